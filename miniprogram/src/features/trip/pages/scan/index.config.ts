import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '扫码报到',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
