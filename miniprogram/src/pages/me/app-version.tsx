import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import * as v from 'valibot'
import './app-version.scss'

const accountInfo = v.object({ miniProgram: v.object({ version: v.string() }) })

/** Which release this is, for those who ask for help. WeChat names it only for released versions. */
export function AppVersion() {
  const info = v.safeParse(accountInfo, Taro.getAccountInfoSync())
  const version = info.success ? info.output.miniProgram.version : ''
  return <View className="app-version">候鸟驿站 {version || '试用版'}</View>
}
