/** The mark “from one to the other”, for islands; src/components/book/Mark.astro draws it everywhere else. */
export function Turn() {
  return (
    <svg class="mark turn" viewBox="0 0 56 16" aria-hidden="true">
      <circle class="mark-ring" cx="7" cy="8" r="5" stroke-width="2" />
      <path class="mark-stem" d="M15 7.3 30 6.9v2.2L15 8.7z" />
      <path class="mark-disc" d="M30 6.9c6.5-.2 10.2-1.5 13.4-4.8a7.5 7.5 0 1 1 0 11.8c-3.2-3.3-6.9-4.6-13.4-4.8z" />
    </svg>
  );
}
