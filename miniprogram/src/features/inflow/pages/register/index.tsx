import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readCode } from '@shared/station/code'
import { readStation } from '@shared/station/contract'
import { isId, type StationId } from '@shared/ids'
import { environment } from '@/environment'
import { ConsentsFirst } from '@/components/consent/consents-first'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { RegisterForm } from '../../form/register-form'

/** Where somebody stands: a station's permanent code has led here, or its changing code was scanned here. */
interface Found {
  stationId: StationId
  /** The whole scanned text of the changing code. */
  code?: string
}

/** A member from elsewhere registers at the station they have come to, on their own phone. */
export default function RegisterPage() {
  const me = useMe()
  const { stationId = '' } = useRouter().params
  const [scanned, setScanned] = useState<Found>()
  // Stays here: once they are registered, who they are has changed.
  const [done, setDone] = useState(false)
  const found = scanned ?? (isId('station', stationId) ? { stationId } : undefined)
  if (me?.member)
    return (
      <Screen>
        <NowCard
          title="您的支部已经在用这里"
          sentence="不用在驿站登记。出门前用“外出报备”，支部会帮您联系驿站。"
          button={{ label: '去报备', onClick: () => void go.toFile() }}
        />
      </Screen>
    )
  if (done) return <Received />
  if (me?.inflow)
    return (
      <Screen>
        <NowCard
          title="您已经登记过"
          sentence="登记办到哪一步了，在“我的登记”里看。"
          button={{ label: '看我的登记', onClick: () => void go.toMyInflow() }}
        />
      </Screen>
    )
  return found ? <AtStation found={found} onDone={() => setDone(true)} /> : <Scan onFound={setScanned} />
}

function Scan({ onFound }: { onFound: (found: Found) => void }) {
  const [wrong, setWrong] = useState(false)
  const scan = async () => {
    const text = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (!text) return
    const code = readCode(environment.scanPrefix, text.result)
    setWrong(!code)
    if (code) onFound({ stationId: code.stationId, code: text.result })
  }
  return (
    <Screen>
      <NowCard
        title="在驿站登记"
        sentence="组织关系在外地、现在住在这里的党员，扫驿站的码登记。组织关系不变，不会向您要钱、要验证码。"
        button={{ label: '扫驿站的码', onClick: () => void scan() }}
      />
      {wrong && <ErrorState happened="这不是驿站的码" todo="请扫驿站屏幕上或墙上的码。" />}
      <Button onClick={() => void go.toBindInflow()}>在驿站填过纸的表了</Button>
    </Screen>
  )
}

/** What now. */
function Received() {
  return (
    <Screen>
      <NowCard
        title="登记收到了"
        sentence="驿站会和您见面核实，再给您安排支部。办好了会告诉您。"
        button={{ label: '看我的登记', onClick: () => void go.toMyInflowInstead() }}
      />
    </Screen>
  )
}

function AtStation({ found, onDone }: { found: Found; onDone: () => void }) {
  const read = useRead(readStation, { params: { stationId: found.stationId }, actingAs: 'self' })
  return (
    <Screen title={read.data?.name} subtitle={read.data?.orgName} reads={[read]}>
      <ReadState read={read} failed="没有打开这个驿站">
        {() => (
          <ConsentsFirst kinds={['notice', 'sensitive']}>
            <RegisterForm {...found} onDone={onDone} />
          </ConsentsFirst>
        )}
      </ReadState>
    </Screen>
  )
}
