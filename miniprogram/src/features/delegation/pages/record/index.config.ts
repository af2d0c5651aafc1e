import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '记下代办人',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
