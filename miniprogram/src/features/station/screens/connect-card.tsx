import type { GrantId, StationId } from '@shared/ids'
import { screenDays } from '@shared/station/screen'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { TextField } from '@/ui/text-field'
import { useConnecting } from './use-connecting'

const durations = { 1: '一天', 7: '一周', 30: '一个月', 90: '三个月' } as const

interface ConnectCardProps {
  stationId: StationId
  actingAs: GrantId | undefined
  /** What is typed into the screen's browser. */
  address: string
  /** A code that another page has scanned. */
  given: string
  onConnected: () => void
}

/** The screen's code, for how long, and the button that connects it. */
export function ConnectCard({ stationId, actingAs, address, given, onConnected }: ConnectCardProps) {
  const connecting = useConnecting(stationId, actingAs, given)
  const { code, days, sending, problem, connected } = connecting
  if (connected)
    return (
      <NowCard
        tag={<StateTag state="done">连接好了</StateTag>}
        title="请看屏幕"
        sentence={`屏幕上这就显示报到码，${durations[days]}后自动断开。不用了，随时可以在这里断开。`}
        button={{
          label: '好的',
          onClick: () => {
            connecting.more()
            onConnected()
          },
        }}
      />
    )
  return (
    <>
      <NowCard
        title="把报到码放到大屏幕上"
        sentence={`在电视或旧电脑的浏览器里打开 ${address}，再扫屏幕上的码。屏幕上只有报到码，没有任何人的姓名。`}
        button={{ label: '扫屏幕上的码', loading: sending, onClick: () => void connecting.scan() }}
      />
      <Card flush>
        <ChoiceField
          label="连接多久"
          value={String(days)}
          options={screenDays.map((n) => ({ value: String(n), label: durations[n] }))}
          onChange={(chosen) => {
            const found = screenDays.find((n) => String(n) === chosen)
            if (found) connecting.setDays(found)
          }}
        />
        <TextField
          label="或填连接码"
          value={code}
          placeholder="8 位，大小写都可以"
          maxLength={20}
          onChange={connecting.setCode}
        />
      </Card>
      {problem !== undefined && <ErrorState happened="没有连上" todo={problem} />}
      {code.trim() !== '' && (
        <Button loading={sending} onClick={() => void connecting.connect()}>
          连接
        </Button>
      )}
    </>
  )
}
