; runtime.c for x86_64 linux, written by abi/prebuild.py; change the source instead.

%struct.nnc_options = type { i32, i32, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64 }
%struct.nnc_feature = type { i32, i32, i32, i32 }
%struct.nnc_share = type { i64, [120 x i8] }
%struct.nnc_worker = type { ptr, ptr, i32, i32 }
%struct.nnc_instance = type { ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64, i64 }
%struct.nnc_step = type { ptr, i64, i64, i64, i64, ptr }
%struct.nnc_reference = type { i32, i32, i64 }
%struct.nnc_symbol = type { i32, i32 }
%struct.nnc_root = type { i64, i32, i32 }
%struct.nnc_condition = type { ptr }
%struct.nnc_tensor = type { ptr, ptr, ptr, i64, ptr, i64, i64 }
%struct.timespec = type { i64, i64 }
%struct.nnc_kept = type { ptr, i64, ptr, i64, ptr, i64, i64, i32 }
%struct.nnc_state = type { i32, i32, i32, i32, i32, i32, i64, ptr }
%struct.nnc_blake2b = type { [8 x i64], [128 x i8], i64 }
%struct.nnc_sha256 = type { ptr, [8 x i32], [64 x i8], i64 }

@.str = private unnamed_addr constant [3 x i8] c"ok\00", align 1
@.str.1 = private unnamed_addr constant [13 x i8] c"bad argument\00", align 1
@.str.2 = private unnamed_addr constant [14 x i8] c"out of memory\00", align 1
@.str.3 = private unnamed_addr constant [59 x i8] c"the CPU lacks instructions that the model was compiled for\00", align 1
@.str.4 = private unnamed_addr constant [25 x i8] c"an index is out of range\00", align 1
@.str.5 = private unnamed_addr constant [63 x i8] c"the weights are not embedded and no weights file could be read\00", align 1
@.str.6 = private unnamed_addr constant [58 x i8] c"the weights file is cut short or belongs to another model\00", align 1
@.str.7 = private unnamed_addr constant [37 x i8] c"a worker thread could not be started\00", align 1
@.str.8 = private unnamed_addr constant [59 x i8] c"the caller's nnc_options is newer than the model's runtime\00", align 1
@.str.9 = private unnamed_addr constant [40 x i8] c"the context is in use by another thread\00", align 1
@.str.10 = private unnamed_addr constant [59 x i8] c"the extents of an input are not those that the model takes\00", align 1
@.str.11 = private unnamed_addr constant [39 x i8] c"the model was compiled for other sizes\00", align 1
@.str.12 = private unnamed_addr constant [39 x i8] c"a value is not what the model requires\00", align 1
@.str.13 = private unnamed_addr constant [55 x i8] c"the weights are damaged: they are not what was written\00", align 1
@.str.14 = private unnamed_addr constant [32 x i8] c"a limit of the model is reached\00", align 1
@.str.15 = private unnamed_addr constant [15 x i8] c"unknown status\00", align 1
@.str.16 = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@.str.17 = private unnamed_addr constant [18 x i8] c"/proc/self/cgroup\00", align 1
@.str.18 = private unnamed_addr constant [5 x i8] c"0::/\00", align 1
@.str.19 = private unnamed_addr constant [25 x i8] c"/sys/fs/cgroup%s/cpu.max\00", align 1
@.str.20 = private unnamed_addr constant [36 x i8] c"/sys/fs/cgroup/cpu/cpu.cfs_quota_us\00", align 1
@.str.21 = private unnamed_addr constant [37 x i8] c"/sys/fs/cgroup/cpu/cpu.cfs_period_us\00", align 1
@.str.22 = private unnamed_addr constant [2 x i8] c"r\00", align 1
@nnc_blake2b_start = internal unnamed_addr constant [8 x i64] [i64 7640891576956012808, i64 -4942790177534073029, i64 4354685564936845355, i64 -6534734903238641935, i64 5840696475078001361, i64 -7276294671716946913, i64 2270897969802886507, i64 6620516959819538809], align 16
@nnc_blake2b_compress.orders = internal unnamed_addr constant [10 x [16 x i8]] [[16 x i8] c"\00\01\02\03\04\05\06\07\08\09\0A\0B\0C\0D\0E\0F", [16 x i8] c"\0E\0A\04\08\09\0F\0D\06\01\0C\00\02\0B\07\05\03", [16 x i8] c"\0B\08\0C\00\05\02\0F\0D\0A\0E\03\06\07\01\09\04", [16 x i8] c"\07\09\03\01\0D\0C\0B\0E\02\06\05\0A\04\00\0F\08", [16 x i8] c"\09\00\05\07\02\04\0A\0F\0E\01\0B\0C\06\08\03\0D", [16 x i8] c"\02\0C\06\0A\00\0B\08\03\04\0D\07\05\0F\0E\01\09", [16 x i8] c"\0C\05\01\0F\0E\0D\04\0A\00\07\06\03\09\02\08\0B", [16 x i8] c"\0D\0B\07\0E\0C\01\03\09\05\00\0F\04\08\06\02\0A", [16 x i8] c"\06\0F\0E\09\0B\03\00\08\0C\02\0D\07\01\04\0A\05", [16 x i8] c"\0A\02\08\04\07\06\01\05\0F\0B\09\0E\03\0C\0D\00"], align 16
@nnc_blake2b_compress.places = internal unnamed_addr constant [8 x [4 x i8]] [[4 x i8] c"\00\04\08\0C", [4 x i8] c"\01\05\09\0D", [4 x i8] c"\02\06\0A\0E", [4 x i8] c"\03\07\0B\0F", [4 x i8] c"\00\05\0A\0F", [4 x i8] c"\01\06\0B\0C", [4 x i8] c"\02\07\08\0D", [4 x i8] c"\03\04\09\0E"], align 16
@nnc_sha256_begin.start = internal unnamed_addr constant [8 x i32] [i32 1779033703, i32 -1150833019, i32 1013904242, i32 -1521486534, i32 1359893119, i32 -1694144372, i32 528734635, i32 1541459225], align 16
@nnc_sha256_constants = internal unnamed_addr constant [64 x i32] [i32 1116352408, i32 1899447441, i32 -1245643825, i32 -373957723, i32 961987163, i32 1508970993, i32 -1841331548, i32 -1424204075, i32 -670586216, i32 310598401, i32 607225278, i32 1426881987, i32 1925078388, i32 -2132889090, i32 -1680079193, i32 -1046744716, i32 -459576895, i32 -272742522, i32 264347078, i32 604807628, i32 770255983, i32 1249150122, i32 1555081692, i32 1996064986, i32 -1740746414, i32 -1473132947, i32 -1341970488, i32 -1084653625, i32 -958395405, i32 -710438585, i32 113926993, i32 338241895, i32 666307205, i32 773529912, i32 1294757372, i32 1396182291, i32 1695183700, i32 1986661051, i32 -2117940946, i32 -1838011259, i32 -1564481375, i32 -1474664885, i32 -1035236496, i32 -949202525, i32 -778901479, i32 -694614492, i32 -200395387, i32 275423344, i32 430227734, i32 506948616, i32 659060556, i32 883997877, i32 958139571, i32 1322822218, i32 1537002063, i32 1747873779, i32 1955562222, i32 2024104815, i32 -2067236844, i32 -1933114872, i32 -1866530822, i32 -1538233109, i32 -1090935817, i32 -965641998], align 16
@nnc_sha256_end.padding = internal constant <{ i8, [63 x i8] }> <{ i8 -128, [63 x i8] zeroinitializer }>, align 16
@switch.table.nnc_runtime_error_string.rel = private unnamed_addr constant [15 x i32] [i32 trunc (i64 sub (i64 ptrtoint (ptr @.str to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.1 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.2 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.3 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.4 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.5 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.6 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.7 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.8 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.9 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.10 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.11 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.12 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.14 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.13 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32)], align 4

; Function Attrs: nounwind optsize
define hidden range(i32 0, 15) i32 @nnc_runtime_open(ptr noundef %program, ptr noundef readonly captures(address_is_null) %given, ptr noundef writeonly captures(address_is_null) %result) local_unnamed_addr #0 {
entry:
  %words.i = alloca [4 x i32], align 16
  %options = alloca %struct.nnc_options, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %options)
  %cmp = icmp eq ptr %result, null
  br i1 %cmp, label %cleanup78, label %if.end

if.end:                                           ; preds = %entry
  store ptr null, ptr %result, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %words.i) #20
  %feature_count.i = getelementptr inbounds nuw i8, ptr %program, i64 240
  %0 = load i64, ptr %feature_count.i, align 8
  %cmp.not58.not.i = icmp eq i64 %0, 0
  br i1 %cmp.not58.not.i, label %for.end.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %if.end
  %features.i = getelementptr inbounds nuw i8, ptr %program, i64 232
  %1 = load ptr, ptr %features.i, align 8
  %arrayidx1.i.i = getelementptr inbounds nuw i8, ptr %words.i, i64 4
  %arrayidx2.i.i = getelementptr inbounds nuw i8, ptr %words.i, i64 8
  %arrayidx3.i.i = getelementptr inbounds nuw i8, ptr %words.i, i64 12
  br label %for.body.i

for.cond.i:                                       ; preds = %if.end.i
  %inc.i = add nuw i64 %i.059.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %0
  br i1 %exitcond.not.i, label %for.end.i, label %for.body.i, !llvm.loop !3

for.body.i:                                       ; preds = %for.cond.i, %for.body.lr.ph.i
  %i.059.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %for.cond.i ]
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_feature, ptr %1, i64 %i.059.i
  %2 = load i32, ptr %arrayidx.i, align 4
  %and.i = and i32 %2, -2147483648
  %3 = tail call { i32, i32, i32, i32 } asm "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 %and.i, i32 0) #28, !srcloc !5
  %asmresult.i.i = extractvalue { i32, i32, i32, i32 } %3, 0
  %cmp3.i = icmp ult i32 %asmresult.i.i, %2
  br i1 %cmp3.i, label %nnc_cpu_supported.exit.thread, label %if.end.i

if.end.i:                                         ; preds = %for.body.i
  %subleaf.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 4
  %4 = load i32, ptr %subleaf.i, align 4
  %5 = tail call { i32, i32, i32, i32 } asm "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 %2, i32 %4) #28, !srcloc !5
  %asmresult.i46.i = extractvalue { i32, i32, i32, i32 } %5, 0
  %asmresult4.i47.i = extractvalue { i32, i32, i32, i32 } %5, 1
  %asmresult5.i48.i = extractvalue { i32, i32, i32, i32 } %5, 2
  %asmresult6.i49.i = extractvalue { i32, i32, i32, i32 } %5, 3
  store i32 %asmresult.i46.i, ptr %words.i, align 16
  store i32 %asmresult4.i47.i, ptr %arrayidx1.i.i, align 4
  store i32 %asmresult5.i48.i, ptr %arrayidx2.i.i, align 8
  store i32 %asmresult6.i49.i, ptr %arrayidx3.i.i, align 4
  %word.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 8
  %6 = load i32, ptr %word.i, align 4
  %idxprom.i = zext i32 %6 to i64
  %arrayidx6.i = getelementptr inbounds nuw i32, ptr %words.i, i64 %idxprom.i
  %7 = load i32, ptr %arrayidx6.i, align 4
  %bit.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 12
  %8 = load i32, ptr %bit.i, align 4
  %9 = shl nuw i32 1, %8
  %10 = and i32 %9, %7
  %cmp8.not.i = icmp eq i32 %10, 0
  br i1 %cmp8.not.i, label %nnc_cpu_supported.exit.thread, label %for.cond.i

for.end.i:                                        ; preds = %for.cond.i, %if.end
  %os_state.i = getelementptr inbounds nuw i8, ptr %program, i64 248
  %11 = load i32, ptr %os_state.i, align 8
  %cmp13.not.i = icmp eq i32 %11, 0
  br i1 %cmp13.not.i, label %if.end2, label %if.then14.i

if.then14.i:                                      ; preds = %for.end.i
  %12 = tail call { i32, i32, i32, i32 } asm "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 1, i32 0) #28, !srcloc !5
  %asmresult5.i55.i = extractvalue { i32, i32, i32, i32 } %12, 2
  %13 = and i32 %asmresult5.i55.i, 134217728
  %cmp19.i = icmp eq i32 %13, 0
  br i1 %cmp19.i, label %nnc_cpu_supported.exit.thread, label %if.end21.i

if.end21.i:                                       ; preds = %if.then14.i
  %14 = tail call { i32, i32 } asm "xgetbv", "={ax},={dx},{cx},~{dirflag},~{fpsr},~{flags}"(i32 0) #28, !srcloc !6
  %asmresult.i57.i = extractvalue { i32, i32 } %14, 0
  %and23.i = and i32 %asmresult.i57.i, %11
  %cmp25.not.i = icmp eq i32 %and23.i, %11
  br i1 %cmp25.not.i, label %if.end2, label %nnc_cpu_supported.exit.thread

nnc_cpu_supported.exit.thread:                    ; preds = %for.body.i, %if.end.i, %if.end21.i, %if.then14.i
  call void @llvm.lifetime.end.p0(ptr nonnull %words.i) #20
  br label %cleanup78

if.end2:                                          ; preds = %if.end21.i, %for.end.i
  call void @llvm.lifetime.end.p0(ptr nonnull %words.i) #20
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(88) %options, i8 0, i64 88, i1 false)
  %cmp3.not = icmp eq ptr %given, null
  br i1 %cmp3.not, label %lor.lhs.false30, label %if.then4

if.then4:                                         ; preds = %if.end2
  %15 = load i32, ptr %given, align 8
  %conv = zext i32 %15 to i64
  %cmp5 = icmp ugt i32 %15, 88
  br i1 %cmp5, label %cleanup78, label %if.end8

if.end8:                                          ; preds = %if.then4
  %cmp10 = icmp samesign ugt i32 %15, 7
  %rem = and i32 %15, 7
  %cmp13.not = icmp eq i32 %rem, 0
  %or.cond111 = and i1 %cmp10, %cmp13.not
  br i1 %or.cond111, label %if.end19, label %cleanup78

if.end19:                                         ; preds = %if.end8
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 %options, ptr nonnull align 8 %given, i64 %conv, i1 false)
  %options.80.options.80.options.80.options.80.flags.sroa_idx = getelementptr inbounds nuw i8, ptr %options, i64 80
  %options.80.options.80.options.80.options.80..pre = load i64, ptr %options.80.options.80.options.80.options.80.flags.sroa_idx, align 8
  %options.4.options.4.options.4.options.4.threads.sroa_idx = getelementptr inbounds nuw i8, ptr %options, i64 4
  %options.4.options.4.options.4.options.4..pre = load i32, ptr %options.4.options.4.options.4.options.4.threads.sroa_idx, align 4
  %16 = icmp ugt i64 %options.80.options.80.options.80.options.80..pre, 1
  %17 = icmp ugt i32 %options.4.options.4.options.4.options.4..pre, 1024
  %18 = select i1 %16, i1 true, i1 %17
  br i1 %18, label %cleanup78, label %lor.lhs.false30

lor.lhs.false30:                                  ; preds = %if.end2, %if.end19
  %options.32.options.32.options.32.options.32.allocate.sroa_idx = getelementptr inbounds nuw i8, ptr %options, i64 32
  %options.32.options.32.options.32.options.32. = load ptr, ptr %options.32.options.32.options.32.options.32.allocate.sroa_idx, align 8
  %cmp31 = icmp eq ptr %options.32.options.32.options.32.options.32., null
  %options.40.options.40.options.40.options.40.release.sroa_idx = getelementptr inbounds nuw i8, ptr %options, i64 40
  %options.40.options.40.options.40.options.40. = load ptr, ptr %options.40.options.40.options.40.options.40.release.sroa_idx, align 8
  %19 = icmp ne ptr %options.40.options.40.options.40.options.40., null
  %cmp35.not = xor i1 %cmp31, %19
  br i1 %cmp35.not, label %if.end38, label %cleanup78

if.end38:                                         ; preds = %lor.lhs.false30
  br i1 %cmp31, label %if.then42, label %if.end45

if.then42:                                        ; preds = %if.end38
  %options.32.options.32.options.32.options.32.allocate.sroa_idx148 = getelementptr inbounds nuw i8, ptr %options, i64 32
  store ptr @nnc_default_allocate, ptr %options.32.options.32.options.32.options.32.allocate.sroa_idx148, align 8
  %options.40.options.40.options.40.options.40.release.sroa_idx149 = getelementptr inbounds nuw i8, ptr %options, i64 40
  store ptr @nnc_default_release, ptr %options.40.options.40.options.40.options.40.release.sroa_idx149, align 8
  br label %if.end45

if.end45:                                         ; preds = %if.then42, %if.end38
  %options.40.options.40.options.40.101 = phi ptr [ @nnc_default_release, %if.then42 ], [ %options.40.options.40.options.40.options.40., %if.end38 ]
  %options.32.options.32.options.32.100 = phi ptr [ @nnc_default_allocate, %if.then42 ], [ %options.32.options.32.options.32.options.32., %if.end38 ]
  %options.48.options.48.options.48.options.48.allocator.sroa_idx = getelementptr inbounds nuw i8, ptr %options, i64 48
  %options.48.options.48.options.48.options.48. = load ptr, ptr %options.48.options.48.options.48.options.48.allocator.sroa_idx, align 8
  %call47 = tail call ptr %options.32.options.32.options.32.100(ptr noundef %options.48.options.48.options.48.options.48., i64 noundef 208, i64 noundef 128) #29
  %cmp48 = icmp eq ptr %call47, null
  br i1 %cmp48, label %cleanup78, label %if.end51

if.end51:                                         ; preds = %if.end45
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(208) %call47, i8 0, i64 208, i1 false)
  %program52 = getelementptr inbounds nuw i8, ptr %call47, i64 8
  store ptr %program, ptr %program52, align 8
  %options53 = getelementptr inbounds nuw i8, ptr %call47, i64 88
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(88) %options53, ptr noundef nonnull align 8 dereferenceable(88) %options, i64 88, i1 false)
  %own = getelementptr inbounds nuw i8, ptr %call47, i64 24
  %check = getelementptr inbounds nuw i8, ptr %call47, i64 16
  store ptr %own, ptr %check, align 8
  %file = getelementptr inbounds nuw i8, ptr %call47, i64 56
  store i32 -1, ptr %file, align 8
  %weights.i = getelementptr inbounds nuw i8, ptr %program, i64 200
  %bytes.i = getelementptr inbounds nuw i8, ptr %program, i64 208
  %20 = load i64, ptr %bytes.i, align 8
  %cmp.i = icmp eq i64 %20, 0
  br i1 %cmp.i, label %if.end60, label %if.end.i113

if.end.i113:                                      ; preds = %if.end51
  %weights3.i = getelementptr inbounds nuw i8, ptr %call47, i64 96
  %21 = load ptr, ptr %weights3.i, align 8
  %cmp4.not.i = icmp eq ptr %21, null
  br i1 %cmp4.not.i, label %if.end15.i, label %if.then5.i

if.then5.i:                                       ; preds = %if.end.i113
  %22 = ptrtoint ptr %21 to i64
  %rem.i = and i64 %22, 63
  %cmp7.not.i = icmp eq i64 %rem.i, 0
  br i1 %cmp7.not.i, label %lor.lhs.false.i, label %if.then72

lor.lhs.false.i:                                  ; preds = %if.then5.i
  %weights_bytes.i = getelementptr inbounds nuw i8, ptr %call47, i64 104
  %23 = load i64, ptr %weights_bytes.i, align 8
  %cmp10.not.i = icmp eq i64 %23, %20
  br i1 %cmp10.not.i, label %if.end60.sink.split, label %if.then72

if.end15.i:                                       ; preds = %if.end.i113
  %weights_path.i = getelementptr inbounds nuw i8, ptr %call47, i64 112
  %24 = load ptr, ptr %weights_path.i, align 8
  %cmp16.not.i = icmp eq ptr %24, null
  br i1 %cmp16.not.i, label %if.end19.i, label %if.then17.i

if.then17.i:                                      ; preds = %if.end15.i
  %add.i.i = add i64 %20, 4096
  %call.i.i = tail call i32 (ptr, i32, ...) @open(ptr noundef nonnull readonly %24, i32 noundef 524288) #29
  %cmp.i.i = icmp slt i32 %call.i.i, 0
  br i1 %cmp.i.i, label %if.then72, label %if.end.i.i

if.end.i.i:                                       ; preds = %if.then17.i
  %call1.i.i = tail call i64 @lseek(i32 noundef %call.i.i, i64 noundef 0, i32 noundef 2) #29
  %cmp2.not.i.i = icmp eq i64 %call1.i.i, %add.i.i
  br i1 %cmp2.not.i.i, label %if.end5.i.i, label %if.then3.i.i

if.then3.i.i:                                     ; preds = %if.end.i.i
  %call4.i.i = tail call i32 @close(i32 noundef %call.i.i) #29
  br label %if.then72

if.end5.i.i:                                      ; preds = %if.end.i.i
  store i32 %call.i.i, ptr %file, align 8
  %call7.i.i = tail call ptr @mmap(ptr noundef null, i64 noundef %add.i.i, i32 noundef 1, i32 noundef 2, i32 noundef %call.i.i, i64 noundef 0) #29
  %cmp8.i.i = icmp eq ptr %call7.i.i, inttoptr (i64 -1 to ptr)
  br i1 %cmp8.i.i, label %if.then72, label %if.end10.i.i

if.end10.i.i:                                     ; preds = %if.end5.i.i
  %mapping11.i.i = getelementptr inbounds nuw i8, ptr %call47, i64 184
  store ptr %call7.i.i, ptr %mapping11.i.i, align 8
  %mapping_bytes.i.i = getelementptr inbounds nuw i8, ptr %call47, i64 192
  store i64 %add.i.i, ptr %mapping_bytes.i.i, align 8
  %25 = load i64, ptr %call7.i.i, align 8
  %26 = load i64, ptr %weights.i, align 8
  %cmp.i.i.i = icmp eq i64 %25, %26
  br i1 %cmp.i.i.i, label %land.lhs.true.i.i.i, label %if.then72

land.lhs.true.i.i.i:                              ; preds = %if.end10.i.i
  %bytes.i.i.i = getelementptr inbounds nuw i8, ptr %call7.i.i, i64 8
  %27 = load i64, ptr %bytes.i.i.i, align 8
  %28 = load i64, ptr %bytes.i, align 8
  %cmp3.i.i.i = icmp eq i64 %27, %28
  br i1 %cmp3.i.i.i, label %land.lhs.true4.i.i.i, label %if.then72

land.lhs.true4.i.i.i:                             ; preds = %land.lhs.true.i.i.i
  %hash.i.i.i = getelementptr inbounds nuw i8, ptr %call7.i.i, i64 16
  %29 = load i64, ptr %hash.i.i.i, align 8
  %hash5.i.i.i = getelementptr inbounds nuw i8, ptr %program, i64 216
  %30 = load i64, ptr %hash5.i.i.i, align 8
  %cmp7.i.i.i = icmp eq i64 %29, %30
  br i1 %cmp7.i.i.i, label %nnc_header_matches.exit.i.i, label %if.then72

nnc_header_matches.exit.i.i:                      ; preds = %land.lhs.true4.i.i.i
  %arrayidx9.i.i.i = getelementptr inbounds nuw i8, ptr %call7.i.i, i64 24
  %31 = load i64, ptr %arrayidx9.i.i.i, align 8
  %arrayidx11.i.i.i = getelementptr inbounds nuw i8, ptr %program, i64 224
  %32 = load i64, ptr %arrayidx11.i.i.i, align 8
  %cmp12.i.not.i.i = icmp eq i64 %31, %32
  br i1 %cmp12.i.not.i.i, label %if.end15.i.i, label %if.then72

if.end15.i.i:                                     ; preds = %nnc_header_matches.exit.i.i
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %call7.i.i, i64 4096
  br label %if.end60.sink.split

if.end19.i:                                       ; preds = %if.end15.i
  %embedded.i = getelementptr inbounds nuw i8, ptr %program, i64 192
  %33 = load ptr, ptr %embedded.i, align 8
  %bytes20.i = getelementptr inbounds nuw i8, ptr %33, i64 8
  %34 = load i64, ptr %bytes20.i, align 8
  %cmp21.i = icmp eq i64 %34, 0
  br i1 %cmp21.i, label %if.then72, label %if.end23.i

if.end23.i:                                       ; preds = %if.end19.i
  %35 = load i64, ptr %33, align 8
  %36 = load i64, ptr %weights.i, align 8
  %cmp.i48.i = icmp eq i64 %35, %36
  %cmp3.i.i = icmp eq i64 %34, %20
  %or.cond.i = and i1 %cmp3.i.i, %cmp.i48.i
  br i1 %or.cond.i, label %land.lhs.true4.i.i, label %if.then72

land.lhs.true4.i.i:                               ; preds = %if.end23.i
  %hash.i.i = getelementptr inbounds nuw i8, ptr %33, i64 16
  %37 = load i64, ptr %hash.i.i, align 8
  %hash5.i.i = getelementptr inbounds nuw i8, ptr %program, i64 216
  %38 = load i64, ptr %hash5.i.i, align 8
  %cmp7.i.i = icmp eq i64 %37, %38
  br i1 %cmp7.i.i, label %nnc_header_matches.exit.i, label %if.then72

nnc_header_matches.exit.i:                        ; preds = %land.lhs.true4.i.i
  %arrayidx9.i.i = getelementptr inbounds nuw i8, ptr %33, i64 24
  %39 = load i64, ptr %arrayidx9.i.i, align 8
  %arrayidx11.i.i = getelementptr inbounds nuw i8, ptr %program, i64 224
  %40 = load i64, ptr %arrayidx11.i.i, align 8
  %cmp12.i.not.i = icmp eq i64 %39, %40
  br i1 %cmp12.i.not.i, label %if.end28.i114, label %if.then72

if.end28.i114:                                    ; preds = %nnc_header_matches.exit.i
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %33, i64 4096
  br label %if.end60.sink.split

if.end60.sink.split:                              ; preds = %lor.lhs.false.i, %if.end28.i114, %if.end15.i.i
  %.sink = phi ptr [ %add.ptr.i, %if.end28.i114 ], [ %add.ptr.i.i, %if.end15.i.i ], [ %21, %lor.lhs.false.i ]
  %weights14.i = getelementptr inbounds nuw i8, ptr %call47, i64 176
  store ptr %.sink, ptr %weights14.i, align 8
  br label %if.end60

if.end60:                                         ; preds = %if.end60.sink.split, %if.end51
  %call59 = tail call fastcc i32 @nnc_start_threads(ptr noundef %call47) #30
  %cmp61 = icmp eq i32 %call59, 0
  br i1 %cmp61, label %if.then63, label %if.then72

if.then63:                                        ; preds = %if.end60
  %call64 = tail call fastcc i32 @nnc_begin_check(ptr noundef %call47) #30
  %cmp65.not = icmp eq i32 %call64, 0
  br i1 %cmp65.not, label %if.end76, label %if.then67

if.then67:                                        ; preds = %if.then63
  tail call void @nnc_runtime_close(ptr noundef nonnull %call47) #30
  br label %cleanup78

if.then72:                                        ; preds = %if.end19.i, %nnc_header_matches.exit.i, %if.then5.i, %lor.lhs.false.i, %if.then17.i, %if.then3.i.i, %if.end5.i.i, %nnc_header_matches.exit.i.i, %land.lhs.true4.i.i.i, %land.lhs.true.i.i.i, %if.end10.i.i, %land.lhs.true4.i.i, %if.end23.i, %if.end60
  %status.1.ph = phi i32 [ %call59, %if.end60 ], [ 6, %if.end23.i ], [ 6, %land.lhs.true4.i.i ], [ 6, %if.end10.i.i ], [ 6, %land.lhs.true.i.i.i ], [ 6, %land.lhs.true4.i.i.i ], [ 6, %nnc_header_matches.exit.i.i ], [ 2, %if.end5.i.i ], [ 6, %if.then3.i.i ], [ 5, %if.then17.i ], [ 1, %lor.lhs.false.i ], [ 1, %if.then5.i ], [ 6, %nnc_header_matches.exit.i ], [ 5, %if.end19.i ]
  tail call fastcc void @nnc_check_end(ptr noundef %own) #30
  %mapping.i = getelementptr inbounds nuw i8, ptr %call47, i64 184
  %41 = load ptr, ptr %mapping.i, align 8
  %cmp.i115 = icmp eq ptr %41, null
  br i1 %cmp.i115, label %nnc_unmap_weights.exit, label %if.end.i116

if.end.i116:                                      ; preds = %if.then72
  %mapping_bytes.i = getelementptr inbounds nuw i8, ptr %call47, i64 192
  %42 = load i64, ptr %mapping_bytes.i, align 8
  %call.i = tail call i32 @munmap(ptr noundef nonnull %41, i64 noundef %42) #29
  br label %nnc_unmap_weights.exit

nnc_unmap_weights.exit:                           ; preds = %if.then72, %if.end.i116
  tail call void %options.40.options.40.options.40.101(ptr noundef %options.48.options.48.options.48.options.48., ptr noundef nonnull %call47) #29
  br label %cleanup78

if.end76:                                         ; preds = %if.then63
  store ptr %call47, ptr %result, align 8
  br label %cleanup78

cleanup78:                                        ; preds = %nnc_cpu_supported.exit.thread, %if.end45, %if.end76, %nnc_unmap_weights.exit, %if.then67, %lor.lhs.false30, %if.end19, %if.end8, %if.then4, %entry
  %retval.2 = phi i32 [ 1, %entry ], [ 3, %nnc_cpu_supported.exit.thread ], [ 8, %if.then4 ], [ 1, %if.end8 ], [ 1, %if.end19 ], [ 0, %if.end76 ], [ 1, %lor.lhs.false30 ], [ 2, %if.end45 ], [ %call64, %if.then67 ], [ %status.1.ph, %nnc_unmap_weights.exit ]
  call void @llvm.lifetime.end.p0(ptr nonnull %options)
  ret i32 %retval.2
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #3

; Function Attrs: nounwind optsize
define internal ptr @nnc_default_allocate(ptr readnone captures(none) %allocator, i64 noundef %size, i64 noundef %alignment) #0 {
entry:
  %memory = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %memory) #20
  store ptr null, ptr %memory, align 8
  %cmp = icmp ugt i64 %size, 4194303
  %spec.select = select i1 %cmp, i64 2097152, i64 %alignment
  %call = call i32 @posix_memalign(ptr noundef nonnull %memory, i64 noundef %spec.select, i64 noundef %size) #29
  %cmp1.not = icmp eq i32 %call, 0
  br i1 %cmp1.not, label %if.end4, label %cleanup

if.end4:                                          ; preds = %entry
  br i1 %cmp, label %if.then6, label %if.end8

if.then6:                                         ; preds = %if.end4
  %0 = load ptr, ptr %memory, align 8
  %call7 = call i32 @madvise(ptr noundef %0, i64 noundef %size, i32 noundef 14) #29
  br label %if.end8

if.end8:                                          ; preds = %if.then6, %if.end4
  %1 = load ptr, ptr %memory, align 8
  br label %cleanup

cleanup:                                          ; preds = %entry, %if.end8
  %retval.0 = phi ptr [ %1, %if.end8 ], [ null, %entry ]
  call void @llvm.lifetime.end.p0(ptr nonnull %memory) #20
  ret ptr %retval.0
}

; Function Attrs: mustprogress nounwind optsize willreturn memory(argmem: readwrite, inaccessiblemem: readwrite)
define internal void @nnc_default_release(ptr readnone captures(none) %allocator, ptr noundef captures(none) %memory) #4 {
entry:
  tail call void @free(ptr noundef %memory) #30
  ret void
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 8) i32 @nnc_start_threads(ptr noundef nonnull captures(none) %model) unnamed_addr #0 {
entry:
  %workers_of = getelementptr inbounds nuw i8, ptr %model, i64 160
  %0 = load ptr, ptr %workers_of, align 8
  %cmp.not = icmp eq ptr %0, null
  br i1 %cmp.not, label %if.end, label %if.then

if.then:                                          ; preds = %entry
  %1 = load ptr, ptr %0, align 8
  store ptr %1, ptr %model, align 8
  br label %cleanup49

if.end:                                           ; preds = %entry
  %threads = getelementptr inbounds nuw i8, ptr %model, i64 92
  %2 = load i32, ptr %threads, align 4
  %cmp4.not = icmp eq i32 %2, 0
  br i1 %cmp4.not, label %cond.false, label %cond.end

cond.false:                                       ; preds = %if.end
  %call = tail call fastcc i32 @nnc_default_threads() #30
  br label %cond.end

cond.end:                                         ; preds = %if.end, %cond.false
  %cond = phi i32 [ %call, %cond.false ], [ %2, %if.end ]
  %program = getelementptr inbounds nuw i8, ptr %model, i64 8
  %3 = load ptr, ptr %program, align 8
  %max_threads = getelementptr inbounds nuw i8, ptr %3, i64 252
  %4 = load i32, ptr %max_threads, align 4
  %cmp6 = icmp sgt i32 %4, 0
  %5 = tail call i32 @llvm.smin.i32(i32 %cond, i32 %4)
  %size.0 = select i1 %cmp6, i32 %5, i32 %cond
  %conv = sext i32 %size.0 to i64
  %mul = mul nsw i64 %conv, 152
  %add = add nsw i64 %mul, 512
  %allocate = getelementptr inbounds nuw i8, ptr %model, i64 120
  %6 = load ptr, ptr %allocate, align 8
  %allocator = getelementptr inbounds nuw i8, ptr %model, i64 136
  %7 = load ptr, ptr %allocator, align 8
  %call15 = tail call ptr %6(ptr noundef %7, i64 noundef %add, i64 noundef 128) #29
  %cmp16 = icmp eq ptr %call15, null
  br i1 %cmp16, label %cleanup49, label %if.end19

if.end19:                                         ; preds = %cond.end
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %call15, i8 0, i64 %add, i1 false)
  %active = getelementptr inbounds nuw i8, ptr %call15, i64 460
  store i32 %size.0, ptr %active, align 4
  %size20 = getelementptr inbounds nuw i8, ptr %call15, i64 456
  store i32 %size.0, ptr %size20, align 8
  %parallel_for = getelementptr inbounds nuw i8, ptr %model, i64 144
  %8 = load ptr, ptr %parallel_for, align 8
  %cmp21 = icmp eq ptr %8, null
  br i1 %cmp21, label %land.lhs.true23, label %if.end34

land.lhs.true23:                                  ; preds = %if.end19
  %9 = load i32, ptr %threads, align 4
  %cmp25.not = icmp eq i32 %9, 0
  br i1 %cmp25.not, label %if.end34, label %land.lhs.true27

land.lhs.true27:                                  ; preds = %land.lhs.true23
  %call28 = tail call fastcc i32 @nnc_default_threads() #30
  %cmp29 = icmp sgt i32 %size.0, %call28
  br i1 %cmp29, label %if.then31, label %if.end34

if.then31:                                        ; preds = %land.lhs.true27
  %call32 = tail call fastcc i32 @nnc_default_threads() #30
  store i32 %call32, ptr %active, align 4
  br label %if.end34

if.end34:                                         ; preds = %if.then31, %land.lhs.true27, %land.lhs.true23, %if.end19
  %patience = getelementptr inbounds nuw i8, ptr %call15, i64 464
  store i32 200000, ptr %patience, align 8
  %add.ptr = getelementptr inbounds nuw i8, ptr %call15, i64 512
  %shares35 = getelementptr inbounds nuw i8, ptr %call15, i64 472
  store ptr %add.ptr, ptr %shares35, align 8
  %add.ptr37 = getelementptr inbounds %struct.nnc_share, ptr %add.ptr, i64 %conv
  %workers = getelementptr inbounds nuw i8, ptr %call15, i64 480
  store ptr %add.ptr37, ptr %workers, align 8
  %10 = load ptr, ptr %parallel_for, align 8
  %parallel_for39 = getelementptr inbounds nuw i8, ptr %call15, i64 488
  store ptr %10, ptr %parallel_for39, align 8
  %executor = getelementptr inbounds nuw i8, ptr %model, i64 152
  %11 = load ptr, ptr %executor, align 8
  %executor40 = getelementptr inbounds nuw i8, ptr %call15, i64 496
  store ptr %11, ptr %executor40, align 8
  %cmp.not.i = icmp eq ptr %10, null
  br i1 %cmp.not.i, label %if.end.i, label %if.end44

if.end.i:                                         ; preds = %if.end34
  %call.i = tail call i32 @getpid() #29
  %process.i = getelementptr inbounds nuw i8, ptr %call15, i64 468
  store i32 %call.i, ptr %process.i, align 4
  br label %for.cond.i

for.cond.i:                                       ; preds = %for.body.i, %if.end.i
  %indvars.iv.i = phi i64 [ %indvars.iv.next.i, %for.body.i ], [ 0, %if.end.i ]
  %indvars.iv.next.i = add nuw nsw i64 %indvars.iv.i, 1
  %12 = load i32, ptr %active, align 4
  %13 = sext i32 %12 to i64
  %cmp1.i = icmp slt i64 %indvars.iv.next.i, %13
  br i1 %cmp1.i, label %for.body.i, label %if.end44

for.body.i:                                       ; preds = %for.cond.i
  %14 = load ptr, ptr %workers, align 8
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_worker, ptr %14, i64 %indvars.iv.i
  %patience.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 20
  store i32 200000, ptr %patience.i, align 4
  store ptr %call15, ptr %arrayidx.i, align 8
  %index.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 16
  %15 = trunc nuw nsw i64 %indvars.iv.next.i to i32
  store i32 %15, ptr %index.i, align 8
  %thread.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 8
  %call4.i = tail call i32 @pthread_create(ptr noundef nonnull %thread.i, ptr noundef null, ptr noundef nonnull @nnc_pool_worker, ptr noundef nonnull %arrayidx.i) #29
  %cmp5.not.i = icmp eq i32 %call4.i, 0
  br i1 %cmp5.not.i, label %for.cond.i, label %if.then42, !llvm.loop !7

if.then42:                                        ; preds = %for.body.i
  %16 = trunc nuw nsw i64 %indvars.iv.i to i32
  tail call fastcc void @nnc_pool_stop(ptr noundef nonnull %call15, i32 noundef %16) #30
  %release = getelementptr inbounds nuw i8, ptr %model, i64 128
  %17 = load ptr, ptr %release, align 8
  %18 = load ptr, ptr %allocator, align 8
  tail call void %17(ptr noundef %18, ptr noundef nonnull %call15) #29
  br label %cleanup49

if.end44:                                         ; preds = %for.cond.i, %if.end34
  store ptr %call15, ptr %model, align 8
  br label %cleanup49

cleanup49:                                        ; preds = %if.then42, %if.end44, %cond.end, %if.then
  %retval.1 = phi i32 [ 0, %if.then ], [ 7, %if.then42 ], [ 0, %if.end44 ], [ 2, %cond.end ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 15) i32 @nnc_begin_check(ptr noundef nonnull %model) unnamed_addr #0 {
entry:
  %own = getelementptr inbounds nuw i8, ptr %model, i64 24
  %weights = getelementptr inbounds nuw i8, ptr %model, i64 176
  %0 = load ptr, ptr %weights, align 8
  %cmp = icmp eq ptr %0, null
  br i1 %cmp, label %cleanup, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %weights1 = getelementptr inbounds nuw i8, ptr %model, i64 96
  %1 = load ptr, ptr %weights1, align 8
  %cmp2.not = icmp eq ptr %1, null
  br i1 %cmp2.not, label %lor.lhs.false3, label %cleanup

lor.lhs.false3:                                   ; preds = %lor.lhs.false
  %flags = getelementptr inbounds nuw i8, ptr %model, i64 168
  %2 = load i64, ptr %flags, align 8
  %and = and i64 %2, 1
  %cmp5.not = icmp eq i64 %and, 0
  br i1 %cmp5.not, label %if.end, label %cleanup

if.end:                                           ; preds = %lor.lhs.false3
  %file = getelementptr inbounds nuw i8, ptr %model, i64 56
  %3 = load i32, ptr %file, align 8
  %cmp6 = icmp sgt i32 %3, -1
  %spec.select = select i1 %cmp6, ptr null, ptr %0
  store ptr %spec.select, ptr %own, align 8
  %program = getelementptr inbounds nuw i8, ptr %model, i64 8
  %4 = load ptr, ptr %program, align 8
  %bytes = getelementptr inbounds nuw i8, ptr %4, i64 208
  %5 = load i64, ptr %bytes, align 8
  %bytes9 = getelementptr inbounds nuw i8, ptr %model, i64 32
  store i64 %5, ptr %bytes9, align 8
  %wanted = getelementptr inbounds nuw i8, ptr %model, i64 40
  %hash = getelementptr inbounds nuw i8, ptr %4, i64 216
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %wanted, ptr noundef nonnull align 8 dereferenceable(16) %hash, i64 16, i1 false)
  %cmp.i = icmp ugt i64 %5, 1048576
  br i1 %cmp.i, label %if.then.i, label %nnc_check_begin.exit

if.then.i:                                        ; preds = %if.end
  %call.i = tail call i32 @getpid() #29
  %process.i = getelementptr inbounds nuw i8, ptr %model, i64 60
  store i32 %call.i, ptr %process.i, align 4
  %thread.i = getelementptr inbounds nuw i8, ptr %model, i64 80
  %call1.i = tail call i32 @pthread_create(ptr noundef nonnull %thread.i, ptr noundef null, ptr noundef nonnull @nnc_check_thread, ptr noundef nonnull %own) #29
  %cmp2.i = icmp eq i32 %call1.i, 0
  %conv.i = zext i1 %cmp2.i to i32
  %started.i = getelementptr inbounds nuw i8, ptr %model, i64 64
  store i32 %conv.i, ptr %started.i, align 8
  br i1 %cmp2.i, label %cleanup, label %nnc_check_begin.exit

nnc_check_begin.exit:                             ; preds = %if.end, %if.then.i
  tail call fastcc void @nnc_check_now(ptr noundef nonnull %own) #30
  %started.phi.trans.insert = getelementptr inbounds nuw i8, ptr %model, i64 64
  %.pre = load i32, ptr %started.phi.trans.insert, align 8
  %tobool.not = icmp eq i32 %.pre, 0
  br i1 %tobool.not, label %lor.rhs, label %cleanup

lor.rhs:                                          ; preds = %nnc_check_begin.exit
  %damaged.i = getelementptr inbounds nuw i8, ptr %model, i64 72
  %6 = load atomic i32, ptr %damaged.i acquire, align 8
  %cmp.i27.not = icmp eq i32 %6, 0
  %7 = select i1 %cmp.i27.not, i32 0, i32 14
  br label %cleanup

cleanup:                                          ; preds = %if.then.i, %nnc_check_begin.exit, %lor.rhs, %entry, %lor.lhs.false, %lor.lhs.false3
  %retval.0 = phi i32 [ 0, %entry ], [ 0, %lor.lhs.false3 ], [ 0, %lor.lhs.false ], [ 0, %nnc_check_begin.exit ], [ %7, %lor.rhs ], [ 0, %if.then.i ]
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define hidden void @nnc_runtime_close(ptr noundef %model) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %model, null
  br i1 %cmp, label %cleanup.cont, label %if.end

if.end:                                           ; preds = %entry
  %release1 = getelementptr inbounds nuw i8, ptr %model, i64 128
  %0 = load ptr, ptr %release1, align 8
  %allocator3 = getelementptr inbounds nuw i8, ptr %model, i64 136
  %1 = load ptr, ptr %allocator3, align 8
  %is_part = getelementptr inbounds nuw i8, ptr %model, i64 200
  %2 = load i32, ptr %is_part, align 8
  %tobool.not = icmp eq i32 %2, 0
  br i1 %tobool.not, label %if.end5, label %cleanup.cont.sink.split

if.end5:                                          ; preds = %if.end
  %own = getelementptr inbounds nuw i8, ptr %model, i64 24
  tail call fastcc void @nnc_check_end(ptr noundef %own) #30
  %workers_of = getelementptr inbounds nuw i8, ptr %model, i64 160
  %3 = load ptr, ptr %workers_of, align 8
  %cmp7.not = icmp eq ptr %3, null
  br i1 %cmp7.not, label %if.end9, label %if.then8

if.then8:                                         ; preds = %if.end5
  %mapping.i = getelementptr inbounds nuw i8, ptr %model, i64 184
  %4 = load ptr, ptr %mapping.i, align 8
  %cmp.i = icmp eq ptr %4, null
  br i1 %cmp.i, label %cleanup.cont.sink.split, label %if.end.i

if.end.i:                                         ; preds = %if.then8
  %mapping_bytes.i = getelementptr inbounds nuw i8, ptr %model, i64 192
  %5 = load i64, ptr %mapping_bytes.i, align 8
  %call.i = tail call i32 @munmap(ptr noundef nonnull %4, i64 noundef %5) #29
  br label %cleanup.cont.sink.split

if.end9:                                          ; preds = %if.end5
  %6 = load ptr, ptr %model, align 8
  %parallel_for = getelementptr inbounds nuw i8, ptr %6, i64 488
  %7 = load ptr, ptr %parallel_for, align 8
  %cmp11.not = icmp eq ptr %7, null
  br i1 %cmp11.not, label %cond.false, label %cond.end

cond.false:                                       ; preds = %if.end9
  %active = getelementptr inbounds nuw i8, ptr %6, i64 460
  %8 = load i32, ptr %active, align 4
  %sub = add nsw i32 %8, -1
  br label %cond.end

cond.end:                                         ; preds = %if.end9, %cond.false
  %cond = phi i32 [ %sub, %cond.false ], [ 0, %if.end9 ]
  tail call fastcc void @nnc_pool_stop(ptr noundef nonnull %6, i32 noundef %cond) #30
  %mapping.i35 = getelementptr inbounds nuw i8, ptr %model, i64 184
  %9 = load ptr, ptr %mapping.i35, align 8
  %cmp.i36 = icmp eq ptr %9, null
  br i1 %cmp.i36, label %nnc_unmap_weights.exit40, label %if.end.i37

if.end.i37:                                       ; preds = %cond.end
  %mapping_bytes.i38 = getelementptr inbounds nuw i8, ptr %model, i64 192
  %10 = load i64, ptr %mapping_bytes.i38, align 8
  %call.i39 = tail call i32 @munmap(ptr noundef nonnull %9, i64 noundef %10) #29
  br label %nnc_unmap_weights.exit40

nnc_unmap_weights.exit40:                         ; preds = %cond.end, %if.end.i37
  %11 = load ptr, ptr %model, align 8
  tail call void %0(ptr noundef %1, ptr noundef %11) #29
  br label %cleanup.cont.sink.split

cleanup.cont.sink.split:                          ; preds = %if.end.i, %if.then8, %if.end, %nnc_unmap_weights.exit40
  tail call void %0(ptr noundef %1, ptr noundef nonnull %model) #29
  br label %cleanup.cont

cleanup.cont:                                     ; preds = %cleanup.cont.sink.split, %entry
  ret void
}

; Function Attrs: nounwind optsize
define internal fastcc void @nnc_check_end(ptr noundef nonnull captures(none) %check) unnamed_addr #0 {
entry:
  %stop = getelementptr inbounds nuw i8, ptr %check, i64 44
  store atomic i32 1, ptr %stop monotonic, align 4
  %call = tail call fastcc i32 @nnc_check_wait(ptr noundef nonnull %check) #30
  %file = getelementptr inbounds nuw i8, ptr %check, i64 32
  %0 = load i32, ptr %file, align 8
  %cmp = icmp sgt i32 %0, -1
  br i1 %cmp, label %if.then, label %if.end

if.then:                                          ; preds = %entry
  %call2 = tail call i32 @close(i32 noundef %0) #29
  br label %if.end

if.end:                                           ; preds = %if.then, %entry
  store i32 -1, ptr %file, align 8
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: nounwind optsize
define hidden range(i32 0, 3) i32 @nnc_runtime_open_part(ptr noundef %program, ptr noundef readonly captures(none) %whole, ptr noundef writeonly captures(none) initializes((0, 8)) %result) local_unnamed_addr #0 {
entry:
  %allocate = getelementptr inbounds nuw i8, ptr %whole, i64 120
  %0 = load ptr, ptr %allocate, align 8
  %allocator = getelementptr inbounds nuw i8, ptr %whole, i64 136
  %1 = load ptr, ptr %allocator, align 8
  %call = tail call ptr %0(ptr noundef %1, i64 noundef 208, i64 noundef 128) #29
  store ptr %call, ptr %result, align 8
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(208) %call, ptr noundef nonnull align 8 dereferenceable(208) %whole, i64 208, i1 false)
  %program2 = getelementptr inbounds nuw i8, ptr %call, i64 8
  store ptr %program, ptr %program2, align 8
  %is_part = getelementptr inbounds nuw i8, ptr %call, i64 200
  store i32 1, ptr %is_part, align 8
  br label %cleanup

cleanup:                                          ; preds = %entry, %if.end
  %retval.0 = phi i32 [ 0, %if.end ], [ 2, %entry ]
  ret i32 %retval.0
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: write)
define hidden void @nnc_runtime_default_options(ptr noundef writeonly captures(none) initializes((0, 88)) %options) local_unnamed_addr #5 {
entry:
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(88) %options, i8 0, i64 88, i1 false)
  store i32 88, ptr %options, align 8
  %allocate = getelementptr inbounds nuw i8, ptr %options, i64 32
  store ptr @nnc_default_allocate, ptr %allocate, align 8
  %release = getelementptr inbounds nuw i8, ptr %options, i64 40
  store ptr @nnc_default_release, ptr %release, align 8
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden nonnull ptr @nnc_runtime_options(ptr noundef readnone captures(ret: address, provenance) %model) local_unnamed_addr #6 {
entry:
  %options = getelementptr inbounds nuw i8, ptr %model, i64 88
  ret ptr %options
}

; Function Attrs: nounwind optsize
define hidden range(i32 0, 15) i32 @nnc_runtime_compared(ptr noundef readonly captures(none) %model) local_unnamed_addr #0 {
entry:
  %check = getelementptr inbounds nuw i8, ptr %model, i64 16
  %0 = load ptr, ptr %check, align 8
  %call = tail call fastcc i32 @nnc_check_wait(ptr noundef %0) #30
  %tobool.not = icmp eq i32 %call, 0
  %cond = select i1 %tobool.not, i32 0, i32 14
  ret i32 %cond
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_check_wait(ptr noundef captures(none) %check) unnamed_addr #0 {
entry:
  %started = getelementptr inbounds nuw i8, ptr %check, i64 40
  %0 = load i32, ptr %started, align 8
  %tobool.not = icmp eq i32 %0, 0
  br i1 %tobool.not, label %if.end, label %land.lhs.true

land.lhs.true:                                    ; preds = %entry
  %process = getelementptr inbounds nuw i8, ptr %check, i64 36
  %1 = load i32, ptr %process, align 4
  %call = tail call i32 @getpid() #29
  %cmp = icmp eq i32 %1, %call
  br i1 %cmp, label %if.then, label %if.end

if.then:                                          ; preds = %land.lhs.true
  %thread = getelementptr inbounds nuw i8, ptr %check, i64 56
  %2 = load ptr, ptr %thread, align 8
  %call1 = tail call i32 @pthread_join(ptr noundef %2, ptr noundef null) #29
  store i32 0, ptr %started, align 8
  br label %if.end

if.end:                                           ; preds = %if.then, %land.lhs.true, %entry
  %damaged.i = getelementptr inbounds nuw i8, ptr %check, i64 48
  %3 = load atomic i32, ptr %damaged.i acquire, align 8
  %cmp.i = icmp ne i32 %3, 0
  %conv.i = zext i1 %cmp.i to i32
  ret i32 %conv.i
}

; Function Attrs: mustprogress nofree norecurse nounwind optsize willreturn memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden range(i32 0, 15) i32 @nnc_runtime_sound(ptr noundef readonly captures(none) %model) local_unnamed_addr #7 {
entry:
  %check = getelementptr inbounds nuw i8, ptr %model, i64 16
  %0 = load ptr, ptr %check, align 8
  %damaged.i = getelementptr inbounds nuw i8, ptr %0, i64 48
  %1 = load atomic i32, ptr %damaged.i acquire, align 8
  %cmp.i.not = icmp eq i32 %1, 0
  %cond = select i1 %cmp.i.not, i32 0, i32 14
  ret i32 %cond
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read)
define hidden ptr @nnc_runtime_weights(ptr noundef readonly captures(none) %model) local_unnamed_addr #8 {
entry:
  %weights = getelementptr inbounds nuw i8, ptr %model, i64 176
  %0 = load ptr, ptr %weights, align 8
  ret ptr %0
}

; Function Attrs: nounwind optsize
define internal fastcc void @nnc_pool_stop(ptr noundef %pool, i32 noundef %started) unnamed_addr #0 {
entry:
  %cmp = icmp eq i32 %started, 0
  br i1 %cmp, label %for.end, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %process = getelementptr inbounds nuw i8, ptr %pool, i64 468
  %0 = load i32, ptr %process, align 4
  %call = tail call i32 @getpid() #29
  %cmp1.not = icmp eq i32 %0, %call
  br i1 %cmp1.not, label %if.end, label %for.end

if.end:                                           ; preds = %lor.lhs.false
  %stop = getelementptr inbounds nuw i8, ptr %pool, i64 4
  store atomic i32 1, ptr %stop seq_cst, align 4
  %1 = atomicrmw add ptr %pool, i32 1 seq_cst, align 8
  %conv.i = sext i32 %started to i64
  %call.i = tail call i64 (i64, ...) @syscall(i64 noundef 202, ptr noundef nonnull %pool, i32 noundef 129, i64 noundef %conv.i, ptr noundef null, ptr noundef null, i64 noundef 0) #29
  %cmp414 = icmp sgt i32 %started, 0
  br i1 %cmp414, label %for.body.lr.ph, label %for.end

for.body.lr.ph:                                   ; preds = %if.end
  %workers = getelementptr inbounds nuw i8, ptr %pool, i64 480
  %wide.trip.count = zext nneg i32 %started to i64
  br label %for.body

for.body:                                         ; preds = %for.body.lr.ph, %for.body
  %indvars.iv = phi i64 [ 0, %for.body.lr.ph ], [ %indvars.iv.next, %for.body ]
  %2 = load ptr, ptr %workers, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_worker, ptr %2, i64 %indvars.iv
  %thread = getelementptr inbounds nuw i8, ptr %arrayidx, i64 8
  %3 = load ptr, ptr %thread, align 8
  %call5 = tail call i32 @pthread_join(ptr noundef %3, ptr noundef null) #29
  %indvars.iv.next = add nuw nsw i64 %indvars.iv, 1
  %exitcond.not = icmp eq i64 %indvars.iv.next, %wide.trip.count
  br i1 %exitcond.not, label %for.end, label %for.body, !llvm.loop !8

for.end:                                          ; preds = %for.body, %if.end, %entry, %lor.lhs.false
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden i32 @nnc_runtime_threads(ptr noundef readonly captures(address_is_null) %model) local_unnamed_addr #9 {
entry:
  %cmp = icmp eq ptr %model, null
  br i1 %cmp, label %cond.end, label %cond.false

cond.false:                                       ; preds = %entry
  %0 = load ptr, ptr %model, align 8
  %size = getelementptr inbounds nuw i8, ptr %0, i64 456
  %1 = load i32, ptr %size, align 8
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.false
  %cond = phi i32 [ %1, %cond.false ], [ 0, %entry ]
  ret i32 %cond
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden noundef nonnull ptr @nnc_runtime_error_string(i32 noundef %status) local_unnamed_addr #6 {
entry:
  %0 = icmp ult i32 %status, 15
  br i1 %0, label %switch.lookup, label %return

switch.lookup:                                    ; preds = %entry
  %1 = zext nneg i32 %status to i64
  %reltable.shift = shl i64 %1, 2
  %reltable.intrinsic = call ptr @llvm.load.relative.i64(ptr @switch.table.nnc_runtime_error_string.rel, i64 %reltable.shift)
  br label %return

return:                                           ; preds = %entry, %switch.lookup
  %retval.0 = phi ptr [ %reltable.intrinsic, %switch.lookup ], [ @.str.15, %entry ]
  ret ptr %retval.0
}

; Function Attrs: nounwind optsize
define hidden void @nnc_runtime_memory_free(ptr noundef readonly captures(none) %memory, ptr noundef readonly captures(none) %release, ptr noundef %allocator) local_unnamed_addr #0 {
entry:
  %0 = load ptr, ptr %memory, align 8
  %cmp.not = icmp eq ptr %0, null
  br i1 %cmp.not, label %if.end, label %if.then

if.then:                                          ; preds = %entry
  tail call void %release(ptr noundef %allocator, ptr noundef nonnull %0) #29
  br label %if.end

if.end:                                           ; preds = %if.then, %entry
  %scratch = getelementptr inbounds nuw i8, ptr %memory, i64 16
  %1 = load ptr, ptr %scratch, align 8
  %cmp2.not = icmp eq ptr %1, null
  br i1 %cmp2.not, label %if.end5, label %if.then3

if.then3:                                         ; preds = %if.end
  tail call void %release(ptr noundef %allocator, ptr noundef nonnull %1) #29
  br label %if.end5

if.end5:                                          ; preds = %if.then3, %if.end
  ret void
}

; Function Attrs: nounwind optsize
define hidden void @nnc_runtime_context_free(ptr noundef %context) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %context, null
  br i1 %cmp, label %return, label %if.end

if.end:                                           ; preds = %entry
  %0 = load ptr, ptr %context, align 8
  %release1 = getelementptr inbounds nuw i8, ptr %0, i64 128
  %1 = load ptr, ptr %release1, align 8
  %allocator4 = getelementptr inbounds nuw i8, ptr %0, i64 136
  %2 = load ptr, ptr %allocator4, align 8
  %own = getelementptr inbounds nuw i8, ptr %context, i64 48
  %3 = load ptr, ptr %own, align 8
  %cmp.not.i = icmp eq ptr %3, null
  br i1 %cmp.not.i, label %if.end.i, label %if.then.i

if.then.i:                                        ; preds = %if.end
  tail call void %1(ptr noundef %2, ptr noundef nonnull %3) #29
  br label %if.end.i

if.end.i:                                         ; preds = %if.then.i, %if.end
  %scratch.i = getelementptr inbounds nuw i8, ptr %context, i64 64
  %4 = load ptr, ptr %scratch.i, align 8
  %cmp2.not.i = icmp eq ptr %4, null
  br i1 %cmp2.not.i, label %nnc_runtime_memory_free.exit, label %if.then3.i

if.then3.i:                                       ; preds = %if.end.i
  tail call void %1(ptr noundef %2, ptr noundef nonnull %4) #29
  br label %nnc_runtime_memory_free.exit

nnc_runtime_memory_free.exit:                     ; preds = %if.end.i, %if.then3.i
  tail call void %1(ptr noundef %2, ptr noundef nonnull %context) #29
  br label %return

return:                                           ; preds = %entry, %nnc_runtime_memory_free.exit
  ret void
}

; Function Attrs: nounwind optsize
define hidden range(i32 0, 3) i32 @nnc_runtime_context_in(ptr noundef %model, ptr noundef %shared, ptr noundef writeonly captures(none) initializes((0, 8)) %result) local_unnamed_addr #0 {
entry:
  store ptr null, ptr %result, align 8
  %program1 = getelementptr inbounds nuw i8, ptr %model, i64 8
  %0 = load ptr, ptr %program1, align 8
  %allocate2 = getelementptr inbounds nuw i8, ptr %model, i64 120
  %1 = load ptr, ptr %allocate2, align 8
  %allocator4 = getelementptr inbounds nuw i8, ptr %model, i64 136
  %2 = load ptr, ptr %allocator4, align 8
  %sizes.i = getelementptr inbounds nuw i8, ptr %0, i64 112
  %3 = load ptr, ptr %sizes.i, align 8
  %cmp.i = icmp eq ptr %3, null
  %conv.i = select i1 %cmp.i, i64 1, i64 4
  %symbol_count8.phi.trans.insert = getelementptr inbounds nuw i8, ptr %0, i64 128
  %.pre = load i64, ptr %symbol_count8.phi.trans.insert, align 8
  br i1 %cmp.i, label %entry.cond.end_crit_edge, label %cond.false

entry.cond.end_crit_edge:                         ; preds = %entry
  %reference_count9.phi.trans.insert = getelementptr inbounds nuw i8, ptr %0, i64 72
  %.pre193 = load i64, ptr %reference_count9.phi.trans.insert, align 8
  br label %cond.end

cond.false:                                       ; preds = %entry
  %param_count = getelementptr inbounds nuw i8, ptr %0, i64 104
  %4 = load i64, ptr %param_count, align 8
  %add = add i64 %4, %.pre
  %extent_count = getelementptr inbounds nuw i8, ptr %0, i64 168
  %5 = load i64, ptr %extent_count, align 8
  %add5 = add i64 %add, %5
  %reference_count = getelementptr inbounds nuw i8, ptr %0, i64 72
  %6 = load i64, ptr %reference_count, align 8
  %add6 = add i64 %add5, %6
  %root_count = getelementptr inbounds nuw i8, ptr %0, i64 144
  %7 = load i64, ptr %root_count, align 8
  %mul = mul i64 %7, 3
  %add7 = add i64 %add6, %mul
  br label %cond.end

cond.end:                                         ; preds = %entry.cond.end_crit_edge, %cond.false
  %8 = phi i64 [ %6, %cond.false ], [ %.pre193, %entry.cond.end_crit_edge ]
  %9 = phi i64 [ 2, %cond.false ], [ 0, %entry.cond.end_crit_edge ]
  %cond = phi i64 [ %add7, %cond.false ], [ 0, %entry.cond.end_crit_edge ]
  %symbol_count8 = getelementptr inbounds nuw i8, ptr %0, i64 128
  %step_count = getelementptr inbounds nuw i8, ptr %0, i64 56
  %10 = load i64, ptr %step_count, align 8
  %reference_count9 = getelementptr inbounds nuw i8, ptr %0, i64 72
  %add10 = add i64 %10, %cond
  %add11 = add i64 %add10, %8
  %mul12 = shl i64 %add11, %9
  %add13 = add i64 %mul12, %.pre
  %mul14 = shl nuw nsw i64 72, %9
  %add15 = add nuw nsw i64 %mul14, 112
  %mul16 = shl i64 %add13, 3
  %add17 = add i64 %add15, %mul16
  %call18 = tail call ptr %1(ptr noundef %2, i64 noundef %add17, i64 noundef 128) #29
  %cmp19 = icmp eq ptr %call18, null
  br i1 %cmp19, label %cleanup90, label %if.end

if.end:                                           ; preds = %cond.end
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %call18, i8 0, i64 %add17, i1 false)
  store ptr %model, ptr %call18, align 8
  %cmp21.not = icmp eq ptr %shared, null
  %own = getelementptr inbounds nuw i8, ptr %call18, i64 48
  %cond25 = select i1 %cmp21.not, ptr %own, ptr %shared
  %memory = getelementptr inbounds nuw i8, ptr %call18, i64 40
  store ptr %cond25, ptr %memory, align 8
  %add.ptr = getelementptr inbounds nuw i8, ptr %call18, i64 112
  %instances = getelementptr inbounds nuw i8, ptr %call18, i64 16
  store ptr %add.ptr, ptr %instances, align 8
  %add.ptr27 = getelementptr inbounds nuw %struct.nnc_instance, ptr %add.ptr, i64 %conv.i
  %11 = load i64, ptr %symbol_count8, align 8
  %mul.i = shl i64 %11, 3
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %add.ptr27, i64 %mul.i
  %wanted = getelementptr inbounds nuw i8, ptr %call18, i64 24
  store ptr %add.ptr27, ptr %wanted, align 8
  %param_count51 = getelementptr inbounds nuw i8, ptr %0, i64 104
  %extent_count54 = getelementptr inbounds nuw i8, ptr %0, i64 168
  %root_count59 = getelementptr inbounds nuw i8, ptr %0, i64 144
  %params = getelementptr inbounds nuw i8, ptr %0, i64 96
  %extents = getelementptr inbounds nuw i8, ptr %0, i64 160
  %steps = getelementptr inbounds nuw i8, ptr %0, i64 48
  br label %for.body

for.cond.cleanup:                                 ; preds = %if.end62
  %failed = getelementptr inbounds nuw i8, ptr %call18, i64 104
  store ptr @.str.16, ptr %failed, align 8
  %scratch_bytes = getelementptr inbounds nuw i8, ptr %0, i64 184
  %12 = load i64, ptr %scratch_bytes, align 8
  %sub = add i64 %12, 127
  %div167 = and i64 %sub, -128
  %scratch_stride = getelementptr inbounds nuw i8, ptr %call18, i64 88
  store i64 %div167, ptr %scratch_stride, align 8
  %13 = load ptr, ptr %sizes.i, align 8
  %cmp69 = icmp eq ptr %13, null
  br i1 %cmp69, label %cond.true70, label %cond.end73

for.body:                                         ; preds = %if.end, %if.end62
  %i.0192 = phi i64 [ 0, %if.end ], [ %inc64, %if.end62 ]
  %at.0191 = phi ptr [ %add.ptr.i, %if.end ], [ %at.1, %if.end62 ]
  %14 = load ptr, ptr %instances, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_instance, ptr %14, i64 %i.0192
  %15 = load i64, ptr %reference_count9, align 8
  %mul.i168 = shl i64 %15, 3
  %add.ptr.i169 = getelementptr inbounds nuw i8, ptr %at.0191, i64 %mul.i168
  %slots = getelementptr inbounds nuw i8, ptr %arrayidx, i64 32
  store ptr %at.0191, ptr %slots, align 8
  %16 = load i64, ptr %step_count, align 8
  %mul.i170 = shl i64 %16, 3
  %add.ptr.i171 = getelementptr inbounds nuw i8, ptr %add.ptr.i169, i64 %mul.i170
  %tasks = getelementptr inbounds nuw i8, ptr %arrayidx, i64 16
  store ptr %add.ptr.i169, ptr %tasks, align 8
  %17 = load ptr, ptr %sizes.i, align 8
  %cmp37 = icmp eq ptr %17, null
  br i1 %cmp37, label %if.then38, label %if.else

if.then38:                                        ; preds = %for.body
  %18 = load ptr, ptr %params, align 8
  %params39 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 8
  store ptr %18, ptr %params39, align 8
  %19 = load ptr, ptr %extents, align 8
  %shapes = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  store ptr %19, ptr %shapes, align 8
  %20 = load i64, ptr %step_count, align 8
  %cmp42189.not = icmp eq i64 %20, 0
  br i1 %cmp42189.not, label %if.end62, label %for.body44

for.body44:                                       ; preds = %if.then38, %for.body44
  %step.0190 = phi i64 [ %inc, %for.body44 ], [ 0, %if.then38 ]
  %21 = load ptr, ptr %steps, align 8
  %arrayidx45 = getelementptr inbounds nuw %struct.nnc_step, ptr %21, i64 %step.0190
  %tasks46 = getelementptr inbounds nuw i8, ptr %arrayidx45, i64 24
  %22 = load i64, ptr %tasks46, align 8
  %23 = load ptr, ptr %tasks, align 8
  %arrayidx48 = getelementptr inbounds nuw i64, ptr %23, i64 %step.0190
  store i64 %22, ptr %arrayidx48, align 8
  %inc = add nuw i64 %step.0190, 1
  %24 = load i64, ptr %step_count, align 8
  %cmp42 = icmp ult i64 %inc, %24
  br i1 %cmp42, label %for.body44, label %if.end62, !llvm.loop !9

if.else:                                          ; preds = %for.body
  %25 = load i64, ptr %symbol_count8, align 8
  %mul.i172 = shl i64 %25, 3
  %add.ptr.i173 = getelementptr inbounds nuw i8, ptr %add.ptr.i171, i64 %mul.i172
  store ptr %add.ptr.i171, ptr %arrayidx, align 8
  %26 = load i64, ptr %param_count51, align 8
  %mul.i174 = shl i64 %26, 3
  %add.ptr.i175 = getelementptr inbounds nuw i8, ptr %add.ptr.i173, i64 %mul.i174
  %params53 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 8
  store ptr %add.ptr.i173, ptr %params53, align 8
  %27 = load i64, ptr %extent_count54, align 8
  %mul.i176 = shl i64 %27, 3
  %add.ptr.i177 = getelementptr inbounds nuw i8, ptr %add.ptr.i175, i64 %mul.i176
  %shapes56 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  store ptr %add.ptr.i175, ptr %shapes56, align 8
  %28 = load i64, ptr %reference_count9, align 8
  %mul.i178 = shl i64 %28, 3
  %add.ptr.i179 = getelementptr inbounds nuw i8, ptr %add.ptr.i177, i64 %mul.i178
  %offsets = getelementptr inbounds nuw i8, ptr %arrayidx, i64 40
  store ptr %add.ptr.i177, ptr %offsets, align 8
  %29 = load i64, ptr %root_count59, align 8
  %mul.i180 = mul i64 %29, 24
  %add.ptr.i181 = getelementptr inbounds nuw i8, ptr %add.ptr.i179, i64 %mul.i180
  %roots = getelementptr inbounds nuw i8, ptr %arrayidx, i64 48
  store ptr %add.ptr.i179, ptr %roots, align 8
  br label %if.end62

if.end62:                                         ; preds = %for.body44, %if.then38, %if.else
  %at.1 = phi ptr [ %add.ptr.i181, %if.else ], [ %add.ptr.i171, %if.then38 ], [ %add.ptr.i171, %for.body44 ]
  %inc64 = add nuw nsw i64 %i.0192, 1
  %exitcond.not = icmp eq i64 %inc64, %conv.i
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !10

cond.true70:                                      ; preds = %for.cond.cleanup
  %arena_bytes71 = getelementptr inbounds nuw i8, ptr %0, i64 176
  %30 = load i64, ptr %arena_bytes71, align 8
  br label %cond.end73

cond.end73:                                       ; preds = %for.cond.cleanup, %cond.true70
  %cond74 = phi i64 [ %30, %cond.true70 ], [ 0, %for.cond.cleanup ]
  %31 = load ptr, ptr %model, align 8
  %size = getelementptr inbounds nuw i8, ptr %31, i64 456
  %32 = load i32, ptr %size, align 8
  %conv = sext i32 %32 to i64
  %mul76 = mul i64 %div167, %conv
  %call77 = tail call fastcc i32 @nnc_reserve(ptr noundef %call18, i64 noundef %cond74, i64 noundef %mul76) #30
  %cmp78.not = icmp eq i32 %call77, 0
  br i1 %cmp78.not, label %if.end81, label %if.then80

if.then80:                                        ; preds = %cond.end73
  tail call void @nnc_runtime_context_free(ptr noundef nonnull %call18) #30
  br label %cleanup90

if.end81:                                         ; preds = %cond.end73
  %33 = load ptr, ptr %sizes.i, align 8
  %cmp83 = icmp eq ptr %33, null
  br i1 %cmp83, label %if.then85, label %if.end88

if.then85:                                        ; preds = %if.end81
  %34 = load ptr, ptr %instances, align 8
  %current = getelementptr inbounds nuw i8, ptr %call18, i64 8
  store ptr %34, ptr %current, align 8
  tail call fastcc void @nnc_resolve(ptr noundef %call18, ptr noundef %34) #30
  br label %if.end88

if.end88:                                         ; preds = %if.then85, %if.end81
  store ptr %call18, ptr %result, align 8
  br label %cleanup90

cleanup90:                                        ; preds = %if.then80, %if.end88, %cond.end
  %retval.1 = phi i32 [ 2, %cond.end ], [ 2, %if.then80 ], [ 0, %if.end88 ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 3) i32 @nnc_reserve(ptr noundef nonnull readonly captures(none) %context, i64 noundef %arena_bytes, i64 noundef %scratch_bytes) unnamed_addr #0 {
entry:
  %0 = load ptr, ptr %context, align 8
  %memory2 = getelementptr inbounds nuw i8, ptr %context, i64 40
  %1 = load ptr, ptr %memory2, align 8
  %arena_bytes3 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %2 = load i64, ptr %arena_bytes3, align 8
  %cmp = icmp ugt i64 %arena_bytes, %2
  br i1 %cmp, label %if.then, label %if.end14

if.then:                                          ; preds = %entry
  %allocate = getelementptr inbounds nuw i8, ptr %0, i64 120
  %3 = load ptr, ptr %allocate, align 8
  %allocator = getelementptr inbounds nuw i8, ptr %0, i64 136
  %4 = load ptr, ptr %allocator, align 8
  %call = tail call ptr %3(ptr noundef %4, i64 noundef %arena_bytes, i64 noundef 4096) #29
  %cmp4.not = icmp eq ptr %call, null
  br i1 %cmp4.not, label %cleanup37, label %if.end

if.end:                                           ; preds = %if.then
  %5 = load ptr, ptr %1, align 8
  %cmp7.not = icmp eq ptr %5, null
  br i1 %cmp7.not, label %if.end11, label %if.then8

if.then8:                                         ; preds = %if.end
  %release = getelementptr inbounds nuw i8, ptr %0, i64 128
  %6 = load ptr, ptr %release, align 8
  %7 = load ptr, ptr %allocator, align 8
  tail call void %6(ptr noundef %7, ptr noundef nonnull %5) #29
  br label %if.end11

if.end11:                                         ; preds = %if.then8, %if.end
  store ptr %call, ptr %1, align 8
  store i64 %arena_bytes, ptr %arena_bytes3, align 8
  %moves = getelementptr inbounds nuw i8, ptr %1, i64 32
  %8 = load i64, ptr %moves, align 8
  %add = add i64 %8, 1
  store i64 %add, ptr %moves, align 8
  br label %if.end14

if.end14:                                         ; preds = %if.end11, %entry
  %scratch_bytes15 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %9 = load i64, ptr %scratch_bytes15, align 8
  %cmp16 = icmp ugt i64 %scratch_bytes, %9
  br i1 %cmp16, label %if.then17, label %cleanup37

if.then17:                                        ; preds = %if.end14
  %allocate18 = getelementptr inbounds nuw i8, ptr %0, i64 120
  %10 = load ptr, ptr %allocate18, align 8
  %allocator19 = getelementptr inbounds nuw i8, ptr %0, i64 136
  %11 = load ptr, ptr %allocator19, align 8
  %call20 = tail call ptr %10(ptr noundef %11, i64 noundef %scratch_bytes, i64 noundef 4096) #29
  %cmp21.not = icmp eq ptr %call20, null
  br i1 %cmp21.not, label %cleanup37, label %if.end23

if.end23:                                         ; preds = %if.then17
  %scratch24 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %12 = load ptr, ptr %scratch24, align 8
  %cmp25.not = icmp eq ptr %12, null
  br i1 %cmp25.not, label %if.end30, label %if.then26

if.then26:                                        ; preds = %if.end23
  %release27 = getelementptr inbounds nuw i8, ptr %0, i64 128
  %13 = load ptr, ptr %release27, align 8
  %14 = load ptr, ptr %allocator19, align 8
  tail call void %13(ptr noundef %14, ptr noundef nonnull %12) #29
  br label %if.end30

if.end30:                                         ; preds = %if.then26, %if.end23
  store ptr %call20, ptr %scratch24, align 8
  store i64 %scratch_bytes, ptr %scratch_bytes15, align 8
  br label %cleanup37

cleanup37:                                        ; preds = %if.end14, %if.end30, %if.then17, %if.then
  %retval.3 = phi i32 [ 2, %if.then17 ], [ 2, %if.then ], [ 0, %if.end30 ], [ 0, %if.end14 ]
  ret i32 %retval.3
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @nnc_resolve(ptr noundef nonnull readonly captures(none) %context, ptr noundef captures(none) initializes((64, 72)) %instance) unnamed_addr #10 {
entry:
  %0 = load ptr, ptr %context, align 8
  %program1 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %1 = load ptr, ptr %program1, align 8
  %sizes = getelementptr inbounds nuw i8, ptr %1, i64 112
  %2 = load ptr, ptr %sizes, align 8
  %cmp = icmp eq ptr %2, null
  br i1 %cmp, label %cond.end, label %cond.false

cond.false:                                       ; preds = %entry
  %roots = getelementptr inbounds nuw i8, ptr %instance, i64 48
  %3 = load ptr, ptr %roots, align 8
  %root_count = getelementptr inbounds nuw i8, ptr %1, i64 144
  %4 = load i64, ptr %root_count, align 8
  %add.ptr = getelementptr inbounds nuw i64, ptr %3, i64 %4
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.false
  %cond = phi ptr [ %add.ptr, %cond.false ], [ null, %entry ]
  %memory = getelementptr inbounds nuw i8, ptr %context, i64 40
  %5 = load ptr, ptr %memory, align 8
  %moves = getelementptr inbounds nuw i8, ptr %5, i64 32
  %6 = load i64, ptr %moves, align 8
  %moves2 = getelementptr inbounds nuw i8, ptr %instance, i64 64
  store i64 %6, ptr %moves2, align 8
  %reference_count = getelementptr inbounds nuw i8, ptr %1, i64 72
  %7 = load i64, ptr %reference_count, align 8
  %cmp351.not = icmp eq i64 %7, 0
  br i1 %cmp351.not, label %for.cond.cleanup, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %cond.end
  %references = getelementptr inbounds nuw i8, ptr %1, i64 64
  %cmp4.not = icmp eq ptr %cond, null
  %offsets = getelementptr inbounds nuw i8, ptr %instance, i64 40
  %slots27 = getelementptr inbounds nuw i8, ptr %instance, i64 32
  br label %for.body

for.cond.cleanup:                                 ; preds = %if.end29, %cond.end
  ret void

for.body:                                         ; preds = %for.body.lr.ph, %if.end29
  %i.052 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %if.end29 ]
  %8 = load ptr, ptr %references, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_reference, ptr %8, i64 %i.052
  br i1 %cmp4.not, label %cond.false7, label %cond.true5

cond.true5:                                       ; preds = %for.body
  %9 = load ptr, ptr %offsets, align 8
  %arrayidx6 = getelementptr inbounds nuw i64, ptr %9, i64 %i.052
  br label %cond.end9

cond.false7:                                      ; preds = %for.body
  %offset8 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 8
  br label %cond.end9

cond.end9:                                        ; preds = %cond.false7, %cond.true5
  %cond10.in = phi ptr [ %arrayidx6, %cond.true5 ], [ %offset8, %cond.false7 ]
  %cond10 = load i64, ptr %cond10.in, align 8
  %10 = load i32, ptr %arrayidx, align 8
  switch i32 %10, label %if.end29 [
    i32 2, label %if.then
    i32 3, label %if.then24
  ]

if.then:                                          ; preds = %cond.end9
  %11 = load ptr, ptr %memory, align 8
  %12 = load ptr, ptr %11, align 8
  br i1 %cmp4.not, label %cond.end17, label %cond.true14

cond.true14:                                      ; preds = %if.then
  %index = getelementptr inbounds nuw i8, ptr %arrayidx, i64 4
  %13 = load i32, ptr %index, align 4
  %idxprom = zext i32 %13 to i64
  %arrayidx15 = getelementptr inbounds nuw i64, ptr %cond, i64 %idxprom
  %14 = load i64, ptr %arrayidx15, align 8
  br label %cond.end17

cond.end17:                                       ; preds = %if.then, %cond.true14
  %cond18 = phi i64 [ %14, %cond.true14 ], [ 0, %if.then ]
  %add.ptr19 = getelementptr inbounds nuw i8, ptr %12, i64 %cond18
  br label %if.end29.sink.split

if.then24:                                        ; preds = %cond.end9
  %15 = load ptr, ptr %context, align 8
  %weights = getelementptr inbounds nuw i8, ptr %15, i64 176
  %16 = load ptr, ptr %weights, align 8
  br label %if.end29.sink.split

if.end29.sink.split:                              ; preds = %cond.end17, %if.then24
  %.sink = phi ptr [ %16, %if.then24 ], [ %add.ptr19, %cond.end17 ]
  %add.ptr26 = getelementptr inbounds nuw i8, ptr %.sink, i64 %cond10
  %17 = load ptr, ptr %slots27, align 8
  %arrayidx28 = getelementptr inbounds nuw ptr, ptr %17, i64 %i.052
  store ptr %add.ptr26, ptr %arrayidx28, align 8
  br label %if.end29

if.end29:                                         ; preds = %if.end29.sink.split, %cond.end9
  %inc = add nuw i64 %i.052, 1
  %18 = load i64, ptr %reference_count, align 8
  %cmp3 = icmp ult i64 %inc, %18
  br i1 %cmp3, label %for.body, label %for.cond.cleanup, !llvm.loop !11
}

; Function Attrs: nounwind optsize
define hidden range(i32 0, 3) i32 @nnc_runtime_context_new(ptr noundef %model, ptr noundef writeonly captures(address_is_null) %result) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %result, null
  %cmp1 = icmp eq ptr %model, null
  %or.cond = or i1 %cmp1, %cmp
  br i1 %or.cond, label %return, label %if.end

if.end:                                           ; preds = %entry
  %call = tail call i32 @nnc_runtime_context_in(ptr noundef nonnull %model, ptr noundef null, ptr noundef nonnull %result) #30
  br label %return

return:                                           ; preds = %entry, %if.end
  %retval.0 = phi i32 [ %call, %if.end ], [ 1, %entry ]
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define hidden range(i32 0, 12) i32 @nnc_runtime_bind(ptr noundef captures(address_is_null) %context, ptr noundef readonly captures(address_is_null) %shapes) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %context, null
  br i1 %cmp, label %cleanup, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %cmp1 = icmp eq ptr %shapes, null
  br i1 %cmp1, label %land.lhs.true, label %if.end

land.lhs.true:                                    ; preds = %lor.lhs.false
  %0 = load ptr, ptr %context, align 8
  %program = getelementptr inbounds nuw i8, ptr %0, i64 8
  %1 = load ptr, ptr %program, align 8
  %input_count = getelementptr inbounds nuw i8, ptr %1, i64 24
  %2 = load i64, ptr %input_count, align 8
  %cmp2.not = icmp eq i64 %2, 0
  br i1 %cmp2.not, label %if.end, label %cleanup

if.end:                                           ; preds = %land.lhs.true, %lor.lhs.false
  %running = getelementptr inbounds nuw i8, ptr %context, i64 96
  %3 = cmpxchg ptr %running, i32 0, i32 1 acquire monotonic, align 8
  %4 = extractvalue { i32, i1 } %3, 1
  br i1 %4, label %if.end4, label %cleanup

if.end4:                                          ; preds = %if.end
  %failed = getelementptr inbounds nuw i8, ptr %context, i64 104
  store ptr @.str.16, ptr %failed, align 8
  %5 = load ptr, ptr %context, align 8
  %program1.i = getelementptr inbounds nuw i8, ptr %5, i64 8
  %6 = load ptr, ptr %program1.i, align 8
  %sizes.i = getelementptr inbounds nuw i8, ptr %6, i64 112
  %7 = load ptr, ptr %sizes.i, align 8
  %cmp.not.i = icmp eq ptr %7, null
  br i1 %cmp.not.i, label %if.end54.i, label %if.then.i

if.then.i:                                        ; preds = %if.end4
  %instances.i = getelementptr inbounds nuw i8, ptr %context, i64 16
  %8 = load ptr, ptr %instances.i, align 8
  %symbol_count.i = getelementptr inbounds nuw i8, ptr %6, i64 128
  %9 = load i64, ptr %symbol_count.i, align 8
  %cmp2119.not.i = icmp eq i64 %9, 0
  br i1 %cmp2119.not.i, label %for.cond10.preheader.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %if.then.i
  %symbols.i = getelementptr inbounds nuw i8, ptr %6, i64 120
  %wanted.i = getelementptr inbounds nuw i8, ptr %context, i64 24
  br label %for.body.i

for.cond10.preheader.loopexit.i:                  ; preds = %for.body.i
  %.pre.i = load ptr, ptr %instances.i, align 8
  %10 = shl i64 %18, 3
  br label %for.cond10.preheader.i

for.cond10.preheader.i:                           ; preds = %for.cond10.preheader.loopexit.i, %if.then.i
  %11 = phi ptr [ %8, %if.then.i ], [ %.pre.i, %for.cond10.preheader.loopexit.i ]
  %.lcssa.i = phi i64 [ 0, %if.then.i ], [ %10, %for.cond10.preheader.loopexit.i ]
  %wanted18.i = getelementptr inbounds nuw i8, ptr %context, i64 24
  br label %for.body13.i

for.body.i:                                       ; preds = %for.body.i, %for.body.lr.ph.i
  %i.0120.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %for.body.i ]
  %12 = load ptr, ptr %symbols.i, align 8
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_symbol, ptr %12, i64 %i.0120.i
  %13 = load i32, ptr %arrayidx.i, align 4
  %idxprom.i = zext i32 %13 to i64
  %arrayidx3.i = getelementptr inbounds nuw ptr, ptr %shapes, i64 %idxprom.i
  %14 = load ptr, ptr %arrayidx3.i, align 8
  %axis.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 4
  %15 = load i32, ptr %axis.i, align 4
  %idxprom6.i = zext i32 %15 to i64
  %arrayidx7.i = getelementptr inbounds nuw i64, ptr %14, i64 %idxprom6.i
  %16 = load i64, ptr %arrayidx7.i, align 8
  %17 = load ptr, ptr %wanted.i, align 8
  %arrayidx8.i = getelementptr inbounds nuw i64, ptr %17, i64 %i.0120.i
  store i64 %16, ptr %arrayidx8.i, align 8
  %inc.i = add nuw i64 %i.0120.i, 1
  %18 = load i64, ptr %symbol_count.i, align 8
  %cmp2.i = icmp ult i64 %inc.i, %18
  br i1 %cmp2.i, label %for.body.i, label %for.cond10.preheader.loopexit.i, !llvm.loop !12

for.body13.i:                                     ; preds = %for.inc27.i, %for.cond10.preheader.i
  %chosen.0122.i = phi ptr [ %8, %for.cond10.preheader.i ], [ %spec.select.i, %for.inc27.i ]
  %i9.0121.i = phi i64 [ 0, %for.cond10.preheader.i ], [ %inc28.i, %for.inc27.i ]
  %arrayidx15.i = getelementptr inbounds nuw %struct.nnc_instance, ptr %11, i64 %i9.0121.i
  %used.i = getelementptr inbounds nuw i8, ptr %arrayidx15.i, i64 56
  %19 = load i64, ptr %used.i, align 8
  %cmp16.not.i = icmp eq i64 %19, 0
  br i1 %cmp16.not.i, label %for.inc27.i, label %land.lhs.true.i

land.lhs.true.i:                                  ; preds = %for.body13.i
  %20 = load ptr, ptr %arrayidx15.i, align 8
  %21 = load ptr, ptr %wanted18.i, align 8
  %bcmp.i = tail call i32 @bcmp(ptr %20, ptr %21, i64 %.lcssa.i)
  %cmp20.i = icmp eq i32 %bcmp.i, 0
  br i1 %cmp20.i, label %cleanup29.i, label %for.inc27.i

for.inc27.i:                                      ; preds = %land.lhs.true.i, %for.body13.i
  %used23.i = getelementptr inbounds nuw i8, ptr %chosen.0122.i, i64 56
  %22 = load i64, ptr %used23.i, align 8
  %cmp24.i = icmp ult i64 %19, %22
  %spec.select.i = select i1 %cmp24.i, ptr %arrayidx15.i, ptr %chosen.0122.i
  %inc28.i = add nuw nsw i64 %i9.0121.i, 1
  %exitcond.not.i = icmp eq i64 %inc28.i, 4
  br i1 %exitcond.not.i, label %cleanup29.i, label %for.body13.i, !llvm.loop !13

cleanup29.i:                                      ; preds = %for.inc27.i, %land.lhs.true.i
  %chosen.3.i = phi ptr [ %spec.select.i, %for.inc27.i ], [ %arrayidx15.i, %land.lhs.true.i ]
  %current.i = getelementptr inbounds nuw i8, ptr %context, i64 8
  store ptr null, ptr %current.i, align 8
  %used31.i = getelementptr inbounds nuw i8, ptr %chosen.3.i, i64 56
  %23 = load i64, ptr %used31.i, align 8
  %cmp32.i = icmp eq i64 %23, 0
  br i1 %cmp32.i, label %if.then39.i, label %lor.lhs.false.i

lor.lhs.false.i:                                  ; preds = %cleanup29.i
  %24 = load ptr, ptr %chosen.3.i, align 8
  %25 = load ptr, ptr %wanted18.i, align 8
  %26 = load i64, ptr %symbol_count.i, align 8
  %mul36.i = shl i64 %26, 3
  %bcmp103.i = tail call i32 @bcmp(ptr %24, ptr %25, i64 %mul36.i)
  %cmp38.not.i = icmp eq i32 %bcmp103.i, 0
  br i1 %cmp38.not.i, label %cleanup51.thread.i, label %if.then39.i

if.then39.i:                                      ; preds = %lor.lhs.false.i, %cleanup29.i
  %27 = load ptr, ptr %context, align 8
  %program1.i.i = getelementptr inbounds nuw i8, ptr %27, i64 8
  %28 = load ptr, ptr %program1.i.i, align 8
  %params2.i.i = getelementptr inbounds nuw i8, ptr %chosen.3.i, i64 8
  %29 = load ptr, ptr %params2.i.i, align 8
  store i64 0, ptr %used31.i, align 8
  %param_count.i.i = getelementptr inbounds nuw i8, ptr %28, i64 104
  %30 = load i64, ptr %param_count.i.i, align 8
  %cmp.not.i.i = icmp eq i64 %30, 0
  br i1 %cmp.not.i.i, label %if.end.i.i, label %if.then.i.i

if.then.i.i:                                      ; preds = %if.then39.i
  %params3.i.i = getelementptr inbounds nuw i8, ptr %28, i64 96
  %31 = load ptr, ptr %params3.i.i, align 8
  %mul.i.i = shl i64 %30, 3
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 8 %29, ptr align 8 %31, i64 %mul.i.i, i1 false)
  br label %if.end.i.i

if.end.i.i:                                       ; preds = %if.then.i.i, %if.then39.i
  %step_count.i.i = getelementptr inbounds nuw i8, ptr %28, i64 56
  %32 = load i64, ptr %step_count.i.i, align 8
  %cmp5109.not.i.i = icmp eq i64 %32, 0
  br i1 %cmp5109.not.i.i, label %for.cond9.preheader.i.i, label %for.body.lr.ph.i.i

for.body.lr.ph.i.i:                               ; preds = %if.end.i.i
  %steps.i.i = getelementptr inbounds nuw i8, ptr %28, i64 48
  %tasks6.i.i = getelementptr inbounds nuw i8, ptr %chosen.3.i, i64 16
  br label %for.body.i.i

for.cond9.preheader.i.i:                          ; preds = %for.body.i.i, %if.end.i.i
  %reference_count.i.i = getelementptr inbounds nuw i8, ptr %28, i64 72
  %33 = load i64, ptr %reference_count.i.i, align 8
  %cmp10111.not.i.i = icmp eq i64 %33, 0
  br i1 %cmp10111.not.i.i, label %for.cond19.preheader.i.i, label %for.body12.lr.ph.i.i

for.body12.lr.ph.i.i:                             ; preds = %for.cond9.preheader.i.i
  %references.i.i = getelementptr inbounds nuw i8, ptr %28, i64 64
  %offsets.i.i = getelementptr inbounds nuw i8, ptr %chosen.3.i, i64 40
  br label %for.body12.i.i

for.body.i.i:                                     ; preds = %for.body.i.i, %for.body.lr.ph.i.i
  %i.0110.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i.i, %for.body.i.i ]
  %34 = load ptr, ptr %steps.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw %struct.nnc_step, ptr %34, i64 %i.0110.i.i
  %tasks.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i.i, i64 24
  %35 = load i64, ptr %tasks.i.i, align 8
  %36 = load ptr, ptr %tasks6.i.i, align 8
  %arrayidx7.i.i = getelementptr inbounds nuw i64, ptr %36, i64 %i.0110.i.i
  store i64 %35, ptr %arrayidx7.i.i, align 8
  %inc.i.i = add nuw i64 %i.0110.i.i, 1
  %37 = load i64, ptr %step_count.i.i, align 8
  %cmp5.i.i = icmp ult i64 %inc.i.i, %37
  br i1 %cmp5.i.i, label %for.body.i.i, label %for.cond9.preheader.i.i, !llvm.loop !14

for.cond19.preheader.i.i:                         ; preds = %for.body12.i.i, %for.cond9.preheader.i.i
  %root_count.i.i = getelementptr inbounds nuw i8, ptr %28, i64 144
  %38 = load i64, ptr %root_count.i.i, align 8
  %cmp20113.not.i.i = icmp eq i64 %38, 0
  br i1 %cmp20113.not.i.i, label %for.cond.cleanup21.i.i, label %for.body22.lr.ph.i.i

for.body22.lr.ph.i.i:                             ; preds = %for.cond19.preheader.i.i
  %roots.i.i = getelementptr inbounds nuw i8, ptr %28, i64 136
  %roots24.i.i = getelementptr inbounds nuw i8, ptr %chosen.3.i, i64 48
  br label %for.body22.i.i

for.body12.i.i:                                   ; preds = %for.body12.i.i, %for.body12.lr.ph.i.i
  %i8.0112.i.i = phi i64 [ 0, %for.body12.lr.ph.i.i ], [ %inc16.i.i, %for.body12.i.i ]
  %39 = load ptr, ptr %references.i.i, align 8
  %arrayidx13.i.i = getelementptr inbounds nuw %struct.nnc_reference, ptr %39, i64 %i8.0112.i.i
  %offset.i.i = getelementptr inbounds nuw i8, ptr %arrayidx13.i.i, i64 8
  %40 = load i64, ptr %offset.i.i, align 8
  %41 = load ptr, ptr %offsets.i.i, align 8
  %arrayidx14.i.i = getelementptr inbounds nuw i64, ptr %41, i64 %i8.0112.i.i
  store i64 %40, ptr %arrayidx14.i.i, align 8
  %inc16.i.i = add nuw i64 %i8.0112.i.i, 1
  %42 = load i64, ptr %reference_count.i.i, align 8
  %cmp10.i.i = icmp ult i64 %inc16.i.i, %42
  br i1 %cmp10.i.i, label %for.body12.i.i, label %for.cond19.preheader.i.i, !llvm.loop !15

for.cond.cleanup21.i.i:                           ; preds = %for.body22.i.i, %for.cond19.preheader.i.i
  %extent_count.i.i = getelementptr inbounds nuw i8, ptr %28, i64 168
  %43 = load i64, ptr %extent_count.i.i, align 8
  %cmp29.not.i.i = icmp eq i64 %43, 0
  br i1 %cmp29.not.i.i, label %if.end33.i.i, label %if.then30.i.i

for.body22.i.i:                                   ; preds = %for.body22.i.i, %for.body22.lr.ph.i.i
  %i18.0114.i.i = phi i64 [ 0, %for.body22.lr.ph.i.i ], [ %inc27.i.i, %for.body22.i.i ]
  %44 = load ptr, ptr %roots.i.i, align 8
  %arrayidx23.i.i = getelementptr inbounds nuw %struct.nnc_root, ptr %44, i64 %i18.0114.i.i
  %45 = load i64, ptr %arrayidx23.i.i, align 8
  %46 = load ptr, ptr %roots24.i.i, align 8
  %arrayidx25.i.i = getelementptr inbounds nuw i64, ptr %46, i64 %i18.0114.i.i
  store i64 %45, ptr %arrayidx25.i.i, align 8
  %inc27.i.i = add nuw i64 %i18.0114.i.i, 1
  %47 = load i64, ptr %root_count.i.i, align 8
  %cmp20.i.i = icmp ult i64 %inc27.i.i, %47
  br i1 %cmp20.i.i, label %for.body22.i.i, label %for.cond.cleanup21.i.i, !llvm.loop !16

if.then30.i.i:                                    ; preds = %for.cond.cleanup21.i.i
  %shapes.i.i = getelementptr inbounds nuw i8, ptr %chosen.3.i, i64 24
  %48 = load ptr, ptr %shapes.i.i, align 8
  %extents.i.i = getelementptr inbounds nuw i8, ptr %28, i64 160
  %49 = load ptr, ptr %extents.i.i, align 8
  %mul32.i.i = shl i64 %43, 3
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 8 %48, ptr align 8 %49, i64 %mul32.i.i, i1 false)
  br label %if.end33.i.i

if.end33.i.i:                                     ; preds = %if.then30.i.i, %for.cond.cleanup21.i.i
  %sizes.i.i = getelementptr inbounds nuw i8, ptr %28, i64 112
  %50 = load ptr, ptr %sizes.i.i, align 8
  %51 = load ptr, ptr %wanted18.i, align 8
  %tasks34.i.i = getelementptr inbounds nuw i8, ptr %chosen.3.i, i64 16
  %52 = load ptr, ptr %tasks34.i.i, align 8
  %offsets35.i.i = getelementptr inbounds nuw i8, ptr %chosen.3.i, i64 40
  %53 = load ptr, ptr %offsets35.i.i, align 8
  %roots36.i.i = getelementptr inbounds nuw i8, ptr %chosen.3.i, i64 48
  %54 = load ptr, ptr %roots36.i.i, align 8
  %shapes37.i.i = getelementptr inbounds nuw i8, ptr %chosen.3.i, i64 24
  %55 = load ptr, ptr %shapes37.i.i, align 8
  %call.i.i = tail call i32 %50(ptr noundef %51, ptr noundef %29, ptr noundef %52, ptr noundef %53, ptr noundef %54, ptr noundef %55) #29
  %cmp38.not.i.i = icmp eq i32 %call.i.i, 0
  br i1 %cmp38.not.i.i, label %if.end42.i.i, label %if.then39.i.i

if.then39.i.i:                                    ; preds = %if.end33.i.i
  %conditions.i.i = getelementptr inbounds nuw i8, ptr %28, i64 152
  %56 = load ptr, ptr %conditions.i.i, align 8
  %57 = sext i32 %call.i.i to i64
  %58 = getelementptr %struct.nnc_condition, ptr %56, i64 %57
  %arrayidx40.i.i = getelementptr i8, ptr %58, i64 -8
  %59 = load ptr, ptr %arrayidx40.i.i, align 8
  store ptr %59, ptr %failed, align 8
  br label %nnc_bind_sizes.exit

if.end42.i.i:                                     ; preds = %if.end33.i.i
  %60 = load ptr, ptr %roots36.i.i, align 8
  %61 = load i64, ptr %root_count.i.i, align 8
  %add.ptr.i.i = getelementptr inbounds nuw i64, ptr %60, i64 %61
  %add.ptr48.i.i = getelementptr inbounds nuw i64, ptr %add.ptr.i.i, i64 %61
  %cmp105.not.i.i.i = icmp eq i64 %61, 0
  br i1 %cmp105.not.i.i.i, label %nnc_place_roots.exit.i.i, label %for.body.lr.ph.i.i.i

for.body.lr.ph.i.i.i:                             ; preds = %if.end42.i.i
  %roots.i.i.i = getelementptr inbounds nuw i8, ptr %28, i64 136
  br label %for.body.i.i.i

for.body.i.i.i:                                   ; preds = %for.end42.i.i.i, %for.body.lr.ph.i.i.i
  %end.0107.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i.i ], [ %spec.select93.i.i.i, %for.end42.i.i.i ]
  %i.0106.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i.i ], [ %inc50.i.i.i, %for.end42.i.i.i ]
  %62 = load ptr, ptr %roots.i.i.i, align 8
  %arrayidx1.i.i.i = getelementptr inbounds nuw i64, ptr %60, i64 %i.0106.i.i.i
  %63 = load i64, ptr %arrayidx1.i.i.i, align 8
  %add.i.i.i = add nsw i64 %63, 63
  %div.i.i.i = sdiv i64 %add.i.i.i, 64
  %mul.i.i.i = shl nsw i64 %div.i.i.i, 6
  %cmp397.not.i.i.i = icmp eq i64 %i.0106.i.i.i, 0
  br i1 %cmp397.not.i.i.i, label %cleanup28.thread.i.i.i, label %for.body5.lr.ph.i.i.i

cleanup28.thread.i.i.i:                           ; preds = %for.body.i.i.i
  store i64 0, ptr %add.ptr.i.i, align 8
  br label %for.end42.i.i.i

for.body5.lr.ph.i.i.i:                            ; preds = %for.body.i.i.i
  %arrayidx.i.i.i = getelementptr inbounds nuw %struct.nnc_root, ptr %62, i64 %i.0106.i.i.i
  %first.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i.i.i, i64 8
  %64 = load i32, ptr %first.i.i.i, align 8
  %last10.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i.i.i, i64 12
  br label %for.body5.i.i.i

for.body5.i.i.i:                                  ; preds = %for.inc.i.i.i, %for.body5.lr.ph.i.i.i
  %k.099.i.i.i = phi i64 [ 0, %for.body5.lr.ph.i.i.i ], [ %inc.i.i.i, %for.inc.i.i.i ]
  %at.098.i.i.i = phi i64 [ 0, %for.body5.lr.ph.i.i.i ], [ %at.3.ph.i.i.i, %for.inc.i.i.i ]
  %arrayidx7.i.i.i = getelementptr inbounds nuw i64, ptr %add.ptr48.i.i, i64 %k.099.i.i.i
  %65 = load i64, ptr %arrayidx7.i.i.i, align 8
  %arrayidx8.i.i.i = getelementptr inbounds %struct.nnc_root, ptr %62, i64 %65
  %last.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx8.i.i.i, i64 12
  %66 = load i32, ptr %last.i.i.i, align 4
  %cmp9.i.i.i = icmp ult i32 %66, %64
  br i1 %cmp9.i.i.i, label %for.inc.i.i.i, label %lor.lhs.false.i.i.i

lor.lhs.false.i.i.i:                              ; preds = %for.body5.i.i.i
  %67 = load i32, ptr %last10.i.i.i, align 4
  %first11.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx8.i.i.i, i64 8
  %68 = load i32, ptr %first11.i.i.i, align 8
  %cmp12.i.i.i = icmp ult i32 %67, %68
  br i1 %cmp12.i.i.i, label %for.inc.i.i.i, label %if.end.i.i.i

if.end.i.i.i:                                     ; preds = %lor.lhs.false.i.i.i
  %arrayidx14.i.i.i = getelementptr inbounds i64, ptr %add.ptr.i.i, i64 %65
  %69 = load i64, ptr %arrayidx14.i.i.i, align 8
  %sub.i.i.i = sub nsw i64 %69, %at.098.i.i.i
  %cmp15.not.i.i.i = icmp slt i64 %sub.i.i.i, %mul.i.i.i
  br i1 %cmp15.not.i.i.i, label %if.end17.i.i.i, label %land.rhs.preheader.i.i.i

if.end17.i.i.i:                                   ; preds = %if.end.i.i.i
  %arrayidx19.i.i.i = getelementptr inbounds i64, ptr %60, i64 %65
  %70 = load i64, ptr %arrayidx19.i.i.i, align 8
  %add20.i.i.i = add nsw i64 %70, 63
  %div21.i.i.i = sdiv i64 %add20.i.i.i, 64
  %mul22.i.i.i = shl nsw i64 %div21.i.i.i, 6
  %add23.i.i.i = add nsw i64 %mul22.i.i.i, %69
  %spec.select.i.i.i = tail call i64 @llvm.smax.i64(i64 %add23.i.i.i, i64 %at.098.i.i.i)
  br label %for.inc.i.i.i

for.inc.i.i.i:                                    ; preds = %if.end17.i.i.i, %lor.lhs.false.i.i.i, %for.body5.i.i.i
  %at.3.ph.i.i.i = phi i64 [ %spec.select.i.i.i, %if.end17.i.i.i ], [ %at.098.i.i.i, %lor.lhs.false.i.i.i ], [ %at.098.i.i.i, %for.body5.i.i.i ]
  %inc.i.i.i = add nuw i64 %k.099.i.i.i, 1
  %exitcond.not.i.i.i = icmp eq i64 %inc.i.i.i, %i.0106.i.i.i
  br i1 %exitcond.not.i.i.i, label %land.rhs.preheader.i.i.i, label %for.body5.i.i.i, !llvm.loop !17

land.rhs.preheader.i.i.i:                         ; preds = %for.inc.i.i.i, %if.end.i.i.i
  %at.098.i.lcssa.sink.i.i = phi i64 [ %at.3.ph.i.i.i, %for.inc.i.i.i ], [ %at.098.i.i.i, %if.end.i.i.i ]
  %arrayidx29.i.i.i = getelementptr inbounds nuw i64, ptr %add.ptr.i.i, i64 %i.0106.i.i.i
  store i64 %at.098.i.lcssa.sink.i.i, ptr %arrayidx29.i.i.i, align 8
  br label %land.rhs.i.i.i

land.rhs.i.i.i:                                   ; preds = %for.body37.i.i.i, %land.rhs.preheader.i.i.i
  %k30.0102.i.i.i = phi i64 [ %dec.i.i.i, %for.body37.i.i.i ], [ %i.0106.i.i.i, %land.rhs.preheader.i.i.i ]
  %71 = getelementptr i64, ptr %add.ptr48.i.i, i64 %k30.0102.i.i.i
  %arrayidx34.i.i.i = getelementptr i8, ptr %71, i64 -8
  %72 = load i64, ptr %arrayidx34.i.i.i, align 8
  %arrayidx35.i.i.i = getelementptr inbounds i64, ptr %add.ptr.i.i, i64 %72
  %73 = load i64, ptr %arrayidx35.i.i.i, align 8
  %cmp36.i.i.i = icmp sgt i64 %73, %at.098.i.lcssa.sink.i.i
  br i1 %cmp36.i.i.i, label %for.body37.i.i.i, label %for.end42.i.i.i

for.body37.i.i.i:                                 ; preds = %land.rhs.i.i.i
  store i64 %72, ptr %71, align 8
  %dec.i.i.i = add i64 %k30.0102.i.i.i, -1
  %cmp32.not.i.i.i = icmp eq i64 %dec.i.i.i, 0
  br i1 %cmp32.not.i.i.i, label %for.end42.i.i.i, label %land.rhs.i.i.i, !llvm.loop !18

for.end42.i.i.i:                                  ; preds = %for.body37.i.i.i, %land.rhs.i.i.i, %cleanup28.thread.i.i.i
  %at.0.lcssa111.i.i.i = phi i64 [ 0, %cleanup28.thread.i.i.i ], [ %at.098.i.lcssa.sink.i.i, %land.rhs.i.i.i ], [ %at.098.i.lcssa.sink.i.i, %for.body37.i.i.i ]
  %k30.0.lcssa.i.i.i = phi i64 [ 0, %cleanup28.thread.i.i.i ], [ 0, %for.body37.i.i.i ], [ %k30.0102.i.i.i, %land.rhs.i.i.i ]
  %arrayidx43.i.i.i = getelementptr inbounds nuw i64, ptr %add.ptr48.i.i, i64 %k30.0.lcssa.i.i.i
  store i64 %i.0106.i.i.i, ptr %arrayidx43.i.i.i, align 8
  %add44.i.i.i = add nsw i64 %at.0.lcssa111.i.i.i, %mul.i.i.i
  %spec.select93.i.i.i = tail call i64 @llvm.smax.i64(i64 %add44.i.i.i, i64 %end.0107.i.i.i)
  %inc50.i.i.i = add nuw i64 %i.0106.i.i.i, 1
  %74 = load i64, ptr %root_count.i.i, align 8
  %cmp.i.i.i = icmp ult i64 %inc50.i.i.i, %74
  br i1 %cmp.i.i.i, label %for.body.i.i.i, label %nnc_place_roots.exit.i.i, !llvm.loop !19

nnc_place_roots.exit.i.i:                         ; preds = %for.end42.i.i.i, %if.end42.i.i
  %end.0.lcssa.i.i.i = phi i64 [ 0, %if.end42.i.i ], [ %spec.select93.i.i.i, %for.end42.i.i.i ]
  %call50.i.i = tail call fastcc i32 @nnc_reserve(ptr noundef nonnull %context, i64 noundef %end.0.lcssa.i.i.i, i64 noundef 0) #30
  %cmp51.not.i.i = icmp eq i32 %call50.i.i, 0
  br i1 %cmp51.not.i.i, label %nnc_instantiate.exit.i, label %nnc_bind_sizes.exit

nnc_instantiate.exit.i:                           ; preds = %nnc_place_roots.exit.i.i
  tail call fastcc void @nnc_resolve(ptr noundef nonnull %context, ptr noundef %chosen.3.i) #30
  %75 = load ptr, ptr %chosen.3.i, align 8
  %76 = load ptr, ptr %wanted18.i, align 8
  %symbol_count.i.i = getelementptr inbounds nuw i8, ptr %28, i64 128
  %77 = load i64, ptr %symbol_count.i.i, align 8
  %mul55.i.i = shl i64 %77, 3
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 8 %75, ptr align 8 %76, i64 %mul55.i.i, i1 false)
  br label %cleanup51.thread.i

cleanup51.thread.i:                               ; preds = %nnc_instantiate.exit.i, %lor.lhs.false.i
  %clock.i = getelementptr inbounds nuw i8, ptr %context, i64 32
  %78 = load i64, ptr %clock.i, align 8
  %add.i = add i64 %78, 1
  store i64 %add.i, ptr %clock.i, align 8
  store i64 %add.i, ptr %used31.i, align 8
  store ptr %chosen.3.i, ptr %current.i, align 8
  %.pre124.i = load ptr, ptr %context, align 8
  %program1.i104.phi.trans.insert.i = getelementptr inbounds nuw i8, ptr %.pre124.i, i64 8
  %.pre125.i = load ptr, ptr %program1.i104.phi.trans.insert.i, align 8
  br label %if.end54.i

if.end54.i:                                       ; preds = %cleanup51.thread.i, %if.end4
  %79 = phi ptr [ %.pre125.i, %cleanup51.thread.i ], [ %6, %if.end4 ]
  %input_count.i.i = getelementptr inbounds nuw i8, ptr %79, i64 24
  %80 = load i64, ptr %input_count.i.i, align 8
  %cmp.not34.i.i = icmp eq i64 %80, 0
  br i1 %cmp.not34.i.i, label %nnc_bind_sizes.exit, label %for.cond3.preheader.lr.ph.i.i

for.cond3.preheader.lr.ph.i.i:                    ; preds = %if.end54.i
  %current.i.i = getelementptr inbounds nuw i8, ptr %context, i64 8
  %81 = load ptr, ptr %current.i.i, align 8
  %shapes2.i.i = getelementptr inbounds nuw i8, ptr %81, i64 24
  %82 = load ptr, ptr %shapes2.i.i, align 8
  %inputs.i.i = getelementptr inbounds nuw i8, ptr %79, i64 16
  %83 = load ptr, ptr %inputs.i.i, align 8
  br label %for.cond3.preheader.i.i

for.cond3.preheader.i.i:                          ; preds = %for.inc10.i.i, %for.cond3.preheader.lr.ph.i.i
  %i.036.i.i = phi i64 [ 0, %for.cond3.preheader.lr.ph.i.i ], [ %inc11.i.i, %for.inc10.i.i ]
  %expected.035.i.i = phi ptr [ %82, %for.cond3.preheader.lr.ph.i.i ], [ %expected.1.lcssa.i.i, %for.inc10.i.i ]
  %arrayidx.i105.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %83, i64 %i.036.i.i
  %rank.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i105.i, i64 24
  %84 = load i64, ptr %rank.i.i, align 8
  %cmp4.not31.not.i.i = icmp eq i64 %84, 0
  br i1 %cmp4.not31.not.i.i, label %for.inc10.i.i, label %for.body6.lr.ph.i.i

for.body6.lr.ph.i.i:                              ; preds = %for.cond3.preheader.i.i
  %arrayidx7.i106.i = getelementptr inbounds nuw ptr, ptr %shapes, i64 %i.036.i.i
  %85 = load ptr, ptr %arrayidx7.i106.i, align 8
  %86 = shl i64 %84, 3
  %scevgep.i.i = getelementptr i8, ptr %expected.035.i.i, i64 %86
  br label %for.body6.i.i

for.body6.i.i:                                    ; preds = %if.end.i107.i, %for.body6.lr.ph.i.i
  %axis.033.i.i = phi i64 [ 0, %for.body6.lr.ph.i.i ], [ %inc.i109.i, %if.end.i107.i ]
  %expected.132.i.i = phi ptr [ %expected.035.i.i, %for.body6.lr.ph.i.i ], [ %add.ptr.i108.i, %if.end.i107.i ]
  %arrayidx8.i.i = getelementptr inbounds nuw i64, ptr %85, i64 %axis.033.i.i
  %87 = load i64, ptr %arrayidx8.i.i, align 8
  %88 = load i64, ptr %expected.132.i.i, align 8
  %cmp9.not.i.i = icmp eq i64 %87, %88
  br i1 %cmp9.not.i.i, label %if.end.i107.i, label %if.then56.i

if.end.i107.i:                                    ; preds = %for.body6.i.i
  %add.ptr.i108.i = getelementptr inbounds nuw i8, ptr %expected.132.i.i, i64 8
  %inc.i109.i = add nuw i64 %axis.033.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %inc.i109.i, %84
  br i1 %exitcond.not.i.i, label %for.inc10.i.i, label %for.body6.i.i, !llvm.loop !20

for.inc10.i.i:                                    ; preds = %if.end.i107.i, %for.cond3.preheader.i.i
  %expected.1.lcssa.i.i = phi ptr [ %expected.035.i.i, %for.cond3.preheader.i.i ], [ %scevgep.i.i, %if.end.i107.i ]
  %inc11.i.i = add nuw i64 %i.036.i.i, 1
  %exitcond40.not.i.i = icmp eq i64 %inc11.i.i, %80
  br i1 %exitcond40.not.i.i, label %nnc_bind_sizes.exit, label %for.cond3.preheader.i.i, !llvm.loop !21

if.then56.i:                                      ; preds = %for.body6.i.i
  %89 = load ptr, ptr %sizes.i, align 8
  %cmp58.not.i = icmp eq ptr %89, null
  br i1 %cmp58.not.i, label %nnc_bind_sizes.exit, label %if.then59.i

if.then59.i:                                      ; preds = %if.then56.i
  store ptr null, ptr %current.i.i, align 8
  br label %nnc_bind_sizes.exit

nnc_bind_sizes.exit:                              ; preds = %for.inc10.i.i, %if.then39.i.i, %nnc_place_roots.exit.i.i, %if.end54.i, %if.then56.i, %if.then59.i
  %retval.3.i = phi i32 [ 10, %if.then56.i ], [ 11, %if.then39.i.i ], [ 10, %if.then59.i ], [ 2, %nnc_place_roots.exit.i.i ], [ 0, %if.end54.i ], [ 0, %for.inc10.i.i ]
  store atomic i32 0, ptr %running release, align 8
  br label %cleanup

cleanup:                                          ; preds = %if.end, %entry, %land.lhs.true, %nnc_bind_sizes.exit
  %retval.0 = phi i32 [ 1, %entry ], [ %retval.3.i, %nnc_bind_sizes.exit ], [ 1, %land.lhs.true ], [ 9, %if.end ]
  ret i32 %retval.0
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden ptr @nnc_runtime_output_shape(ptr noundef readonly captures(address_is_null) %context, i32 noundef %output) local_unnamed_addr #11 {
entry:
  %cmp = icmp eq ptr %context, null
  br i1 %cmp, label %return, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %current = getelementptr inbounds nuw i8, ptr %context, i64 8
  %0 = load ptr, ptr %current, align 8
  %cmp1 = icmp eq ptr %0, null
  %cmp3 = icmp slt i32 %output, 0
  %or.cond = or i1 %cmp3, %cmp1
  br i1 %or.cond, label %return, label %lor.lhs.false4

lor.lhs.false4:                                   ; preds = %lor.lhs.false
  %conv = zext nneg i32 %output to i64
  %1 = load ptr, ptr %context, align 8
  %program = getelementptr inbounds nuw i8, ptr %1, i64 8
  %2 = load ptr, ptr %program, align 8
  %output_count = getelementptr inbounds nuw i8, ptr %2, i64 40
  %3 = load i64, ptr %output_count, align 8
  %cmp5.not = icmp ugt i64 %3, %conv
  br i1 %cmp5.not, label %if.end, label %return

if.end:                                           ; preds = %lor.lhs.false4
  %shapes = getelementptr inbounds nuw i8, ptr %0, i64 24
  %4 = load ptr, ptr %shapes, align 8
  %input_count = getelementptr inbounds nuw i8, ptr %2, i64 24
  %5 = load i64, ptr %input_count, align 8
  %cmp1139.not = icmp eq i64 %5, 0
  br i1 %cmp1139.not, label %for.cond14.preheader, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %if.end
  %inputs = getelementptr inbounds nuw i8, ptr %2, i64 16
  %6 = load ptr, ptr %inputs, align 8
  br label %for.body

for.cond14.preheader:                             ; preds = %for.body, %if.end
  %at.0.lcssa = phi ptr [ %4, %if.end ], [ %add.ptr, %for.body ]
  %cmp1542.not = icmp eq i32 %output, 0
  br i1 %cmp1542.not, label %return, label %for.body18.lr.ph

for.body18.lr.ph:                                 ; preds = %for.cond14.preheader
  %outputs = getelementptr inbounds nuw i8, ptr %2, i64 32
  %7 = load ptr, ptr %outputs, align 8
  br label %for.body18

for.body:                                         ; preds = %for.body.lr.ph, %for.body
  %i.041 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.body ]
  %at.040 = phi ptr [ %4, %for.body.lr.ph ], [ %add.ptr, %for.body ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %6, i64 %i.041
  %rank = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  %8 = load i64, ptr %rank, align 8
  %add.ptr = getelementptr inbounds nuw i64, ptr %at.040, i64 %8
  %inc = add nuw i64 %i.041, 1
  %exitcond.not = icmp eq i64 %inc, %5
  br i1 %exitcond.not, label %for.cond14.preheader, label %for.body, !llvm.loop !22

for.body18:                                       ; preds = %for.body18.lr.ph, %for.body18
  %indvars.iv = phi i64 [ 0, %for.body18.lr.ph ], [ %indvars.iv.next, %for.body18 ]
  %at.143 = phi ptr [ %at.0.lcssa, %for.body18.lr.ph ], [ %add.ptr21, %for.body18 ]
  %arrayidx19 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %7, i64 %indvars.iv
  %rank20 = getelementptr inbounds nuw i8, ptr %arrayidx19, i64 24
  %9 = load i64, ptr %rank20, align 8
  %add.ptr21 = getelementptr inbounds nuw i64, ptr %at.143, i64 %9
  %indvars.iv.next = add nuw nsw i64 %indvars.iv, 1
  %exitcond47.not = icmp eq i64 %indvars.iv.next, %conv
  br i1 %exitcond47.not, label %return, label %for.body18, !llvm.loop !23

return:                                           ; preds = %for.body18, %for.cond14.preheader, %entry, %lor.lhs.false, %lor.lhs.false4
  %retval.0 = phi ptr [ null, %entry ], [ null, %lor.lhs.false4 ], [ null, %lor.lhs.false ], [ %at.0.lcssa, %for.cond14.preheader ], [ %add.ptr21, %for.body18 ]
  ret ptr %retval.0
}

; Function Attrs: nounwind optsize
define hidden range(i32 0, 15) i32 @nnc_runtime_profile(ptr noundef %context, ptr noundef readonly captures(address_is_null) %inputs, ptr noundef readonly captures(address_is_null) %outputs, ptr noundef writeonly captures(address_is_null) %nanoseconds) local_unnamed_addr #0 {
entry:
  %time.i120.i = alloca %struct.timespec, align 8
  %time.i.i = alloca %struct.timespec, align 8
  %cmp = icmp eq ptr %context, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %running = getelementptr inbounds nuw i8, ptr %context, i64 96
  %0 = cmpxchg ptr %running, i32 0, i32 1 acquire monotonic, align 8
  %1 = extractvalue { i32, i1 } %0, 1
  br i1 %1, label %if.end2, label %cleanup

if.end2:                                          ; preds = %if.end
  %status = getelementptr inbounds nuw i8, ptr %context, i64 100
  store i32 0, ptr %status, align 4
  %failed = getelementptr inbounds nuw i8, ptr %context, i64 104
  store ptr @.str.16, ptr %failed, align 8
  %2 = load ptr, ptr %context, align 8
  %check.i = getelementptr inbounds nuw i8, ptr %2, i64 16
  %3 = load ptr, ptr %check.i, align 8
  %damaged.i.i = getelementptr inbounds nuw i8, ptr %3, i64 48
  %4 = load atomic i32, ptr %damaged.i.i acquire, align 8
  %cmp.i.not.i = icmp eq i32 %4, 0
  br i1 %cmp.i.not.i, label %if.then5, label %if.end11

if.then5:                                         ; preds = %if.end2
  %5 = load ptr, ptr %context, align 8
  %program1.i = getelementptr inbounds nuw i8, ptr %5, i64 8
  %6 = load ptr, ptr %program1.i, align 8
  %current.i = getelementptr inbounds nuw i8, ptr %context, i64 8
  %7 = load ptr, ptr %current.i, align 8
  %cmp.i = icmp eq ptr %7, null
  br i1 %cmp.i, label %if.end11, label %for.cond.preheader.i

for.cond.preheader.i:                             ; preds = %if.then5
  %input_count.i = getelementptr inbounds nuw i8, ptr %6, i64 24
  %8 = load i64, ptr %input_count.i, align 8
  %cmp2.not103.not.i = icmp eq i64 %8, 0
  br i1 %cmp2.not103.not.i, label %for.cond11.preheader.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %for.cond.preheader.i
  %inputs3.i = getelementptr inbounds nuw i8, ptr %6, i64 16
  %9 = load ptr, ptr %inputs3.i, align 8
  %cmp5.i = icmp eq ptr %inputs, null
  br label %for.body.i

for.cond11.preheader.i:                           ; preds = %for.inc.i, %for.cond.preheader.i
  %output_count.i = getelementptr inbounds nuw i8, ptr %6, i64 40
  %10 = load i64, ptr %output_count.i, align 8
  %cmp12.not105.not.i = icmp eq i64 %10, 0
  br i1 %cmp12.not105.not.i, label %for.end30.i, label %for.body14.lr.ph.i

for.body14.lr.ph.i:                               ; preds = %for.cond11.preheader.i
  %outputs15.i = getelementptr inbounds nuw i8, ptr %6, i64 32
  %11 = load ptr, ptr %outputs15.i, align 8
  %cmp20.i = icmp eq ptr %outputs, null
  br label %for.body14.i

for.body.i:                                       ; preds = %for.inc.i, %for.body.lr.ph.i
  %i.0104.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %for.inc.i ]
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %9, i64 %i.0104.i
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 40
  %12 = load i64, ptr %bytes.i, align 8
  %cmp4.not.i = icmp eq i64 %12, 0
  br i1 %cmp4.not.i, label %for.inc.i, label %land.lhs.true.i

land.lhs.true.i:                                  ; preds = %for.body.i
  br i1 %cmp5.i, label %if.end11, label %lor.lhs.false.i

lor.lhs.false.i:                                  ; preds = %land.lhs.true.i
  %arrayidx6.i = getelementptr inbounds nuw ptr, ptr %inputs, i64 %i.0104.i
  %13 = load ptr, ptr %arrayidx6.i, align 8
  %cmp7.i = icmp eq ptr %13, null
  br i1 %cmp7.i, label %if.end11, label %for.inc.i

for.inc.i:                                        ; preds = %lor.lhs.false.i, %for.body.i
  %inc.i = add nuw i64 %i.0104.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %8
  br i1 %exitcond.not.i, label %for.cond11.preheader.i, label %for.body.i, !llvm.loop !24

for.body14.i:                                     ; preds = %for.inc26.i, %for.body14.lr.ph.i
  %i10.0106.i = phi i64 [ 0, %for.body14.lr.ph.i ], [ %inc27.i, %for.inc26.i ]
  %arrayidx16.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %11, i64 %i10.0106.i
  %bytes17.i = getelementptr inbounds nuw i8, ptr %arrayidx16.i, i64 40
  %14 = load i64, ptr %bytes17.i, align 8
  %cmp18.not.i = icmp eq i64 %14, 0
  br i1 %cmp18.not.i, label %for.inc26.i, label %land.lhs.true19.i

land.lhs.true19.i:                                ; preds = %for.body14.i
  br i1 %cmp20.i, label %if.end11, label %lor.lhs.false21.i

lor.lhs.false21.i:                                ; preds = %land.lhs.true19.i
  %arrayidx22.i = getelementptr inbounds nuw ptr, ptr %outputs, i64 %i10.0106.i
  %15 = load ptr, ptr %arrayidx22.i, align 8
  %cmp23.i = icmp eq ptr %15, null
  br i1 %cmp23.i, label %if.end11, label %for.inc26.i

for.inc26.i:                                      ; preds = %lor.lhs.false21.i, %for.body14.i
  %inc27.i = add nuw i64 %i10.0106.i, 1
  %exitcond111.not.i = icmp eq i64 %inc27.i, %10
  br i1 %exitcond111.not.i, label %for.end30.i, label %for.body14.i, !llvm.loop !25

for.end30.i:                                      ; preds = %for.inc26.i, %for.cond11.preheader.i
  %moves.i = getelementptr inbounds nuw i8, ptr %7, i64 64
  %16 = load i64, ptr %moves.i, align 8
  %memory.i = getelementptr inbounds nuw i8, ptr %context, i64 40
  %17 = load ptr, ptr %memory.i, align 8
  %moves32.i = getelementptr inbounds nuw i8, ptr %17, i64 32
  %18 = load i64, ptr %moves32.i, align 8
  %cmp33.not.i = icmp eq i64 %16, %18
  br i1 %cmp33.not.i, label %if.end36.i, label %if.then34.i

if.then34.i:                                      ; preds = %for.end30.i
  tail call fastcc void @nnc_resolve(ptr noundef nonnull readonly %context, ptr noundef nonnull %7) #30
  br label %if.end36.i

if.end36.i:                                       ; preds = %if.then34.i, %for.end30.i
  %outside_count.i = getelementptr inbounds nuw i8, ptr %6, i64 88
  %19 = load i64, ptr %outside_count.i, align 8
  %cmp39107.not.i = icmp eq i64 %19, 0
  br i1 %cmp39107.not.i, label %if.then9, label %for.body41.lr.ph.i

for.body41.lr.ph.i:                               ; preds = %if.end36.i
  %outside.i = getelementptr inbounds nuw i8, ptr %6, i64 80
  %references.i = getelementptr inbounds nuw i8, ptr %6, i64 64
  %sizes.i = getelementptr inbounds nuw i8, ptr %6, i64 112
  br label %for.body41.i

for.body41.i:                                     ; preds = %cond.end57.i, %for.body41.lr.ph.i
  %i37.0108.i = phi i64 [ 0, %for.body41.lr.ph.i ], [ %inc63.i, %cond.end57.i ]
  %20 = load ptr, ptr %outside.i, align 8
  %arrayidx42.i = getelementptr inbounds nuw i32, ptr %20, i64 %i37.0108.i
  %21 = load i32, ptr %arrayidx42.i, align 4
  %22 = load ptr, ptr %references.i, align 8
  %idxprom.i = zext i32 %21 to i64
  %arrayidx43.i = getelementptr inbounds nuw %struct.nnc_reference, ptr %22, i64 %idxprom.i
  %23 = load i32, ptr %arrayidx43.i, align 8
  %cmp44.i = icmp eq i32 %23, 0
  %index.i = getelementptr inbounds nuw i8, ptr %arrayidx43.i, i64 4
  %24 = load i32, ptr %index.i, align 4
  %idxprom45.i = zext i32 %24 to i64
  %inputs.outputs.i = select i1 %cmp44.i, ptr %inputs, ptr %outputs
  %arrayidx49.i = getelementptr inbounds nuw ptr, ptr %inputs.outputs.i, i64 %idxprom45.i
  %cond.i23 = load ptr, ptr %arrayidx49.i, align 8
  %25 = load ptr, ptr %sizes.i, align 8
  %cmp50.i = icmp eq ptr %25, null
  br i1 %cmp50.i, label %cond.true51.i, label %cond.false53.i

cond.true51.i:                                    ; preds = %for.body41.i
  %offset52.i = getelementptr inbounds nuw i8, ptr %arrayidx43.i, i64 8
  %.pre.i = load ptr, ptr %current.i, align 8
  br label %cond.end57.i

cond.false53.i:                                   ; preds = %for.body41.i
  %26 = load ptr, ptr %current.i, align 8
  %offsets.i = getelementptr inbounds nuw i8, ptr %26, i64 40
  %27 = load ptr, ptr %offsets.i, align 8
  %arrayidx56.i = getelementptr inbounds nuw i64, ptr %27, i64 %idxprom.i
  br label %cond.end57.i

cond.end57.i:                                     ; preds = %cond.false53.i, %cond.true51.i
  %28 = phi ptr [ %.pre.i, %cond.true51.i ], [ %26, %cond.false53.i ]
  %cond58.in.i = phi ptr [ %offset52.i, %cond.true51.i ], [ %arrayidx56.i, %cond.false53.i ]
  %cond58.i = load i64, ptr %cond58.in.i, align 8
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %cond.i23, i64 %cond58.i
  %slots.i = getelementptr inbounds nuw i8, ptr %28, i64 32
  %29 = load ptr, ptr %slots.i, align 8
  %arrayidx61.i = getelementptr inbounds nuw ptr, ptr %29, i64 %idxprom.i
  store ptr %add.ptr.i, ptr %arrayidx61.i, align 8
  %inc63.i = add nuw i64 %i37.0108.i, 1
  %30 = load i64, ptr %outside_count.i, align 8
  %cmp39.i = icmp ult i64 %inc63.i, %30
  br i1 %cmp39.i, label %for.body41.i, label %if.then9, !llvm.loop !26

if.then9:                                         ; preds = %cond.end57.i, %if.end36.i
  %31 = load ptr, ptr %context, align 8
  %program1.i24 = getelementptr inbounds nuw i8, ptr %31, i64 8
  %32 = load ptr, ptr %program1.i24, align 8
  %33 = load ptr, ptr %current.i, align 8
  %34 = load ptr, ptr %31, align 8
  %active.i.i = getelementptr inbounds nuw i8, ptr %34, i64 460
  %35 = load i32, ptr %active.i.i, align 4
  %cmp.i.i = icmp sgt i32 %35, 1
  br i1 %cmp.i.i, label %nnc_pool_acquire.exit.i, label %cond.end.i

nnc_pool_acquire.exit.i:                          ; preds = %if.then9
  %owned.i.i = getelementptr inbounds nuw i8, ptr %34, i64 384
  %36 = cmpxchg ptr %owned.i.i, i32 0, i32 1 acquire monotonic, align 8
  %37 = extractvalue { i32, i1 } %36, 1
  br i1 %37, label %cond.true.i, label %cond.end.i

cond.true.i:                                      ; preds = %nnc_pool_acquire.exit.i
  %38 = load i32, ptr %active.i.i, align 4
  %conv.i = sext i32 %38 to i64
  %mul.i = shl nsw i64 %conv.i, 2
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %nnc_pool_acquire.exit.i, %if.then9
  %tobool.not128.i = phi i1 [ false, %cond.true.i ], [ true, %nnc_pool_acquire.exit.i ], [ true, %if.then9 ]
  %cond.i26 = phi i64 [ %mul.i, %cond.true.i ], [ 1, %nnc_pool_acquire.exit.i ], [ 1, %if.then9 ]
  %step_count.i = getelementptr inbounds nuw i8, ptr %32, i64 56
  %39 = load i64, ptr %step_count.i, align 8
  %cmp.not131.not.i = icmp eq i64 %39, 0
  br i1 %cmp.not131.not.i, label %cleanup56.i, label %for.body.lr.ph.i27

for.body.lr.ph.i27:                               ; preds = %cond.end.i
  %steps.i = getelementptr inbounds nuw i8, ptr %32, i64 48
  %cmp5.not.i = icmp eq ptr %nanoseconds, null
  %tv_nsec.i.i = getelementptr inbounds nuw i8, ptr %time.i.i, i64 8
  %slots.i28 = getelementptr inbounds nuw i8, ptr %33, i64 32
  %params12.i = getelementptr inbounds nuw i8, ptr %33, i64 8
  %tasks14.i = getelementptr inbounds nuw i8, ptr %33, i64 16
  %job20.i = getelementptr inbounds nuw i8, ptr %34, i64 392
  %buffers23.i = getelementptr inbounds nuw i8, ptr %34, i64 400
  %params24.i = getelementptr inbounds nuw i8, ptr %34, i64 408
  %tasks25.i = getelementptr inbounds nuw i8, ptr %34, i64 416
  %chunk34.i = getelementptr inbounds nuw i8, ptr %34, i64 424
  %scratch37.i = getelementptr inbounds nuw i8, ptr %34, i64 432
  %scratch_stride.i = getelementptr inbounds nuw i8, ptr %context, i64 88
  %scratch_stride38.i = getelementptr inbounds nuw i8, ptr %34, i64 440
  %status40.i = getelementptr inbounds nuw i8, ptr %34, i64 448
  %done.i.i = getelementptr inbounds nuw i8, ptr %34, i64 128
  %shares.i.i = getelementptr inbounds nuw i8, ptr %34, i64 472
  %parallel_for.i.i = getelementptr inbounds nuw i8, ptr %34, i64 488
  %executor.i.i = getelementptr inbounds nuw i8, ptr %34, i64 496
  %size.i.i = getelementptr inbounds nuw i8, ptr %34, i64 456
  %sleepers20.i.i = getelementptr inbounds nuw i8, ptr %34, i64 256
  %patience.i.i = getelementptr inbounds nuw i8, ptr %34, i64 464
  %waiting.i.i = getelementptr inbounds nuw i8, ptr %34, i64 132
  %tv_nsec.i123.i = getelementptr inbounds nuw i8, ptr %time.i120.i, i64 8
  br label %for.body.i29

for.cond.i:                                       ; preds = %if.end47.i
  %inc.i33 = add nuw i64 %i.0132.i, 1
  %40 = load i64, ptr %step_count.i, align 8
  %cmp.not.i = icmp ult i64 %inc.i33, %40
  br i1 %cmp.not.i, label %for.body.i29, label %cleanup56.i, !llvm.loop !27

for.body.i29:                                     ; preds = %for.cond.i, %for.body.lr.ph.i27
  %i.0132.i = phi i64 [ 0, %for.body.lr.ph.i27 ], [ %inc.i33, %for.cond.i ]
  %41 = load ptr, ptr %steps.i, align 8
  %arrayidx.i30 = getelementptr inbounds nuw %struct.nnc_step, ptr %41, i64 %i.0132.i
  br i1 %cmp5.not.i, label %cond.end10.i, label %cond.true7.i

cond.true7.i:                                     ; preds = %for.body.i29
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i.i) #20
  %call.i.i = call i32 @clock_gettime(i32 noundef 1, ptr noundef nonnull %time.i.i) #29
  %42 = load i64, ptr %time.i.i, align 8
  %mul.i.neg.i = mul i64 %42, -1000000000
  %43 = load i64, ptr %tv_nsec.i.i, align 8
  %add.i.neg.i = sub i64 %mul.i.neg.i, %43
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i.i) #20
  br label %cond.end10.i

cond.end10.i:                                     ; preds = %cond.true7.i, %for.body.i29
  %cond11.neg134.i = phi i64 [ %add.i.neg.i, %cond.true7.i ], [ 0, %for.body.i29 ]
  %44 = load ptr, ptr %slots.i28, align 8
  %slot.i = getelementptr inbounds nuw i8, ptr %arrayidx.i30, i64 8
  %45 = load i64, ptr %slot.i, align 8
  %add.ptr.i31 = getelementptr inbounds nuw ptr, ptr %44, i64 %45
  %46 = load ptr, ptr %params12.i, align 8
  %param.i = getelementptr inbounds nuw i8, ptr %arrayidx.i30, i64 16
  %47 = load i64, ptr %param.i, align 8
  %add.ptr13.i = getelementptr inbounds nuw i64, ptr %46, i64 %47
  %48 = load ptr, ptr %tasks14.i, align 8
  %arrayidx15.i = getelementptr inbounds nuw i64, ptr %48, i64 %i.0132.i
  %49 = load i64, ptr %arrayidx15.i, align 8
  br i1 %tobool.not128.i, label %if.then.i, label %lor.lhs.false.i32

lor.lhs.false.i32:                                ; preds = %cond.end10.i
  %grain.i = getelementptr inbounds nuw i8, ptr %arrayidx.i30, i64 32
  %50 = load i64, ptr %grain.i, align 8
  %cmp17.not.i = icmp sgt i64 %49, %50
  br i1 %cmp17.not.i, label %if.else.i, label %if.then.i

if.then.i:                                        ; preds = %lor.lhs.false.i32, %cond.end10.i
  %51 = load ptr, ptr %arrayidx.i30, align 8
  %52 = load ptr, ptr %memory.i, align 8
  %scratch.i = getelementptr inbounds nuw i8, ptr %52, i64 16
  %53 = load ptr, ptr %scratch.i, align 8
  %call19.i = call i32 %51(ptr noundef %add.ptr.i31, ptr noundef %add.ptr13.i, i64 noundef 0, i64 noundef %49, ptr noundef %53) #29
  br label %if.end.i

if.else.i:                                        ; preds = %lor.lhs.false.i32
  %div.i = sdiv i64 %49, %cond.i26
  %54 = load ptr, ptr %arrayidx.i30, align 8
  store ptr %54, ptr %job20.i, align 8
  store ptr %add.ptr.i31, ptr %buffers23.i, align 8
  store ptr %add.ptr13.i, ptr %params24.i, align 8
  store i64 %49, ptr %tasks25.i, align 8
  %55 = load i64, ptr %grain.i, align 8
  %div..i = call i64 @llvm.smax.i64(i64 %div.i, i64 %55)
  store i64 %div..i, ptr %chunk34.i, align 8
  %56 = load ptr, ptr %memory.i, align 8
  %scratch36.i = getelementptr inbounds nuw i8, ptr %56, i64 16
  %57 = load ptr, ptr %scratch36.i, align 8
  store ptr %57, ptr %scratch37.i, align 8
  %58 = load i64, ptr %scratch_stride.i, align 8
  store i64 %58, ptr %scratch_stride38.i, align 8
  store ptr %status, ptr %status40.i, align 8
  %add.i115.i = add nsw i64 %49, -1
  %sub.i.i = add i64 %add.i115.i, %div..i
  %div.i.i = sdiv i64 %sub.i.i, %div..i
  %conv.i.i = trunc i64 %div.i.i to i32
  %59 = load i32, ptr %34, align 8
  %add3.i.i = add i32 %59, 1
  store atomic i32 0, ptr %done.i.i monotonic, align 8
  %60 = load i32, ptr %active.i.i, align 4
  %cmp104.i.i = icmp sgt i32 %60, 0
  br i1 %cmp104.i.i, label %for.body.lr.ph.i.i, label %for.cond.cleanup.i.i

for.body.lr.ph.i.i:                               ; preds = %if.else.i
  %conv5.i.i = and i64 %div.i.i, 4294967295
  %conv12.i.i = zext i32 %add3.i.i to i64
  %shl.i.i = shl nuw i64 %conv12.i.i, 32
  br label %for.body.i.i

for.cond.cleanup.i.i:                             ; preds = %for.body.i.i, %if.else.i
  store atomic i32 %add3.i.i, ptr %34 seq_cst, align 8
  %61 = load ptr, ptr %parallel_for.i.i, align 8
  %cmp17.not.i.i = icmp eq ptr %61, null
  br i1 %cmp17.not.i.i, label %if.end.i.i, label %if.then.i.i

for.body.i.i:                                     ; preds = %for.body.i.i, %for.body.lr.ph.i.i
  %indvars.iv.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %indvars.iv.next.i.i, %for.body.i.i ]
  %62 = phi i32 [ %60, %for.body.lr.ph.i.i ], [ %64, %for.body.i.i ]
  %begin.0106.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %div10.i.i, %for.body.i.i ]
  %indvars.iv.next.i.i = add nuw nsw i64 %indvars.iv.i.i, 1
  %mul.i118.i = mul nuw nsw i64 %indvars.iv.next.i.i, %conv5.i.i
  %conv9.i.i = sext i32 %62 to i64
  %div10.i.i = udiv i64 %mul.i118.i, %conv9.i.i
  %63 = load ptr, ptr %shares.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw %struct.nnc_share, ptr %63, i64 %indvars.iv.i.i
  %shl13.i.i = shl i64 %div10.i.i, 16
  %or.i.i = or i64 %begin.0106.i.i, %shl.i.i
  %or14.i.i = or i64 %or.i.i, %shl13.i.i
  store atomic i64 %or14.i.i, ptr %arrayidx.i.i release, align 8
  %64 = load i32, ptr %active.i.i, align 4
  %65 = sext i32 %64 to i64
  %cmp.i119.i = icmp slt i64 %indvars.iv.next.i.i, %65
  br i1 %cmp.i119.i, label %for.body.i.i, label %for.cond.cleanup.i.i, !llvm.loop !28

if.then.i.i:                                      ; preds = %for.cond.cleanup.i.i
  %66 = load ptr, ptr %executor.i.i, align 8
  %67 = load i32, ptr %size.i.i, align 8
  call void %61(ptr noundef %66, i32 noundef %67, ptr noundef nonnull @nnc_pool_body, ptr noundef nonnull %34) #29
  br label %nnc_pool_run.exit.i

if.end.i.i:                                       ; preds = %for.cond.cleanup.i.i
  %68 = load atomic i32, ptr %sleepers20.i.i seq_cst, align 8
  %cmp21.not.i.i = icmp eq i32 %68, 0
  br i1 %cmp21.not.i.i, label %if.end35.i.i, label %if.then23.i.i

if.then23.i.i:                                    ; preds = %if.end.i.i
  %69 = load i32, ptr %active.i.i, align 4
  %add27.i.i = sub i32 %69, %68
  %cmp28.i.i = icmp ult i32 %add27.i.i, %conv.i.i
  br i1 %cmp28.i.i, label %if.then30.i.i, label %if.end35.i.i

if.then30.i.i:                                    ; preds = %if.then23.i.i
  %70 = add i32 %68, %conv.i.i
  %sub33.i.i = sub i32 %70, %69
  %conv.i.i.i = sext i32 %sub33.i.i to i64
  %call.i.i.i = call i64 (i64, ...) @syscall(i64 noundef 202, ptr noundef nonnull %34, i32 noundef 129, i64 noundef %conv.i.i.i, ptr noundef null, ptr noundef null, i64 noundef 0) #29
  br label %if.end35.i.i

if.end35.i.i:                                     ; preds = %if.then30.i.i, %if.then23.i.i, %if.end.i.i
  %call.i117.i = call fastcc i32 @nnc_pool_work(ptr noundef nonnull %34, i32 noundef %add3.i.i, i32 noundef 0) #30
  %sub36.i.i = sub i32 %conv.i.i, %call.i117.i
  %71 = load atomic i32, ptr %done.i.i acquire, align 8
  %cmp40.not107.i.i = icmp eq i32 %71, %sub36.i.i
  br i1 %cmp40.not107.i.i, label %nnc_pool_run.exit.i, label %while.body.i.i

while.body.i.i:                                   ; preds = %if.end35.i.i, %if.end55.i.i
  %done37.0108.i.i = phi i32 [ %73, %if.end55.i.i ], [ %71, %if.end35.i.i ]
  %call43.i.i = call fastcc i32 @nnc_pool_spin(ptr noundef nonnull %done.i.i, i32 noundef %done37.0108.i.i, ptr noundef nonnull %patience.i.i) #30
  %tobool.not.i.i = icmp eq i32 %call43.i.i, 0
  br i1 %tobool.not.i.i, label %if.then44.i.i, label %if.end55.i.i

if.then44.i.i:                                    ; preds = %while.body.i.i
  store atomic i32 1, ptr %waiting.i.i seq_cst, align 4
  %72 = load atomic i32, ptr %done.i.i seq_cst, align 8
  %cmp48.i.i = icmp eq i32 %72, %done37.0108.i.i
  br i1 %cmp48.i.i, label %if.then50.i.i, label %if.end52.i.i

if.then50.i.i:                                    ; preds = %if.then44.i.i
  %conv.i102.i.i = zext i32 %done37.0108.i.i to i64
  %call.i103.i.i = call i64 (i64, ...) @syscall(i64 noundef 202, ptr noundef nonnull %done.i.i, i32 noundef 128, i64 noundef %conv.i102.i.i, ptr noundef null, ptr noundef null, i64 noundef 0) #29
  br label %if.end52.i.i

if.end52.i.i:                                     ; preds = %if.then50.i.i, %if.then44.i.i
  store atomic i32 0, ptr %waiting.i.i monotonic, align 4
  br label %if.end55.i.i

if.end55.i.i:                                     ; preds = %if.end52.i.i, %while.body.i.i
  %73 = load atomic i32, ptr %done.i.i acquire, align 8
  %cmp40.not.i.i = icmp eq i32 %73, %sub36.i.i
  br i1 %cmp40.not.i.i, label %nnc_pool_run.exit.i, label %while.body.i.i, !llvm.loop !29

nnc_pool_run.exit.i:                              ; preds = %if.end55.i.i, %if.end35.i.i, %if.then.i.i
  %74 = load atomic i32, ptr %status monotonic, align 4
  br label %if.end.i

if.end.i:                                         ; preds = %nnc_pool_run.exit.i, %if.then.i
  %status.1.i = phi i32 [ %call19.i, %if.then.i ], [ %74, %nnc_pool_run.exit.i ]
  br i1 %cmp5.not.i, label %if.end47.i, label %if.then44.i

if.then44.i:                                      ; preds = %if.end.i
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i120.i) #20
  %call.i121.i = call i32 @clock_gettime(i32 noundef 1, ptr noundef nonnull %time.i120.i) #29
  %75 = load i64, ptr %time.i120.i, align 8
  %mul.i122.i = mul i64 %75, 1000000000
  %76 = load i64, ptr %tv_nsec.i123.i, align 8
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i120.i) #20
  %add.i124.i = add i64 %76, %cond11.neg134.i
  %sub.i = add i64 %add.i124.i, %mul.i122.i
  %arrayidx46.i = getelementptr inbounds nuw i64, ptr %nanoseconds, i64 %i.0132.i
  store i64 %sub.i, ptr %arrayidx46.i, align 8
  br label %if.end47.i

if.end47.i:                                       ; preds = %if.then44.i, %if.end.i
  %cmp48.not.i = icmp eq i32 %status.1.i, 0
  br i1 %cmp48.not.i, label %for.cond.i, label %if.then50.i

if.then50.i:                                      ; preds = %if.end47.i
  %node.i = getelementptr inbounds nuw i8, ptr %arrayidx.i30, i64 40
  %77 = load ptr, ptr %node.i, align 8
  store ptr %77, ptr %failed, align 8
  br label %cleanup56.i

cleanup56.i:                                      ; preds = %for.cond.i, %if.then50.i, %cond.end.i
  %cmp.not130.i = phi i32 [ 4, %if.then50.i ], [ 0, %cond.end.i ], [ 0, %for.cond.i ]
  br i1 %tobool.not128.i, label %if.end11, label %if.then58.i

if.then58.i:                                      ; preds = %cleanup56.i
  %owned.i125.i = getelementptr inbounds nuw i8, ptr %34, i64 384
  store atomic i32 0, ptr %owned.i125.i release, align 8
  br label %if.end11

if.end11:                                         ; preds = %lor.lhs.false.i, %land.lhs.true.i, %land.lhs.true19.i, %lor.lhs.false21.i, %if.end2, %if.then5, %if.then58.i, %cleanup56.i
  %status3.1 = phi i32 [ %cmp.not130.i, %if.then58.i ], [ 10, %if.then5 ], [ %cmp.not130.i, %cleanup56.i ], [ 14, %if.end2 ], [ 1, %land.lhs.true19.i ], [ 1, %lor.lhs.false21.i ], [ 1, %land.lhs.true.i ], [ 1, %lor.lhs.false.i ]
  store atomic i32 0, ptr %running release, align 8
  br label %cleanup

cleanup:                                          ; preds = %if.end, %entry, %if.end11
  %retval.0 = phi i32 [ 1, %entry ], [ %status3.1, %if.end11 ], [ 9, %if.end ]
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define hidden range(i32 0, 15) i32 @nnc_runtime_run(ptr noundef %context, ptr noundef readonly captures(address_is_null) %inputs, ptr noundef readonly captures(address_is_null) %outputs) local_unnamed_addr #0 {
entry:
  %call = tail call i32 @nnc_runtime_profile(ptr noundef %context, ptr noundef %inputs, ptr noundef %outputs, ptr noundef null) #30
  ret i32 %call
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read)
define hidden ptr @nnc_runtime_failed_node(ptr noundef readonly captures(address_is_null) %context) local_unnamed_addr #8 {
entry:
  %cmp = icmp eq ptr %context, null
  br i1 %cmp, label %cond.end, label %cond.false

cond.false:                                       ; preds = %entry
  %failed = getelementptr inbounds nuw i8, ptr %context, i64 104
  %0 = load ptr, ptr %failed, align 8
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.false
  %cond = phi ptr [ %0, %cond.false ], [ @.str.16, %entry ]
  ret ptr %cond
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden noalias noundef ptr @nnc_runtime_output(ptr noundef readnone captures(none) %context, i32 noundef %output) local_unnamed_addr #6 {
entry:
  ret ptr null
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden noalias noundef ptr @nnc_runtime_output_item(ptr noundef readnone captures(none) %context, i32 noundef %output) local_unnamed_addr #6 {
entry:
  ret ptr null
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden noundef nonnull ptr @nnc_runtime_message(ptr noundef readnone captures(none) %context) local_unnamed_addr #6 {
entry:
  ret ptr @.str.16
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden range(i32 0, 2) i32 @nnc_runtime_reset(ptr noundef readnone captures(address_is_null) %context) local_unnamed_addr #6 {
entry:
  %cmp = icmp eq ptr %context, null
  %cond = zext i1 %cmp to i32
  ret i32 %cond
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden noalias noundef ptr @nnc_runtime_state_shape(ptr noundef readnone captures(none) %context, i32 noundef %state) local_unnamed_addr #6 {
entry:
  ret ptr null
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden noundef i32 @nnc_runtime_get_state(ptr noundef readnone captures(none) %context, i32 noundef %state, ptr noundef readnone captures(none) %array) local_unnamed_addr #6 {
entry:
  ret i32 1
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden noundef i32 @nnc_runtime_set_state(ptr noundef readnone captures(none) %context, i32 noundef %state, ptr noundef readnone captures(none) %shape, ptr noundef readnone captures(none) %array) local_unnamed_addr #6 {
entry:
  ret i32 1
}

; Function Attrs: nounwind optsize
define hidden void @nnc_kept_context_free(ptr noundef %given) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %given, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %0 = load ptr, ptr %given, align 8
  %program41 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %1 = load ptr, ptr %program41, align 8
  %state_count42 = getelementptr inbounds nuw i8, ptr %1, i64 272
  %2 = load i64, ptr %state_count42, align 8
  %cmp343.not = icmp eq i64 %2, 0
  br i1 %cmp343.not, label %for.cond.cleanup, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %if.end
  %kept = getelementptr inbounds nuw i8, ptr %given, i64 16
  %release = getelementptr inbounds nuw i8, ptr %0, i64 128
  %allocator = getelementptr inbounds nuw i8, ptr %0, i64 136
  br label %for.body

for.cond.cleanup:                                 ; preds = %for.inc, %if.end
  %inner = getelementptr inbounds nuw i8, ptr %given, i64 8
  %3 = load ptr, ptr %inner, align 8
  tail call void @nnc_runtime_context_free(ptr noundef %3) #30
  %release20 = getelementptr inbounds nuw i8, ptr %0, i64 128
  %4 = load ptr, ptr %release20, align 8
  %allocator21 = getelementptr inbounds nuw i8, ptr %0, i64 136
  %5 = load ptr, ptr %allocator21, align 8
  tail call void %4(ptr noundef %5, ptr noundef nonnull %given) #29
  br label %cleanup

for.body:                                         ; preds = %for.body.lr.ph, %for.inc
  %i.044 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.inc ]
  %6 = load ptr, ptr %kept, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_kept, ptr %6, i64 %i.044
  %7 = load ptr, ptr %arrayidx, align 8
  %cmp4.not = icmp eq ptr %7, null
  br i1 %cmp4.not, label %if.end9, label %if.then5

if.then5:                                         ; preds = %for.body
  %8 = load ptr, ptr %release, align 8
  %9 = load ptr, ptr %allocator, align 8
  tail call void %8(ptr noundef %9, ptr noundef nonnull %7) #29
  %.pre = load ptr, ptr %kept, align 8
  br label %if.end9

if.end9:                                          ; preds = %if.then5, %for.body
  %10 = phi ptr [ %.pre, %if.then5 ], [ %6, %for.body ]
  %arrayidx11 = getelementptr inbounds nuw %struct.nnc_kept, ptr %10, i64 %i.044
  %other = getelementptr inbounds nuw i8, ptr %arrayidx11, i64 16
  %11 = load ptr, ptr %other, align 8
  %cmp12.not = icmp eq ptr %11, null
  br i1 %cmp12.not, label %for.inc, label %if.then13

if.then13:                                        ; preds = %if.end9
  %12 = load ptr, ptr %release, align 8
  %13 = load ptr, ptr %allocator, align 8
  tail call void %12(ptr noundef %13, ptr noundef nonnull %11) #29
  br label %for.inc

for.inc:                                          ; preds = %if.end9, %if.then13
  %inc = add nuw i64 %i.044, 1
  %14 = load ptr, ptr %given, align 8
  %program = getelementptr inbounds nuw i8, ptr %14, i64 8
  %15 = load ptr, ptr %program, align 8
  %state_count = getelementptr inbounds nuw i8, ptr %15, i64 272
  %16 = load i64, ptr %state_count, align 8
  %cmp3 = icmp ult i64 %inc, %16
  br i1 %cmp3, label %for.body, label %for.cond.cleanup, !llvm.loop !30

cleanup:                                          ; preds = %entry, %for.cond.cleanup
  ret void
}

; Function Attrs: nounwind optsize
define hidden range(i32 0, 3) i32 @nnc_kept_context_new(ptr noundef %model, ptr noundef writeonly captures(address_is_null) %result) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %result, null
  %cmp1 = icmp eq ptr %model, null
  %or.cond = or i1 %cmp1, %cmp
  br i1 %or.cond, label %return, label %if.end

if.end:                                           ; preds = %entry
  store ptr null, ptr %result, align 8
  %program2 = getelementptr inbounds nuw i8, ptr %model, i64 8
  %0 = load ptr, ptr %program2, align 8
  %input_count = getelementptr inbounds nuw i8, ptr %0, i64 24
  %1 = load i64, ptr %input_count, align 8
  %output_count = getelementptr inbounds nuw i8, ptr %0, i64 40
  %2 = load i64, ptr %output_count, align 8
  %cmp3214.not = icmp eq i64 %1, 0
  br i1 %cmp3214.not, label %for.cond.cleanup, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %if.end
  %inputs4 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %3 = load ptr, ptr %inputs4, align 8
  br label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %if.end
  %words.0.lcssa = phi i64 [ 0, %if.end ], [ %add5, %for.body ]
  %state_count = getelementptr inbounds nuw i8, ptr %0, i64 272
  %4 = load i64, ptr %state_count, align 8
  %mul = shl i64 %4, 6
  %mul7 = mul i64 %1, 3
  %add8 = add i64 %words.0.lcssa, %mul7
  %5 = shl i64 %2, 4
  %6 = shl i64 %add8, 3
  %add6 = add i64 %5, 96
  %mul11 = add i64 %add6, %6
  %add12 = add i64 %mul11, %mul
  %allocate = getelementptr inbounds nuw i8, ptr %model, i64 120
  %7 = load ptr, ptr %allocate, align 8
  %allocator = getelementptr inbounds nuw i8, ptr %model, i64 136
  %8 = load ptr, ptr %allocator, align 8
  %call = tail call ptr %7(ptr noundef %8, i64 noundef %add12, i64 noundef 128) #29
  %cmp14 = icmp eq ptr %call, null
  br i1 %cmp14, label %return, label %if.end16

for.body:                                         ; preds = %for.body.lr.ph, %for.body
  %words.0216 = phi i64 [ 0, %for.body.lr.ph ], [ %add5, %for.body ]
  %i.0215 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.body ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %3, i64 %i.0215
  %rank = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  %9 = load i64, ptr %rank, align 8
  %add = add i64 %words.0216, 1
  %add5 = add i64 %add, %9
  %inc = add nuw i64 %i.0215, 1
  %exitcond.not = icmp eq i64 %inc, %1
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !31

if.end16:                                         ; preds = %for.cond.cleanup
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %call, i8 0, i64 %add12, i1 false)
  store ptr %model, ptr %call, align 8
  %add.ptr = getelementptr inbounds nuw i8, ptr %call, i64 96
  %kept = getelementptr inbounds nuw i8, ptr %call, i64 16
  store ptr %add.ptr, ptr %kept, align 8
  %10 = load i64, ptr %state_count, align 8
  %add.ptr20 = getelementptr inbounds nuw %struct.nnc_kept, ptr %add.ptr, i64 %10
  %mul.i = shl i64 %1, 3
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %add.ptr20, i64 %mul.i
  %shapes = getelementptr inbounds nuw i8, ptr %call, i64 56
  store ptr %add.ptr20, ptr %shapes, align 8
  %add.ptr.i200 = getelementptr inbounds nuw i8, ptr %add.ptr.i, i64 %mul.i
  %inputs23 = getelementptr inbounds nuw i8, ptr %call, i64 64
  store ptr %add.ptr.i, ptr %inputs23, align 8
  %mul.i201 = shl i64 %2, 3
  %add.ptr.i202 = getelementptr inbounds nuw i8, ptr %add.ptr.i200, i64 %mul.i201
  %outputs25 = getelementptr inbounds nuw i8, ptr %call, i64 72
  store ptr %add.ptr.i200, ptr %outputs25, align 8
  %add.ptr.i204 = getelementptr inbounds nuw i8, ptr %add.ptr.i202, i64 %mul.i
  %free_inputs = getelementptr inbounds nuw i8, ptr %call, i64 24
  store ptr %add.ptr.i202, ptr %free_inputs, align 8
  %free_outputs = getelementptr inbounds nuw i8, ptr %call, i64 32
  store ptr %add.ptr.i204, ptr %free_outputs, align 8
  br i1 %cmp3214.not, label %for.cond81.preheader, label %for.body32.lr.ph

for.body32.lr.ph:                                 ; preds = %if.end16
  %add.ptr.i206 = getelementptr inbounds nuw i8, ptr %add.ptr.i204, i64 %mul.i201
  %inputs33 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %states = getelementptr inbounds nuw i8, ptr %0, i64 264
  %free_input_count = getelementptr inbounds nuw i8, ptr %call, i64 40
  br label %for.body32

for.cond81.preheader:                             ; preds = %if.end76, %if.end16
  %cmp82233.not = icmp eq i64 %2, 0
  br i1 %cmp82233.not, label %nnc_runtime_context_new.exit, label %for.cond88.preheader.lr.ph

for.cond88.preheader.lr.ph:                       ; preds = %for.cond81.preheader
  %states94 = getelementptr inbounds nuw i8, ptr %0, i64 264
  %free_output_count = getelementptr inbounds nuw i8, ptr %call, i64 48
  br label %for.cond88.preheader

for.body32:                                       ; preds = %for.body32.lr.ph, %if.end76
  %i28.0228 = phi i64 [ 0, %for.body32.lr.ph ], [ %inc78, %if.end76 ]
  %at.0227 = phi ptr [ %add.ptr.i206, %for.body32.lr.ph ], [ %add.ptr.i208, %if.end76 ]
  %11 = load ptr, ptr %inputs33, align 8
  %arrayidx34 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %11, i64 %i28.0228
  %rank35 = getelementptr inbounds nuw i8, ptr %arrayidx34, i64 24
  %12 = load i64, ptr %rank35, align 8
  %add36 = shl i64 %12, 3
  %13 = getelementptr i8, ptr %at.0227, i64 %add36
  %add.ptr.i208 = getelementptr i8, ptr %13, i64 8
  %14 = load ptr, ptr %shapes, align 8
  %arrayidx39 = getelementptr inbounds nuw ptr, ptr %14, i64 %i28.0228
  store ptr %at.0227, ptr %arrayidx39, align 8
  %15 = load ptr, ptr %inputs33, align 8
  %arrayidx42217 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %15, i64 %i28.0228
  %rank43218 = getelementptr inbounds nuw i8, ptr %arrayidx42217, i64 24
  %16 = load i64, ptr %rank43218, align 8
  %cmp44219.not = icmp eq i64 %16, 0
  br i1 %cmp44219.not, label %for.cond55.preheader, label %for.body46

for.cond55.preheader:                             ; preds = %for.body46, %for.body32
  %17 = load i64, ptr %state_count, align 8
  %cmp57222.not = icmp eq i64 %17, 0
  br i1 %cmp57222.not, label %if.then71, label %for.body59.outer

for.body59.outer:                                 ; preds = %for.cond55.preheader, %for.inc68.thread
  %.ph = phi i64 [ %.pre, %for.inc68.thread ], [ %17, %for.cond55.preheader ]
  %s.0224.ph = phi i64 [ %inc69244, %for.inc68.thread ], [ 0, %for.cond55.preheader ]
  %18 = phi i1 [ false, %for.inc68.thread ], [ true, %for.cond55.preheader ]
  %19 = load ptr, ptr %states, align 8
  br label %for.body59

for.body46:                                       ; preds = %for.body32, %for.body46
  %20 = phi ptr [ %24, %for.body46 ], [ %15, %for.body32 ]
  %axis.0220 = phi i64 [ %inc53, %for.body46 ], [ 0, %for.body32 ]
  %21 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %20, i64 %i28.0228
  %shape49 = getelementptr inbounds nuw i8, ptr %21, i64 32
  %22 = load ptr, ptr %shape49, align 8
  %arrayidx50 = getelementptr inbounds nuw i64, ptr %22, i64 %axis.0220
  %23 = load i64, ptr %arrayidx50, align 8
  %arrayidx51 = getelementptr inbounds nuw i64, ptr %at.0227, i64 %axis.0220
  store i64 %23, ptr %arrayidx51, align 8
  %inc53 = add nuw i64 %axis.0220, 1
  %24 = load ptr, ptr %inputs33, align 8
  %arrayidx42 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %24, i64 %i28.0228
  %rank43 = getelementptr inbounds nuw i8, ptr %arrayidx42, i64 24
  %25 = load i64, ptr %rank43, align 8
  %cmp44 = icmp ult i64 %inc53, %25
  br i1 %cmp44, label %for.body46, label %for.cond55.preheader, !llvm.loop !32

for.cond.cleanup58:                               ; preds = %for.inc68
  br i1 %18, label %if.then71, label %if.end76

for.body59:                                       ; preds = %for.body59.outer, %for.inc68
  %s.0224 = phi i64 [ %inc69, %for.inc68 ], [ %s.0224.ph, %for.body59.outer ]
  %arrayidx60 = getelementptr inbounds nuw %struct.nnc_state, ptr %19, i64 %s.0224
  %26 = load i32, ptr %arrayidx60, align 8
  %conv = zext i32 %26 to i64
  %cmp61 = icmp eq i64 %i28.0228, %conv
  br i1 %cmp61, label %for.inc68.thread, label %for.inc68

for.inc68:                                        ; preds = %for.body59
  %inc69 = add nuw i64 %s.0224, 1
  %cmp57 = icmp ult i64 %inc69, %.ph
  br i1 %cmp57, label %for.body59, label %for.cond.cleanup58, !llvm.loop !33

for.inc68.thread:                                 ; preds = %for.body59
  %27 = load ptr, ptr %kept, align 8
  %arrayidx65 = getelementptr inbounds nuw %struct.nnc_kept, ptr %27, i64 %s.0224
  %shape66 = getelementptr inbounds nuw i8, ptr %arrayidx65, i64 32
  store ptr %at.0227, ptr %shape66, align 8
  %.pre = load i64, ptr %state_count, align 8
  %inc69244 = add nuw i64 %s.0224, 1
  %cmp57245 = icmp ult i64 %inc69244, %.pre
  br i1 %cmp57245, label %for.body59.outer, label %if.end76, !llvm.loop !33

if.then71:                                        ; preds = %for.cond55.preheader, %for.cond.cleanup58
  %conv72 = trunc i64 %i28.0228 to i32
  %28 = load ptr, ptr %free_inputs, align 8
  %29 = load i64, ptr %free_input_count, align 8
  %inc74 = add i64 %29, 1
  store i64 %inc74, ptr %free_input_count, align 8
  %arrayidx75 = getelementptr inbounds nuw i32, ptr %28, i64 %29
  store i32 %conv72, ptr %arrayidx75, align 4
  br label %if.end76

if.end76:                                         ; preds = %for.inc68.thread, %if.then71, %for.cond.cleanup58
  %inc78 = add nuw i64 %i28.0228, 1
  %exitcond235.not = icmp eq i64 %inc78, %1
  br i1 %exitcond235.not, label %for.cond81.preheader, label %for.body32, !llvm.loop !34

for.cond88.preheader:                             ; preds = %for.cond88.preheader.lr.ph, %if.end108
  %i80.0234 = phi i64 [ 0, %for.cond88.preheader.lr.ph ], [ %inc110, %if.end108 ]
  %30 = load i64, ptr %state_count, align 8
  %cmp90229.not = icmp eq i64 %30, 0
  br i1 %cmp90229.not, label %if.then103, label %for.body93.lr.ph

for.body93.lr.ph:                                 ; preds = %for.cond88.preheader
  %31 = load ptr, ptr %states94, align 8
  br label %for.body93

nnc_runtime_context_new.exit:                     ; preds = %if.end108, %for.cond81.preheader
  %sizes = getelementptr inbounds nuw i8, ptr %0, i64 112
  %32 = load ptr, ptr %sizes, align 8
  %cmp112 = icmp eq ptr %32, null
  %conv113 = zext i1 %cmp112 to i32
  %bound = getelementptr inbounds nuw i8, ptr %call, i64 80
  store i32 %conv113, ptr %bound, align 8
  %inner = getelementptr inbounds nuw i8, ptr %call, i64 8
  %call.i = tail call i32 @nnc_runtime_context_in(ptr noundef nonnull %model, ptr noundef null, ptr noundef nonnull %inner) #30
  %cmp115.not = icmp eq i32 %call.i, 0
  br i1 %cmp115.not, label %if.end118, label %if.then117

for.cond.cleanup92:                               ; preds = %for.body93
  %33 = icmp eq i32 %or, 0
  br i1 %33, label %if.then103, label %if.end108

for.body93:                                       ; preds = %for.body93.lr.ph, %for.body93
  %s87.0231 = phi i64 [ 0, %for.body93.lr.ph ], [ %inc100, %for.body93 ]
  %is_state86.0230 = phi i32 [ 0, %for.body93.lr.ph ], [ %or, %for.body93 ]
  %arrayidx95 = getelementptr inbounds nuw %struct.nnc_state, ptr %31, i64 %s87.0231
  %output = getelementptr inbounds nuw i8, ptr %arrayidx95, i64 4
  %34 = load i32, ptr %output, align 4
  %conv96 = zext i32 %34 to i64
  %cmp97 = icmp eq i64 %i80.0234, %conv96
  %conv98 = zext i1 %cmp97 to i32
  %or = or i32 %is_state86.0230, %conv98
  %inc100 = add nuw i64 %s87.0231, 1
  %exitcond236.not = icmp eq i64 %inc100, %30
  br i1 %exitcond236.not, label %for.cond.cleanup92, label %for.body93, !llvm.loop !35

if.then103:                                       ; preds = %for.cond88.preheader, %for.cond.cleanup92
  %conv104 = trunc i64 %i80.0234 to i32
  %35 = load ptr, ptr %free_outputs, align 8
  %36 = load i64, ptr %free_output_count, align 8
  %inc106 = add i64 %36, 1
  store i64 %inc106, ptr %free_output_count, align 8
  %arrayidx107 = getelementptr inbounds nuw i32, ptr %35, i64 %36
  store i32 %conv104, ptr %arrayidx107, align 4
  br label %if.end108

if.end108:                                        ; preds = %if.then103, %for.cond.cleanup92
  %inc110 = add nuw i64 %i80.0234, 1
  %exitcond237.not = icmp eq i64 %inc110, %2
  br i1 %exitcond237.not, label %nnc_runtime_context_new.exit, label %for.cond88.preheader, !llvm.loop !36

if.then117:                                       ; preds = %nnc_runtime_context_new.exit
  tail call void @nnc_kept_context_free(ptr noundef nonnull %call) #30
  br label %return

if.end118:                                        ; preds = %nnc_runtime_context_new.exit
  store ptr %call, ptr %result, align 8
  br label %return

return:                                           ; preds = %if.then117, %if.end118, %for.cond.cleanup, %entry
  %retval.2 = phi i32 [ 1, %entry ], [ 2, %for.cond.cleanup ], [ %call.i, %if.then117 ], [ 0, %if.end118 ]
  ret i32 %retval.2
}

; Function Attrs: nounwind optsize
define hidden range(i32 0, 12) i32 @nnc_kept_bind(ptr noundef captures(address_is_null) %given, ptr noundef readonly captures(address_is_null) %shapes) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %given, null
  br i1 %cmp, label %cleanup, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %cmp1 = icmp eq ptr %shapes, null
  br i1 %cmp1, label %land.lhs.true, label %if.end

land.lhs.true:                                    ; preds = %lor.lhs.false
  %free_input_count = getelementptr inbounds nuw i8, ptr %given, i64 40
  %0 = load i64, ptr %free_input_count, align 8
  %cmp2.not = icmp eq i64 %0, 0
  br i1 %cmp2.not, label %if.end, label %cleanup

if.end:                                           ; preds = %land.lhs.true, %lor.lhs.false
  %running.i = getelementptr inbounds nuw i8, ptr %given, i64 88
  %1 = cmpxchg ptr %running.i, i32 0, i32 1 acquire monotonic, align 8
  %2 = extractvalue { i32, i1 } %1, 1
  br i1 %2, label %for.cond.preheader, label %cleanup

for.cond.preheader:                               ; preds = %if.end
  %free_input_count5 = getelementptr inbounds nuw i8, ptr %given, i64 40
  %3 = load i64, ptr %free_input_count5, align 8
  %cmp630.not = icmp eq i64 %3, 0
  br i1 %cmp630.not, label %for.cond.cleanup, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %for.cond.preheader
  %free_inputs = getelementptr inbounds nuw i8, ptr %given, i64 24
  %shapes7 = getelementptr inbounds nuw i8, ptr %given, i64 56
  br label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %for.cond.preheader
  %call12 = tail call fastcc i32 @nnc_bind_states(ptr noundef %given) #30
  %cmp13 = icmp eq i32 %call12, 0
  %conv = zext i1 %cmp13 to i32
  %bound = getelementptr inbounds nuw i8, ptr %given, i64 80
  store i32 %conv, ptr %bound, align 8
  store atomic i32 0, ptr %running.i release, align 8
  br label %cleanup

for.body:                                         ; preds = %for.body.lr.ph, %for.body
  %i.031 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.body ]
  %4 = load ptr, ptr %free_inputs, align 8
  %arrayidx = getelementptr inbounds nuw i32, ptr %4, i64 %i.031
  %5 = load i32, ptr %arrayidx, align 4
  %6 = load ptr, ptr %shapes7, align 8
  %idxprom = zext i32 %5 to i64
  %arrayidx8 = getelementptr inbounds nuw ptr, ptr %6, i64 %idxprom
  %7 = load ptr, ptr %arrayidx8, align 8
  %arrayidx9 = getelementptr inbounds nuw ptr, ptr %shapes, i64 %i.031
  %8 = load ptr, ptr %arrayidx9, align 8
  %9 = load ptr, ptr %given, align 8
  %program = getelementptr inbounds nuw i8, ptr %9, i64 8
  %10 = load ptr, ptr %program, align 8
  %inputs = getelementptr inbounds nuw i8, ptr %10, i64 16
  %11 = load ptr, ptr %inputs, align 8
  %arrayidx11 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %11, i64 %idxprom
  %rank = getelementptr inbounds nuw i8, ptr %arrayidx11, i64 24
  %12 = load i64, ptr %rank, align 8
  %mul = shl i64 %12, 3
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 8 %7, ptr align 8 %8, i64 %mul, i1 false)
  %inc = add nuw i64 %i.031, 1
  %13 = load i64, ptr %free_input_count5, align 8
  %cmp6 = icmp ult i64 %inc, %13
  br i1 %cmp6, label %for.body, label %for.cond.cleanup, !llvm.loop !37

cleanup:                                          ; preds = %if.end, %entry, %land.lhs.true, %for.cond.cleanup
  %retval.0 = phi i32 [ 1, %entry ], [ %call12, %for.cond.cleanup ], [ 1, %land.lhs.true ], [ 9, %if.end ]
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 12) i32 @nnc_bind_states(ptr noundef nonnull captures(none) %context) unnamed_addr #0 {
entry:
  %0 = load ptr, ptr %context, align 8
  %program1 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %1 = load ptr, ptr %program1, align 8
  %state_count = getelementptr inbounds nuw i8, ptr %1, i64 272
  %2 = load i64, ptr %state_count, align 8
  %cmp125.not = icmp eq i64 %2, 0
  br i1 %cmp125.not, label %if.then4, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %entry
  %kept = getelementptr inbounds nuw i8, ptr %context, i64 16
  %shapes.i = getelementptr inbounds nuw i8, ptr %context, i64 56
  br label %for.body

for.body:                                         ; preds = %for.body.lr.ph, %for.inc
  %s.0126 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.inc ]
  %3 = load ptr, ptr %kept, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_kept, ptr %3, i64 %s.0126
  %given = getelementptr inbounds nuw i8, ptr %arrayidx, i64 56
  %4 = load i32, ptr %given, align 8
  %tobool.not = icmp eq i32 %4, 0
  br i1 %tobool.not, label %if.then, label %for.inc

if.then:                                          ; preds = %for.body
  %5 = load ptr, ptr %context, align 8
  %program1.i = getelementptr inbounds nuw i8, ptr %5, i64 8
  %6 = load ptr, ptr %program1.i, align 8
  %states.i = getelementptr inbounds nuw i8, ptr %6, i64 264
  %7 = load ptr, ptr %states.i, align 8
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_state, ptr %7, i64 %s.0126
  %inputs.i = getelementptr inbounds nuw i8, ptr %6, i64 16
  %8 = load ptr, ptr %inputs.i, align 8
  %9 = load i32, ptr %arrayidx.i, align 8
  %idxprom78.i = zext i32 %9 to i64
  %arrayidx479.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %8, i64 %idxprom78.i
  %rank80.i = getelementptr inbounds nuw i8, ptr %arrayidx479.i, i64 24
  %10 = load i64, ptr %rank80.i, align 8
  %cmp81.not.i = icmp eq i64 %10, 0
  br i1 %cmp81.not.i, label %for.cond.cleanup.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %if.then
  %sources.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 32
  %shape.i = getelementptr inbounds nuw i8, ptr %arrayidx, i64 32
  br label %for.body.i

for.cond.cleanup.i:                               ; preds = %cond.end.i, %if.then
  %how.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 8
  %11 = load i32, ptr %how.i, align 8
  %cmp13.i = icmp eq i32 %11, 1
  br i1 %cmp13.i, label %cond.true14.i, label %cond.end20.i

for.body.i:                                       ; preds = %cond.end.i, %for.body.lr.ph.i
  %axis.082.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %cond.end.i ]
  %12 = load ptr, ptr %sources.i, align 8
  %add.ptr.idx.i = shl i64 %axis.082.i, 4
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %12, i64 %add.ptr.idx.i
  %13 = load i64, ptr %add.ptr.i, align 8
  %cmp6.i = icmp slt i64 %13, 0
  br i1 %cmp6.i, label %cond.true.i, label %cond.false.i

cond.true.i:                                      ; preds = %for.body.i
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %add.ptr.i, i64 8
  br label %cond.end.i

cond.false.i:                                     ; preds = %for.body.i
  %14 = load ptr, ptr %shapes.i, align 8
  %arrayidx9.i = getelementptr inbounds nuw ptr, ptr %14, i64 %13
  %15 = load ptr, ptr %arrayidx9.i, align 8
  %arrayidx10.i = getelementptr inbounds nuw i8, ptr %add.ptr.i, i64 8
  %16 = load i64, ptr %arrayidx10.i, align 8
  %arrayidx11.i = getelementptr inbounds i64, ptr %15, i64 %16
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.false.i, %cond.true.i
  %cond.in.i = phi ptr [ %arrayidx7.i, %cond.true.i ], [ %arrayidx11.i, %cond.false.i ]
  %cond.i = load i64, ptr %cond.in.i, align 8
  %17 = load ptr, ptr %shape.i, align 8
  %arrayidx12.i = getelementptr inbounds nuw i64, ptr %17, i64 %axis.082.i
  store i64 %cond.i, ptr %arrayidx12.i, align 8
  %inc.i = add nuw i64 %axis.082.i, 1
  %18 = load ptr, ptr %inputs.i, align 8
  %19 = load i32, ptr %arrayidx.i, align 8
  %idxprom.i = zext i32 %19 to i64
  %arrayidx4.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %18, i64 %idxprom.i
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx4.i, i64 24
  %20 = load i64, ptr %rank.i, align 8
  %cmp.i = icmp ult i64 %inc.i, %20
  br i1 %cmp.i, label %for.body.i, label %for.cond.cleanup.i, !llvm.loop !38

cond.true14.i:                                    ; preds = %for.cond.cleanup.i
  %shape15.i = getelementptr inbounds nuw i8, ptr %arrayidx, i64 32
  %21 = load ptr, ptr %shape15.i, align 8
  %axis16.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 12
  %22 = load i32, ptr %axis16.i, align 4
  %idxprom17.i = zext i32 %22 to i64
  %arrayidx18.i = getelementptr inbounds nuw i64, ptr %21, i64 %idxprom17.i
  %23 = load i64, ptr %arrayidx18.i, align 8
  br label %cond.end20.i

cond.end20.i:                                     ; preds = %cond.true14.i, %for.cond.cleanup.i
  %cond21.i = phi i64 [ %23, %cond.true14.i ], [ 0, %for.cond.cleanup.i ]
  %held.i = getelementptr inbounds nuw i8, ptr %arrayidx, i64 40
  %24 = load i64, ptr %held.i, align 8
  %cmp22.i = icmp slt i64 %24, %cond21.i
  br i1 %cmp22.i, label %if.then.i, label %if.end.i

if.then.i:                                        ; preds = %cond.end20.i
  store i64 %cond21.i, ptr %held.i, align 8
  %.pre.i = load i32, ptr %how.i, align 8
  br label %if.end.i

if.end.i:                                         ; preds = %if.then.i, %cond.end20.i
  %25 = phi i64 [ %cond21.i, %if.then.i ], [ %24, %cond.end20.i ]
  %26 = phi i32 [ %.pre.i, %if.then.i ], [ %11, %cond.end20.i ]
  %shape24.i = getelementptr inbounds nuw i8, ptr %arrayidx, i64 32
  %27 = load ptr, ptr %shape24.i, align 8
  %cmp.i.i = icmp eq i32 %26, 1
  br i1 %cmp.i.i, label %cond.true.i.i, label %nnc_pieces.exit.i

cond.true.i.i:                                    ; preds = %if.end.i
  %axis.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 12
  %28 = load i32, ptr %axis.i.i, align 4
  %conv.i.i = zext i32 %28 to i64
  %cmp4.i.not.i.i = icmp eq i32 %28, 0
  br i1 %cmp4.i.not.i.i, label %nnc_pieces.exit.i, label %for.body.i.i.i

for.body.i.i.i:                                   ; preds = %cond.true.i.i, %for.body.i.i.i
  %axis.06.i.i.i = phi i64 [ %inc.i.i.i, %for.body.i.i.i ], [ 0, %cond.true.i.i ]
  %product.05.i.i.i = phi i64 [ %mul.i.i.i, %for.body.i.i.i ], [ 1, %cond.true.i.i ]
  %arrayidx.i.i.i = getelementptr inbounds nuw i64, ptr %27, i64 %axis.06.i.i.i
  %29 = load i64, ptr %arrayidx.i.i.i, align 8
  %mul.i.i.i = mul i64 %29, %product.05.i.i.i
  %inc.i.i.i = add nuw nsw i64 %axis.06.i.i.i, 1
  %exitcond.not.i.i.i = icmp eq i64 %inc.i.i.i, %conv.i.i
  br i1 %exitcond.not.i.i.i, label %nnc_pieces.exit.i, label %for.body.i.i.i, !llvm.loop !39

nnc_pieces.exit.i:                                ; preds = %for.body.i.i.i, %cond.true.i.i, %if.end.i
  %cond.i.i = phi i64 [ 1, %if.end.i ], [ 1, %cond.true.i.i ], [ %mul.i.i.i, %for.body.i.i.i ]
  %call27.i = tail call fastcc i64 @nnc_piece(ptr noundef nonnull %6, ptr noundef nonnull %arrayidx.i, ptr noundef %27, i64 noundef %25) #30
  %mul28.i = mul i64 %call27.i, %cond.i.i
  %30 = load ptr, ptr %context, align 8
  %options.i = getelementptr inbounds nuw i8, ptr %30, i64 88
  %bytes30.i = getelementptr inbounds nuw i8, ptr %arrayidx, i64 8
  %call31.i = tail call fastcc i32 @nnc_renew(ptr noundef nonnull %options.i, ptr noundef nonnull %arrayidx, ptr noundef nonnull %bytes30.i, i64 noundef %mul28.i) #30
  %cmp32.i = icmp eq i32 %call31.i, 0
  br i1 %cmp32.i, label %land.lhs.true.i, label %for.cond.cleanup14

land.lhs.true.i:                                  ; preds = %nnc_pieces.exit.i
  %31 = load ptr, ptr %shape24.i, align 8
  %32 = load ptr, ptr %inputs.i, align 8
  %33 = load i32, ptr %arrayidx.i, align 8
  %idxprom36.i = zext i32 %33 to i64
  %arrayidx37.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %32, i64 %idxprom36.i
  %rank38.i = getelementptr inbounds nuw i8, ptr %arrayidx37.i, i64 24
  %34 = load i64, ptr %rank38.i, align 8
  %cmp4.i.not.i = icmp eq i64 %34, 0
  br i1 %cmp4.i.not.i, label %if.then41.i, label %for.body.i.i

for.body.i.i:                                     ; preds = %land.lhs.true.i, %for.body.i.i
  %axis.06.i.i = phi i64 [ %inc.i.i, %for.body.i.i ], [ 0, %land.lhs.true.i ]
  %product.05.i.i = phi i64 [ %mul.i.i, %for.body.i.i ], [ 1, %land.lhs.true.i ]
  %arrayidx.i.i = getelementptr inbounds nuw i64, ptr %31, i64 %axis.06.i.i
  %35 = load i64, ptr %arrayidx.i.i, align 8
  %mul.i.i = mul i64 %35, %product.05.i.i
  %inc.i.i = add nuw i64 %axis.06.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %inc.i.i, %34
  br i1 %exitcond.not.i.i, label %nnc_extent_product.exit.i, label %for.body.i.i, !llvm.loop !39

nnc_extent_product.exit.i:                        ; preds = %for.body.i.i
  %cmp40.not.i = icmp eq i64 %mul.i.i, 0
  br i1 %cmp40.not.i, label %for.inc, label %if.then41.i

if.then41.i:                                      ; preds = %nnc_extent_product.exit.i, %land.lhs.true.i
  %36 = load ptr, ptr %arrayidx, align 8
  tail call void @llvm.memset.p0.i64(ptr align 1 %36, i8 0, i64 %mul28.i, i1 false)
  br label %for.inc

for.inc:                                          ; preds = %if.then41.i, %nnc_extent_product.exit.i, %for.body
  %inc = add nuw i64 %s.0126, 1
  %37 = load i64, ptr %state_count, align 8
  %cmp = icmp ult i64 %inc, %37
  br i1 %cmp, label %for.body, label %if.then4, !llvm.loop !40

if.then4:                                         ; preds = %for.inc, %entry
  %38 = load ptr, ptr %context, align 8
  %program1.i70 = getelementptr inbounds nuw i8, ptr %38, i64 8
  %39 = load ptr, ptr %program1.i70, align 8
  %kept2.i71 = getelementptr inbounds nuw i8, ptr %context, i64 16
  %40 = load ptr, ptr %kept2.i71, align 8
  %state_count.i = getelementptr inbounds nuw i8, ptr %39, i64 272
  %41 = load i64, ptr %state_count.i, align 8
  %cmp132.not.i = icmp eq i64 %41, 0
  br i1 %cmp132.not.i, label %for.cond14.preheader.i, label %for.body.lr.ph.i72

for.body.lr.ph.i72:                               ; preds = %if.then4
  %states.i73 = getelementptr inbounds nuw i8, ptr %39, i64 264
  br label %for.body.i74

for.cond14.preheader.i:                           ; preds = %if.end.i78, %if.then4
  %42 = phi i64 [ 0, %if.then4 ], [ %49, %if.end.i78 ]
  %inner.i = getelementptr inbounds nuw i8, ptr %context, i64 8
  %shapes.i81 = getelementptr inbounds nuw i8, ptr %context, i64 56
  %states21.i = getelementptr inbounds nuw i8, ptr %39, i64 264
  %inputs.i82 = getelementptr inbounds nuw i8, ptr %39, i64 16
  br label %for.cond14.i

for.body.i74:                                     ; preds = %if.end.i78, %for.body.lr.ph.i72
  %43 = phi i64 [ %41, %for.body.lr.ph.i72 ], [ %49, %if.end.i78 ]
  %s.0133.i = phi i64 [ 0, %for.body.lr.ph.i72 ], [ %inc.i79, %if.end.i78 ]
  %44 = load ptr, ptr %states.i73, align 8
  %arrayidx.i75 = getelementptr inbounds nuw %struct.nnc_state, ptr %44, i64 %s.0133.i
  %arrayidx5.i = getelementptr inbounds nuw %struct.nnc_kept, ptr %40, i64 %s.0133.i
  %held.i76 = getelementptr inbounds nuw i8, ptr %arrayidx5.i, i64 40
  %45 = load i64, ptr %held.i76, align 8
  %spec.select.i = tail call i64 @llvm.smax.i64(i64 %45, i64 64)
  %how.i77 = getelementptr inbounds nuw i8, ptr %arrayidx.i75, i64 8
  %46 = load i32, ptr %how.i77, align 8
  %cmp11.i = icmp eq i32 %46, 1
  br i1 %cmp11.i, label %land.lhs.true.i86, label %if.end.i78

land.lhs.true.i86:                                ; preds = %for.body.i74
  %first3.i = getelementptr inbounds nuw i8, ptr %arrayidx.i75, i64 16
  %47 = load i32, ptr %first3.i, align 8
  %idxprom.i87 = zext i32 %47 to i64
  %arrayidx4.i88 = getelementptr inbounds nuw %struct.nnc_kept, ptr %40, i64 %idxprom.i87
  %room.i = getelementptr inbounds nuw i8, ptr %arrayidx4.i88, i64 48
  %48 = load i64, ptr %room.i, align 8
  %cmp12.i = icmp slt i64 %48, %spec.select.i
  br i1 %cmp12.i, label %if.then.i89, label %if.end.i78

if.then.i89:                                      ; preds = %land.lhs.true.i86
  store i64 %spec.select.i, ptr %room.i, align 8
  %.pre.i90 = load i64, ptr %state_count.i, align 8
  br label %if.end.i78

if.end.i78:                                       ; preds = %if.then.i89, %land.lhs.true.i86, %for.body.i74
  %49 = phi i64 [ %.pre.i90, %if.then.i89 ], [ %43, %land.lhs.true.i86 ], [ %43, %for.body.i74 ]
  %inc.i79 = add nuw i64 %s.0133.i, 1
  %cmp.i80 = icmp ult i64 %inc.i79, %49
  br i1 %cmp.i80, label %for.body.i74, label %for.cond14.preheader.i, !llvm.loop !41

for.cond14.i:                                     ; preds = %cleanup79.i, %for.cond14.preheader.i
  %50 = phi i64 [ %74, %cleanup79.i ], [ %42, %for.cond14.preheader.i ]
  %cmp18134.not.i = icmp eq i64 %50, 0
  br i1 %cmp18134.not.i, label %for.cond.cleanup19.i, label %for.body20.i

for.cond.cleanup19.i:                             ; preds = %for.body20.i, %for.cond14.i
  %51 = load ptr, ptr %inner.i, align 8
  %52 = load ptr, ptr %shapes.i81, align 8
  %call.i = tail call i32 @nnc_runtime_bind(ptr noundef %51, ptr noundef %52) #30
  %cmp36.not.i = icmp eq i32 %call.i, 0
  br i1 %cmp36.not.i, label %for.cond40.preheader.i, label %if.end6.loopexit

for.cond40.preheader.i:                           ; preds = %for.cond.cleanup19.i
  %53 = load i64, ptr %state_count.i, align 8
  %cmp42136.not.i = icmp eq i64 %53, 0
  br i1 %cmp42136.not.i, label %if.end6.loopexit, label %for.body44.i

for.body20.i:                                     ; preds = %for.cond14.i, %for.body20.i
  %s15.0135.i = phi i64 [ %inc34.i, %for.body20.i ], [ 0, %for.cond14.i ]
  %54 = load ptr, ptr %states21.i, align 8
  %arrayidx22.i = getelementptr inbounds nuw %struct.nnc_state, ptr %54, i64 %s15.0135.i
  %first23.i = getelementptr inbounds nuw i8, ptr %arrayidx22.i, i64 16
  %55 = load i32, ptr %first23.i, align 8
  %idxprom24.i = zext i32 %55 to i64
  %arrayidx25.i = getelementptr inbounds nuw %struct.nnc_kept, ptr %40, i64 %idxprom24.i
  %room26.i = getelementptr inbounds nuw i8, ptr %arrayidx25.i, i64 48
  %56 = load i64, ptr %room26.i, align 8
  %arrayidx27.i = getelementptr inbounds nuw %struct.nnc_kept, ptr %40, i64 %s15.0135.i
  %shape.i83 = getelementptr inbounds nuw i8, ptr %arrayidx27.i, i64 32
  %57 = load ptr, ptr %shape.i83, align 8
  %58 = load ptr, ptr %inputs.i82, align 8
  %59 = load i32, ptr %arrayidx22.i, align 8
  %idxprom30.i = zext i32 %59 to i64
  %arrayidx31.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %58, i64 %idxprom30.i
  %rank.i84 = getelementptr inbounds nuw i8, ptr %arrayidx31.i, i64 24
  %60 = load i64, ptr %rank.i84, align 8
  %arrayidx32.i = getelementptr inbounds nuw i64, ptr %57, i64 %60
  store i64 %56, ptr %arrayidx32.i, align 8
  %inc34.i = add nuw i64 %s15.0135.i, 1
  %61 = load i64, ptr %state_count.i, align 8
  %cmp18.i = icmp ult i64 %inc34.i, %61
  br i1 %cmp18.i, label %for.body20.i, label %for.cond.cleanup19.i, !llvm.loop !42

for.body44.i:                                     ; preds = %for.cond40.preheader.i, %cleanup.i
  %62 = phi i64 [ %74, %cleanup.i ], [ %53, %for.cond40.preheader.i ]
  %s39.0138.i = phi i64 [ %inc74.i, %cleanup.i ], [ 0, %for.cond40.preheader.i ]
  %grown.0137.i = phi i32 [ %grown.2.i, %cleanup.i ], [ 0, %for.cond40.preheader.i ]
  %63 = load ptr, ptr %states21.i, align 8
  %arrayidx46.i = getelementptr inbounds nuw %struct.nnc_state, ptr %63, i64 %s39.0138.i
  %how47.i = getelementptr inbounds nuw i8, ptr %arrayidx46.i, i64 8
  %64 = load i32, ptr %how47.i, align 8
  %cmp48.not.i = icmp eq i32 %64, 1
  br i1 %cmp48.not.i, label %if.end50.i, label %cleanup.i

if.end50.i:                                       ; preds = %for.body44.i
  %65 = load ptr, ptr %inner.i, align 8
  %66 = load ptr, ptr %context, align 8
  %program.i.i = getelementptr inbounds nuw i8, ptr %66, i64 8
  %67 = load ptr, ptr %program.i.i, align 8
  %states.i.i = getelementptr inbounds nuw i8, ptr %67, i64 264
  %68 = load ptr, ptr %states.i.i, align 8
  %arrayidx.i.i85 = getelementptr inbounds nuw %struct.nnc_state, ptr %68, i64 %s39.0138.i
  %output.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i.i85, i64 4
  %69 = load i32, ptr %output.i.i, align 4
  %call.i.i = tail call ptr @nnc_runtime_output_shape(ptr noundef %65, i32 noundef %69) #30
  %axis.i = getelementptr inbounds nuw i8, ptr %arrayidx46.i, i64 12
  %70 = load i32, ptr %axis.i, align 4
  %idxprom52.i = zext i32 %70 to i64
  %arrayidx53.i = getelementptr inbounds nuw i64, ptr %call.i.i, i64 %idxprom52.i
  %71 = load i64, ptr %arrayidx53.i, align 8
  %first55.i = getelementptr inbounds nuw i8, ptr %arrayidx46.i, i64 16
  %72 = load i32, ptr %first55.i, align 8
  %idxprom56.i = zext i32 %72 to i64
  %arrayidx57.i = getelementptr inbounds nuw %struct.nnc_kept, ptr %40, i64 %idxprom56.i
  %room58.i = getelementptr inbounds nuw i8, ptr %arrayidx57.i, i64 48
  %73 = load i64, ptr %room58.i, align 8
  %cmp59.i = icmp sgt i64 %71, %73
  br i1 %cmp59.i, label %if.then60.i, label %cleanup.i

if.then60.i:                                      ; preds = %if.end50.i
  %mul.i = shl nsw i64 %73, 1
  %cond66.i = tail call i64 @llvm.smax.i64(i64 %mul.i, i64 %71)
  %sub.i = add nsw i64 %cond66.i, 63
  %div.i = sdiv i64 %sub.i, 64
  %mul67.i = shl nsw i64 %div.i, 6
  store i64 %mul67.i, ptr %room58.i, align 8
  %.pre139.i = load i64, ptr %state_count.i, align 8
  br label %cleanup.i

cleanup.i:                                        ; preds = %if.then60.i, %if.end50.i, %for.body44.i
  %74 = phi i64 [ %62, %for.body44.i ], [ %.pre139.i, %if.then60.i ], [ %62, %if.end50.i ]
  %grown.2.i = phi i32 [ %grown.0137.i, %for.body44.i ], [ 1, %if.then60.i ], [ %grown.0137.i, %if.end50.i ]
  %inc74.i = add nuw i64 %s39.0138.i, 1
  %cmp42.i = icmp ult i64 %inc74.i, %74
  br i1 %cmp42.i, label %for.body44.i, label %cleanup79.i, !llvm.loop !43

cleanup79.i:                                      ; preds = %cleanup.i
  %75 = icmp eq i32 %grown.2.i, 0
  br i1 %75, label %if.end6.loopexit, label %for.cond14.i

if.end6.loopexit:                                 ; preds = %for.cond.cleanup19.i, %for.cond40.preheader.i, %cleanup79.i
  %status.2.ph = phi i32 [ 0, %cleanup79.i ], [ %call.i, %for.cond.cleanup19.i ], [ 0, %for.cond40.preheader.i ]
  %.pre = load i64, ptr %state_count, align 8
  %cmp10128 = icmp ne i64 %.pre, 0
  %cmp12129 = icmp eq i32 %status.2.ph, 0
  %76 = and i1 %cmp10128, %cmp12129
  br i1 %76, label %for.body15.lr.ph, label %for.cond.cleanup14

for.body15.lr.ph:                                 ; preds = %if.end6.loopexit
  %states = getelementptr inbounds nuw i8, ptr %1, i64 264
  %kept18 = getelementptr inbounds nuw i8, ptr %context, i64 16
  %inner.i119 = getelementptr inbounds nuw i8, ptr %context, i64 8
  br label %for.body15

for.cond.cleanup14:                               ; preds = %nnc_pieces.exit.i, %nnc_pieces.exit.i110, %if.end35, %if.end6.loopexit
  %status.3.lcssa = phi i32 [ %status.2.ph, %if.end6.loopexit ], [ 2, %nnc_pieces.exit.i110 ], [ %status.4, %if.end35 ], [ %call31.i, %nnc_pieces.exit.i ]
  %cmp12.lcssa = phi i1 [ %cmp12129, %if.end6.loopexit ], [ false, %nnc_pieces.exit.i110 ], [ %cmp12, %if.end35 ], [ false, %nnc_pieces.exit.i ]
  %conv = zext i1 %cmp12.lcssa to i32
  %current = getelementptr inbounds nuw i8, ptr %context, i64 84
  store i32 %conv, ptr %current, align 4
  ret i32 %status.3.lcssa

for.body15:                                       ; preds = %for.body15.lr.ph, %if.end35
  %s7.0130 = phi i64 [ 0, %for.body15.lr.ph ], [ %inc37, %if.end35 ]
  %77 = load ptr, ptr %states, align 8
  %arrayidx16 = getelementptr inbounds nuw %struct.nnc_state, ptr %77, i64 %s7.0130
  %78 = load ptr, ptr %kept18, align 8
  %arrayidx19 = getelementptr inbounds nuw %struct.nnc_kept, ptr %78, i64 %s7.0130
  %first = getelementptr inbounds nuw i8, ptr %arrayidx16, i64 16
  %79 = load i32, ptr %first, align 8
  %idxprom = zext i32 %79 to i64
  %arrayidx21 = getelementptr inbounds nuw %struct.nnc_kept, ptr %78, i64 %idxprom
  %room22 = getelementptr inbounds nuw i8, ptr %arrayidx21, i64 48
  %80 = load i64, ptr %room22, align 8
  %how = getelementptr inbounds nuw i8, ptr %arrayidx16, i64 8
  %81 = load i32, ptr %how, align 8
  switch i32 %81, label %if.end35 [
    i32 1, label %land.lhs.true
    i32 0, label %if.then29
  ]

land.lhs.true:                                    ; preds = %for.body15
  %held = getelementptr inbounds nuw i8, ptr %arrayidx19, i64 40
  %82 = load i64, ptr %held, align 8
  %cmp24.not = icmp eq i64 %82, %80
  br i1 %cmp24.not, label %if.end35, label %if.then25

if.then25:                                        ; preds = %land.lhs.true
  %83 = load ptr, ptr %context, align 8
  %program1.i91 = getelementptr inbounds nuw i8, ptr %83, i64 8
  %84 = load ptr, ptr %program1.i91, align 8
  %states.i92 = getelementptr inbounds nuw i8, ptr %84, i64 264
  %85 = load ptr, ptr %states.i92, align 8
  %arrayidx.i93 = getelementptr inbounds nuw %struct.nnc_state, ptr %85, i64 %s7.0130
  %shape.i95 = getelementptr inbounds nuw i8, ptr %arrayidx19, i64 32
  %86 = load ptr, ptr %shape.i95, align 8
  %call.i97 = tail call fastcc i64 @nnc_piece(ptr noundef %84, ptr noundef %arrayidx.i93, ptr noundef %86, i64 noundef %82) #30
  %call7.i = tail call fastcc i64 @nnc_piece(ptr noundef %84, ptr noundef %arrayidx.i93, ptr noundef %86, i64 noundef %80) #30
  %axis.i98 = getelementptr inbounds nuw i8, ptr %arrayidx.i93, i64 12
  %87 = load i32, ptr %axis.i98, align 4
  %idxprom.i99 = zext i32 %87 to i64
  %arrayidx10.i100 = getelementptr inbounds nuw i64, ptr %86, i64 %idxprom.i99
  %88 = load i64, ptr %arrayidx10.i100, align 8
  %call11.i = tail call fastcc i64 @nnc_piece(ptr noundef %84, ptr noundef %arrayidx.i93, ptr noundef %86, i64 noundef %88) #30
  %how.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i93, i64 8
  %89 = load i32, ptr %how.i.i, align 8
  %cmp.i.i101 = icmp ne i32 %89, 1
  %cmp4.i.not.i.i102 = icmp eq i32 %87, 0
  %or.cond.i = or i1 %cmp4.i.not.i.i102, %cmp.i.i101
  br i1 %or.cond.i, label %nnc_pieces.exit.i110, label %for.body.i.i.i103

for.body.i.i.i103:                                ; preds = %if.then25, %for.body.i.i.i103
  %axis.06.i.i.i104 = phi i64 [ %inc.i.i.i108, %for.body.i.i.i103 ], [ 0, %if.then25 ]
  %product.05.i.i.i105 = phi i64 [ %mul.i.i.i107, %for.body.i.i.i103 ], [ 1, %if.then25 ]
  %arrayidx.i.i.i106 = getelementptr inbounds nuw i64, ptr %86, i64 %axis.06.i.i.i104
  %90 = load i64, ptr %arrayidx.i.i.i106, align 8
  %mul.i.i.i107 = mul i64 %90, %product.05.i.i.i105
  %inc.i.i.i108 = add nuw nsw i64 %axis.06.i.i.i104, 1
  %exitcond.not.i.i.i109 = icmp eq i64 %inc.i.i.i108, %idxprom.i99
  br i1 %exitcond.not.i.i.i109, label %nnc_pieces.exit.i110, label %for.body.i.i.i103, !llvm.loop !39

nnc_pieces.exit.i110:                             ; preds = %for.body.i.i.i103, %if.then25
  %cond.i.i111 = phi i64 [ 1, %if.then25 ], [ %mul.i.i.i107, %for.body.i.i.i103 ]
  %mul.i112 = mul i64 %cond.i.i111, %call7.i
  %allocate.i = getelementptr inbounds nuw i8, ptr %83, i64 120
  %91 = load ptr, ptr %allocate.i, align 8
  %allocator.i = getelementptr inbounds nuw i8, ptr %83, i64 136
  %92 = load ptr, ptr %allocator.i, align 8
  %cond.i113 = tail call i64 @llvm.umax.i64(i64 %mul.i112, i64 1)
  %call14.i = tail call ptr %91(ptr noundef %92, i64 noundef %cond.i113, i64 noundef 4096) #29
  %cmp15.i = icmp eq ptr %call14.i, null
  br i1 %cmp15.i, label %for.cond.cleanup14, label %if.end.i114

if.end.i114:                                      ; preds = %nnc_pieces.exit.i110
  %cmp16.not.i = icmp ne i64 %call11.i, 0
  %cmp1875.i = icmp ne i64 %cond.i.i111, 0
  %or.cond77.i = and i1 %cmp16.not.i, %cmp1875.i
  br i1 %or.cond77.i, label %for.body.i116, label %if.end22.i

for.body.i116:                                    ; preds = %if.end.i114, %for.body.i116
  %i.076.i = phi i64 [ %inc.i118, %for.body.i116 ], [ 0, %if.end.i114 ]
  %mul19.i = mul i64 %i.076.i, %call7.i
  %add.ptr.i117 = getelementptr inbounds nuw i8, ptr %call14.i, i64 %mul19.i
  %93 = load ptr, ptr %arrayidx19, align 8
  %mul20.i = mul i64 %i.076.i, %call.i97
  %add.ptr21.i = getelementptr inbounds nuw i8, ptr %93, i64 %mul20.i
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %add.ptr.i117, ptr align 1 %add.ptr21.i, i64 %call11.i, i1 false)
  %inc.i118 = add nuw i64 %i.076.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i118, %cond.i.i111
  br i1 %exitcond.not.i, label %if.end22.i, label %for.body.i116, !llvm.loop !44

if.end22.i:                                       ; preds = %for.body.i116, %if.end.i114
  %94 = load ptr, ptr %arrayidx19, align 8
  %cmp24.not.i = icmp eq ptr %94, null
  br i1 %cmp24.not.i, label %if.end28.i, label %if.then25.i

if.then25.i:                                      ; preds = %if.end22.i
  %release.i = getelementptr inbounds nuw i8, ptr %83, i64 128
  %95 = load ptr, ptr %release.i, align 8
  %96 = load ptr, ptr %allocator.i, align 8
  tail call void %95(ptr noundef %96, ptr noundef nonnull %94) #29
  br label %if.end28.i

if.end28.i:                                       ; preds = %if.then25.i, %if.end22.i
  store ptr %call14.i, ptr %arrayidx19, align 8
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx19, i64 8
  store i64 %mul.i112, ptr %bytes.i, align 8
  store i64 %80, ptr %held, align 8
  br label %if.end35

if.then29:                                        ; preds = %for.body15
  %97 = load ptr, ptr %context, align 8
  %options = getelementptr inbounds nuw i8, ptr %97, i64 88
  %other = getelementptr inbounds nuw i8, ptr %arrayidx19, i64 16
  %other_bytes = getelementptr inbounds nuw i8, ptr %arrayidx19, i64 24
  %98 = load ptr, ptr %inner.i119, align 8
  %program.i = getelementptr inbounds nuw i8, ptr %97, i64 8
  %99 = load ptr, ptr %program.i, align 8
  %states.i120 = getelementptr inbounds nuw i8, ptr %99, i64 264
  %100 = load ptr, ptr %states.i120, align 8
  %arrayidx.i121 = getelementptr inbounds nuw %struct.nnc_state, ptr %100, i64 %s7.0130
  %output.i = getelementptr inbounds nuw i8, ptr %arrayidx.i121, i64 4
  %101 = load i32, ptr %output.i, align 4
  %call.i122 = tail call ptr @nnc_runtime_output_shape(ptr noundef %98, i32 noundef %101) #30
  %call32 = tail call fastcc i64 @nnc_piece(ptr noundef nonnull %1, ptr noundef nonnull %arrayidx16, ptr noundef %call.i122, i64 noundef 0) #30
  %call33 = tail call fastcc i32 @nnc_renew(ptr noundef nonnull %options, ptr noundef nonnull %other, ptr noundef nonnull %other_bytes, i64 noundef %call32) #30
  br label %if.end35

if.end35:                                         ; preds = %for.body15, %land.lhs.true, %if.end28.i, %if.then29
  %status.4 = phi i32 [ 0, %for.body15 ], [ %call33, %if.then29 ], [ 0, %if.end28.i ], [ 0, %land.lhs.true ]
  %inc37 = add nuw i64 %s7.0130, 1
  %102 = load i64, ptr %state_count, align 8
  %cmp10 = icmp ult i64 %inc37, %102
  %cmp12 = icmp eq i32 %status.4, 0
  %103 = select i1 %cmp10, i1 %cmp12, i1 false
  br i1 %103, label %for.body15, label %for.cond.cleanup14, !llvm.loop !45
}

; Function Attrs: nounwind optsize
define hidden ptr @nnc_kept_output_shape(ptr noundef captures(address_is_null) %given, i32 noundef %output) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %given, null
  %cmp1 = icmp slt i32 %output, 0
  %or.cond = or i1 %cmp, %cmp1
  br i1 %or.cond, label %cleanup18, label %lor.lhs.false2

lor.lhs.false2:                                   ; preds = %entry
  %conv = zext nneg i32 %output to i64
  %free_output_count = getelementptr inbounds nuw i8, ptr %given, i64 48
  %0 = load i64, ptr %free_output_count, align 8
  %cmp3.not = icmp ugt i64 %0, %conv
  br i1 %cmp3.not, label %lor.lhs.false5, label %cleanup18

lor.lhs.false5:                                   ; preds = %lor.lhs.false2
  %bound = getelementptr inbounds nuw i8, ptr %given, i64 80
  %1 = load i32, ptr %bound, align 8
  %tobool.not = icmp eq i32 %1, 0
  br i1 %tobool.not, label %cleanup18, label %if.end

if.end:                                           ; preds = %lor.lhs.false5
  %current = getelementptr inbounds nuw i8, ptr %given, i64 84
  %2 = load i32, ptr %current, align 4
  %tobool6.not = icmp eq i32 %2, 0
  br i1 %tobool6.not, label %if.then7, label %if.end16

if.then7:                                         ; preds = %if.end
  %running.i = getelementptr inbounds nuw i8, ptr %given, i64 88
  %3 = cmpxchg ptr %running.i, i32 0, i32 1 acquire monotonic, align 8
  %4 = extractvalue { i32, i1 } %3, 1
  br i1 %4, label %if.end10, label %cleanup18

if.end10:                                         ; preds = %if.then7
  %call11 = tail call fastcc i32 @nnc_bind_states(ptr noundef %given) #30
  store atomic i32 0, ptr %running.i release, align 8
  %cmp12.not = icmp eq i32 %call11, 0
  br i1 %cmp12.not, label %if.end16, label %cleanup18

if.end16:                                         ; preds = %if.end10, %if.end
  %inner = getelementptr inbounds nuw i8, ptr %given, i64 8
  %5 = load ptr, ptr %inner, align 8
  %free_outputs = getelementptr inbounds nuw i8, ptr %given, i64 32
  %6 = load ptr, ptr %free_outputs, align 8
  %arrayidx = getelementptr inbounds nuw i32, ptr %6, i64 %conv
  %7 = load i32, ptr %arrayidx, align 4
  %call17 = tail call ptr @nnc_runtime_output_shape(ptr noundef %5, i32 noundef %7) #30
  br label %cleanup18

cleanup18:                                        ; preds = %if.then7, %entry, %lor.lhs.false2, %lor.lhs.false5, %if.end10, %if.end16
  %retval.1 = phi ptr [ null, %entry ], [ %call17, %if.end16 ], [ null, %if.end10 ], [ null, %lor.lhs.false5 ], [ null, %lor.lhs.false2 ], [ null, %if.then7 ]
  ret ptr %retval.1
}

; Function Attrs: nounwind optsize
define hidden range(i32 0, 15) i32 @nnc_kept_profile(ptr noundef captures(address_is_null) %given, ptr noundef readonly captures(address_is_null) %inputs, ptr noundef readonly captures(address_is_null) %outputs, ptr noundef writeonly captures(address_is_null) %nanoseconds) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %given, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %running.i = getelementptr inbounds nuw i8, ptr %given, i64 88
  %0 = cmpxchg ptr %running.i, i32 0, i32 1 acquire monotonic, align 8
  %1 = extractvalue { i32, i1 } %0, 1
  br i1 %1, label %if.end2, label %cleanup

if.end2:                                          ; preds = %if.end
  %bound = getelementptr inbounds nuw i8, ptr %given, i64 80
  %2 = load i32, ptr %bound, align 8
  %tobool3.not = icmp eq i32 %2, 0
  br i1 %tobool3.not, label %if.end21, label %land.lhs.true

land.lhs.true:                                    ; preds = %if.end2
  %current = getelementptr inbounds nuw i8, ptr %given, i64 84
  %3 = load i32, ptr %current, align 4
  %tobool5.not = icmp eq i32 %3, 0
  br i1 %tobool5.not, label %if.end8, label %if.then10

if.end8:                                          ; preds = %land.lhs.true
  %call7 = tail call fastcc i32 @nnc_bind_states(ptr noundef %given) #30
  %cmp9 = icmp eq i32 %call7, 0
  br i1 %cmp9, label %if.then10, label %if.end21

if.then10:                                        ; preds = %land.lhs.true, %if.end8
  %4 = load ptr, ptr %given, align 8
  %program1.i = getelementptr inbounds nuw i8, ptr %4, i64 8
  %5 = load ptr, ptr %program1.i, align 8
  %cmp.i = icmp eq ptr %inputs, null
  br i1 %cmp.i, label %land.lhs.true.i, label %lor.lhs.false.i

land.lhs.true.i:                                  ; preds = %if.then10
  %free_input_count.i = getelementptr inbounds nuw i8, ptr %given, i64 40
  %6 = load i64, ptr %free_input_count.i, align 8
  %cmp2.not.i = icmp eq i64 %6, 0
  br i1 %cmp2.not.i, label %lor.lhs.false.i, label %if.end21

lor.lhs.false.i:                                  ; preds = %land.lhs.true.i, %if.then10
  %cmp3.i = icmp eq ptr %outputs, null
  br i1 %cmp3.i, label %land.lhs.true4.i, label %if.end.i

land.lhs.true4.i:                                 ; preds = %lor.lhs.false.i
  %free_output_count.i = getelementptr inbounds nuw i8, ptr %given, i64 48
  %7 = load i64, ptr %free_output_count.i, align 8
  %cmp5.not.i = icmp eq i64 %7, 0
  br i1 %cmp5.not.i, label %if.end.i, label %if.end21

if.end.i:                                         ; preds = %land.lhs.true4.i, %lor.lhs.false.i
  %free_input_count6.i = getelementptr inbounds nuw i8, ptr %given, i64 40
  %8 = load i64, ptr %free_input_count6.i, align 8
  %cmp770.not.i = icmp eq i64 %8, 0
  br i1 %cmp770.not.i, label %for.cond12.preheader.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %if.end.i
  %inputs8.i = getelementptr inbounds nuw i8, ptr %given, i64 64
  %free_inputs.i = getelementptr inbounds nuw i8, ptr %given, i64 24
  br label %for.body.i

for.cond12.preheader.i:                           ; preds = %for.body.i, %if.end.i
  %free_output_count13.i = getelementptr inbounds nuw i8, ptr %given, i64 48
  %9 = load i64, ptr %free_output_count13.i, align 8
  %cmp1472.not.i = icmp eq i64 %9, 0
  br i1 %cmp1472.not.i, label %for.cond25.preheader.i, label %for.body16.lr.ph.i

for.body16.lr.ph.i:                               ; preds = %for.cond12.preheader.i
  %outputs18.i = getelementptr inbounds nuw i8, ptr %given, i64 72
  %free_outputs.i = getelementptr inbounds nuw i8, ptr %given, i64 32
  br label %for.body16.i

for.body.i:                                       ; preds = %for.body.i, %for.body.lr.ph.i
  %i.071.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %for.body.i ]
  %arrayidx.i = getelementptr inbounds nuw ptr, ptr %inputs, i64 %i.071.i
  %10 = load ptr, ptr %arrayidx.i, align 8
  %11 = load ptr, ptr %inputs8.i, align 8
  %12 = load ptr, ptr %free_inputs.i, align 8
  %arrayidx9.i = getelementptr inbounds nuw i32, ptr %12, i64 %i.071.i
  %13 = load i32, ptr %arrayidx9.i, align 4
  %idxprom.i = zext i32 %13 to i64
  %arrayidx10.i = getelementptr inbounds nuw ptr, ptr %11, i64 %idxprom.i
  store ptr %10, ptr %arrayidx10.i, align 8
  %inc.i = add nuw i64 %i.071.i, 1
  %14 = load i64, ptr %free_input_count6.i, align 8
  %cmp7.i = icmp ult i64 %inc.i, %14
  br i1 %cmp7.i, label %for.body.i, label %for.cond12.preheader.i, !llvm.loop !46

for.cond25.preheader.i:                           ; preds = %for.body16.i, %for.cond12.preheader.i
  %state_count.i = getelementptr inbounds nuw i8, ptr %5, i64 272
  %15 = load i64, ptr %state_count.i, align 8
  %cmp2674.not.i = icmp eq i64 %15, 0
  br i1 %cmp2674.not.i, label %if.end18, label %for.body28.lr.ph.i

for.body28.lr.ph.i:                               ; preds = %for.cond25.preheader.i
  %states.i = getelementptr inbounds nuw i8, ptr %5, i64 264
  %kept30.i = getelementptr inbounds nuw i8, ptr %given, i64 16
  %inputs32.i = getelementptr inbounds nuw i8, ptr %given, i64 64
  %outputs37.i = getelementptr inbounds nuw i8, ptr %given, i64 72
  br label %for.body28.i

for.body16.i:                                     ; preds = %for.body16.i, %for.body16.lr.ph.i
  %i11.073.i = phi i64 [ 0, %for.body16.lr.ph.i ], [ %inc23.i, %for.body16.i ]
  %arrayidx17.i = getelementptr inbounds nuw ptr, ptr %outputs, i64 %i11.073.i
  %16 = load ptr, ptr %arrayidx17.i, align 8
  %17 = load ptr, ptr %outputs18.i, align 8
  %18 = load ptr, ptr %free_outputs.i, align 8
  %arrayidx19.i = getelementptr inbounds nuw i32, ptr %18, i64 %i11.073.i
  %19 = load i32, ptr %arrayidx19.i, align 4
  %idxprom20.i = zext i32 %19 to i64
  %arrayidx21.i = getelementptr inbounds nuw ptr, ptr %17, i64 %idxprom20.i
  store ptr %16, ptr %arrayidx21.i, align 8
  %inc23.i = add nuw i64 %i11.073.i, 1
  %20 = load i64, ptr %free_output_count13.i, align 8
  %cmp14.i = icmp ult i64 %inc23.i, %20
  br i1 %cmp14.i, label %for.body16.i, label %for.cond25.preheader.i, !llvm.loop !47

for.body28.i:                                     ; preds = %for.body28.i, %for.body28.lr.ph.i
  %s.075.i = phi i64 [ 0, %for.body28.lr.ph.i ], [ %inc41.i, %for.body28.i ]
  %21 = load ptr, ptr %states.i, align 8
  %arrayidx29.i = getelementptr inbounds nuw %struct.nnc_state, ptr %21, i64 %s.075.i
  %22 = load ptr, ptr %kept30.i, align 8
  %arrayidx31.i = getelementptr inbounds nuw %struct.nnc_kept, ptr %22, i64 %s.075.i
  %23 = load ptr, ptr %arrayidx31.i, align 8
  %24 = load ptr, ptr %inputs32.i, align 8
  %25 = load i32, ptr %arrayidx29.i, align 8
  %idxprom33.i = zext i32 %25 to i64
  %arrayidx34.i = getelementptr inbounds nuw ptr, ptr %24, i64 %idxprom33.i
  store ptr %23, ptr %arrayidx34.i, align 8
  %how.i = getelementptr inbounds nuw i8, ptr %arrayidx29.i, i64 8
  %26 = load i32, ptr %how.i, align 8
  %cmp35.i = icmp eq i32 %26, 0
  %cond.in.idx.i = select i1 %cmp35.i, i64 16, i64 0
  %cond.in.i = getelementptr inbounds nuw i8, ptr %arrayidx31.i, i64 %cond.in.idx.i
  %cond.i = load ptr, ptr %cond.in.i, align 8
  %27 = load ptr, ptr %outputs37.i, align 8
  %output.i = getelementptr inbounds nuw i8, ptr %arrayidx29.i, i64 4
  %28 = load i32, ptr %output.i, align 4
  %idxprom38.i = zext i32 %28 to i64
  %arrayidx39.i = getelementptr inbounds nuw ptr, ptr %27, i64 %idxprom38.i
  store ptr %cond.i, ptr %arrayidx39.i, align 8
  %inc41.i = add nuw i64 %s.075.i, 1
  %29 = load i64, ptr %state_count.i, align 8
  %cmp26.i = icmp ult i64 %inc41.i, %29
  br i1 %cmp26.i, label %for.body28.i, label %if.end18, !llvm.loop !48

if.end18:                                         ; preds = %for.body28.i, %for.cond25.preheader.i
  %inner = getelementptr inbounds nuw i8, ptr %given, i64 8
  %30 = load ptr, ptr %inner, align 8
  %inputs15 = getelementptr inbounds nuw i8, ptr %given, i64 64
  %31 = load ptr, ptr %inputs15, align 8
  %outputs16 = getelementptr inbounds nuw i8, ptr %given, i64 72
  %32 = load ptr, ptr %outputs16, align 8
  %call17 = tail call i32 @nnc_runtime_profile(ptr noundef %30, ptr noundef %31, ptr noundef %32, ptr noundef %nanoseconds) #30
  %cmp19 = icmp eq i32 %call17, 0
  br i1 %cmp19, label %if.then20, label %if.end21

if.then20:                                        ; preds = %if.end18
  %33 = load ptr, ptr %given, align 8
  %program1.i36 = getelementptr inbounds nuw i8, ptr %33, i64 8
  %34 = load ptr, ptr %program1.i36, align 8
  %state_count.i37 = getelementptr inbounds nuw i8, ptr %34, i64 272
  %35 = load i64, ptr %state_count.i37, align 8
  %cmp37.not.i = icmp eq i64 %35, 0
  br i1 %cmp37.not.i, label %if.end21, label %for.body.lr.ph.i38

for.body.lr.ph.i38:                               ; preds = %if.then20
  %states.i39 = getelementptr inbounds nuw i8, ptr %34, i64 264
  %kept2.i = getelementptr inbounds nuw i8, ptr %given, i64 16
  %inputs.i = getelementptr inbounds nuw i8, ptr %34, i64 16
  %current.i = getelementptr inbounds nuw i8, ptr %given, i64 84
  br label %for.body.i40

for.body.i40:                                     ; preds = %if.end16.i, %for.body.lr.ph.i38
  %s.038.i = phi i64 [ 0, %for.body.lr.ph.i38 ], [ %inc.i47, %if.end16.i ]
  %36 = load ptr, ptr %states.i39, align 8
  %arrayidx.i41 = getelementptr inbounds nuw %struct.nnc_state, ptr %36, i64 %s.038.i
  %37 = load ptr, ptr %kept2.i, align 8
  %arrayidx3.i = getelementptr inbounds nuw %struct.nnc_kept, ptr %37, i64 %s.038.i
  %38 = load ptr, ptr %inner, align 8
  %39 = load ptr, ptr %given, align 8
  %program.i.i = getelementptr inbounds nuw i8, ptr %39, i64 8
  %40 = load ptr, ptr %program.i.i, align 8
  %states.i.i = getelementptr inbounds nuw i8, ptr %40, i64 264
  %41 = load ptr, ptr %states.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw %struct.nnc_state, ptr %41, i64 %s.038.i
  %output.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i.i, i64 4
  %42 = load i32, ptr %output.i.i, align 4
  %call.i.i = tail call ptr @nnc_runtime_output_shape(ptr noundef %38, i32 noundef %42) #30
  %43 = load ptr, ptr %inputs.i, align 8
  %44 = load i32, ptr %arrayidx.i41, align 8
  %idxprom.i42 = zext i32 %44 to i64
  %arrayidx4.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %43, i64 %idxprom.i42
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx4.i, i64 24
  %45 = load i64, ptr %rank.i, align 8
  %mul.i = shl i64 %45, 3
  %given.i = getelementptr inbounds nuw i8, ptr %arrayidx3.i, i64 56
  store i32 1, ptr %given.i, align 8
  %cmp5.not.i43 = icmp eq i64 %mul.i, 0
  br i1 %cmp5.not.i43, label %if.end.i45, label %land.lhs.true.i44

land.lhs.true.i44:                                ; preds = %for.body.i40
  %shape.i = getelementptr inbounds nuw i8, ptr %arrayidx3.i, i64 32
  %46 = load ptr, ptr %shape.i, align 8
  %bcmp.i = tail call i32 @bcmp(ptr %46, ptr %call.i.i, i64 %mul.i)
  %cmp7.not.i = icmp eq i32 %bcmp.i, 0
  br i1 %cmp7.not.i, label %if.end.i45, label %if.then.i

if.then.i:                                        ; preds = %land.lhs.true.i44
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 8 %46, ptr align 8 %call.i.i, i64 %mul.i, i1 false)
  store i32 0, ptr %current.i, align 4
  br label %if.end.i45

if.end.i45:                                       ; preds = %if.then.i, %land.lhs.true.i44, %for.body.i40
  %how.i46 = getelementptr inbounds nuw i8, ptr %arrayidx.i41, i64 8
  %47 = load i32, ptr %how.i46, align 8
  %cmp9.i = icmp eq i32 %47, 0
  br i1 %cmp9.i, label %if.then10.i, label %if.end16.i

if.then10.i:                                      ; preds = %if.end.i45
  %before.sroa.0.0.copyload.i = load ptr, ptr %arrayidx3.i, align 8
  %before.sroa.4.0..sroa_idx.i = getelementptr inbounds nuw i8, ptr %arrayidx3.i, i64 8
  %before.sroa.4.0.copyload.i = load i64, ptr %before.sroa.4.0..sroa_idx.i, align 8
  %before.sroa.5.0..sroa_idx.i = getelementptr inbounds nuw i8, ptr %arrayidx3.i, i64 16
  %before.sroa.5.0.copyload.i = load ptr, ptr %before.sroa.5.0..sroa_idx.i, align 8
  %before.sroa.6.0..sroa_idx.i = getelementptr inbounds nuw i8, ptr %arrayidx3.i, i64 24
  %before.sroa.6.0.copyload.i = load i64, ptr %before.sroa.6.0..sroa_idx.i, align 8
  store ptr %before.sroa.5.0.copyload.i, ptr %arrayidx3.i, align 8
  store i64 %before.sroa.6.0.copyload.i, ptr %before.sroa.4.0..sroa_idx.i, align 8
  store ptr %before.sroa.0.0.copyload.i, ptr %before.sroa.5.0..sroa_idx.i, align 8
  store i64 %before.sroa.4.0.copyload.i, ptr %before.sroa.6.0..sroa_idx.i, align 8
  br label %if.end16.i

if.end16.i:                                       ; preds = %if.then10.i, %if.end.i45
  %inc.i47 = add nuw i64 %s.038.i, 1
  %48 = load i64, ptr %state_count.i37, align 8
  %cmp.i48 = icmp ult i64 %inc.i47, %48
  br i1 %cmp.i48, label %for.body.i40, label %if.end21, !llvm.loop !49

if.end21:                                         ; preds = %if.end16.i, %if.end2, %if.end8, %land.lhs.true.i, %land.lhs.true4.i, %if.then20, %if.end18
  %status.254 = phi i32 [ %call7, %if.end8 ], [ %call17, %if.end18 ], [ 0, %if.then20 ], [ 1, %land.lhs.true4.i ], [ 1, %land.lhs.true.i ], [ 10, %if.end2 ], [ 0, %if.end16.i ]
  store atomic i32 0, ptr %running.i release, align 8
  br label %cleanup

cleanup:                                          ; preds = %if.end, %entry, %if.end21
  %retval.0 = phi i32 [ 1, %entry ], [ %status.254, %if.end21 ], [ 9, %if.end ]
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define hidden range(i32 0, 15) i32 @nnc_kept_run(ptr noundef captures(address_is_null) %context, ptr noundef readonly captures(address_is_null) %inputs, ptr noundef readonly captures(address_is_null) %outputs) local_unnamed_addr #0 {
entry:
  %call = tail call i32 @nnc_kept_profile(ptr noundef %context, ptr noundef %inputs, ptr noundef %outputs, ptr noundef null) #30
  ret i32 %call
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden ptr @nnc_kept_failed_node(ptr noundef readonly captures(address_is_null) %context) local_unnamed_addr #9 {
entry:
  %cmp = icmp eq ptr %context, null
  br i1 %cmp, label %cond.end, label %cond.false

cond.false:                                       ; preds = %entry
  %inner = getelementptr inbounds nuw i8, ptr %context, i64 8
  %0 = load ptr, ptr %inner, align 8
  %cmp.i = icmp eq ptr %0, null
  br i1 %cmp.i, label %cond.end, label %cond.false.i

cond.false.i:                                     ; preds = %cond.false
  %failed.i = getelementptr inbounds nuw i8, ptr %0, i64 104
  %1 = load ptr, ptr %failed.i, align 8
  br label %cond.end

cond.end:                                         ; preds = %cond.false.i, %cond.false, %entry
  %cond = phi ptr [ @.str.16, %entry ], [ %1, %cond.false.i ], [ @.str.16, %cond.false ]
  ret ptr %cond
}

; Function Attrs: nofree norecurse nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden range(i32 0, 10) i32 @nnc_kept_reset(ptr noundef captures(address_is_null) %given) local_unnamed_addr #12 {
entry:
  %cmp = icmp eq ptr %given, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %running.i = getelementptr inbounds nuw i8, ptr %given, i64 88
  %0 = cmpxchg ptr %running.i, i32 0, i32 1 acquire monotonic, align 8
  %1 = extractvalue { i32, i1 } %0, 1
  br i1 %1, label %for.cond.preheader, label %cleanup

for.cond.preheader:                               ; preds = %if.end
  %2 = load ptr, ptr %given, align 8
  %program13 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %3 = load ptr, ptr %program13, align 8
  %state_count14 = getelementptr inbounds nuw i8, ptr %3, i64 272
  %4 = load i64, ptr %state_count14, align 8
  %cmp315.not = icmp eq i64 %4, 0
  br i1 %cmp315.not, label %for.cond.cleanup, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %for.cond.preheader
  %kept = getelementptr inbounds nuw i8, ptr %given, i64 16
  br label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %for.cond.preheader
  %current = getelementptr inbounds nuw i8, ptr %given, i64 84
  store i32 0, ptr %current, align 4
  store atomic i32 0, ptr %running.i release, align 8
  br label %cleanup

for.body:                                         ; preds = %for.body.lr.ph, %for.body
  %s.016 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.body ]
  %5 = load ptr, ptr %kept, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_kept, ptr %5, i64 %s.016
  %given4 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 56
  store i32 0, ptr %given4, align 8
  %inc = add nuw i64 %s.016, 1
  %6 = load ptr, ptr %given, align 8
  %program = getelementptr inbounds nuw i8, ptr %6, i64 8
  %7 = load ptr, ptr %program, align 8
  %state_count = getelementptr inbounds nuw i8, ptr %7, i64 272
  %8 = load i64, ptr %state_count, align 8
  %cmp3 = icmp ult i64 %inc, %8
  br i1 %cmp3, label %for.body, label %for.cond.cleanup, !llvm.loop !50

cleanup:                                          ; preds = %if.end, %entry, %for.cond.cleanup
  %retval.0 = phi i32 [ 1, %entry ], [ 0, %for.cond.cleanup ], [ 9, %if.end ]
  ret i32 %retval.0
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden ptr @nnc_kept_state_shape(ptr noundef readonly captures(address_is_null) %given, i32 noundef %state) local_unnamed_addr #9 {
entry:
  %cmp.i = icmp eq ptr %given, null
  %cmp1.i = icmp slt i32 %state, 0
  %or.cond.i = or i1 %cmp.i, %cmp1.i
  br i1 %or.cond.i, label %cond.end, label %lor.lhs.false2.i

lor.lhs.false2.i:                                 ; preds = %entry
  %conv.i = zext nneg i32 %state to i64
  %0 = load ptr, ptr %given, align 8
  %program.i = getelementptr inbounds nuw i8, ptr %0, i64 8
  %1 = load ptr, ptr %program.i, align 8
  %state_count.i = getelementptr inbounds nuw i8, ptr %1, i64 272
  %2 = load i64, ptr %state_count.i, align 8
  %cmp3.not.i = icmp ugt i64 %2, %conv.i
  br i1 %cmp3.not.i, label %nnc_kept_at.exit, label %cond.end

nnc_kept_at.exit:                                 ; preds = %lor.lhs.false2.i
  %kept.i = getelementptr inbounds nuw i8, ptr %given, i64 16
  %3 = load ptr, ptr %kept.i, align 8
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_kept, ptr %3, i64 %conv.i
  %cmp = icmp eq ptr %3, null
  br i1 %cmp, label %cond.end, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %nnc_kept_at.exit
  %given1 = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 56
  %4 = load i32, ptr %given1, align 8
  %tobool.not = icmp eq i32 %4, 0
  br i1 %tobool.not, label %cond.end, label %cond.false

cond.false:                                       ; preds = %lor.lhs.false
  %shape = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 32
  %5 = load ptr, ptr %shape, align 8
  br label %cond.end

cond.end:                                         ; preds = %entry, %lor.lhs.false2.i, %nnc_kept_at.exit, %lor.lhs.false, %cond.false
  %cond = phi ptr [ %5, %cond.false ], [ null, %lor.lhs.false ], [ null, %nnc_kept_at.exit ], [ null, %lor.lhs.false2.i ], [ null, %entry ]
  ret ptr %cond
}

; Function Attrs: nofree norecurse nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden range(i32 0, 10) i32 @nnc_kept_get_state(ptr noundef captures(address_is_null) %given, i32 noundef %number, ptr noundef writeonly captures(address_is_null) %array) local_unnamed_addr #12 {
entry:
  %cmp.i = icmp eq ptr %given, null
  %cmp1.i = icmp slt i32 %number, 0
  %or.cond.i = or i1 %cmp.i, %cmp1.i
  br i1 %or.cond.i, label %cleanup, label %lor.lhs.false2.i

lor.lhs.false2.i:                                 ; preds = %entry
  %conv.i = zext nneg i32 %number to i64
  %0 = load ptr, ptr %given, align 8
  %program.i = getelementptr inbounds nuw i8, ptr %0, i64 8
  %1 = load ptr, ptr %program.i, align 8
  %state_count.i = getelementptr inbounds nuw i8, ptr %1, i64 272
  %2 = load i64, ptr %state_count.i, align 8
  %cmp3.not.i = icmp ugt i64 %2, %conv.i
  br i1 %cmp3.not.i, label %nnc_kept_at.exit, label %cleanup

nnc_kept_at.exit:                                 ; preds = %lor.lhs.false2.i
  %kept.i = getelementptr inbounds nuw i8, ptr %given, i64 16
  %3 = load ptr, ptr %kept.i, align 8
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_kept, ptr %3, i64 %conv.i
  %cmp = icmp eq ptr %3, null
  %cmp1 = icmp eq ptr %array, null
  %or.cond = or i1 %cmp1, %cmp
  br i1 %or.cond, label %cleanup, label %lor.lhs.false2

lor.lhs.false2:                                   ; preds = %nnc_kept_at.exit
  %given3 = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 56
  %4 = load i32, ptr %given3, align 8
  %tobool.not = icmp eq i32 %4, 0
  br i1 %tobool.not, label %cleanup, label %if.end

if.end:                                           ; preds = %lor.lhs.false2
  %running.i = getelementptr inbounds nuw i8, ptr %given, i64 88
  %5 = cmpxchg ptr %running.i, i32 0, i32 1 acquire monotonic, align 8
  %6 = extractvalue { i32, i1 } %5, 1
  br i1 %6, label %if.end7, label %cleanup

if.end7:                                          ; preds = %if.end
  %7 = load ptr, ptr %given, align 8
  %program8 = getelementptr inbounds nuw i8, ptr %7, i64 8
  %8 = load ptr, ptr %program8, align 8
  %states = getelementptr inbounds nuw i8, ptr %8, i64 264
  %9 = load ptr, ptr %states, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_state, ptr %9, i64 %conv.i
  %shape = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 32
  %10 = load ptr, ptr %shape, align 8
  %how.i = getelementptr inbounds nuw i8, ptr %arrayidx, i64 8
  %11 = load i32, ptr %how.i, align 8
  %cmp.i45 = icmp eq i32 %11, 1
  br i1 %cmp.i45, label %cond.true.i, label %nnc_pieces.exit

cond.true.i:                                      ; preds = %if.end7
  %axis.i = getelementptr inbounds nuw i8, ptr %arrayidx, i64 12
  %12 = load i32, ptr %axis.i, align 4
  %conv.i47 = zext i32 %12 to i64
  %cmp4.i.not.i = icmp eq i32 %12, 0
  br i1 %cmp4.i.not.i, label %nnc_pieces.exit, label %for.body.i.i

for.body.i.i:                                     ; preds = %cond.true.i, %for.body.i.i
  %axis.06.i.i = phi i64 [ %inc.i.i, %for.body.i.i ], [ 0, %cond.true.i ]
  %product.05.i.i = phi i64 [ %mul.i.i, %for.body.i.i ], [ 1, %cond.true.i ]
  %arrayidx.i.i = getelementptr inbounds nuw i64, ptr %10, i64 %axis.06.i.i
  %13 = load i64, ptr %arrayidx.i.i, align 8
  %mul.i.i = mul i64 %13, %product.05.i.i
  %inc.i.i = add nuw nsw i64 %axis.06.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %inc.i.i, %conv.i47
  br i1 %exitcond.not.i.i, label %nnc_pieces.exit, label %for.body.i.i, !llvm.loop !39

nnc_pieces.exit:                                  ; preds = %for.body.i.i, %if.end7, %cond.true.i
  %cond.i46 = phi i64 [ 1, %if.end7 ], [ 1, %cond.true.i ], [ %mul.i.i, %for.body.i.i ]
  %held = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 40
  %14 = load i64, ptr %held, align 8
  %call11 = tail call fastcc i64 @nnc_piece(ptr noundef nonnull %8, ptr noundef nonnull %arrayidx, ptr noundef %10, i64 noundef %14) #30
  %axis = getelementptr inbounds nuw i8, ptr %arrayidx, i64 12
  %15 = load i32, ptr %axis, align 4
  %idxprom14 = zext i32 %15 to i64
  %arrayidx15 = getelementptr inbounds nuw i64, ptr %10, i64 %idxprom14
  %16 = load i64, ptr %arrayidx15, align 8
  %call16 = tail call fastcc i64 @nnc_piece(ptr noundef nonnull %8, ptr noundef nonnull %arrayidx, ptr noundef %10, i64 noundef %16) #30
  %cmp18 = icmp ne i64 %call16, 0
  %cmp1753 = icmp ne i64 %cond.i46, 0
  %17 = select i1 %cmp1753, i1 %cmp18, i1 false
  br i1 %17, label %for.body, label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.body, %nnc_pieces.exit
  store atomic i32 0, ptr %running.i release, align 8
  br label %cleanup

for.body:                                         ; preds = %nnc_pieces.exit, %for.body
  %i.054 = phi i64 [ %inc, %for.body ], [ 0, %nnc_pieces.exit ]
  %mul = mul i64 %i.054, %call16
  %add.ptr = getelementptr inbounds nuw i8, ptr %array, i64 %mul
  %18 = load ptr, ptr %arrayidx.i, align 8
  %mul19 = mul i64 %i.054, %call11
  %add.ptr20 = getelementptr inbounds nuw i8, ptr %18, i64 %mul19
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %add.ptr, ptr align 1 %add.ptr20, i64 %call16, i1 false)
  %inc = add nuw i64 %i.054, 1
  %cmp17 = icmp ult i64 %inc, %cond.i46
  br i1 %cmp17, label %for.body, label %for.cond.cleanup, !llvm.loop !51

cleanup:                                          ; preds = %entry, %lor.lhs.false2.i, %if.end, %nnc_kept_at.exit, %lor.lhs.false2, %for.cond.cleanup
  %retval.0 = phi i32 [ 1, %nnc_kept_at.exit ], [ 0, %for.cond.cleanup ], [ 1, %lor.lhs.false2 ], [ 9, %if.end ], [ 1, %lor.lhs.false2.i ], [ 1, %entry ]
  ret i32 %retval.0
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc i64 @nnc_piece(ptr noundef readonly captures(none) %program, ptr noundef readonly captures(none) %state, ptr noundef readonly captures(none) %shape, i64 noundef %extent) unnamed_addr #11 {
entry:
  %inputs = getelementptr inbounds nuw i8, ptr %program, i64 16
  %0 = load ptr, ptr %inputs, align 8
  %1 = load i32, ptr %state, align 8
  %idxprom = zext i32 %1 to i64
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %0, i64 %idxprom
  %rank1 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  %2 = load i64, ptr %rank1, align 8
  %how = getelementptr inbounds nuw i8, ptr %state, i64 8
  %3 = load i32, ptr %how, align 8
  %cmp.not = icmp eq i32 %3, 1
  br i1 %cmp.not, label %if.end, label %if.then

if.then:                                          ; preds = %entry
  %cmp4.i.not = icmp eq i64 %2, 0
  br i1 %cmp4.i.not, label %nnc_extent_product.exit, label %for.body.i

for.body.i:                                       ; preds = %if.then, %for.body.i
  %axis.06.i = phi i64 [ %inc.i, %for.body.i ], [ 0, %if.then ]
  %product.05.i = phi i64 [ %mul.i, %for.body.i ], [ 1, %if.then ]
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %shape, i64 %axis.06.i
  %4 = load i64, ptr %arrayidx.i, align 8
  %mul.i = mul i64 %4, %product.05.i
  %inc.i = add nuw i64 %axis.06.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %2
  br i1 %exitcond.not.i, label %nnc_extent_product.exit, label %for.body.i, !llvm.loop !39

nnc_extent_product.exit:                          ; preds = %for.body.i, %if.then
  %product.0.lcssa.i = phi i64 [ 1, %if.then ], [ %mul.i, %for.body.i ]
  %element = getelementptr inbounds nuw i8, ptr %state, i64 24
  %5 = load i64, ptr %element, align 8
  %mul = mul i64 %5, %product.0.lcssa.i
  br label %cleanup

if.end:                                           ; preds = %entry
  %axis = getelementptr inbounds nuw i8, ptr %state, i64 12
  %6 = load i32, ptr %axis, align 4
  %add = add i32 %6, 1
  %conv = zext i32 %add to i64
  %cmp4.i12 = icmp ugt i64 %2, %conv
  br i1 %cmp4.i12, label %for.body.i14, label %nnc_extent_product.exit21

for.body.i14:                                     ; preds = %if.end, %for.body.i14
  %axis.06.i15 = phi i64 [ %inc.i19, %for.body.i14 ], [ %conv, %if.end ]
  %product.05.i16 = phi i64 [ %mul.i18, %for.body.i14 ], [ 1, %if.end ]
  %arrayidx.i17 = getelementptr inbounds nuw i64, ptr %shape, i64 %axis.06.i15
  %7 = load i64, ptr %arrayidx.i17, align 8
  %mul.i18 = mul i64 %7, %product.05.i16
  %inc.i19 = add nuw i64 %axis.06.i15, 1
  %exitcond.not.i20 = icmp eq i64 %inc.i19, %2
  br i1 %exitcond.not.i20, label %nnc_extent_product.exit21.loopexit, label %for.body.i14, !llvm.loop !39

nnc_extent_product.exit21.loopexit:               ; preds = %for.body.i14
  %8 = mul i64 %mul.i18, %extent
  br label %nnc_extent_product.exit21

nnc_extent_product.exit21:                        ; preds = %nnc_extent_product.exit21.loopexit, %if.end
  %product.0.lcssa.i13 = phi i64 [ %extent, %if.end ], [ %8, %nnc_extent_product.exit21.loopexit ]
  %element4 = getelementptr inbounds nuw i8, ptr %state, i64 24
  %9 = load i64, ptr %element4, align 8
  %mul5 = mul i64 %product.0.lcssa.i13, %9
  br label %cleanup

cleanup:                                          ; preds = %nnc_extent_product.exit21, %nnc_extent_product.exit
  %retval.0 = phi i64 [ %mul, %nnc_extent_product.exit ], [ %mul5, %nnc_extent_product.exit21 ]
  ret i64 %retval.0
}

; Function Attrs: nounwind optsize
define hidden range(i32 0, 10) i32 @nnc_kept_set_state(ptr noundef captures(address_is_null) %given, i32 noundef %number, ptr noundef readonly captures(address_is_null) %shape, ptr noundef readonly captures(address_is_null) %array) local_unnamed_addr #0 {
entry:
  %cmp.i = icmp eq ptr %given, null
  %cmp1.i = icmp slt i32 %number, 0
  %or.cond.i = or i1 %cmp.i, %cmp1.i
  br i1 %or.cond.i, label %cleanup68, label %lor.lhs.false2.i

lor.lhs.false2.i:                                 ; preds = %entry
  %conv.i = zext nneg i32 %number to i64
  %0 = load ptr, ptr %given, align 8
  %program.i = getelementptr inbounds nuw i8, ptr %0, i64 8
  %1 = load ptr, ptr %program.i, align 8
  %state_count.i = getelementptr inbounds nuw i8, ptr %1, i64 272
  %2 = load i64, ptr %state_count.i, align 8
  %cmp3.not.i = icmp ugt i64 %2, %conv.i
  br i1 %cmp3.not.i, label %nnc_kept_at.exit, label %cleanup68

nnc_kept_at.exit:                                 ; preds = %lor.lhs.false2.i
  %kept.i = getelementptr inbounds nuw i8, ptr %given, i64 16
  %3 = load ptr, ptr %kept.i, align 8
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_kept, ptr %3, i64 %conv.i
  %cmp = icmp eq ptr %3, null
  br i1 %cmp, label %cleanup68, label %if.end

if.end:                                           ; preds = %nnc_kept_at.exit
  %states = getelementptr inbounds nuw i8, ptr %1, i64 264
  %4 = load ptr, ptr %states, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_state, ptr %4, i64 %conv.i
  %inputs = getelementptr inbounds nuw i8, ptr %1, i64 16
  %5 = load ptr, ptr %inputs, align 8
  %6 = load i32, ptr %arrayidx, align 8
  %idxprom2 = zext i32 %6 to i64
  %arrayidx3 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %5, i64 %idxprom2
  %rank4 = getelementptr inbounds nuw i8, ptr %arrayidx3, i64 24
  %7 = load i64, ptr %rank4, align 8
  %cmp5.not137.not = icmp eq i64 %7, 0
  br i1 %cmp5.not137.not, label %for.end, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %if.end
  %cmp6 = icmp eq ptr %shape, null
  br i1 %cmp6, label %cleanup68, label %for.body

for.cond:                                         ; preds = %for.body
  %inc = add nuw i64 %axis.0138, 1
  %exitcond.not = icmp eq i64 %inc, %7
  br i1 %exitcond.not, label %for.end, label %for.body, !llvm.loop !52

for.body:                                         ; preds = %for.body.lr.ph, %for.cond
  %axis.0138 = phi i64 [ %inc, %for.cond ], [ 0, %for.body.lr.ph ]
  %arrayidx7 = getelementptr inbounds nuw i64, ptr %shape, i64 %axis.0138
  %8 = load i64, ptr %arrayidx7, align 8
  %cmp8 = icmp slt i64 %8, 0
  br i1 %cmp8, label %cleanup68, label %for.cond

for.end:                                          ; preds = %for.cond, %if.end
  %running.i = getelementptr inbounds nuw i8, ptr %given, i64 88
  %9 = cmpxchg ptr %running.i, i32 0, i32 1 acquire monotonic, align 8
  %10 = extractvalue { i32, i1 } %9, 1
  br i1 %10, label %if.end13, label %cleanup68

if.end13:                                         ; preds = %for.end
  %how = getelementptr inbounds nuw i8, ptr %arrayidx, i64 8
  %11 = load i32, ptr %how, align 8
  %cmp14 = icmp eq i32 %11, 1
  br i1 %cmp14, label %cond.true.i, label %cond.end

cond.end:                                         ; preds = %if.end13
  %held18 = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 40
  %12 = load i64, ptr %held18, align 8
  %.cond = tail call i64 @llvm.smax.i64(i64 %12, i64 0)
  br label %nnc_pieces.exit

cond.true.i:                                      ; preds = %if.end13
  %axis15 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 12
  %13 = load i32, ptr %axis15, align 4
  %idxprom16 = zext i32 %13 to i64
  %arrayidx17 = getelementptr inbounds nuw i64, ptr %shape, i64 %idxprom16
  %14 = load i64, ptr %arrayidx17, align 8
  %held18128 = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 40
  %15 = load i64, ptr %held18128, align 8
  %.cond130 = tail call i64 @llvm.smax.i64(i64 %15, i64 %14)
  %cmp4.i.not.i = icmp eq i32 %13, 0
  br i1 %cmp4.i.not.i, label %nnc_pieces.exit, label %for.body.i.i

for.body.i.i:                                     ; preds = %cond.true.i, %for.body.i.i
  %axis.06.i.i = phi i64 [ %inc.i.i, %for.body.i.i ], [ 0, %cond.true.i ]
  %product.05.i.i = phi i64 [ %mul.i.i, %for.body.i.i ], [ 1, %cond.true.i ]
  %arrayidx.i.i = getelementptr inbounds nuw i64, ptr %shape, i64 %axis.06.i.i
  %16 = load i64, ptr %arrayidx.i.i, align 8
  %mul.i.i = mul i64 %16, %product.05.i.i
  %inc.i.i = add nuw nsw i64 %axis.06.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %inc.i.i, %idxprom16
  br i1 %exitcond.not.i.i, label %nnc_pieces.exit, label %for.body.i.i, !llvm.loop !39

nnc_pieces.exit:                                  ; preds = %for.body.i.i, %cond.end, %cond.true.i
  %.cond135 = phi i64 [ %.cond, %cond.end ], [ %.cond130, %cond.true.i ], [ %.cond130, %for.body.i.i ]
  %held18133 = phi ptr [ %held18, %cond.end ], [ %held18128, %cond.true.i ], [ %held18128, %for.body.i.i ]
  %cond131 = phi i64 [ 0, %cond.end ], [ %14, %cond.true.i ], [ %14, %for.body.i.i ]
  %cond.i122 = phi i64 [ 1, %cond.end ], [ 1, %cond.true.i ], [ %mul.i.i, %for.body.i.i ]
  %call26 = tail call fastcc i64 @nnc_piece(ptr noundef %1, ptr noundef nonnull %arrayidx, ptr noundef %shape, i64 noundef %.cond135) #30
  %call27 = tail call fastcc i64 @nnc_piece(ptr noundef %1, ptr noundef nonnull %arrayidx, ptr noundef %shape, i64 noundef %cond131) #30
  %17 = load ptr, ptr %given, align 8
  %options = getelementptr inbounds nuw i8, ptr %17, i64 88
  %bytes = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 8
  %mul = mul i64 %call26, %cond.i122
  %call29 = tail call fastcc i32 @nnc_renew(ptr noundef nonnull %options, ptr noundef nonnull %arrayidx.i, ptr noundef nonnull %bytes, i64 noundef %mul) #30
  %cmp30 = icmp eq i32 %call29, 0
  br i1 %cmp30, label %if.then31, label %if.end58

if.then31:                                        ; preds = %nnc_pieces.exit
  br i1 %cmp5.not137.not, label %if.end36, label %if.then33

if.then33:                                        ; preds = %if.then31
  %shape34 = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 32
  %18 = load ptr, ptr %shape34, align 8
  %mul35 = shl i64 %7, 3
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 8 %18, ptr align 8 %shape, i64 %mul35, i1 false)
  br label %if.end36

if.end36:                                         ; preds = %if.then33, %if.then31
  store i64 %.cond135, ptr %held18133, align 8
  %given38 = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 56
  store i32 1, ptr %given38, align 8
  %cmp41 = icmp ne i64 %call27, 0
  %cmp40139 = icmp ne i64 %cond.i122, 0
  %19 = select i1 %cmp40139, i1 %cmp41, i1 false
  br i1 %19, label %for.body43.lr.ph, label %if.end58

for.body43.lr.ph:                                 ; preds = %if.end36
  %cmp44 = icmp eq ptr %array, null
  br label %for.body43

for.body43:                                       ; preds = %for.body43.lr.ph, %for.inc54
  %i.0140 = phi i64 [ 0, %for.body43.lr.ph ], [ %inc55, %for.inc54 ]
  %20 = load ptr, ptr %arrayidx.i, align 8
  %mul47 = mul i64 %i.0140, %call26
  %add.ptr = getelementptr inbounds nuw i8, ptr %20, i64 %mul47
  br i1 %cmp44, label %if.then45, label %if.else

if.then45:                                        ; preds = %for.body43
  tail call void @llvm.memset.p0.i64(ptr align 1 %add.ptr, i8 0, i64 %call27, i1 false)
  br label %for.inc54

if.else:                                          ; preds = %for.body43
  %mul51 = mul i64 %i.0140, %call27
  %add.ptr52 = getelementptr inbounds nuw i8, ptr %array, i64 %mul51
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %add.ptr, ptr nonnull align 1 %add.ptr52, i64 %call27, i1 false)
  br label %for.inc54

for.inc54:                                        ; preds = %if.then45, %if.else
  %inc55 = add nuw i64 %i.0140, 1
  %cmp40 = icmp ult i64 %inc55, %cond.i122
  br i1 %cmp40, label %for.body43, label %if.end58, !llvm.loop !53

if.end58:                                         ; preds = %for.inc54, %if.end36, %nnc_pieces.exit
  %current = getelementptr inbounds nuw i8, ptr %given, i64 84
  store i32 0, ptr %current, align 4
  store atomic i32 0, ptr %running.i release, align 8
  br label %cleanup68

cleanup68:                                        ; preds = %for.body, %for.body.lr.ph, %entry, %lor.lhs.false2.i, %if.end58, %for.end, %nnc_kept_at.exit
  %retval.2 = phi i32 [ 1, %nnc_kept_at.exit ], [ %call29, %if.end58 ], [ 1, %lor.lhs.false2.i ], [ 9, %for.end ], [ 1, %entry ], [ 1, %for.body.lr.ph ], [ 1, %for.body ]
  ret i32 %retval.2
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 3) i32 @nnc_renew(ptr noundef readonly captures(none) %options, ptr noundef captures(none) %memory, ptr noundef captures(none) %bytes, i64 noundef %wanted) unnamed_addr #0 {
entry:
  %0 = load i64, ptr %bytes, align 8
  %cmp.not = icmp ugt i64 %wanted, %0
  br i1 %cmp.not, label %if.end, label %land.lhs.true

land.lhs.true:                                    ; preds = %entry
  %1 = load ptr, ptr %memory, align 8
  %cmp1.not = icmp eq ptr %1, null
  br i1 %cmp1.not, label %if.end, label %return

if.end:                                           ; preds = %land.lhs.true, %entry
  %allocate = getelementptr inbounds nuw i8, ptr %options, i64 32
  %2 = load ptr, ptr %allocate, align 8
  %allocator = getelementptr inbounds nuw i8, ptr %options, i64 48
  %3 = load ptr, ptr %allocator, align 8
  %cond = tail call i64 @llvm.umax.i64(i64 %wanted, i64 1)
  %call = tail call ptr %2(ptr noundef %3, i64 noundef %cond, i64 noundef 4096) #29
  %cmp3 = icmp eq ptr %call, null
  br i1 %cmp3, label %return, label %if.end5

if.end5:                                          ; preds = %if.end
  %4 = load ptr, ptr %memory, align 8
  %cmp6.not = icmp eq ptr %4, null
  br i1 %cmp6.not, label %if.end9, label %if.then7

if.then7:                                         ; preds = %if.end5
  %release = getelementptr inbounds nuw i8, ptr %options, i64 40
  %5 = load ptr, ptr %release, align 8
  %6 = load ptr, ptr %allocator, align 8
  tail call void %5(ptr noundef %6, ptr noundef nonnull %4) #29
  br label %if.end9

if.end9:                                          ; preds = %if.then7, %if.end5
  store ptr %call, ptr %memory, align 8
  store i64 %wanted, ptr %bytes, align 8
  br label %return

return:                                           ; preds = %if.end9, %if.end, %land.lhs.true
  %retval.1 = phi i32 [ 0, %land.lhs.true ], [ 0, %if.end9 ], [ 2, %if.end ]
  ret i32 %retval.1
}

; Function Attrs: nofree optsize
declare i32 @posix_memalign(ptr noundef, i64 noundef, i64 noundef) local_unnamed_addr #13

; Function Attrs: optsize
declare i32 @madvise(ptr noundef, i64 noundef, i32 noundef) local_unnamed_addr #14

; Function Attrs: mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #15

; Function Attrs: nofree optsize
declare noundef i32 @open(ptr noundef readonly captures(none), i32 noundef, ...) local_unnamed_addr #13

; Function Attrs: optsize
declare i64 @lseek(i32 noundef, i64 noundef, i32 noundef) local_unnamed_addr #14

; Function Attrs: optsize
declare i32 @close(i32 noundef) local_unnamed_addr #14

; Function Attrs: optsize
declare ptr @mmap(ptr noundef, i64 noundef, i32 noundef, i32 noundef, i32 noundef, i64 noundef) local_unnamed_addr #14

; Function Attrs: nounwind optsize
define internal fastcc range(i32 -2147483648, 1025) i32 @nnc_default_threads() unnamed_addr #0 {
entry:
  %text.i.i = alloca [128 x i8], align 16
  %rest.i.i = alloca ptr, align 8
  %groups.i = alloca [4096 x i8], align 16
  %path.i = alloca [4400 x i8], align 16
  %quota.i = alloca [64 x i8], align 16
  %period.i = alloca [64 x i8], align 16
  %mask.i = alloca [128 x i64], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %mask.i) #20
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(1024) %mask.i, i8 0, i64 1024, i1 false)
  %call.i = call i32 @sched_getaffinity(i32 noundef 0, i64 noundef 1024, ptr noundef nonnull %mask.i) #29
  %cmp.i = icmp slt i32 %call.i, 0
  br i1 %cmp.i, label %nnc_affinity.exit, label %for.body.i

for.cond.cleanup.i:                               ; preds = %for.cond.cleanup5.i
  %cond.i = call i32 @llvm.smax.i32(i32 %count.1.lcssa.i, i32 1)
  br label %nnc_affinity.exit

for.body.i:                                       ; preds = %entry, %for.cond.cleanup5.i
  %indvars.iv.i = phi i64 [ %indvars.iv.next.i, %for.cond.cleanup5.i ], [ 0, %entry ]
  %count.020.i = phi i32 [ %count.1.lcssa.i, %for.cond.cleanup5.i ], [ 0, %entry ]
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %mask.i, i64 %indvars.iv.i
  %0 = load i64, ptr %arrayidx.i, align 8
  %cmp4.not17.i = icmp eq i64 %0, 0
  br i1 %cmp4.not17.i, label %for.cond.cleanup5.i, label %for.body6.i

for.cond.cleanup5.i:                              ; preds = %for.body6.i, %for.body.i
  %count.1.lcssa.i = phi i32 [ %count.020.i, %for.body.i ], [ %add.i, %for.body6.i ]
  %indvars.iv.next.i = add nuw nsw i64 %indvars.iv.i, 1
  %exitcond.not.i = icmp eq i64 %indvars.iv.next.i, 128
  br i1 %exitcond.not.i, label %for.cond.cleanup.i, label %for.body.i, !llvm.loop !54

for.body6.i:                                      ; preds = %for.body.i, %for.body6.i
  %word.019.i = phi i64 [ %and.i, %for.body6.i ], [ %0, %for.body.i ]
  %count.118.i = phi i32 [ %add.i, %for.body6.i ], [ %count.020.i, %for.body.i ]
  %add.i = add nsw i32 %count.118.i, 1
  %sub.i = add i64 %word.019.i, -1
  %and.i = and i64 %sub.i, %word.019.i
  %cmp4.not.i = icmp eq i64 %and.i, 0
  br i1 %cmp4.not.i, label %for.cond.cleanup5.i, label %for.body6.i, !llvm.loop !55

nnc_affinity.exit:                                ; preds = %entry, %for.cond.cleanup.i
  %retval.0.i = phi i32 [ %cond.i, %for.cond.cleanup.i ], [ 1, %entry ]
  call void @llvm.lifetime.end.p0(ptr nonnull %mask.i) #20
  call void @llvm.lifetime.start.p0(ptr nonnull %groups.i) #20
  call void @llvm.lifetime.start.p0(ptr nonnull %path.i) #20
  %call.i8 = call fastcc i64 @nnc_read_text(ptr noundef nonnull @.str.17, ptr noundef %groups.i, i64 noundef 4096) #30
  %cmp.i9 = icmp sgt i64 %call.i8, 0
  br i1 %cmp.i9, label %if.then.i, label %if.end34.i

if.then.i:                                        ; preds = %nnc_affinity.exit
  %call2.i = call ptr @strstr(ptr noundef nonnull dereferenceable(1) %groups.i, ptr noundef nonnull dereferenceable(1) @.str.18) #29
  %cmp3.not.i = icmp eq ptr %call2.i, null
  br i1 %cmp3.not.i, label %if.end34.i, label %if.then4.i

if.then4.i:                                       ; preds = %if.then.i
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 3
  %call5.i = call ptr @strchr(ptr noundef nonnull dereferenceable(1) %add.ptr.i, i32 noundef 10) #29
  %cmp6.not.i = icmp eq ptr %call5.i, null
  br i1 %cmp6.not.i, label %while.cond.i.preheader, label %if.then7.i

if.then7.i:                                       ; preds = %if.then4.i
  store i8 0, ptr %call5.i, align 1
  br label %while.cond.i.preheader

while.cond.i.preheader:                           ; preds = %if.then7.i, %if.then4.i
  br label %while.cond.i

while.cond.i:                                     ; preds = %while.cond.i.preheader, %cleanup.i
  %limit.0.i = phi i32 [ %4, %cleanup.i ], [ 0, %while.cond.i.preheader ]
  %call9.i = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull dereferenceable(1) %path.i, i64 noundef 4400, ptr noundef nonnull @.str.19, ptr noundef nonnull %add.ptr.i) #29
  call void @llvm.lifetime.start.p0(ptr nonnull %text.i.i) #20
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i.i) #20
  store ptr null, ptr %rest.i.i, align 8
  %call.i.i = call fastcc i64 @nnc_read_text(ptr noundef nonnull readonly %path.i, ptr noundef %text.i.i, i64 noundef 128) #30
  %cmp.i.i = icmp slt i64 %call.i.i, 1
  br i1 %cmp.i.i, label %nnc_quota.exit.thread.i, label %if.end.i.i

if.end.i.i:                                       ; preds = %while.cond.i
  %call2.i.i = call i64 @strtol(ptr noundef nonnull %text.i.i, ptr noundef nonnull %rest.i.i, i32 noundef 10) #30
  %1 = load ptr, ptr %rest.i.i, align 8
  %cmp4.i.i = icmp eq ptr %1, %text.i.i
  %cmp5.i.i = icmp slt i64 %call2.i.i, 1
  %or.cond.i.i = select i1 %cmp4.i.i, i1 true, i1 %cmp5.i.i
  br i1 %or.cond.i.i, label %nnc_quota.exit.thread.i, label %if.end7.i.i

if.end7.i.i:                                      ; preds = %if.end.i.i
  %call8.i.i = call i64 @strtol(ptr noundef captures(none) %1, ptr noundef null, i32 noundef 10) #30
  %cmp9.i.i = icmp slt i64 %call8.i.i, 1
  br i1 %cmp9.i.i, label %nnc_quota.exit.thread.i, label %nnc_quota.exit.i

nnc_quota.exit.thread.i:                          ; preds = %if.end7.i.i, %if.end.i.i, %while.cond.i
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i.i) #20
  call void @llvm.lifetime.end.p0(ptr nonnull %text.i.i) #20
  br label %3

nnc_quota.exit.i:                                 ; preds = %if.end7.i.i
  %add.i.i = add nsw i64 %call2.i.i, -1
  %sub.i.i = add nuw i64 %add.i.i, %call8.i.i
  %div.i.i = udiv i64 %sub.i.i, %call8.i.i
  %div.i.fr.i = freeze i64 %div.i.i
  %conv.i.i = trunc i64 %div.i.fr.i to i32
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i.i) #20
  call void @llvm.lifetime.end.p0(ptr nonnull %text.i.i) #20
  %cmp12.i = icmp sgt i32 %conv.i.i, 0
  %cmp13.i = icmp eq i32 %limit.0.i, 0
  %2 = call i32 @llvm.smin.i32(i32 %limit.0.i, i32 %conv.i.i)
  %spec.select.i = select i1 %cmp13.i, i32 %conv.i.i, i32 %2
  %spec.select104.i = select i1 %cmp12.i, i32 %spec.select.i, i32 %limit.0.i
  br label %3

3:                                                ; preds = %nnc_quota.exit.i, %nnc_quota.exit.thread.i
  %4 = phi i32 [ %limit.0.i, %nnc_quota.exit.thread.i ], [ %spec.select104.i, %nnc_quota.exit.i ]
  %call17.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %add.ptr.i) #29
  %cmp18.i = icmp eq i64 %call17.i, 0
  br i1 %cmp18.i, label %if.end34.i, label %while.cond21.i

while.cond21.i:                                   ; preds = %3, %land.rhs.i
  %length.0.i = phi i64 [ %sub.i11, %land.rhs.i ], [ %call17.i, %3 ]
  %cmp22.not.i = icmp eq i64 %length.0.i, 0
  br i1 %cmp22.not.i, label %cleanup.i, label %land.rhs.i

land.rhs.i:                                       ; preds = %while.cond21.i
  %sub.i11 = add i64 %length.0.i, -1
  %arrayidx.i12 = getelementptr inbounds nuw i8, ptr %add.ptr.i, i64 %sub.i11
  %5 = load i8, ptr %arrayidx.i12, align 1
  %cmp23.not.i = icmp eq i8 %5, 47
  br i1 %cmp23.not.i, label %cleanup.i, label %while.cond21.i, !llvm.loop !56

cleanup.i:                                        ; preds = %land.rhs.i, %while.cond21.i
  %cond.i13 = call i64 @llvm.usub.sat.i64(i64 %length.0.i, i64 1)
  %arrayidx30.i = getelementptr inbounds nuw i8, ptr %add.ptr.i, i64 %cond.i13
  store i8 0, ptr %arrayidx30.i, align 1
  br label %while.cond.i

if.end34.i:                                       ; preds = %3, %if.then.i, %nnc_affinity.exit
  %limit.3.i = phi i32 [ 0, %nnc_affinity.exit ], [ 0, %if.then.i ], [ %4, %3 ]
  call void @llvm.lifetime.start.p0(ptr nonnull %quota.i) #20
  call void @llvm.lifetime.start.p0(ptr nonnull %period.i) #20
  %call36.i = call fastcc i64 @nnc_read_text(ptr noundef nonnull @.str.20, ptr noundef %quota.i, i64 noundef 64) #30
  %cmp37.i = icmp sgt i64 %call36.i, 0
  br i1 %cmp37.i, label %land.lhs.true39.i, label %nnc_cgroup_limit.exit

land.lhs.true39.i:                                ; preds = %if.end34.i
  %call41.i = call fastcc i64 @nnc_read_text(ptr noundef nonnull @.str.21, ptr noundef %period.i, i64 noundef 64) #30
  %cmp42.i = icmp sgt i64 %call41.i, 0
  br i1 %cmp42.i, label %if.then44.i, label %nnc_cgroup_limit.exit

if.then44.i:                                      ; preds = %land.lhs.true39.i
  %call46.i = call i64 @strtol(ptr noundef nonnull captures(none) %quota.i, ptr noundef null, i32 noundef 10) #30
  %call48.i = call i64 @strtol(ptr noundef nonnull captures(none) %period.i, ptr noundef null, i32 noundef 10) #30
  %cmp49.i = icmp sgt i64 %call46.i, 0
  %cmp52.i = icmp sgt i64 %call48.i, 0
  %or.cond.i = select i1 %cmp49.i, i1 %cmp52.i, i1 false
  br i1 %or.cond.i, label %if.then54.i, label %nnc_cgroup_limit.exit

if.then54.i:                                      ; preds = %if.then44.i
  %add.i10 = add nsw i64 %call46.i, -1
  %sub56.i = add nuw i64 %add.i10, %call48.i
  %div.i = udiv i64 %sub56.i, %call48.i
  %conv57.i = trunc i64 %div.i to i32
  %cmp58.i = icmp eq i32 %limit.3.i, 0
  %6 = call i32 @llvm.smin.i32(i32 %limit.3.i, i32 %conv57.i)
  %limit.4.i = select i1 %cmp58.i, i32 %conv57.i, i32 %6
  br label %nnc_cgroup_limit.exit

nnc_cgroup_limit.exit:                            ; preds = %if.end34.i, %land.lhs.true39.i, %if.then44.i, %if.then54.i
  %limit.6.i = phi i32 [ %limit.3.i, %if.end34.i ], [ %limit.3.i, %land.lhs.true39.i ], [ %limit.4.i, %if.then54.i ], [ %limit.3.i, %if.then44.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %period.i) #20
  call void @llvm.lifetime.end.p0(ptr nonnull %quota.i) #20
  call void @llvm.lifetime.end.p0(ptr nonnull %path.i) #20
  call void @llvm.lifetime.end.p0(ptr nonnull %groups.i) #20
  %cmp = icmp sgt i32 %limit.6.i, 0
  %7 = call i32 @llvm.smin.i32(i32 %limit.6.i, i32 %retval.0.i)
  %count.0 = select i1 %cmp, i32 %7, i32 %retval.0.i
  %cond = call i32 @llvm.smin.i32(i32 %count.0, i32 1024)
  ret i32 %cond
}

; Function Attrs: optsize
declare i32 @sched_getaffinity(i32 noundef, i64 noundef, ptr noundef) local_unnamed_addr #14

; Function Attrs: nofree nounwind optsize
define internal fastcc noundef i64 @nnc_read_text(ptr noundef readonly captures(none) %path, ptr noundef nonnull writeonly captures(none) %to, i64 noundef range(i64 64, 4097) %capacity) unnamed_addr #16 {
entry:
  %call = tail call ptr @fopen(ptr noundef %path, ptr noundef nonnull @.str.22) #30
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %sub = add nsw i64 %capacity, -1
  %call1 = tail call i64 @fread(ptr noundef nonnull %to, i64 noundef 1, i64 noundef %sub, ptr noundef nonnull %call) #30
  %call2 = tail call i32 @fclose(ptr noundef nonnull %call) #30
  %arrayidx = getelementptr inbounds nuw i8, ptr %to, i64 %call1
  store i8 0, ptr %arrayidx, align 1
  br label %cleanup

cleanup:                                          ; preds = %entry, %if.end
  %retval.0 = phi i64 [ %call1, %if.end ], [ -1, %entry ]
  ret i64 %retval.0
}

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare ptr @strstr(ptr noundef, ptr noundef captures(none)) local_unnamed_addr #17

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare ptr @strchr(ptr noundef, i32 noundef) local_unnamed_addr #17

; Function Attrs: nofree nounwind optsize
declare noundef i32 @snprintf(ptr noalias noundef writeonly captures(none), i64 noundef, ptr noundef readonly captures(none), ...) local_unnamed_addr #18

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i64 @strlen(ptr noundef captures(none)) local_unnamed_addr #17

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare i64 @strtol(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #19

; Function Attrs: nofree nounwind optsize
declare noalias noundef ptr @fopen(ptr noundef readonly captures(none), ptr noundef readonly captures(none)) local_unnamed_addr #18

; Function Attrs: nofree nounwind optsize
declare noundef i64 @fread(ptr noundef writeonly captures(none), i64 noundef, i64 noundef, ptr noundef captures(none)) local_unnamed_addr #18

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fclose(ptr noundef captures(none)) local_unnamed_addr #18

; Function Attrs: optsize
declare i32 @getpid() local_unnamed_addr #14

; Function Attrs: optsize
declare i32 @pthread_create(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #14

; Function Attrs: nounwind optsize
define internal noalias noundef ptr @nnc_pool_worker(ptr noundef captures(none) %argument) #0 {
entry:
  %0 = load ptr, ptr %argument, align 8
  %patience = getelementptr inbounds nuw i8, ptr %argument, i64 20
  %sleepers = getelementptr inbounds nuw i8, ptr %0, i64 256
  %stop = getelementptr inbounds nuw i8, ptr %0, i64 4
  %index = getelementptr inbounds nuw i8, ptr %argument, i64 16
  %done.i = getelementptr inbounds nuw i8, ptr %0, i64 128
  %waiting.i = getelementptr inbounds nuw i8, ptr %0, i64 132
  br label %while.cond

while.cond:                                       ; preds = %while.cond.backedge, %entry
  %seen.0 = phi i32 [ 0, %entry ], [ %5, %while.cond.backedge ]
  %call = tail call fastcc i32 @nnc_pool_spin(ptr noundef %0, i32 noundef %seen.0, ptr noundef nonnull %patience) #30
  %tobool.not = icmp eq i32 %call, 0
  br i1 %tobool.not, label %if.then, label %if.end

if.then:                                          ; preds = %while.cond
  %1 = atomicrmw add ptr %sleepers, i32 1 seq_cst, align 8
  %2 = load atomic i32, ptr %0 seq_cst, align 8
  %cmp30 = icmp eq i32 %2, %seen.0
  br i1 %cmp30, label %while.body5.lr.ph, label %while.end

while.body5.lr.ph:                                ; preds = %if.then
  %conv.i = zext i32 %seen.0 to i64
  br label %while.body5

while.body5:                                      ; preds = %while.body5.lr.ph, %while.body5
  %call.i = tail call i64 (i64, ...) @syscall(i64 noundef 202, ptr noundef nonnull %0, i32 noundef 128, i64 noundef %conv.i, ptr noundef null, ptr noundef null, i64 noundef 0) #29
  %3 = load atomic i32, ptr %0 seq_cst, align 8
  %cmp = icmp eq i32 %3, %seen.0
  br i1 %cmp, label %while.body5, label %while.end, !llvm.loop !57

while.end:                                        ; preds = %while.body5, %if.then
  %4 = atomicrmw add ptr %sleepers, i32 -1 seq_cst, align 8
  br label %if.end

if.end:                                           ; preds = %while.end, %while.cond
  %5 = load atomic i32, ptr %0 acquire, align 8
  %6 = load atomic i32, ptr %stop acquire, align 4
  %cmp13.not = icmp eq i32 %6, 0
  br i1 %cmp13.not, label %if.end15, label %if.then14

if.then14:                                        ; preds = %if.end
  ret ptr null

if.end15:                                         ; preds = %if.end
  %7 = load i32, ptr %index, align 8
  %call16 = tail call fastcc i32 @nnc_pool_work(ptr noundef nonnull %0, i32 noundef %5, i32 noundef %7) #30
  %cmp.i = icmp eq i32 %call16, 0
  br i1 %cmp.i, label %while.cond.backedge, label %if.end.i

while.cond.backedge:                              ; preds = %if.end15, %if.end.i, %if.then3.i
  br label %while.cond

if.end.i:                                         ; preds = %if.end15
  %8 = atomicrmw add ptr %done.i, i32 %call16 seq_cst, align 8
  %9 = load atomic i32, ptr %waiting.i seq_cst, align 4
  %cmp2.not.i = icmp eq i32 %9, 0
  br i1 %cmp2.not.i, label %while.cond.backedge, label %if.then3.i

if.then3.i:                                       ; preds = %if.end.i
  %call.i.i = tail call i64 (i64, ...) @syscall(i64 noundef 202, ptr noundef nonnull %done.i, i32 noundef 129, i64 noundef 1, ptr noundef null, ptr noundef null, i64 noundef 0) #29
  br label %while.cond.backedge
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_pool_spin(ptr noundef readonly captures(none) %word, i32 noundef %value, ptr noundef captures(none) %patience) unnamed_addr #0 {
entry:
  %time.i = alloca %struct.timespec, align 8
  %0 = load i32, ptr %patience, align 4
  %tv_nsec.i = getelementptr inbounds nuw i8, ptr %time.i, i64 8
  %conv = zext i32 %0 to i64
  br label %while.cond.outer

while.cond.outer:                                 ; preds = %for.end, %entry
  %begin.0.ph = phi i64 [ 0, %entry ], [ %add.i, %for.end ]
  %cmp3 = icmp eq i64 %begin.0.ph, 0
  br label %while.cond

while.cond:                                       ; preds = %while.cond.outer, %if.else
  br label %for.body

for.body:                                         ; preds = %while.cond, %if.end
  %i.046 = phi i32 [ 0, %while.cond ], [ %inc, %if.end ]
  %1 = load atomic i32, ptr %word acquire, align 4
  %cmp1.not = icmp eq i32 %1, %value
  br i1 %cmp1.not, label %if.end, label %cleanup

if.end:                                           ; preds = %for.body
  call void @llvm.x86.sse2.pause()
  %inc = add nuw nsw i32 %i.046, 1
  %exitcond = icmp eq i32 %inc, 64
  br i1 %exitcond, label %for.end, label %for.body, !llvm.loop !58

cleanup:                                          ; preds = %for.body
  %div36 = lshr i32 %0, 2
  %add = add i32 %div36, %0
  %cond = call i32 @llvm.umin.i32(i32 %add, i32 200000)
  br label %cleanup19

for.end:                                          ; preds = %if.end
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i) #20
  %call.i = call i32 @clock_gettime(i32 noundef 1, ptr noundef nonnull %time.i) #29
  %2 = load i64, ptr %time.i, align 8
  %mul.i = mul i64 %2, 1000000000
  %3 = load i64, ptr %tv_nsec.i, align 8
  %add.i = add i64 %mul.i, %3
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i) #20
  br i1 %cmp3, label %while.cond.outer, label %if.else

if.else:                                          ; preds = %for.end
  %sub = sub i64 %add.i, %begin.0.ph
  %cmp5.not = icmp ult i64 %sub, %conv
  br i1 %cmp5.not, label %while.cond, label %cleanup17.thread

cleanup17.thread:                                 ; preds = %if.else
  %div837 = lshr i32 %0, 1
  %cond14 = call i32 @llvm.umax.i32(i32 %div837, i32 2000)
  br label %cleanup19

cleanup19:                                        ; preds = %cleanup17.thread, %cleanup
  %storemerge = phi i32 [ %cond, %cleanup ], [ %cond14, %cleanup17.thread ]
  %retval.3 = phi i32 [ 1, %cleanup ], [ 0, %cleanup17.thread ]
  store i32 %storemerge, ptr %patience, align 4
  ret i32 %retval.3
}

; Function Attrs: nounwind optsize
define internal fastcc i32 @nnc_pool_work(ptr noundef readonly captures(none) %pool, i32 noundef %epoch, i32 noundef %worker) unnamed_addr #0 {
entry:
  %active = getelementptr inbounds nuw i8, ptr %pool, i64 460
  %0 = load i32, ptr %active, align 4
  %cmp19 = icmp sgt i32 %0, 0
  br i1 %cmp19, label %for.body.lr.ph, label %for.cond.cleanup

for.body.lr.ph:                                   ; preds = %entry
  %shares = getelementptr inbounds nuw i8, ptr %pool, i64 472
  %job10.i = getelementptr inbounds nuw i8, ptr %pool, i64 392
  %chunk.i = getelementptr inbounds nuw i8, ptr %pool, i64 424
  %tasks.i = getelementptr inbounds nuw i8, ptr %pool, i64 416
  %scratch18.i = getelementptr inbounds nuw i8, ptr %pool, i64 432
  %conv19.i = sext i32 %worker to i64
  %scratch_stride.i = getelementptr inbounds nuw i8, ptr %pool, i64 440
  %buffers.i = getelementptr inbounds nuw i8, ptr %pool, i64 400
  %params.i = getelementptr inbounds nuw i8, ptr %pool, i64 408
  %status24.i = getelementptr inbounds nuw i8, ptr %pool, i64 448
  br label %for.body

for.cond.cleanup:                                 ; preds = %nnc_pool_share.exit, %entry
  %mine.0.lcssa = phi i32 [ 0, %entry ], [ %add6, %nnc_pool_share.exit ]
  ret i32 %mine.0.lcssa

for.body:                                         ; preds = %for.body.lr.ph, %nnc_pool_share.exit
  %1 = phi i32 [ %0, %for.body.lr.ph ], [ %16, %nnc_pool_share.exit ]
  %mine.021 = phi i32 [ 0, %for.body.lr.ph ], [ %add6, %nnc_pool_share.exit ]
  %i.020 = phi i32 [ 0, %for.body.lr.ph ], [ %inc, %nnc_pool_share.exit ]
  %add = add nsw i32 %i.020, %worker
  %cmp2 = icmp slt i32 %add, %1
  %sub = select i1 %cmp2, i32 0, i32 %1
  %cond = sub nsw i32 %add, %sub
  %2 = load ptr, ptr %shares, align 8
  %idxprom = sext i32 %cond to i64
  %arrayidx = getelementptr inbounds %struct.nnc_share, ptr %2, i64 %idxprom
  %3 = load atomic i64, ptr %arrayidx acquire, align 8
  %shr56.i = lshr i64 %3, 32
  %conv57.i = trunc nuw i64 %shr56.i to i32
  %cmp58.i = icmp eq i32 %epoch, %conv57.i
  br i1 %cmp58.i, label %while.body.i, label %nnc_pool_share.exit

while.body.i:                                     ; preds = %for.body, %cleanup.i
  %mine.060.i = phi i32 [ %mine.1.i, %cleanup.i ], [ 0, %for.body ]
  %ticket.059.i = phi i64 [ %ticket.2.i, %cleanup.i ], [ %3, %for.body ]
  %and.i = and i64 %ticket.059.i, 65535
  %shr3.i = lshr i64 %ticket.059.i, 16
  %and4.i = and i64 %shr3.i, 65535
  %cmp5.i = icmp eq i64 %and.i, %and4.i
  br i1 %cmp5.i, label %nnc_pool_share.exit, label %if.end.i

if.end.i:                                         ; preds = %while.body.i
  %add.i = add i64 %ticket.059.i, 1
  %4 = cmpxchg ptr %arrayidx, i64 %ticket.059.i, i64 %add.i acq_rel acquire, align 8
  %5 = extractvalue { i64, i1 } %4, 1
  %6 = extractvalue { i64, i1 } %4, 0
  br i1 %5, label %if.end9.i, label %cleanup.i, !llvm.loop !59

if.end9.i:                                        ; preds = %if.end.i
  %7 = load i64, ptr %chunk.i, align 8
  %mul.i = mul nsw i64 %7, %and.i
  %add12.i = add nsw i64 %mul.i, %7
  %8 = load i64, ptr %tasks.i, align 8
  %add12..i = tail call i64 @llvm.smin.i64(i64 %add12.i, i64 %8)
  %9 = load ptr, ptr %scratch18.i, align 8
  %10 = load i64, ptr %scratch_stride.i, align 8
  %mul20.i = mul i64 %10, %conv19.i
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %9, i64 %mul20.i
  %11 = load ptr, ptr %job10.i, align 8
  %12 = load ptr, ptr %buffers.i, align 8
  %13 = load ptr, ptr %params.i, align 8
  %call.i = tail call i32 %11(ptr noundef %12, ptr noundef %13, i64 noundef %mul.i, i64 noundef %add12..i, ptr noundef %add.ptr.i) #29
  %cmp21.not.i = icmp eq i32 %call.i, 0
  br i1 %cmp21.not.i, label %if.end26.i, label %if.then23.i

if.then23.i:                                      ; preds = %if.end9.i
  %14 = load ptr, ptr %status24.i, align 8
  store atomic i32 %call.i, ptr %14 monotonic, align 4
  br label %if.end26.i

if.end26.i:                                       ; preds = %if.then23.i, %if.end9.i
  %add27.i = add i32 %mine.060.i, 1
  %15 = load atomic i64, ptr %arrayidx acquire, align 8
  br label %cleanup.i

cleanup.i:                                        ; preds = %if.end26.i, %if.end.i
  %ticket.2.i = phi i64 [ %6, %if.end.i ], [ %15, %if.end26.i ]
  %mine.1.i = phi i32 [ %mine.060.i, %if.end.i ], [ %add27.i, %if.end26.i ]
  %shr.i = lshr i64 %ticket.2.i, 32
  %conv.i = trunc nuw i64 %shr.i to i32
  %cmp.i = icmp eq i32 %epoch, %conv.i
  br i1 %cmp.i, label %while.body.i, label %nnc_pool_share.exit

nnc_pool_share.exit:                              ; preds = %while.body.i, %cleanup.i, %for.body
  %mine.0.lcssa.i = phi i32 [ 0, %for.body ], [ %mine.1.i, %cleanup.i ], [ %mine.060.i, %while.body.i ]
  %add6 = add i32 %mine.0.lcssa.i, %mine.021
  %inc = add nuw nsw i32 %i.020, 1
  %16 = load i32, ptr %active, align 4
  %cmp = icmp slt i32 %inc, %16
  br i1 %cmp, label %for.body, label %for.cond.cleanup, !llvm.loop !60
}

; Function Attrs: nounwind
declare void @llvm.x86.sse2.pause() #20

; Function Attrs: optsize
declare i32 @clock_gettime(i32 noundef, ptr noundef) local_unnamed_addr #14

; Function Attrs: optsize
declare i64 @syscall(i64 noundef, ...) local_unnamed_addr #14

; Function Attrs: nounwind optsize
define internal noalias noundef ptr @nnc_check_thread(ptr noundef captures(none) %check) #0 {
entry:
  %call = tail call i32 @getpriority(i32 noundef 0, i32 noundef 0) #29
  %add = add nsw i32 %call, 10
  %call1 = tail call i32 @setpriority(i32 noundef 0, i32 noundef 0, i32 noundef %add) #29
  tail call fastcc void @nnc_check_now(ptr noundef %check) #30
  ret ptr null
}

; Function Attrs: nounwind optsize
define internal fastcc void @nnc_check_now(ptr noundef captures(none) %check) unnamed_addr #0 {
entry:
  %length.i = alloca [8 x i8], align 8
  %buffer = alloca [16384 x i8], align 16
  %digest = alloca [32 x i8], align 16
  %all = alloca %struct.nnc_blake2b, align 8
  %sum = alloca %struct.nnc_sha256, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %buffer) #20
  call void @llvm.lifetime.start.p0(ptr nonnull %digest) #20
  call void @llvm.lifetime.start.p0(ptr nonnull %all) #20
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(64) %all, ptr noundef nonnull align 16 dereferenceable(64) @nnc_blake2b_start, i64 64, i1 false)
  store i64 7640891576939301144, ptr %all, align 8
  %bytes.i = getelementptr inbounds nuw i8, ptr %all, i64 192
  store i64 0, ptr %bytes.i, align 8
  %bytes = getelementptr inbounds nuw i8, ptr %check, i64 8
  %0 = load i64, ptr %bytes, align 8
  %broadcast.splatinsert = insertelement <8 x i64> poison, i64 %0, i64 0
  %broadcast.splat = shufflevector <8 x i64> %broadcast.splatinsert, <8 x i64> poison, <8 x i32> zeroinitializer
  %1 = lshr <8 x i64> %broadcast.splat, <i64 0, i64 8, i64 16, i64 24, i64 32, i64 40, i64 48, i64 56>
  %2 = trunc <8 x i64> %1 to <8 x i8>
  store <8 x i8> %2, ptr %buffer, align 16
  call fastcc void @nnc_blake2b_add(ptr noundef %all, ptr noundef %buffer, i64 noundef 8) #30
  %cmp3.not122.not = icmp eq i64 %0, 0
  br i1 %cmp3.not122.not, label %for.end47, label %for.body6.lr.ph

for.body6.lr.ph:                                  ; preds = %entry
  %state.i = getelementptr inbounds nuw i8, ptr %sum, i64 8
  %3 = tail call { i32, i32, i32, i32 } asm "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 0, i32 0) #28, !srcloc !5
  %asmresult.i.i.i = extractvalue { i32, i32, i32, i32 } %3, 0
  %cmp.i.i = icmp ult i32 %asmresult.i.i.i, 7
  %bytes.i94 = getelementptr inbounds nuw i8, ptr %sum, i64 104
  %file.i = getelementptr inbounds nuw i8, ptr %check, i64 32
  %stop = getelementptr inbounds nuw i8, ptr %check, i64 44
  br label %for.body6

for.body6:                                        ; preds = %for.body6.lr.ph, %nnc_sha256_end.exit
  %4 = phi i64 [ %0, %for.body6.lr.ph ], [ %27, %nnc_sha256_end.exit ]
  %piece.0123 = phi i64 [ 0, %for.body6.lr.ph ], [ %add, %nnc_sha256_end.exit ]
  %sub = sub nuw i64 %4, %piece.0123
  %cmp8 = icmp ult i64 %sub, 16777216
  %add = add i64 %piece.0123, 16777216
  %cond = select i1 %cmp8, i64 %4, i64 %add
  call void @llvm.lifetime.start.p0(ptr nonnull %sum) #20
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %state.i, ptr noundef nonnull align 16 dereferenceable(32) @nnc_sha256_begin.start, i64 32, i1 false)
  br i1 %cmp.i.i, label %nnc_has_sha256.exit.thread.i, label %if.end.i.i

if.end.i.i:                                       ; preds = %for.body6
  %5 = call { i32, i32, i32, i32 } asm "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 1, i32 0) #28, !srcloc !5
  %asmresult5.i16.i.i = extractvalue { i32, i32, i32, i32 } %5, 2
  %and.i.i = and i32 %asmresult5.i16.i.i, 524800
  %cmp3.not.i.i = icmp eq i32 %and.i.i, 524800
  br i1 %cmp3.not.i.i, label %nnc_has_sha256.exit.i, label %nnc_has_sha256.exit.thread.i

nnc_has_sha256.exit.i:                            ; preds = %if.end.i.i
  %6 = call { i32, i32, i32, i32 } asm "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 7, i32 0) #28, !srcloc !5
  %.fr.i = freeze { i32, i32, i32, i32 } %6
  %asmresult4.i22.i.i = extractvalue { i32, i32, i32, i32 } %.fr.i, 1
  %7 = and i32 %asmresult4.i22.i.i, 536870912
  %tobool.not.i = icmp eq i32 %7, 0
  br i1 %tobool.not.i, label %nnc_has_sha256.exit.thread.i, label %nnc_sha256_begin.exit

nnc_has_sha256.exit.thread.i:                     ; preds = %nnc_has_sha256.exit.i, %if.end.i.i, %for.body6
  br label %nnc_sha256_begin.exit

nnc_sha256_begin.exit:                            ; preds = %nnc_has_sha256.exit.i, %nnc_has_sha256.exit.thread.i
  %8 = phi ptr [ @nnc_sha256_plain, %nnc_has_sha256.exit.thread.i ], [ @nnc_sha256_fast, %nnc_has_sha256.exit.i ]
  store ptr %8, ptr %sum, align 8
  store i64 0, ptr %bytes.i94, align 8
  %cmp12.not.not120 = icmp ult i64 %piece.0123, %cond
  br i1 %cmp12.not.not120, label %for.body15, label %for.inc43.critedge

for.body15:                                       ; preds = %nnc_sha256_begin.exit, %if.end30
  %at.0121 = phi i64 [ %add33, %if.end30 ], [ %piece.0123, %nnc_sha256_begin.exit ]
  %sub16 = sub nuw i64 %cond, %at.0121
  %cond23 = call i64 @llvm.umin.i64(i64 %sub16, i64 16384)
  %9 = load ptr, ptr %check, align 8
  %cmp.not.i = icmp eq ptr %9, null
  br i1 %cmp.not.i, label %for.cond.preheader.i, label %if.then.i

for.cond.preheader.i:                             ; preds = %for.body15
  %add.i = or disjoint i64 %at.0121, 4096
  br label %for.cond.i

if.then.i:                                        ; preds = %for.body15
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %9, i64 %at.0121
  br label %nnc_check_read.exit

for.cond.i:                                       ; preds = %for.body.i, %for.cond.preheader.i
  %got.0.i = phi i64 [ %add8.i, %for.body.i ], [ 0, %for.cond.preheader.i ]
  %cmp2.i = icmp ult i64 %got.0.i, %cond23
  br i1 %cmp2.i, label %for.body.i, label %nnc_check_read.exit

for.body.i:                                       ; preds = %for.cond.i
  %10 = load i32, ptr %file.i, align 8
  %add.ptr3.i = getelementptr inbounds nuw i8, ptr %buffer, i64 %got.0.i
  %sub.i = sub nuw nsw i64 %cond23, %got.0.i
  %add4.i = add i64 %add.i, %got.0.i
  %call.i = call i64 @pread(i32 noundef %10, ptr noundef nonnull %add.ptr3.i, i64 noundef %sub.i, i64 noundef %add4.i) #29
  %cmp5.i = icmp sgt i64 %call.i, 0
  %add8.i = add i64 %call.i, %got.0.i
  br i1 %cmp5.i, label %for.cond.i, label %nnc_check_read.exit.thread, !llvm.loop !61

nnc_check_read.exit:                              ; preds = %for.cond.i, %if.then.i
  %retval.3.i = phi ptr [ %add.ptr.i, %if.then.i ], [ %buffer, %for.cond.i ]
  %11 = load atomic i32, ptr %stop monotonic, align 4
  %cmp25.not = icmp eq i32 %11, 0
  br i1 %cmp25.not, label %if.end30, label %cleanup45.critedge

nnc_check_read.exit.thread:                       ; preds = %for.body.i
  %12 = load atomic i32, ptr %stop monotonic, align 4
  %cmp25.not115 = icmp eq i32 %12, 0
  br i1 %cmp25.not115, label %if.then29, label %cleanup45.critedge

if.then29:                                        ; preds = %nnc_check_read.exit.thread
  %damaged = getelementptr inbounds nuw i8, ptr %check, i64 48
  store atomic i32 1, ptr %damaged release, align 8
  br label %cleanup45.critedge

if.end30:                                         ; preds = %nnc_check_read.exit
  call fastcc void @nnc_sha256_add(ptr noundef %sum, ptr noundef nonnull %retval.3.i, i64 noundef %cond23) #30
  %add33 = add i64 %at.0121, 16384
  %cmp12.not.not = icmp ult i64 %add33, %cond
  br i1 %cmp12.not.not, label %for.body15, label %for.inc43.critedge.loopexit, !llvm.loop !62

for.inc43.critedge.loopexit:                      ; preds = %if.end30
  %.pre = load i64, ptr %bytes.i94, align 8
  br label %for.inc43.critedge

for.inc43.critedge:                               ; preds = %for.inc43.critedge.loopexit, %nnc_sha256_begin.exit
  %13 = phi i64 [ %.pre, %for.inc43.critedge.loopexit ], [ 0, %nnc_sha256_begin.exit ]
  call void @llvm.lifetime.start.p0(ptr nonnull %length.i) #20
  %sub.i96 = sub i64 55, %13
  %rem2.i = and i64 %sub.i96, 63
  %add.i97 = add nuw nsw i64 %rem2.i, 1
  call fastcc void @nnc_sha256_add(ptr noundef nonnull %sum, ptr noundef nonnull @nnc_sha256_end.padding, i64 noundef %add.i97) #30
  %mul.i = shl i64 %13, 3
  %broadcast.splatinsert134 = insertelement <8 x i64> poison, i64 %mul.i, i64 0
  %broadcast.splat135 = shufflevector <8 x i64> %broadcast.splatinsert134, <8 x i64> poison, <8 x i32> zeroinitializer
  %14 = lshr <8 x i64> %broadcast.splat135, <i64 56, i64 48, i64 40, i64 32, i64 24, i64 16, i64 8, i64 0>
  %15 = trunc <8 x i64> %14 to <8 x i8>
  store <8 x i8> %15, ptr %length.i, align 8
  call fastcc void @nnc_sha256_add(ptr noundef nonnull %sum, ptr noundef nonnull %length.i, i64 noundef 8) #30
  br label %vector.body129

vector.body129:                                   ; preds = %vector.body129, %for.inc43.critedge
  %index = phi i64 [ 0, %for.inc43.critedge ], [ %index.next, %vector.body129 ]
  %vec.ind = phi <4 x i32> [ <i32 0, i32 1, i32 2, i32 3>, %for.inc43.critedge ], [ %vec.ind.next, %vector.body129 ]
  %16 = lshr exact i64 %index, 2
  %17 = and i64 %16, 1073741823
  %18 = getelementptr inbounds nuw i32, ptr %state.i, i64 %17
  %19 = load i32, ptr %18, align 4
  %broadcast.splatinsert130 = insertelement <4 x i32> poison, i32 %19, i64 0
  %broadcast.splat131 = shufflevector <4 x i32> %broadcast.splatinsert130, <4 x i32> poison, <4 x i32> zeroinitializer
  %20 = shl <4 x i32> %vec.ind, splat (i32 3)
  %21 = and <4 x i32> %20, splat (i32 24)
  %22 = xor <4 x i32> %21, splat (i32 24)
  %23 = lshr <4 x i32> %broadcast.splat131, %22
  %24 = trunc <4 x i32> %23 to <4 x i8>
  %25 = getelementptr inbounds nuw i8, ptr %digest, i64 %index
  store <4 x i8> %24, ptr %25, align 4
  %index.next = add nuw i64 %index, 4
  %vec.ind.next = add <4 x i32> %vec.ind, splat (i32 4)
  %26 = icmp eq i64 %index.next, 32
  br i1 %26, label %nnc_sha256_end.exit, label %vector.body129, !llvm.loop !63

nnc_sha256_end.exit:                              ; preds = %vector.body129
  call void @llvm.lifetime.end.p0(ptr nonnull %length.i) #20
  call fastcc void @nnc_blake2b_add(ptr noundef %all, ptr noundef %digest, i64 noundef 32) #30
  call void @llvm.lifetime.end.p0(ptr nonnull %sum) #20
  %27 = load i64, ptr %bytes, align 8
  %cmp3.not = icmp ult i64 %add, %27
  br i1 %cmp3.not, label %for.body6, label %for.end47, !llvm.loop !66

cleanup45.critedge:                               ; preds = %nnc_check_read.exit, %if.then29, %nnc_check_read.exit.thread
  call void @llvm.lifetime.end.p0(ptr nonnull %sum) #20
  br label %cleanup58

for.end47:                                        ; preds = %nnc_sha256_end.exit, %entry
  %28 = load i64, ptr %bytes.i, align 8
  %cmp.i = icmp eq i64 %28, 0
  %sub.i101 = add i64 %28, 127
  %rem.i = and i64 %sub.i101, 127
  %add.i102 = add nuw nsw i64 %rem.i, 1
  %cond.i = select i1 %cmp.i, i64 0, i64 %add.i102
  %block.i = getelementptr inbounds nuw i8, ptr %all, i64 64
  %add.ptr.i103 = getelementptr inbounds nuw i8, ptr %block.i, i64 %cond.i
  %sub2.i = sub nuw nsw i64 128, %cond.i
  call void @llvm.memset.p0.i64(ptr nonnull align 1 %add.ptr.i103, i8 0, i64 %sub2.i, i1 false)
  call fastcc void @nnc_blake2b_compress(ptr noundef nonnull %all, i32 noundef 1) #30
  br label %vector.body139

vector.body139:                                   ; preds = %vector.body139, %for.end47
  %index140 = phi i64 [ 0, %for.end47 ], [ %index.next144, %vector.body139 ]
  %vec.ind141 = phi <2 x i64> [ <i64 0, i64 1>, %for.end47 ], [ %vec.ind.next145, %vector.body139 ]
  %29 = lshr i64 %index140, 3
  %30 = and i64 %29, 536870911
  %31 = getelementptr inbounds nuw i64, ptr %all, i64 %30
  %32 = load i64, ptr %31, align 8
  %broadcast.splatinsert142 = insertelement <2 x i64> poison, i64 %32, i64 0
  %broadcast.splat143 = shufflevector <2 x i64> %broadcast.splatinsert142, <2 x i64> poison, <2 x i32> zeroinitializer
  %33 = shl <2 x i64> %vec.ind141, splat (i64 3)
  %34 = and <2 x i64> %33, splat (i64 56)
  %35 = lshr <2 x i64> %broadcast.splat143, %34
  %36 = trunc <2 x i64> %35 to <2 x i8>
  %37 = getelementptr inbounds nuw i8, ptr %digest, i64 %index140
  store <2 x i8> %36, ptr %37, align 2
  %index.next144 = add nuw i64 %index140, 2
  %vec.ind.next145 = add nuw nsw <2 x i64> %vec.ind141, splat (i64 2)
  %38 = icmp eq i64 %index.next144, 16
  br i1 %38, label %nnc_blake2b_end.exit, label %vector.body139, !llvm.loop !67

nnc_blake2b_end.exit:                             ; preds = %vector.body139
  %wanted = getelementptr inbounds nuw i8, ptr %check, i64 16
  %bcmp = call i32 @bcmp(ptr noundef nonnull dereferenceable(16) %digest, ptr noundef nonnull dereferenceable(16) %wanted, i64 16)
  %cmp52.not = icmp eq i32 %bcmp, 0
  br i1 %cmp52.not, label %cleanup58, label %if.then54

if.then54:                                        ; preds = %nnc_blake2b_end.exit
  %damaged55 = getelementptr inbounds nuw i8, ptr %check, i64 48
  store atomic i32 1, ptr %damaged55 release, align 8
  br label %cleanup58

cleanup58:                                        ; preds = %cleanup45.critedge, %nnc_blake2b_end.exit, %if.then54
  call void @llvm.lifetime.end.p0(ptr nonnull %all) #20
  call void @llvm.lifetime.end.p0(ptr nonnull %digest) #20
  call void @llvm.lifetime.end.p0(ptr nonnull %buffer) #20
  ret void
}

; Function Attrs: optsize
declare i32 @setpriority(i32 noundef, i32 noundef, i32 noundef) local_unnamed_addr #14

; Function Attrs: optsize
declare i32 @getpriority(i32 noundef, i32 noundef) local_unnamed_addr #14

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @nnc_blake2b_add(ptr noundef nonnull captures(none) %sum, ptr noundef nonnull readonly captures(none) %data, i64 noundef range(i64 8, 33) %size) unnamed_addr #21 {
entry:
  %bytes = getelementptr inbounds nuw i8, ptr %sum, i64 192
  %block = getelementptr inbounds nuw i8, ptr %sum, i64 64
  %.pre = load i64, ptr %bytes, align 8
  br label %for.body

for.cond.cleanup:                                 ; preds = %if.end
  ret void

for.body:                                         ; preds = %entry, %if.end
  %0 = phi i64 [ %.pre, %entry ], [ %add, %if.end ]
  %i.015 = phi i64 [ 0, %entry ], [ %inc, %if.end ]
  %cmp1.not = icmp ne i64 %0, 0
  %rem = and i64 %0, 127
  %cmp3 = icmp eq i64 %rem, 0
  %or.cond = and i1 %cmp1.not, %cmp3
  br i1 %or.cond, label %if.then, label %if.end

if.then:                                          ; preds = %for.body
  tail call fastcc void @nnc_blake2b_compress(ptr noundef %sum, i32 noundef 0) #30
  %.pre16 = load i64, ptr %bytes, align 8
  %.pre17 = and i64 %.pre16, 127
  br label %if.end

if.end:                                           ; preds = %if.then, %for.body
  %rem5.pre-phi = phi i64 [ %.pre17, %if.then ], [ %rem, %for.body ]
  %1 = phi i64 [ %.pre16, %if.then ], [ %0, %for.body ]
  %arrayidx = getelementptr inbounds nuw i8, ptr %data, i64 %i.015
  %2 = load i8, ptr %arrayidx, align 1
  %arrayidx6 = getelementptr inbounds nuw i8, ptr %block, i64 %rem5.pre-phi
  store i8 %2, ptr %arrayidx6, align 1
  %add = add i64 %1, 1
  store i64 %add, ptr %bytes, align 8
  %inc = add nuw nsw i64 %i.015, 1
  %exitcond.not = icmp eq i64 %inc, %size
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !68
}

; Function Attrs: nounwind optsize
define internal fastcc void @nnc_sha256_add(ptr noundef nonnull %sum, ptr noundef %data, i64 noundef %size) unnamed_addr #0 {
entry:
  %bytes = getelementptr inbounds nuw i8, ptr %sum, i64 104
  %0 = load i64, ptr %bytes, align 8
  %rem = and i64 %0, 63
  %add = add i64 %0, %size
  store i64 %add, ptr %bytes, align 8
  %cmp.not = icmp eq i64 %rem, 0
  br i1 %cmp.not, label %if.end12, label %if.then

if.then:                                          ; preds = %entry
  %sub = sub nuw nsw i64 64, %rem
  %cond = tail call i64 @llvm.umin.i64(i64 %size, i64 %sub)
  %rest = getelementptr inbounds nuw i8, ptr %sum, i64 40
  %add.ptr = getelementptr inbounds nuw i8, ptr %rest, i64 %rem
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %add.ptr, ptr align 1 %data, i64 %cond, i1 false)
  %add4 = add nuw nsw i64 %cond, %rem
  %cmp5 = icmp samesign ugt i64 %add4, 63
  br i1 %cmp5, label %if.end, label %cleanup25

if.end:                                           ; preds = %if.then
  %1 = load ptr, ptr %sum, align 8
  %state = getelementptr inbounds nuw i8, ptr %sum, i64 8
  tail call void %1(ptr noundef nonnull %state, ptr noundef nonnull %rest, i64 noundef 1) #29
  %add.ptr10 = getelementptr inbounds nuw i8, ptr %data, i64 %cond
  %sub11 = sub i64 %size, %cond
  br label %if.end12

if.end12:                                         ; preds = %if.end, %entry
  %size.addr.1 = phi i64 [ %sub11, %if.end ], [ %size, %entry ]
  %data.addr.1 = phi ptr [ %add.ptr10, %if.end ], [ %data, %entry ]
  %2 = load ptr, ptr %sum, align 8
  %state14 = getelementptr inbounds nuw i8, ptr %sum, i64 8
  %div54 = lshr i64 %size.addr.1, 6
  tail call void %2(ptr noundef nonnull %state14, ptr noundef %data.addr.1, i64 noundef %div54) #29
  %rem16 = and i64 %size.addr.1, 63
  %cmp17.not = icmp eq i64 %rem16, 0
  br i1 %cmp17.not, label %cleanup25, label %if.then18

if.then18:                                        ; preds = %if.end12
  %rest19 = getelementptr inbounds nuw i8, ptr %sum, i64 40
  %mul = and i64 %size.addr.1, -64
  %add.ptr22 = getelementptr inbounds nuw i8, ptr %data.addr.1, i64 %mul
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 %rest19, ptr align 1 %add.ptr22, i64 %rem16, i1 false)
  br label %cleanup25

cleanup25:                                        ; preds = %if.then, %if.end12, %if.then18
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @nnc_blake2b_compress(ptr noundef nonnull captures(none) %sum, i32 noundef range(i32 0, 2) %last) unnamed_addr #21 {
entry:
  %m = alloca [16 x i64], align 16
  %v = alloca [16 x i64], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %m) #20
  call void @llvm.lifetime.start.p0(ptr nonnull %v) #20
  %block = getelementptr inbounds nuw i8, ptr %sum, i64 64
  br label %for.body

for.cond.cleanup:                                 ; preds = %for.cond.cleanup3
  %bytes = getelementptr inbounds nuw i8, ptr %sum, i64 192
  %0 = load i64, ptr %bytes, align 8
  %arrayidx21 = getelementptr inbounds nuw i8, ptr %v, i64 96
  %1 = load i64, ptr %arrayidx21, align 16
  %xor = xor i64 %1, %0
  store i64 %xor, ptr %arrayidx21, align 16
  %tobool.not = icmp eq i32 %last, 0
  br i1 %tobool.not, label %for.cond30.preheader.preheader, label %if.then

for.body:                                         ; preds = %entry, %for.cond.cleanup3
  %indvars.iv109 = phi i64 [ 0, %entry ], [ %indvars.iv.next110, %for.cond.cleanup3 ]
  %arrayidx = getelementptr inbounds nuw i64, ptr %m, i64 %indvars.iv109
  %2 = shl nuw nsw i64 %indvars.iv109, 3
  %invariant.gep = getelementptr i8, ptr %block, i64 %2
  br label %for.body4

for.cond.cleanup3:                                ; preds = %for.body4
  store i64 %or, ptr %arrayidx, align 8
  %cmp11 = icmp samesign ult i64 %indvars.iv109, 8
  %arrayidx14 = getelementptr inbounds nuw i64, ptr %sum, i64 %indvars.iv109
  %3 = getelementptr i64, ptr @nnc_blake2b_start, i64 %indvars.iv109
  %arrayidx16 = getelementptr i8, ptr %3, i64 -64
  %cond.in = select i1 %cmp11, ptr %arrayidx14, ptr %arrayidx16
  %cond = load i64, ptr %cond.in, align 8
  %arrayidx18 = getelementptr inbounds nuw i64, ptr %v, i64 %indvars.iv109
  store i64 %cond, ptr %arrayidx18, align 8
  %indvars.iv.next110 = add nuw nsw i64 %indvars.iv109, 1
  %exitcond.not = icmp eq i64 %indvars.iv.next110, 16
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !69

for.body4:                                        ; preds = %for.body, %for.body4
  %indvars.iv = phi i64 [ 7, %for.body ], [ %indvars.iv.next, %for.body4 ]
  %4 = phi i64 [ 0, %for.body ], [ %or, %for.body4 ]
  %shl = shl i64 %4, 8
  %gep = getelementptr i8, ptr %invariant.gep, i64 %indvars.iv
  %5 = load i8, ptr %gep, align 1
  %conv = zext i8 %5 to i64
  %or = or disjoint i64 %shl, %conv
  %indvars.iv.next = add nsw i64 %indvars.iv, -1
  %cmp2.not = icmp eq i64 %indvars.iv, 0
  br i1 %cmp2.not, label %for.cond.cleanup3, label %for.body4, !llvm.loop !70

if.then:                                          ; preds = %for.cond.cleanup
  %arrayidx22 = getelementptr inbounds nuw i8, ptr %v, i64 112
  %6 = load i64, ptr %arrayidx22, align 16
  %not = xor i64 %6, -1
  store i64 %not, ptr %arrayidx22, align 16
  br label %for.cond30.preheader.preheader

for.cond30.preheader.preheader:                   ; preds = %if.then, %for.cond.cleanup
  br label %for.cond30.preheader

for.cond30.preheader:                             ; preds = %for.cond30.preheader.preheader, %for.cond.cleanup33
  %round.0105 = phi i32 [ %inc56, %for.cond.cleanup33 ], [ 0, %for.cond30.preheader.preheader ]
  %rem = urem i32 %round.0105, 10
  %idxprom35 = zext nneg i32 %rem to i64
  %arrayidx36 = getelementptr inbounds nuw [16 x i8], ptr @nnc_blake2b_compress.orders, i64 %idxprom35
  br label %for.body34

for.cond.cleanup33:                               ; preds = %for.body34
  %inc56 = add nuw nsw i32 %round.0105, 1
  %exitcond118.not = icmp eq i32 %inc56, 12
  br i1 %exitcond118.not, label %vector.body, label %for.cond30.preheader, !llvm.loop !71

vector.body:                                      ; preds = %for.cond.cleanup33, %vector.body
  %index = phi i64 [ %index.next, %vector.body ], [ 0, %for.cond.cleanup33 ]
  %7 = getelementptr inbounds nuw i64, ptr %v, i64 %index
  %wide.load = load <2 x i64>, ptr %7, align 16
  %8 = getelementptr inbounds nuw i8, ptr %7, i64 64
  %wide.load123 = load <2 x i64>, ptr %8, align 16
  %9 = xor <2 x i64> %wide.load123, %wide.load
  %10 = getelementptr inbounds nuw i64, ptr %sum, i64 %index
  %wide.load124 = load <2 x i64>, ptr %10, align 8
  %11 = xor <2 x i64> %9, %wide.load124
  store <2 x i64> %11, ptr %10, align 8
  %index.next = add nuw i64 %index, 2
  %12 = icmp eq i64 %index.next, 8
  br i1 %12, label %for.cond.cleanup62, label %vector.body, !llvm.loop !72

for.body34:                                       ; preds = %for.cond30.preheader, %for.body34
  %indvars.iv113 = phi i64 [ 0, %for.cond30.preheader ], [ %indvars.iv.next114, %for.body34 ]
  %arrayidx39 = getelementptr inbounds nuw [4 x i8], ptr @nnc_blake2b_compress.places, i64 %indvars.iv113
  %13 = shl nuw nsw i64 %indvars.iv113, 1
  %arrayidx43 = getelementptr inbounds nuw i8, ptr %arrayidx36, i64 %13
  %14 = load i8, ptr %arrayidx43, align 2
  %idxprom44 = zext i8 %14 to i64
  %arrayidx45 = getelementptr inbounds nuw i64, ptr %m, i64 %idxprom44
  %15 = load i64, ptr %arrayidx45, align 8
  %arrayidx49 = getelementptr inbounds nuw i8, ptr %arrayidx43, i64 1
  %16 = load i8, ptr %arrayidx49, align 1
  %idxprom50 = zext i8 %16 to i64
  %arrayidx51 = getelementptr inbounds nuw i64, ptr %m, i64 %idxprom50
  %17 = load i64, ptr %arrayidx51, align 8
  %18 = load i8, ptr %arrayidx39, align 4
  %idxprom.i = zext i8 %18 to i64
  %arrayidx1.i = getelementptr inbounds nuw i64, ptr %v, i64 %idxprom.i
  %19 = load i64, ptr %arrayidx1.i, align 8
  %arrayidx2.i = getelementptr inbounds nuw i8, ptr %arrayidx39, i64 1
  %20 = load i8, ptr %arrayidx2.i, align 1
  %idxprom3.i = zext i8 %20 to i64
  %arrayidx4.i = getelementptr inbounds nuw i64, ptr %v, i64 %idxprom3.i
  %21 = load i64, ptr %arrayidx4.i, align 8
  %arrayidx5.i = getelementptr inbounds nuw i8, ptr %arrayidx39, i64 2
  %22 = load i8, ptr %arrayidx5.i, align 2
  %idxprom6.i = zext i8 %22 to i64
  %arrayidx7.i = getelementptr inbounds nuw i64, ptr %v, i64 %idxprom6.i
  %23 = load i64, ptr %arrayidx7.i, align 8
  %arrayidx8.i = getelementptr inbounds nuw i8, ptr %arrayidx39, i64 3
  %24 = load i8, ptr %arrayidx8.i, align 1
  %idxprom9.i = zext i8 %24 to i64
  %arrayidx10.i = getelementptr inbounds nuw i64, ptr %v, i64 %idxprom9.i
  %25 = load i64, ptr %arrayidx10.i, align 8
  %add.i = add i64 %19, %15
  %add11.i = add i64 %add.i, %21
  %xor.i = xor i64 %25, %add11.i
  %or.i.i = tail call i64 @llvm.fshl.i64(i64 %xor.i, i64 %xor.i, i64 32)
  %add12.i = add i64 %or.i.i, %23
  %xor13.i = xor i64 %add12.i, %21
  %or.i66.i = tail call i64 @llvm.fshl.i64(i64 %xor13.i, i64 %xor13.i, i64 40)
  %add15.i = add i64 %add11.i, %17
  %add16.i = add i64 %add15.i, %or.i66.i
  %xor17.i = xor i64 %add16.i, %or.i.i
  %or.i69.i = tail call i64 @llvm.fshl.i64(i64 %xor17.i, i64 %xor17.i, i64 48)
  %add19.i = add i64 %or.i69.i, %add12.i
  %xor20.i = xor i64 %add19.i, %or.i66.i
  %or.i72.i = tail call i64 @llvm.fshl.i64(i64 %xor20.i, i64 %xor20.i, i64 1)
  store i64 %add16.i, ptr %arrayidx1.i, align 8
  store i64 %or.i72.i, ptr %arrayidx4.i, align 8
  store i64 %add19.i, ptr %arrayidx7.i, align 8
  store i64 %or.i69.i, ptr %arrayidx10.i, align 8
  %indvars.iv.next114 = add nuw nsw i64 %indvars.iv113, 1
  %exitcond117.not = icmp eq i64 %indvars.iv.next114, 8
  br i1 %exitcond117.not, label %for.cond.cleanup33, label %for.body34, !llvm.loop !73

for.cond.cleanup62:                               ; preds = %vector.body
  call void @llvm.lifetime.end.p0(ptr nonnull %v) #20
  call void @llvm.lifetime.end.p0(ptr nonnull %m) #20
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal void @nnc_sha256_fast(ptr noundef captures(none) %state, ptr noundef readonly captures(none) %data, i64 noundef %blocks) #22 {
entry:
  %0 = load <4 x i32>, ptr %state, align 1
  %permil = shufflevector <4 x i32> %0, <4 x i32> poison, <4 x i32> <i32 1, i32 0, i32 3, i32 2>
  %add.ptr = getelementptr inbounds nuw i8, ptr %state, i64 16
  %1 = load <4 x i32>, ptr %add.ptr, align 1
  %permil3 = shufflevector <4 x i32> %1, <4 x i32> poison, <4 x i32> <i32 3, i32 2, i32 1, i32 0>
  %2 = shufflevector <4 x i32> %permil3, <4 x i32> %permil, <4 x i32> <i32 2, i32 3, i32 4, i32 5>
  %3 = shufflevector <4 x i32> %permil3, <4 x i32> %permil, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  %cmp.not153 = icmp eq i64 %blocks, 0
  br i1 %cmp.not153, label %for.end62, label %for.body

for.body:                                         ; preds = %entry, %for.cond.cleanup
  %data.addr.0157 = phi ptr [ %add.ptr61, %for.cond.cleanup ], [ %data, %entry ]
  %blocks.addr.0156 = phi i64 [ %dec, %for.cond.cleanup ], [ %blocks, %entry ]
  %low.0155 = phi <4 x i32> [ %add.i, %for.cond.cleanup ], [ %3, %entry ]
  %high.0154 = phi <4 x i32> [ %add.i137, %for.cond.cleanup ], [ %2, %entry ]
  %4 = load <16 x i8>, ptr %data.addr.0157, align 1
  %5 = shufflevector <16 x i8> %4, <16 x i8> poison, <16 x i32> <i32 3, i32 2, i32 1, i32 0, i32 7, i32 6, i32 5, i32 4, i32 11, i32 10, i32 9, i32 8, i32 15, i32 14, i32 13, i32 12>
  %add.ptr6 = getelementptr inbounds nuw i8, ptr %data.addr.0157, i64 16
  %6 = load <16 x i8>, ptr %add.ptr6, align 1
  %7 = shufflevector <16 x i8> %6, <16 x i8> poison, <16 x i32> <i32 3, i32 2, i32 1, i32 0, i32 7, i32 6, i32 5, i32 4, i32 11, i32 10, i32 9, i32 8, i32 15, i32 14, i32 13, i32 12>
  %add.ptr9 = getelementptr inbounds nuw i8, ptr %data.addr.0157, i64 32
  %8 = load <16 x i8>, ptr %add.ptr9, align 1
  %9 = shufflevector <16 x i8> %8, <16 x i8> poison, <16 x i32> <i32 3, i32 2, i32 1, i32 0, i32 7, i32 6, i32 5, i32 4, i32 11, i32 10, i32 9, i32 8, i32 15, i32 14, i32 13, i32 12>
  %10 = bitcast <16 x i8> %9 to <2 x i64>
  %add.ptr12 = getelementptr inbounds nuw i8, ptr %data.addr.0157, i64 48
  %11 = load <16 x i8>, ptr %add.ptr12, align 1
  %12 = shufflevector <16 x i8> %11, <16 x i8> poison, <16 x i32> <i32 3, i32 2, i32 1, i32 0, i32 7, i32 6, i32 5, i32 4, i32 11, i32 10, i32 9, i32 8, i32 15, i32 14, i32 13, i32 12>
  %13 = bitcast <16 x i8> %12 to <2 x i64>
  %14 = bitcast <16 x i8> %5 to <4 x i32>
  %15 = bitcast <16 x i8> %7 to <4 x i32>
  br label %for.body17

for.cond.cleanup:                                 ; preds = %for.body17
  %add.i137 = add <4 x i32> %42, %high.0154
  %add.i = add <4 x i32> %41, %low.0155
  %dec = add i64 %blocks.addr.0156, -1
  %add.ptr61 = getelementptr inbounds nuw i8, ptr %data.addr.0157, i64 64
  %cmp.not = icmp eq i64 %dec, 0
  br i1 %cmp.not, label %for.end62, label %for.body, !llvm.loop !74

for.body17:                                       ; preds = %for.body, %for.body17
  %k.0.idx152 = phi i64 [ 0, %for.body ], [ %k.0.add, %for.body17 ]
  %w3.0151 = phi <2 x i64> [ %13, %for.body ], [ %46, %for.body17 ]
  %w2.0150 = phi <2 x i64> [ %10, %for.body ], [ %39, %for.body17 ]
  %w1.0149 = phi <4 x i32> [ %15, %for.body ], [ %32, %for.body17 ]
  %w0.0148 = phi <4 x i32> [ %14, %for.body ], [ %24, %for.body17 ]
  %low.1147 = phi <4 x i32> [ %low.0155, %for.body ], [ %41, %for.body17 ]
  %high.1146 = phi <4 x i32> [ %high.0154, %for.body ], [ %42, %for.body17 ]
  %k.0.ptr = getelementptr inbounds nuw i8, ptr @nnc_sha256_constants, i64 %k.0.idx152
  %16 = load <4 x i32>, ptr %k.0.ptr, align 16
  %add.i145 = add <4 x i32> %16, %w0.0148
  %17 = tail call <4 x i32> @llvm.x86.sha256rnds2(<4 x i32> %low.1147, <4 x i32> %high.1146, <4 x i32> %add.i145)
  %permil21 = shufflevector <4 x i32> %add.i145, <4 x i32> poison, <4 x i32> <i32 2, i32 3, i32 0, i32 0>
  %18 = tail call <4 x i32> @llvm.x86.sha256rnds2(<4 x i32> %high.1146, <4 x i32> %17, <4 x i32> %permil21)
  %19 = tail call <4 x i32> @llvm.x86.sha256msg1(<4 x i32> %w0.0148, <4 x i32> %w1.0149)
  %20 = bitcast <2 x i64> %w3.0151 to <16 x i8>
  %21 = bitcast <2 x i64> %w2.0150 to <16 x i8>
  %palignr24 = shufflevector <16 x i8> %21, <16 x i8> %20, <16 x i32> <i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18, i32 19>
  %22 = bitcast <16 x i8> %palignr24 to <4 x i32>
  %add.i144 = add <4 x i32> %19, %22
  %23 = bitcast <2 x i64> %w3.0151 to <4 x i32>
  %24 = tail call <4 x i32> @llvm.x86.sha256msg2(<4 x i32> %add.i144, <4 x i32> %23)
  %add.ptr27 = getelementptr inbounds nuw i8, ptr %k.0.ptr, i64 16
  %25 = load <4 x i32>, ptr %add.ptr27, align 16
  %add.i143 = add <4 x i32> %25, %w1.0149
  %26 = tail call <4 x i32> @llvm.x86.sha256rnds2(<4 x i32> %17, <4 x i32> %18, <4 x i32> %add.i143)
  %permil31 = shufflevector <4 x i32> %add.i143, <4 x i32> poison, <4 x i32> <i32 2, i32 3, i32 0, i32 0>
  %27 = tail call <4 x i32> @llvm.x86.sha256rnds2(<4 x i32> %18, <4 x i32> %26, <4 x i32> %permil31)
  %28 = bitcast <2 x i64> %w2.0150 to <4 x i32>
  %29 = tail call <4 x i32> @llvm.x86.sha256msg1(<4 x i32> %w1.0149, <4 x i32> %28)
  %30 = bitcast <2 x i64> %w3.0151 to <4 x i32>
  %31 = shufflevector <4 x i32> %30, <4 x i32> %24, <4 x i32> <i32 1, i32 2, i32 3, i32 4>
  %add.i142 = add <4 x i32> %29, %31
  %32 = tail call <4 x i32> @llvm.x86.sha256msg2(<4 x i32> %add.i142, <4 x i32> %24)
  %add.ptr37 = getelementptr inbounds nuw i8, ptr %k.0.ptr, i64 32
  %33 = load <4 x i32>, ptr %add.ptr37, align 16
  %add.i141 = add <4 x i32> %33, %28
  %34 = tail call <4 x i32> @llvm.x86.sha256rnds2(<4 x i32> %26, <4 x i32> %27, <4 x i32> %add.i141)
  %permil41 = shufflevector <4 x i32> %add.i141, <4 x i32> poison, <4 x i32> <i32 2, i32 3, i32 0, i32 0>
  %35 = tail call <4 x i32> @llvm.x86.sha256rnds2(<4 x i32> %27, <4 x i32> %34, <4 x i32> %permil41)
  %36 = tail call <4 x i32> @llvm.x86.sha256msg1(<4 x i32> %28, <4 x i32> %23)
  %37 = shufflevector <4 x i32> %24, <4 x i32> %32, <4 x i32> <i32 1, i32 2, i32 3, i32 4>
  %add.i140 = add <4 x i32> %36, %37
  %38 = tail call <4 x i32> @llvm.x86.sha256msg2(<4 x i32> %add.i140, <4 x i32> %32)
  %39 = bitcast <4 x i32> %38 to <2 x i64>
  %add.ptr47 = getelementptr inbounds nuw i8, ptr %k.0.ptr, i64 48
  %40 = load <4 x i32>, ptr %add.ptr47, align 16
  %add.i139 = add <4 x i32> %40, %23
  %41 = tail call <4 x i32> @llvm.x86.sha256rnds2(<4 x i32> %34, <4 x i32> %35, <4 x i32> %add.i139)
  %permil51 = shufflevector <4 x i32> %add.i139, <4 x i32> poison, <4 x i32> <i32 2, i32 3, i32 0, i32 0>
  %42 = tail call <4 x i32> @llvm.x86.sha256rnds2(<4 x i32> %35, <4 x i32> %41, <4 x i32> %permil51)
  %43 = tail call <4 x i32> @llvm.x86.sha256msg1(<4 x i32> %23, <4 x i32> %24)
  %44 = shufflevector <4 x i32> %32, <4 x i32> %38, <4 x i32> <i32 1, i32 2, i32 3, i32 4>
  %add.i138 = add <4 x i32> %43, %44
  %45 = tail call <4 x i32> @llvm.x86.sha256msg2(<4 x i32> %add.i138, <4 x i32> %38)
  %46 = bitcast <4 x i32> %45 to <2 x i64>
  %k.0.add = add nuw nsw i64 %k.0.idx152, 64
  %cmp16 = icmp samesign ult i64 %k.0.idx152, 192
  br i1 %cmp16, label %for.body17, label %for.cond.cleanup, !llvm.loop !75

for.end62:                                        ; preds = %for.cond.cleanup, %entry
  %high.0.lcssa = phi <4 x i32> [ %2, %entry ], [ %add.i137, %for.cond.cleanup ]
  %low.0.lcssa = phi <4 x i32> [ %3, %entry ], [ %add.i, %for.cond.cleanup ]
  %permil63 = shufflevector <4 x i32> %high.0.lcssa, <4 x i32> poison, <4 x i32> <i32 3, i32 2, i32 1, i32 0>
  %permil64 = shufflevector <4 x i32> %low.0.lcssa, <4 x i32> poison, <4 x i32> <i32 1, i32 0, i32 3, i32 2>
  %47 = shufflevector <4 x i32> %permil63, <4 x i32> %permil64, <4 x i32> <i32 0, i32 1, i32 6, i32 7>
  store <4 x i32> %47, ptr %state, align 1
  %48 = shufflevector <4 x i32> %permil63, <4 x i32> %permil64, <4 x i32> <i32 2, i32 3, i32 4, i32 5>
  store <4 x i32> %48, ptr %add.ptr, align 1
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal void @nnc_sha256_plain(ptr noundef captures(none) %state, ptr noundef readonly captures(none) %data, i64 noundef %blocks) #23 {
entry:
  %w = alloca [16 x i32], align 16
  %v = alloca [8 x i32], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %w) #20
  call void @llvm.lifetime.start.p0(ptr nonnull %v) #20
  %cmp.not145 = icmp eq i64 %blocks, 0
  br i1 %cmp.not145, label %for.end96, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %entry
  %arrayidx38 = getelementptr inbounds nuw i8, ptr %v, i64 16
  %arrayidx39 = getelementptr inbounds nuw i8, ptr %v, i64 28
  %arrayidx46 = getelementptr inbounds nuw i8, ptr %v, i64 20
  %arrayidx48 = getelementptr inbounds nuw i8, ptr %v, i64 24
  %arrayidx61 = getelementptr inbounds nuw i8, ptr %v, i64 4
  %arrayidx63 = getelementptr inbounds nuw i8, ptr %v, i64 8
  br label %for.body

for.body:                                         ; preds = %for.body.lr.ph, %for.cond.cleanup84
  %data.addr.0147 = phi ptr [ %data, %for.body.lr.ph ], [ %add.ptr95, %for.cond.cleanup84 ]
  %blocks.addr.0146 = phi i64 [ %blocks, %for.body.lr.ph ], [ %dec, %for.cond.cleanup84 ]
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(32) %v, ptr noundef nonnull align 4 dereferenceable(32) %state, i64 32, i1 false)
  %v.promoted = load i32, ptr %v, align 16
  br label %for.body3

for.body3:                                        ; preds = %for.body, %if.end
  %indvars.iv150 = phi i64 [ 0, %for.body ], [ %indvars.iv.next151.pre-phi, %if.end ]
  %add75141142 = phi i32 [ %v.promoted, %for.body ], [ %add75, %if.end ]
  %cmp4 = icmp samesign ult i64 %indvars.iv150, 16
  br i1 %cmp4, label %for.cond5.preheader, label %if.else

for.cond5.preheader:                              ; preds = %for.body3
  %0 = shl nuw nsw i64 %indvars.iv150, 2
  %invariant.gep = getelementptr inbounds nuw i8, ptr %data.addr.0147, i64 %0
  br label %for.body8

for.body8:                                        ; preds = %for.cond5.preheader, %for.body8
  %indvars.iv = phi i64 [ 0, %for.cond5.preheader ], [ %indvars.iv.next, %for.body8 ]
  %word.0140 = phi i32 [ 0, %for.cond5.preheader ], [ %or, %for.body8 ]
  %shl = shl i32 %word.0140, 8
  %gep = getelementptr inbounds nuw i8, ptr %invariant.gep, i64 %indvars.iv
  %1 = load i8, ptr %gep, align 1
  %conv = zext i8 %1 to i32
  %or = or disjoint i32 %shl, %conv
  %indvars.iv.next = add nuw nsw i64 %indvars.iv, 1
  %exitcond.not = icmp eq i64 %indvars.iv.next, 4
  br i1 %exitcond.not, label %if.end.loopexit, label %for.body8, !llvm.loop !76

if.else:                                          ; preds = %for.body3
  %2 = add nuw nsw i64 %indvars.iv150, 1
  %and = and i64 %2, 15
  %arrayidx11 = getelementptr inbounds nuw i32, ptr %w, i64 %and
  %3 = load i32, ptr %arrayidx11, align 4
  %4 = add i64 %indvars.iv150, 14
  %and13 = and i64 %4, 15
  %arrayidx15 = getelementptr inbounds nuw i32, ptr %w, i64 %and13
  %5 = load i32, ptr %arrayidx15, align 4
  %and16 = and i64 %indvars.iv150, 15
  %arrayidx18 = getelementptr inbounds nuw i32, ptr %w, i64 %and16
  %6 = load i32, ptr %arrayidx18, align 4
  %or.i = tail call i32 @llvm.fshl.i32(i32 %3, i32 %3, i32 25)
  %or.i130 = tail call i32 @llvm.fshl.i32(i32 %3, i32 %3, i32 14)
  %xor = xor i32 %or.i, %or.i130
  %shr = lshr i32 %3, 3
  %xor20 = xor i32 %xor, %shr
  %add21 = add i32 %xor20, %6
  %7 = add i64 %indvars.iv150, 9
  %and23 = and i64 %7, 15
  %arrayidx25 = getelementptr inbounds nuw i32, ptr %w, i64 %and23
  %8 = load i32, ptr %arrayidx25, align 4
  %add26 = add i32 %add21, %8
  %or.i131 = tail call i32 @llvm.fshl.i32(i32 %5, i32 %5, i32 15)
  %or.i132 = tail call i32 @llvm.fshl.i32(i32 %5, i32 %5, i32 13)
  %xor29 = xor i32 %or.i131, %or.i132
  %shr30 = lshr i32 %5, 10
  %xor31 = xor i32 %xor29, %shr30
  %add32 = add i32 %add26, %xor31
  br label %if.end

if.end.loopexit:                                  ; preds = %for.body8
  %.pre164 = add nuw nsw i64 %indvars.iv150, 1
  br label %if.end

if.end:                                           ; preds = %if.end.loopexit, %if.else
  %indvars.iv.next151.pre-phi = phi i64 [ %.pre164, %if.end.loopexit ], [ %2, %if.else ]
  %idxprom34.pre-phi = phi i64 [ %indvars.iv150, %if.end.loopexit ], [ %and16, %if.else ]
  %word.1 = phi i32 [ %or, %if.end.loopexit ], [ %add32, %if.else ]
  %arrayidx35 = getelementptr inbounds nuw i32, ptr %w, i64 %idxprom34.pre-phi
  store i32 %word.1, ptr %arrayidx35, align 4
  %9 = load i32, ptr %arrayidx38, align 16
  %10 = load i32, ptr %arrayidx39, align 4
  %or.i133 = tail call i32 @llvm.fshl.i32(i32 %9, i32 %9, i32 26)
  %or.i134 = tail call i32 @llvm.fshl.i32(i32 %9, i32 %9, i32 21)
  %xor42 = xor i32 %or.i133, %or.i134
  %or.i135 = tail call i32 @llvm.fshl.i32(i32 %9, i32 %9, i32 7)
  %xor44 = xor i32 %xor42, %or.i135
  %11 = load i32, ptr %arrayidx46, align 4
  %and47 = and i32 %11, %9
  %not = xor i32 %9, -1
  %12 = load i32, ptr %arrayidx48, align 8
  %and49 = and i32 %12, %not
  %arrayidx53 = getelementptr inbounds nuw i32, ptr @nnc_sha256_constants, i64 %indvars.iv150
  %13 = load i32, ptr %arrayidx53, align 4
  %xor50 = add i32 %10, %word.1
  %add45 = add i32 %xor50, %xor44
  %add51 = add i32 %add45, %and47
  %add54 = add i32 %add51, %and49
  %add55 = add i32 %add54, %13
  %or.i136 = tail call i32 @llvm.fshl.i32(i32 %add75141142, i32 %add75141142, i32 30)
  %or.i137 = tail call i32 @llvm.fshl.i32(i32 %add75141142, i32 %add75141142, i32 19)
  %xor58 = xor i32 %or.i136, %or.i137
  %or.i138 = tail call i32 @llvm.fshl.i32(i32 %add75141142, i32 %add75141142, i32 10)
  %xor60 = xor i32 %xor58, %or.i138
  %14 = load i32, ptr %arrayidx61, align 4
  %15 = load i32, ptr %arrayidx63, align 8
  %and64129 = xor i32 %15, %14
  %xor65 = and i32 %and64129, %add75141142
  %and68 = and i32 %15, %14
  %xor69 = xor i32 %xor65, %and68
  call void @llvm.memmove.p0.p0.i64(ptr noundef nonnull align 4 dereferenceable(28) %arrayidx61, ptr noundef nonnull align 16 dereferenceable(28) %v, i64 28, i1 false)
  %16 = load i32, ptr %arrayidx38, align 16
  %add74 = add i32 %16, %add55
  store i32 %add74, ptr %arrayidx38, align 16
  %add70 = add i32 %add55, %xor60
  %add75 = add i32 %add70, %xor69
  store i32 %add75, ptr %v, align 16
  %exitcond157.not = icmp eq i64 %indvars.iv.next151.pre-phi, 64
  br i1 %exitcond157.not, label %vector.body, label %for.body3, !llvm.loop !77

vector.body:                                      ; preds = %if.end, %vector.body
  %index = phi i64 [ %index.next, %vector.body ], [ 0, %if.end ]
  %17 = getelementptr inbounds nuw i32, ptr %v, i64 %index
  %wide.load = load <4 x i32>, ptr %17, align 16
  %18 = getelementptr inbounds nuw i32, ptr %state, i64 %index
  %wide.load165 = load <4 x i32>, ptr %18, align 4
  %19 = add <4 x i32> %wide.load165, %wide.load
  store <4 x i32> %19, ptr %18, align 4
  %index.next = add nuw i64 %index, 4
  %20 = icmp eq i64 %index.next, 8
  br i1 %20, label %for.cond.cleanup84, label %vector.body, !llvm.loop !78

for.cond.cleanup84:                               ; preds = %vector.body
  %dec = add i64 %blocks.addr.0146, -1
  %add.ptr95 = getelementptr inbounds nuw i8, ptr %data.addr.0147, i64 64
  %cmp.not = icmp eq i64 %dec, 0
  br i1 %cmp.not, label %for.end96, label %for.body, !llvm.loop !79

for.end96:                                        ; preds = %for.cond.cleanup84, %entry
  call void @llvm.lifetime.end.p0(ptr nonnull %v) #20
  call void @llvm.lifetime.end.p0(ptr nonnull %w) #20
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(none)
declare <4 x i32> @llvm.x86.sha256rnds2(<4 x i32>, <4 x i32>, <4 x i32>) #24

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(none)
declare <4 x i32> @llvm.x86.sha256msg2(<4 x i32>, <4 x i32>) #24

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(none)
declare <4 x i32> @llvm.x86.sha256msg1(<4 x i32>, <4 x i32>) #24

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memmove.p0.p0.i64(ptr writeonly captures(none), ptr readonly captures(none), i64, i1 immarg) #3

; Function Attrs: nofree optsize
declare noundef i64 @pread(i32 noundef, ptr noundef captures(none), i64 noundef, i64 noundef) local_unnamed_addr #13

; Function Attrs: optsize
declare i32 @munmap(ptr noundef, i64 noundef) local_unnamed_addr #14

; Function Attrs: optsize
declare i32 @pthread_join(ptr noundef, ptr noundef) local_unnamed_addr #14

; Function Attrs: nounwind optsize
define internal void @nnc_pool_body(ptr noundef readonly captures(none) %argument, i32 noundef %worker) #0 {
entry:
  %0 = load i32, ptr %argument, align 8
  %call = tail call fastcc i32 @nnc_pool_work(ptr noundef nonnull %argument, i32 noundef %0, i32 noundef %worker) #30
  ret void
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: read)
declare i32 @bcmp(ptr captures(none), ptr captures(none), i64) local_unnamed_addr #25

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umax.i64(i64, i64) #26

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smin.i32(i32, i32) #26

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smax.i32(i32, i32) #26

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #26

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.umin.i32(i32, i32) #26

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.umax.i32(i32, i32) #26

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umin.i64(i64, i64) #26

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #26

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #26

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.fshl.i64(i64, i64, i64) #26

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.fshl.i32(i32, i32, i32) #26

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: read)
declare ptr @llvm.load.relative.i64(ptr, i64) #27

attributes #0 = { nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #4 = { mustprogress nounwind optsize willreturn memory(argmem: readwrite, inaccessiblemem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: write) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #6 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #7 = { mustprogress nofree norecurse nounwind optsize willreturn memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #9 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #10 = { nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #11 = { nofree norecurse nosync nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #12 = { nofree norecurse nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #13 = { nofree optsize "no-trapping-math"="true" }
attributes #14 = { optsize "no-trapping-math"="true" }
attributes #15 = { mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #16 = { nofree nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #17 = { mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read) "no-trapping-math"="true" }
attributes #18 = { nofree nounwind optsize "no-trapping-math"="true" }
attributes #19 = { mustprogress nocallback nofree nounwind optsize willreturn "no-trapping-math"="true" }
attributes #20 = { nounwind }
attributes #21 = { nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #22 = { nofree norecurse nosync nounwind optsize memory(argmem: readwrite) "min-legal-vector-width"="128" "no-trapping-math"="true" "target-features"="+sha,+sse4.1" }
attributes #23 = { nofree norecurse nosync nounwind optsize memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #24 = { mustprogress nocallback nofree nosync nounwind willreturn memory(none) }
attributes #25 = { nocallback nofree nounwind willreturn memory(argmem: read) }
attributes #26 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #27 = { nocallback nofree nosync nounwind willreturn memory(argmem: read) }
attributes #28 = { nounwind memory(none) }
attributes #29 = { nounwind optsize }
attributes #30 = { optsize }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!3 = distinct !{!3, !4}
!4 = !{!"llvm.loop.mustprogress"}
!5 = !{i64 19055}
!6 = !{i64 19322}
!7 = distinct !{!7, !4}
!8 = distinct !{!8, !4}
!9 = distinct !{!9, !4}
!10 = distinct !{!10, !4}
!11 = distinct !{!11, !4}
!12 = distinct !{!12, !4}
!13 = distinct !{!13, !4}
!14 = distinct !{!14, !4}
!15 = distinct !{!15, !4}
!16 = distinct !{!16, !4}
!17 = distinct !{!17, !4}
!18 = distinct !{!18, !4}
!19 = distinct !{!19, !4}
!20 = distinct !{!20, !4}
!21 = distinct !{!21, !4}
!22 = distinct !{!22, !4}
!23 = distinct !{!23, !4}
!24 = distinct !{!24, !4}
!25 = distinct !{!25, !4}
!26 = distinct !{!26, !4}
!27 = distinct !{!27, !4}
!28 = distinct !{!28, !4}
!29 = distinct !{!29, !4}
!30 = distinct !{!30, !4}
!31 = distinct !{!31, !4}
!32 = distinct !{!32, !4}
!33 = distinct !{!33, !4}
!34 = distinct !{!34, !4}
!35 = distinct !{!35, !4}
!36 = distinct !{!36, !4}
!37 = distinct !{!37, !4}
!38 = distinct !{!38, !4}
!39 = distinct !{!39, !4}
!40 = distinct !{!40, !4}
!41 = distinct !{!41, !4}
!42 = distinct !{!42, !4}
!43 = distinct !{!43, !4}
!44 = distinct !{!44, !4}
!45 = distinct !{!45, !4}
!46 = distinct !{!46, !4}
!47 = distinct !{!47, !4}
!48 = distinct !{!48, !4}
!49 = distinct !{!49, !4}
!50 = distinct !{!50, !4}
!51 = distinct !{!51, !4}
!52 = distinct !{!52, !4}
!53 = distinct !{!53, !4}
!54 = distinct !{!54, !4}
!55 = distinct !{!55, !4}
!56 = distinct !{!56, !4}
!57 = distinct !{!57, !4}
!58 = distinct !{!58, !4}
!59 = distinct !{!59, !4}
!60 = distinct !{!60, !4}
!61 = distinct !{!61, !4}
!62 = distinct !{!62, !4}
!63 = distinct !{!63, !4, !64, !65}
!64 = !{!"llvm.loop.isvectorized", i32 1}
!65 = !{!"llvm.loop.unroll.runtime.disable"}
!66 = distinct !{!66, !4}
!67 = distinct !{!67, !4, !64, !65}
!68 = distinct !{!68, !4}
!69 = distinct !{!69, !4}
!70 = distinct !{!70, !4}
!71 = distinct !{!71, !4}
!72 = distinct !{!72, !4, !64, !65}
!73 = distinct !{!73, !4}
!74 = distinct !{!74, !4}
!75 = distinct !{!75, !4}
!76 = distinct !{!76, !4}
!77 = distinct !{!77, !4}
!78 = distinct !{!78, !4, !64, !65}
!79 = distinct !{!79, !4}
