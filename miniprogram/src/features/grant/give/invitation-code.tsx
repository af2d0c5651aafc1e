import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { QrCode } from '@/ui/qr-code'
import { go } from '@/routes'
import './invitation-code.scss'

interface InvitationCodeProps {
  code: string
  /** What it gives: 柳岸社区第一党支部的支部书记. */
  what: string
}

/** In groups of four, as one reads it out. */
const spoken = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ').toUpperCase()

/** The code that gives a role to whoever brings it: large, and shown this once. */
export function InvitationCode({ code, what }: InvitationCodeProps) {
  return (
    <>
      <View className="invitation-code">
        <View className="invitation-code__call">请他本人用这个码</View>
        <View>{what}</View>
        <QrCode text={code} label="邀请码" />
        <View className="invitation-code__code">{spoken(code)}</View>
        <View className="invitation-code__hint">
          <View>他打开候鸟驿站，点“我的”“我有邀请码”，再扫码或填码</View>
          <View>一周内有效，只能用一次。谁拿到谁就能用，别发到群里</View>
          <View>离开这一页就看不到了；没用上的，可以在“谁在负责”里收回</View>
        </View>
      </View>
      <Button onClick={() => void go.back()}>给他了</Button>
    </>
  )
}
