import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startI18n, wishedLanguage } from './i18n/i18n';
import './theme/tokens.css';
import './app/base.css';
import './app/frame.css';
import './app/parts.css';
import './app/tables.css';
import './app/dialogs.css';
import './app/print.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await startI18n(wishedLanguage());
createRoot(root).render(<App />);
