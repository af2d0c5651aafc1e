import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { CheckInState } from '../../check-in/check-in-state'
import { linkedCode } from '../../check-in/linked-code'
import { useCheckIn } from '../../check-in/use-check-in'

/** Checking in by the station's code: scanned here, or by WeChat's own scanner, which hands over its link. */
export default function ScanPage() {
  const { q } = useRouter().params
  const isSignedIn = useMe() !== undefined
  const { state, scan, checkIn } = useCheckIn()

  useEffect(() => {
    if (!isSignedIn) return
    const code = linkedCode(q)
    void (code ? checkIn(code) : scan())
  }, [isSignedIn])

  const hasNoTrip = state.is === 'refused' && state.code === 'NO_TRIP_TO_CHECK_IN'
  const isOver = state.is === 'sent' || state.is === 'kept'
  return (
    <Screen
      action={
        isOver ? (
          <Button kind="primary" onClick={() => void go.toToday()}>
            好的
          </Button>
        ) : (
          <>
            {hasNoTrip && (
              <Button kind="primary" onClick={() => void go.toFile()}>
                去报备
              </Button>
            )}
            <Button
              kind={hasNoTrip ? 'secondary' : 'primary'}
              loading={state.is === 'sending'}
              onClick={() => void scan()}
            >
              {state.is === 'refused' ? '再扫一次' : '扫报到码'}
            </Button>
          </>
        )
      }
    >
      <CheckInState state={state} />
    </Screen>
  )
}
