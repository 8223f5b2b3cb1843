import { describe, expect, it } from 'vitest';
import { oneLine, plainText } from './text';

describe('pasted text', () => {
  it('becomes one line', () => expect(oneLine('\tmilk\t2 l\r\nbread\u0007 ')).toBe('milk 2 l bread'));
  it('keeps its lines and tabs where there may be several', () => expect(plainText('- a\r\n\t- b\v\f\u009b')).toBe('- a\r\n\t- b'));
  it('keeps every other character', () => expect([oneLine('🙈🏽‍♀️ é مرحبا'), plainText('🙈🏽‍♀️ é مرحبا')]).toEqual(['🙈🏽‍♀️ é مرحبا', '🙈🏽‍♀️ é مرحبا']));
});
