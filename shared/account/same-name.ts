/** All the dots that stand between the parts of a name: 阿依古丽·买买提. */
const dots = /[·•‧・･．.‐⋅∙]/g

/** A name without what keyboards and sheets add: spaces, full-width letters, the wrong kind of dot. */
const plain = (name: string): string =>
  name.normalize('NFKC').replace(/\s/g, '').replace(dots, '·').toLowerCase()

/** Is it the very name, however it was typed? A character more or less, or another one, is another name. */
export const isSameName = (typed: string, known: string): boolean => plain(typed) === plain(known)

/** Does a text say that name: 林秀兰家, 东区3栋 林秀兰? */
export const saysName = (text: string, known: string): boolean => plain(text).includes(plain(known))
