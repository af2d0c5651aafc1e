import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { giveConsent } from '@shared/privacy/contract'
import { consentTexts } from '@shared/privacy/notice'
import type { ConsentKind } from '@shared/privacy/schema'
import type { Principal } from '@/lib/acting-as'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { ConsentPoints } from './consent-points'

interface AskConsentProps {
  kind: ConsentKind
  /** A guardian speaks for somebody else; absent: one speaks for oneself. */
  ward?: Principal
  /** It is given, on the server too. */
  onGiven: () => void
  onDeclined: () => void
}

const yes: Record<ConsentKind, string> = {
  notice: '看明白了，同意',
  sensitive: '这两样也同意',
  wish: '看明白了，同意',
  wish_sensitive: '这几样也同意',
}
const isSeparate = (kind: ConsentKind) => kind === 'sensitive' || kind === 'wish_sensitive'

/** One text with a yes and a no of its own. Nothing is ticked beforehand, and a no costs nothing. */
export function AskConsent({ kind, ward, onGiven, onDeclined }: AskConsentProps) {
  const { send, sending, problem } = useSend()
  const [{ title, points, version }] = consentTexts[kind]
  async function agree() {
    const actingAs = ward?.delegationId ?? 'self'
    const sent = await send(giveConsent, { body: { kind, version, how: 'self' }, actingAs })
    if (sent) onGiven()
  }
  return (
    <>
      <Card title={title}>
        {ward && (
          <View>{`您是${ward.name}的监护人，替${ward.name}作决定。下面的“您”说的是${ward.name}。`}</View>
        )}
        <ConsentPoints points={points} />
      </Card>
      {kind === 'notice' && !ward && (
        <Button kind="text" onClick={() => Taro.openPrivacyContract()}>
          微信的隐私保护指引
        </Button>
      )}
      {problem && <ErrorState happened="还没有记下" todo={problem.sentence} />}
      <Button
        kind="primary"
        loading={sending}
        openType={kind === 'notice' && !ward ? 'agreePrivacyAuthorization' : ''}
        onClick={() => void agree()}
      >
        {yes[kind]}
      </Button>
      <Button disabled={sending} onClick={onDeclined}>
        {isSeparate(kind) ? '不同意，改在纸上办' : '不同意'}
      </Button>
    </>
  )
}
