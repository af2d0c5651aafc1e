import { Image, View } from '@tarojs/components'
import type { LetterSheet as Sheet } from '@shared/letter/sheet'
import './letter-sheet.scss'

interface LetterSheetProps {
  sheet: Sheet
  /** The code's picture. */
  picture: string | undefined
}

const numbers = ['一', '二', '三', '四']

/** The letter as it is printed: black on white in every theme. */
export function LetterSheet({ sheet, picture }: LetterSheetProps) {
  const { title, to, paragraphs, asked, code, beware, from, on } = sheet
  return (
    <View className="letter-sheet">
      <View className="letter-sheet__title" aria-role="heading">
        {title}
      </View>
      <View>{to}</View>
      {paragraphs.map((one) => (
        <View key={one} className="letter-sheet__paragraph">
          {one}
        </View>
      ))}
      {asked.map((one, i) => (
        <View key={one} className="letter-sheet__paragraph">{`${numbers[i] ?? ''}、${one}`}</View>
      ))}
      <View className="letter-sheet__paragraph">{beware}</View>
      {picture !== undefined && (
        <View className="letter-sheet__code">
          <Image
            className="letter-sheet__picture"
            src={picture}
            mode="aspectFit"
            showMenuByLongpress
            aria-role="img"
            aria-label="对接函的小程序码"
          />
          <View className="letter-sheet__soft">长按码可以存图片、发给对方</View>
        </View>
      )}
      {code.map((one) => (
        <View key={one} className="letter-sheet__soft">
          {one.replace('左边的码', '上面的码')}
        </View>
      ))}
      <View className="letter-sheet__end">{from}</View>
      <View className="letter-sheet__end">{on}</View>
    </View>
  )
}
