import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '外地党员',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
