import type { Runtime, Tabs } from 'webextension-polyfill';

export type MessageSender = Runtime.MessageSender;
export type Tab = Tabs.Tab;
