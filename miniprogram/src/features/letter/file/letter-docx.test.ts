import { setImmediate } from 'node:timers'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { letterSheetOf } from '@shared/letter/sheet'
import { letterView } from '../testing/letters'
import { letterDocx } from './letter-docx'

// The reader of archives is made for Node, of which a page's environment hides this.
globalThis.setImmediate = setImmediate

/** One dot. */
const image =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const archiveOf = (bytes: Buffer) =>
  new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, archive) => (error ? reject(error) : resolve(archive))),
  )

const read = (archive: ZipFile, entry: Entry) =>
  new Promise<Buffer>((resolve, reject) =>
    archive.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', reject)
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    }),
  )

/** The parts of an archive, sizes and sums checked. */
async function partsOf(bytes: ArrayBuffer): Promise<Map<string, Buffer>> {
  const archive = await archiveOf(Buffer.from(bytes))
  const parts = new Map<string, Buffer>()
  return new Promise((resolve, reject) => {
    archive.on('entry', (entry: Entry) => {
      read(archive, entry).then((part) => {
        parts.set(entry.fileName, part)
        archive.readEntry()
      }, reject)
    })
    archive.on('end', () => resolve(parts))
    archive.on('error', reject)
    archive.readEntry()
  })
}

const sheet = letterSheetOf({ ...letterView('sent'), toOrgName: '滨海<社区>党支部' })

test('the document says what the sheet says, names no member, and holds the picture as it was', async () => {
  const parts = await partsOf(letterDocx(sheet, { mediaType: 'image/png', image }))
  expect([...parts.keys()]).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
    'word/document.xml',
    'word/media/code.png',
  ])
  expect(parts.get('word/media/code.png')).toEqual(Buffer.from(image, 'base64'))
  const xml = parts.get('word/document.xml')?.toString('utf8') ?? ''
  const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml')
  const said = documentElement.textContent
  for (const line of [sheet.title, sheet.to, ...sheet.paragraphs, ...sheet.asked, sheet.beware, sheet.from])
    expect(said).toContain(line)
  expect(said).toContain('上面的码')
  expect(said).not.toContain(letterView('sent').memberName)
})

test('every part is well-formed, and a photograph keeps its kind', async () => {
  const parts = await partsOf(letterDocx(sheet, { mediaType: 'image/jpeg', image }))
  expect(parts.has('word/media/code.jpeg')).toBe(true)
  for (const [name, part] of parts)
    if (/\.(xml|rels)$/.test(name)) {
      const { documentElement } = new DOMParser().parseFromString(part.toString('utf8'), 'application/xml')
      expect(documentElement.nodeName).not.toBe('parsererror')
    }
})
