import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { LetterView } from '@shared/letter/schema'
import { letterSheetOf, letterText } from '@shared/letter/sheet'
import { useShareCard } from '@/lib/share-card'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { NoticeBar } from '@/ui/notice-bar'
import { forgetLetterFile, openLetterFile } from '../file/open-letter-file'
import { LetterSheet } from './letter-sheet'
import type { MadeLetter as Made } from './use-made-letter'

interface MadeLetterProps {
  letter: LetterView
  made: Made
  /** WeChat gave no picture: asks again. */
  onDraw: () => void
  drawing: boolean
}

/** A letter that has just been made, and the ways to get it there: a card in WeChat, a document, the code's picture, the text. */
export function MadeLetter({ letter, made, onDraw, drawing }: MadeLetterProps) {
  const [copied, setCopied] = useState(false)
  const [failed, setFailed] = useState(false)
  const sheet = letterSheetOf(letter)
  useEffect(() => forgetLetterFile, [])
  useShareCard(() => ({
    title: `${letter.fromOrgName}的流动党员对接函`,
    path: `/features/letter/pages/letter/index?scene=${made.token}`,
  }))
  const copy = () =>
    Taro.setClipboardData({ data: letterText(sheet) }).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  const { picture } = made
  const open = (code: string) =>
    openLetterFile(sheet, code).then(
      () => setFailed(false),
      () => setFailed(true),
    )
  return (
    <>
      <NoticeBar kind="info">这个码只在这一页看得到，离开前请先发给对方，或者做成文件存好</NoticeBar>
      <Button kind="primary" openType="share">
        用微信发给对方
      </Button>
      <LetterSheet sheet={sheet} picture={picture} />
      {failed && (
        <ErrorState happened="文件没有打开" todo="请再点一次；还是不行，请复制文字、长按码存图片。" />
      )}
      {picture === undefined ? (
        <Button loading={drawing} onClick={onDraw}>
          取小程序码
        </Button>
      ) : (
        <Button onClick={() => void open(picture)}>做成文件，可以打印</Button>
      )}
      <Button onClick={() => void copy()}>{copied ? '复制好了，可以去粘贴' : '复制函的文字'}</Button>
    </>
  )
}
