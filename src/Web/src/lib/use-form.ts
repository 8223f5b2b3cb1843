import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/api/client';

/**
 * Submits a form of native fields by name. The server's field errors land at their fields, the first of which takes
 * the focus; anything else becomes one sentence above the button.
 */
export function useForm(submit: (values: Record<string, string>) => Promise<void>, explain?: (e: ApiError) => string | undefined) {
  const { t } = useTranslation();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [message, setMessage] = useState<string>();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  const show = (form: HTMLFormElement, found: Record<string, string>) => {
    setErrors(found);
    const first = Object.keys(found)[0];
    if (first) (form.elements.namedItem(first) as HTMLElement | null)?.focus();
  };

  const onSubmit = async (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const form = e.currentTarget;
    if (running.current) return;
    const invalid: Record<string, string> = {};
    for (const el of form.elements) {
      if (!(el instanceof HTMLInputElement) || !el.name || el.validity.valid) continue;
      invalid[el.name] = el.validity.valueMissing ? t('auth.required') : el.validity.typeMismatch ? t('auth.emailInvalid') : el.validity.tooShort ? t('auth.tooShort') : el.validationMessage;
    }
    setMessage(undefined);
    show(form, invalid);
    if (Object.keys(invalid).length > 0) return;
    running.current = true;
    setBusy(true);
    try {
      await submit(Object.fromEntries([...new FormData(form)].map(([k, v]) => [k, String(v)])));
    } catch (error) {
      if (!(error instanceof ApiError)) { setMessage(t('error.network')); return; }
      const known = Object.entries(error.problem.errors ?? {}).filter(([k]) => form.elements.namedItem(k) !== null);
      show(form, Object.fromEntries(known.map(([k, v]) => [k, v[0] ?? ''])));
      if (known.length === 0) setMessage(explain?.(error) ?? error.problem.detail ?? t('error.server'));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { errors, message, busy, formProps: { onSubmit, noValidate: true } };
}
