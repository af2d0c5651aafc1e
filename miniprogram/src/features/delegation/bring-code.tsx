import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'
import type { Accepting } from './use-accepting'

/** The first step: the code that the member has shown or read out. */
export function BringCode({ accepting }: { accepting: Accepting }) {
  const { code, setCode, unread, busy, read, scan } = accepting
  return (
    <>
      <Button kind="primary" loading={busy} onClick={() => void scan()}>
        扫对方手机上的码
      </Button>
      <Card flush>
        <TextField
          label="或填代办码"
          value={code}
          placeholder="12 位，大小写都可以"
          maxLength={30}
          onChange={setCode}
        />
      </Card>
      {unread !== undefined && <ErrorState happened="没有打开" todo={unread} />}
      <Button disabled={busy || code.trim() === ''} onClick={() => void read()}>
        看看是替谁办
      </Button>
    </>
  )
}
