import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '外出报备',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
  enableShareAppMessage: true,
})
