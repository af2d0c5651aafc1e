/** The mark of the house: a migrating bird above a small roof. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 96 96" aria-hidden>
      <path d="M8 36C20 26 32 26 42 37C46 24 57 12 75 10C67 17 62 25 60 33C65 29 72 27 77 30L86 34L77 36C73 47 61 52 47 49C37 47 27 43 21 48" />
      <path d="M24 80L47 64L70 80" />
      <path d="M32 76V88H62V76" />
    </svg>
  )
}
