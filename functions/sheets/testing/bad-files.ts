import { makeBook } from './make-book'

const header = ['姓名', '手机号']

/** A workbook whose sheet unpacks to `megabytes` of blanks. */
export function zipBomb(megabytes: number): Promise<Buffer> {
  const blanks = Buffer.alloc(1024 * 1024, ' ')
  async function* sheet() {
    yield '<worksheet><sheetData>'
    for (let i = 0; i < megabytes; i++) yield blanks
    yield '</sheetData></worksheet>'
  }
  return makeBook({
    sheets: [{ name: '名册', rows: [header] }],
    parts: [{ name: 'xl/worksheets/sheet1.xml', content: sheet() }],
  })
}

const centralHeader = Buffer.from('PK\u0001\u0002', 'latin1')

/** A zip whose directory says that the named part is smaller than it is. */
export function withDeclaredSize(zip: Buffer, part: string, size: number): Buffer {
  const copy = Buffer.from(zip)
  for (let at = copy.indexOf(centralHeader); at >= 0; at = copy.indexOf(centralHeader, at + 4)) {
    const name = copy.toString('utf8', at + 46, at + 46 + copy.readUInt16LE(at + 28))
    if (name === part) copy.writeUInt32LE(size, at + 24)
  }
  return copy
}

/** A workbook of which the second half is missing. */
export const cutShort = async (): Promise<Buffer> => {
  const whole = await makeBook({ sheets: [{ name: '名册', rows: [header] }] })
  return whole.subarray(0, Math.floor(whole.length / 2))
}

const compoundStart = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** The beginning of an .xls of Excel 97. */
export const oldXls = (): Buffer =>
  Buffer.concat([compoundStart, Buffer.alloc(504), Buffer.from('Workbook', 'utf16le'), Buffer.alloc(512)])

/** The beginning of a workbook with a password to open it. */
export const encryptedXlsx = (): Buffer =>
  Buffer.concat([
    compoundStart,
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(512),
  ])

/** A workbook whose sheet defines entities that grow a billionfold, or read a file of the machine. */
export const withDoctype = (): Promise<Buffer> =>
  makeBook({
    sheets: [{ name: '名册', rows: [header] }],
    parts: [
      {
        name: 'xl/worksheets/sheet1.xml',
        content:
          '<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>' +
          '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;&c;</t></is></c></row></sheetData></worksheet>',
      },
    ],
  })
