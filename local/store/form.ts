import { StoreRefusal } from './refusal'

/** What a browser or wx.uploadFile sends: fields, then one file. */
export interface UploadForm {
  /** By name in small letters. */
  readonly fields: ReadonlyMap<string, string>
  readonly file: Buffer
}

const malformed = (why: string) => new StoreRefusal(400, 'MalformedPOSTRequest', why)

/** Reads a multipart form whose file comes last; S3 ignores what comes after the file. @throws StoreRefusal. */
export function readForm(contentType: string, body: Buffer): UploadForm {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (boundary === undefined) throw malformed('no boundary')
  const fields = new Map<string, string>()
  const mark = Buffer.from(`\r\n--${boundary}`)
  // The first boundary has no line before it.
  let at = body.indexOf(mark.subarray(2)) + mark.length - 2
  for (;;) {
    const headEnd = body.indexOf('\r\n\r\n', at)
    const end = body.indexOf(mark, headEnd)
    if (headEnd < 0 || end < 0) throw malformed('no file')
    const name = /name="([^"]*)"/.exec(body.toString('utf8', at, headEnd))?.[1]?.toLowerCase() ?? ''
    const content = body.subarray(headEnd + 4, end)
    if (name === 'file') return { fields, file: content }
    fields.set(name, content.toString('utf8'))
    at = end + mark.length
  }
}
