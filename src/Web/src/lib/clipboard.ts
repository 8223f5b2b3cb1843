/** Browsers lend their clipboard only to pages over HTTPS or from this computer; elsewhere a selection is copied. */
export async function copyText(text: string) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = Object.assign(document.createElement('textarea'), { value: text, readOnly: true });
  area.className = 'sr-only';
  const focused = document.activeElement;
  (focused?.closest('[role=dialog]') ?? document.body).append(area); // a dialog keeps the focus within itself
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (!copied) throw new Error('The browser does not let pages copy.');
}
