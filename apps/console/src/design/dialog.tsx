import { useEffect, useId, useRef, type ReactNode } from 'react';
import style from './dialog.module.css';

interface DialogProps {
  title: string;
  /** Absent for a dialog that only its content may end. */
  onClose?: () => void;
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus inside, gives it back afterwards and needs no injected style. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={style.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose?.();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
