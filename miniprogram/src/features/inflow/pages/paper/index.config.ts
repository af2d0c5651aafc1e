import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '代录登记',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
