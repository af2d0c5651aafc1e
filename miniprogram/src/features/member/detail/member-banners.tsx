import type { MemberView } from '@shared/member/schema'
import { NoticeBar } from '@/ui/notice-bar'
import { Card } from '@/ui/card'
import { View } from '@tarojs/components'

/** What must be known before anything is done: what to answer when somebody asks, and who keeps in touch. */
export function MemberBanners({ member }: { member: MemberView }) {
  const { discreet, answerIfAsked, held, heldByName, viewer } = member
  return (
    <>
      {discreet && answerIfAsked !== undefined && (
        <Card title="不告诉来打听的人">
          <View>有人打听，只说这一句：</View>
          <View>“{answerIfAsked}”</View>
        </Card>
      )}
      {held && (
        <NoticeBar kind="info">
          {viewer === 'relieved' || heldByName === undefined
            ? '按本人的意思，由上级联系，支部不用再联系'
            : `按本人的意思，由${heldByName}联系`}
        </NoticeBar>
      )}
    </>
  )
}
