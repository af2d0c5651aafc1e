import { posix } from 'node:path'
import { damaged, SheetProblem } from './problem'
import { readXml } from './xml'
import type { XlsxPackage } from './xlsx-package'

/** A sheet with cells, and where its XML lies. */
export interface WorkbookSheet {
  name: string
  hidden: boolean
  part: string
}

/** What a workbook says of its parts. */
export interface Workbook {
  part: string
  sheets: readonly WorkbookSheet[]
  date1904: boolean
  styles?: string
  strings?: string
}

interface Relation {
  id: string
  kind: string
  target: string
}

/** The relations of a part, their targets as names in the zip. */
async function relationsOf(zip: XlsxPackage, part: string): Promise<readonly Relation[]> {
  const { dir, base } = posix.parse(part)
  const name = posix.join(dir, '_rels', `${base}.rels`)
  const relations: Relation[] = []
  if (!zip.has(name)) return relations
  await readXml(zip.bytes(name), {
    open: (element, attribute) => {
      const target = attribute('Target')
      // What lies outside the file is never fetched.
      if (element !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External') return
      const kind = (attribute('Type') ?? '').split('/').at(-1) ?? ''
      const at = target.startsWith('/') ? target.slice(1) : posix.join(dir, target)
      relations.push({ id: attribute('Id') ?? '', kind, target: at })
    },
  })
  return relations
}

const isTrue = (text: string | undefined) => text === '1' || text === 'true'

/**
 * Finds a workbook's sheets, styles and texts.
 * @throws SheetProblem NOT_A_SHEET for a zip that is no workbook, NO_SHEET when none has cells
 */
export async function readWorkbook(zip: XlsxPackage): Promise<Workbook> {
  const part = (await relationsOf(zip, '')).find(({ kind }) => kind === 'officeDocument')?.target
  if (part === undefined || !zip.has(part) || !/workbook[^/]*\.xml$/i.test(part)) throw notAWorkbook(part)
  const relations = await relationsOf(zip, part)
  const targetOf = (wanted: string) => relations.find(({ kind }) => kind === wanted)?.target
  const sheets: WorkbookSheet[] = []
  let date1904 = false
  await readXml(zip.bytes(part), {
    open: (name, attribute) => {
      if (name === 'workbookPr') date1904 = isTrue(attribute('date1904'))
      if (name !== 'sheet') return
      const relation = relations.find(({ id }) => id === attribute('id'))
      // Charts and dialogues are sheets, too, and have no cells.
      if (relation?.kind !== 'worksheet') return
      // Two sheets of one part: it would be unpacked as often as the list likes.
      const again = sheets.some(({ part: other }) => other === relation.target)
      if (again || !zip.has(relation.target)) throw damaged()
      const hidden = (attribute('state') ?? 'visible') !== 'visible'
      sheets.push({ name: attribute('name') ?? '', hidden, part: relation.target })
    },
  })
  if (sheets.length === 0) throw new SheetProblem('NO_SHEET', '文件里没有工作表，请核对后重新上传')
  const [styles, strings] = [targetOf('styles'), targetOf('sharedStrings')]
  return {
    ...{ part, sheets, date1904 },
    ...(styles !== undefined && zip.has(styles) && { styles }),
    ...(strings !== undefined && zip.has(strings) && { strings }),
  }
}

const notAWorkbook = (part = '') =>
  new SheetProblem(
    'NOT_A_SHEET',
    part.endsWith('.bin')
      ? '这是 .xlsb 格式，请在 Excel 里“另存为” .xlsx 再上传'
      : '这不是 Excel 的 .xlsx 文件。请在 Excel 或 WPS 里打开，“另存为” .xlsx 再上传',
  )
