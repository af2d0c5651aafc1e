/** What went wrong, beside the thing, in a sentence that says what to do. */
export function Problem({ sentence, again }: { sentence: string | undefined; again?: () => void }) {
  if (!sentence) return null
  return (
    <p className="problem" role="alert">
      {sentence}
      {again && (
        <button className="text" onClick={again}>
          再试一次
        </button>
      )}
    </p>
  )
}
