import type { LetterSheet } from '@shared/letter/sheet'
import { bytesOfBase64, bytesOfText } from './bytes'
import { zipOf } from './zip'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const of = 'http://schemas.openxmlformats.org'
const office = `${of}/officeDocument/2006/relationships`

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

interface Paragraph {
  /** In half points. */
  size?: number
  align?: 'center' | 'right'
  /** Two characters, as official papers begin a paragraph. */
  indent?: boolean
  bold?: boolean
}

const paragraph = (inside: string, { align, indent }: Paragraph) =>
  `<w:p><w:pPr><w:spacing w:line="360" w:lineRule="auto"/>${indent ? '<w:ind w:firstLineChars="200" w:firstLine="560"/>' : ''}${align ? `<w:jc w:val="${align}"/>` : ''}</w:pPr>${inside}</w:p>`

function line(text: string, how: Paragraph = {}): string {
  const { size = 28, bold } = how
  const fonts = '<w:rFonts w:ascii="FangSong" w:hAnsi="FangSong" w:eastAsia="仿宋"/>'
  const look = `<w:rPr>${fonts}${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr>`
  return paragraph(`<w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`, how)
}

/** Four centimetres, in the unit of these files. */
const side = 1_440_000

const picture = () =>
  paragraph(
    `<w:r><w:drawing><wp:inline><wp:extent cx="${side}" cy="${side}"/><wp:docPr id="1" name="code" descr="小程序码"/><a:graphic><a:graphicData uri="${of}/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="code"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="code"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${side}" cy="${side}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    { align: 'center' },
  )

const numbers = ['一', '二', '三', '四']

function documentOf({ title, to, paragraphs, asked, code, beware, from, on }: LetterSheet): string {
  const body = [
    line(title, { size: 44, align: 'center', bold: true }),
    line(to),
    ...paragraphs.map((one) => line(one, { indent: true })),
    ...asked.map((one, i) => line(`${numbers[i] ?? ''}、${one}`, { indent: true })),
    line(beware, { indent: true }),
    picture(),
    ...code.map((one) => line(one.replace('左边的码', '上面的码'), { size: 24 })),
    ...[from, on].map((one) => line(one, { align: 'right' })),
  ]
  const page =
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1418" w:bottom="1134" w:left="1418"/>'
  const names = `xmlns:w="${of}/wordprocessingml/2006/main" xmlns:r="${office}" xmlns:wp="${of}/drawingml/2006/wordprocessingDrawing" xmlns:a="${of}/drawingml/2006/main" xmlns:pic="${of}/drawingml/2006/picture"`
  return `${head}<w:document ${names}><w:body>${body.join('')}<w:sectPr>${page}</w:sectPr></w:body></w:document>`
}

const relations = (inside: string) =>
  `${head}<Relationships xmlns="${of}/package/2006/relationships">${inside}</Relationships>`
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`

/**
 * The letter with its code as a document of one page, made on the phone: what is printed, kept, or sent on as a file.
 * @param image the code's picture in base64; what the code holds never leaves the phone but in it.
 */
export function letterDocx(sheet: LetterSheet, { mediaType, image }: { mediaType: string; image: string }) {
  const ending = mediaType === 'image/png' ? 'png' : 'jpeg'
  const types = `${head}<Types xmlns="${of}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="${ending}" ContentType="image/${ending}"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  return zipOf({
    '[Content_Types].xml': bytesOfText(types),
    '_rels/.rels': bytesOfText(relations(relation('letter', 'officeDocument', 'word/document.xml'))),
    'word/_rels/document.xml.rels': bytesOfText(relations(relation('code', 'image', `media/code.${ending}`))),
    'word/document.xml': bytesOfText(documentOf(sheet)),
    [`word/media/code.${ending}`]: bytesOfBase64(image),
  })
}
