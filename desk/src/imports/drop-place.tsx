import { largestSheet } from '@shared/imports/largest-sheet'
import { type DragEvent, useState } from 'react'
import { wrongFile } from './wrong-file'

/** Where a sheet is dropped, or chosen. What can't be read is said at once. */
export function DropPlace({
  file,
  onFile,
}: {
  file: File | undefined
  onFile: (file: File | undefined) => void
}) {
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string>()
  const take = (given: File | undefined) => {
    if (!given) return
    const why = wrongFile(given)
    setProblem(why)
    onFile(why ? undefined : given)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <>
      <label
        className={over ? 'drop drop--over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          type="file"
          aria-label="选择表格"
          accept=".xlsx,.csv"
          onChange={({ target }) => {
            take(target.files?.[0])
            // The same file, put right meanwhile, may be chosen again.
            target.value = ''
          }}
        />
        <b>{file ? file.name : '把表拖到这里，或点一下选文件'}</b>
        <span className="soft">
          {file
            ? `${Math.max(1, Math.round(file.size / 1024))} KB，点一下可以换`
            : `.xlsx 或 .csv，最大 ${largestSheet.words}`}
        </span>
      </label>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
