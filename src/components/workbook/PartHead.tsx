type Props = { id: string; name: string; answered: number; total: number };

/** The heading of a part; its underline is how far the reader has come in it. */
export function PartHead({ id, name, answered, total }: Props) {
  return (
    <header class="part-head">
      <h2 class="caps" id={id}>
        {name}
      </h2>
      <p class="small">
        {answered} of {total}
        <span class="visually-hidden"> answered</span>
      </p>
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width={answered / Math.max(1, total)} height="1" />
      </svg>
    </header>
  );
}
