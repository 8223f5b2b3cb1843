import { expect, it } from 'vitest';
import de from './de.json';
import en from './en.json';

type Texts = Record<string, Record<string, string>>;
const flat = (texts: Texts) => Object.entries(texts).flatMap(([group, keys]) => Object.entries(keys).map(([key, text]) => [`${group}.${key}`, text] as const));
const variables = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(m => m[1]!).toSorted();

it('every language has every text with the same variables', () => {
  const english = new Map(flat(en)), german = new Map(flat(de));
  expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  for (const [key, text] of german) expect([key, variables(text)]).toEqual([key, variables(english.get(key)!)]);
});
