import Taro from '@tarojs/taro'
import type { LetterSheet } from '@shared/letter/sheet'
import { letterDocx } from './letter-docx'

/** One file, of the letter that was made last: its code is for nobody else. */
const filePath = () => `${Taro.env.USER_DATA_PATH ?? ''}/流动党员对接函.docx`

const pictureIn = (dataUrl: string) => {
  const [, mediaType = '', image = ''] = /^data:([^;]*);base64,(.*)$/.exec(dataUrl) ?? []
  return { mediaType, image }
}

/**
 * Makes a document of a letter and opens it in WeChat, from whose menu it is sent on, kept or printed.
 * @param picture its code, as a data URL.
 * @throws whatever WeChat answers when it can't be written or opened.
 */
export async function openLetterFile(sheet: LetterSheet, picture: string): Promise<void> {
  const path = filePath()
  const data = letterDocx(sheet, pictureIn(picture))
  await new Promise((written, fail) =>
    Taro.getFileSystemManager().writeFile({ filePath: path, data, success: written, fail }),
  )
  await Taro.openDocument({ filePath: path, fileType: 'docx', showMenu: true })
}

/** Nothing of it stays on the phone; no matter if there is none. */
export const forgetLetterFile = (): void =>
  Taro.getFileSystemManager().unlink({ filePath: filePath(), fail: () => undefined })
