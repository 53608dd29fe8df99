import { App as Messages, ConfigProvider, theme as antdTheme, type ThemeConfig } from 'antd';
import en from 'antd/locale/en_US';
import zhTW from 'antd/locale/zh_TW';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/i18n';
import { type Shade, useTheme } from './theme';

const shared = {
  borderRadius: 6,
  fontFamily: "system-ui, 'Noto Sans TC', 'Microsoft JhengHei', sans-serif",
  fontFamilyCode: 'ui-monospace, Consolas, monospace',
  fontSize: 15,
  controlHeight: 36,
};

const looks: Record<Shade, ThemeConfig> = {
  light: {
    algorithm: antdTheme.defaultAlgorithm,
    hashed: false,
    cssVar: { key: 'look-light' },
    token: { ...shared, colorPrimary: '#0b7a53', colorLink: '#0b6b86', colorTextBase: '#17211c', colorBgBase: '#ffffff', colorError: '#b3261e', colorTextPlaceholder: '#66756d', colorTextDescription: '#4b5a52', colorBorder: '#a9b5ae' },
  },
  dark: {
    algorithm: antdTheme.darkAlgorithm,
    hashed: false,
    cssVar: { key: 'look-dark' },
    token: { ...shared, colorPrimary: '#27855f', colorLink: '#6cc3dd', colorTextBase: '#e7efe9', colorBgBase: '#111713', colorError: '#f07a70', colorTextPlaceholder: '#93a399', colorTextDescription: '#a9b8af', colorBgContainer: '#141a17', colorBgElevated: '#1d2521', colorBorder: '#44534b' },
    // Dark on the light red, which white could not be read on.
    components: { Button: { dangerColor: '#1d0805' } },
  },
};

/** How do antd's parts look: in which shade, and in which language? */
export function Look({ children }: { children: ReactNode }) {
  const { shade } = useTheme();
  const language = useLanguage();
  return (
    <ConfigProvider theme={looks[shade]} locale={language === 'zh-TW' ? zhTW : en} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
      <Messages component={false}>{children}</Messages>
    </ConfigProvider>
  );
}
