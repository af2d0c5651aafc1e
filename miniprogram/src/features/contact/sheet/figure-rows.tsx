import { type SheetFigures, sheetFigures, sheetFigureWords, type SheetFigure } from '@shared/contact/sheet'
import { ListRow } from '@/ui/list-row'

interface FigureRowsProps {
  figures: SheetFigures
  /** Opens the entries behind a figure; absent where they lie further down. */
  onOpen?: (figure: SheetFigure) => void
}

/** The figures of a sheet that aren't nought; each opens the entries behind it. */
export function FigureRows({ figures, onOpen }: FigureRowsProps) {
  const shown = sheetFigures.filter((one) => one === 'entries' || figures[one] > 0)
  return (
    <>
      {shown.map((one) => (
        <ListRow
          key={one}
          title={sheetFigureWords[one]}
          end={String(figures[one])}
          onClick={onOpen && figures[one] > 0 ? () => onOpen(one) : undefined}
        />
      ))}
    </>
  )
}
