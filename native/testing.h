// Exported for tests (native/index.ts says what each does).

#pragma once

#include "napi_call.h"

void native_test_start_pending_thread(int handle, int count, int fails_at);
int native_test_pending_done();
std::vector<int> native_test_join_pending_thread();

void native_test_start_mapping_thread();
int native_test_mapped_word();
