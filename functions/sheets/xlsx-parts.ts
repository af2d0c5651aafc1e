import { xmlText } from './xml-text'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`

const relationships = (...all: string[]) =>
  `${declaration}<Relationships xmlns="${packageRelations}">${all.join('')}</Relationships>`

/** The sheet on which it stands who took it out, and when. */
export const markName = '导出说明'

/** The name of a sheet's part. */
export const sheetPart = (index: number) => `xl/worksheets/sheet${index + 1}.xml`

export const sheetStart = `${declaration}<worksheet xmlns="${main}">`

export const contentTypes = (sheets: number): string => {
  const part = (name: string, kind: string) =>
    `<Override PartName="/${name}" ContentType="${types}.${kind}+xml"/>`
  return [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('xl/workbook.xml', 'sheet.main'),
    part('xl/styles.xml', 'styles'),
    ...Array.from({ length: sheets }, (_, i) => part(sheetPart(i), 'worksheet')),
    '</Types>',
  ].join('')
}

export const rootRelations = relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml'))

export const workbookRelations = (sheets: number): string =>
  relationships(
    ...Array.from({ length: sheets }, (_, i) =>
      relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`),
    ),
    relation(`rId${sheets + 1}`, 'styles', 'styles.xml'),
  )

/** Excel allows 31 characters, and none of []:*?/\ */
const sheetName = (name: string) => name.replace(/[[\]:*?/\\']/g, '').slice(0, 31) || '表'

export const workbook = (names: readonly string[]): string => {
  const sheets = names.map(
    (name, i) => `<sheet name="${xmlText(sheetName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  )
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets></workbook>`
}

/** The cell styles of `styles`: plain, header, text, number. */
export const style = { plain: 0, header: 1, text: 2, number: 3 } as const

export const styles = [
  `${declaration}<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="等线"/></font>',
  '<font><b/><sz val="11"/><name val="等线"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('')
