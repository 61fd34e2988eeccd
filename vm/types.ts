export interface PyType { tp_name: string }
