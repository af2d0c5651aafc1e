import Taro from '@tarojs/taro'
import type { Station } from '@shared/station/schema'

const mapScale = 16

/** Shows the way: on WeChat's map where the place is known; else the address is copied for any map. Asks no position. */
export function findWay({ name, address, position }: Station): void {
  // Changing their mind, or a client that can't, is no error.
  const done = position
    ? Taro.openLocation({ ...position, name, address, scale: mapScale })
    : Taro.setClipboardData({ data: address }).then(() =>
        Taro.showToast({ title: '地址已复制，到地图里粘贴', icon: 'none' }),
      )
  void done.catch(() => undefined)
}
