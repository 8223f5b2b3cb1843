import { useState } from 'react';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Field } from './Field';

interface Props { name: string; label: string; autoComplete: 'current-password' | 'new-password'; hint?: string; error?: string | undefined; minLength?: number }

export function PasswordField({ name, label, autoComplete, hint, error, minLength }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {c => (
        <div className="relative">
          <input {...c} name={name} type={shown ? 'text' : 'password'} autoComplete={autoComplete} required minLength={minLength} maxLength={256} className="field pe-11!" />
          <button type="button" aria-label={t(shown ? 'auth.hidePassword' : 'auth.showPassword')} onClick={() => setShown(v => !v)} className="absolute inset-y-0 end-0 grid w-10 cursor-pointer place-items-center text-ink-3 hover:text-ink">{shown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}</button>
        </div>
      )}
    </Field>
  );
}

export const FormMessage = ({ text }: { text: string | undefined }) => <div role="alert">{text && <p className="rounded-md bg-mark-priority px-3 py-2 text-sm">{text}</p>}</div>;
