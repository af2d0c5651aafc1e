import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { encrypted } from './file-kind'
import type { SheetLimits } from './limits'
import { damaged, SheetProblem, suspicious } from './problem'

/** The parts of a workbook's zip. */
export interface XlsxPackage {
  names: readonly string[]
  has(name: string): boolean
  /**
   * A part unpacked, as it comes. Leaving the loop early is fine.
   * @throws SheetProblem FILE_DAMAGED, FILE_SUSPICIOUS
   */
  bytes(name: string): AsyncGenerator<Buffer, void>
}

const cutShort = () =>
  new SheetProblem('FILE_CUT_SHORT', '文件不完整，可能没有传完。请重新上传；还不行就在 Excel 里另存一份')

/**
 * Opens a workbook's zip and checks what it says of itself before anything is unpacked.
 * @throws SheetProblem FILE_CUT_SHORT, FILE_DAMAGED, FILE_SUSPICIOUS, ENCRYPTED
 */
export async function openPackage(file: Buffer, limits: SheetLimits): Promise<XlsxPackage> {
  const zip = await fromBufferPromise(file).catch(() => {
    throw cutShort()
  })
  if (zip.entryCount > limits.entries) throw suspicious()
  const entries = await entriesOf(zip)
  checkDeclared([...entries.values()], limits)
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    bytes: (name) => unpack(zip, entries.get(name), limits),
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      // Two parts of one name: what is checked might not be what is read.
      if (entries.has(entry.fileName)) throw suspicious()
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw error instanceof SheetProblem ? error : damaged()
  }
  return entries
}

function checkDeclared(entries: readonly Entry[], limits: SheetLimits) {
  if (entries.some((entry) => entry.isEncrypted())) throw encrypted()
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const swollen = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio,
  )
  if (total > limits.inflatedBytes || swollen) throw suspicious()
}

async function* unpack(zip: ZipFile, entry: Entry | undefined, limits: SheetLimits) {
  if (entry === undefined) throw damaged()
  let size = 0
  let checksum = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const bytes = chunk as Buffer // a stream without an encoding gives bytes
      size += bytes.length
      // What a part declares may be a lie.
      if (size > entry.uncompressedSize || size > limits.inflatedBytes) throw suspicious()
      checksum = crc32(bytes, checksum)
      yield bytes
    }
  } catch (error) {
    if (error instanceof SheetProblem) throw error
    throw /too many bytes/.test(String(error)) ? suspicious() : damaged()
  }
  if (checksum !== entry.crc32) throw damaged()
}
