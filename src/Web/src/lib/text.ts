export const capitalise = (text: string, locale: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
/** Case-insensitive in the way the server compares labels. */
export const sameText = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase();
/** Every word of the query occurs. */
export const containsWords = (text: string, query: string) => { const low = text.toLocaleLowerCase(); return query.toLocaleLowerCase().split(/\s+/).every(w => low.includes(w)); };

/** What the server takes as one line: pasted tabs, line breaks and other control characters become a blank. */
export const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim();

/** What the server takes as text: line breaks and tabs stay, other control characters go. */
export const plainText = (text: string) => text.replace(/[^\P{Cc}\t\n\r]/gu, '');
