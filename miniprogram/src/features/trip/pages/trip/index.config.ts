import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '外出',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
