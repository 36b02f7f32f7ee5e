/** The mark of the product: a diamond half filled, the sign of what is possible and not yet judged. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M12 1.8 22.2 12 12 22.2 1.8 12Z" fill="none" stroke="currentColor" strokeWidth="2.2" />
      <path d="M12 1.8v20.4L1.8 12Z" fill="currentColor" />
    </svg>
  );
}
