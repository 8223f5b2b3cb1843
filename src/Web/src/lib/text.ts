export const capitalise = (text: string, locale: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
/** Case-insensitive in the way the server compares labels. */
export const sameText = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase();
/** Every word of the query occurs. */
export const containsWords = (text: string, query: string) => { const low = text.toLocaleLowerCase(); return query.toLocaleLowerCase().split(/\s+/).every(w => low.includes(w)); };
