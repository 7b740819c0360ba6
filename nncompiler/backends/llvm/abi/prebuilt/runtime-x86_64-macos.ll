; runtime.c for x86_64 macos, written by abi/prebuild.py; change the source instead.

%struct.nnc_options = type { i32, i32, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.nnc_feature = type { i32, i32, i32, i32 }
%struct.nnc_share = type { i64, [120 x i8] }
%struct.nnc_reference = type { i32, i32, i64 }
%struct.timespec = type { i64, i64 }
%struct.nnc_tensor = type { ptr, ptr, ptr, i64, ptr, i64 }
%struct.nnc_step = type { ptr, i64, i64, i64, i64, ptr }

@.str = private constant [3 x i8] c"ok\00", align 1
@.str.1 = private constant [13 x i8] c"bad argument\00", align 1
@.str.2 = private constant [14 x i8] c"out of memory\00", align 1
@.str.3 = private constant [59 x i8] c"the CPU lacks instructions that the model was compiled for\00", align 1
@.str.4 = private constant [25 x i8] c"an index is out of range\00", align 1
@.str.5 = private constant [63 x i8] c"the weights are not embedded and no weights file could be read\00", align 1
@.str.6 = private constant [58 x i8] c"the weights file is cut short or belongs to another model\00", align 1
@.str.7 = private constant [37 x i8] c"a worker thread could not be started\00", align 1
@.str.8 = private constant [59 x i8] c"the caller's nnc_options is newer than the model's runtime\00", align 1
@.str.9 = private constant [40 x i8] c"the context is in use by another thread\00", align 1
@.str.10 = private unnamed_addr constant [15 x i8] c"unknown status\00", align 1
@.str.11 = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@switch.table.nnc_runtime_error_string.rel = private unnamed_addr constant [10 x i32] [i32 trunc (i64 sub (i64 ptrtoint (ptr @.str to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.1 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.2 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.3 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.4 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.5 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.6 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.7 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.8 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.9 to i64), i64 ptrtoint (ptr @switch.table.nnc_runtime_error_string.rel to i64)) to i32)], align 4

; Function Attrs: nounwind optsize
define hidden range(i32 0, 9) i32 @nnc_runtime_open(ptr noundef %program, ptr noundef readonly captures(address_is_null) %given, ptr noundef writeonly captures(address_is_null) %result) local_unnamed_addr #0 {
entry:
  %words.i = alloca [4 x i32], align 16
  %options = alloca %struct.nnc_options, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %options) #12
  %cmp = icmp eq ptr %result, null
  br i1 %cmp, label %cleanup63, label %if.end

if.end:                                           ; preds = %entry
  store ptr null, ptr %result, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %words.i) #12
  %feature_count.i = getelementptr inbounds nuw i8, ptr %program, i64 168
  %0 = load i64, ptr %feature_count.i, align 8
  %cmp.not58.not.i = icmp eq i64 %0, 0
  br i1 %cmp.not58.not.i, label %for.end.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %if.end
  %features.i = getelementptr inbounds nuw i8, ptr %program, i64 160
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
  %3 = tail call { i32, i32, i32, i32 } asm "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 %and.i, i32 0) #16, !srcloc !5
  %asmresult.i.i = extractvalue { i32, i32, i32, i32 } %3, 0
  %cmp3.i = icmp ult i32 %asmresult.i.i, %2
  br i1 %cmp3.i, label %nnc_cpu_supported.exit.thread, label %if.end.i

if.end.i:                                         ; preds = %for.body.i
  %subleaf.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 4
  %4 = load i32, ptr %subleaf.i, align 4
  %5 = tail call { i32, i32, i32, i32 } asm "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 %2, i32 %4) #16, !srcloc !5
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
  %os_state.i = getelementptr inbounds nuw i8, ptr %program, i64 176
  %11 = load i32, ptr %os_state.i, align 8
  %cmp13.not.i = icmp eq i32 %11, 0
  br i1 %cmp13.not.i, label %if.end2, label %if.then14.i

if.then14.i:                                      ; preds = %for.end.i
  %12 = tail call { i32, i32, i32, i32 } asm "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 1, i32 0) #16, !srcloc !5
  %asmresult5.i55.i = extractvalue { i32, i32, i32, i32 } %12, 2
  %13 = and i32 %asmresult5.i55.i, 134217728
  %cmp19.i = icmp eq i32 %13, 0
  br i1 %cmp19.i, label %nnc_cpu_supported.exit.thread, label %if.end21.i

if.end21.i:                                       ; preds = %if.then14.i
  %14 = tail call { i32, i32 } asm "xgetbv", "={ax},={dx},{cx},~{dirflag},~{fpsr},~{flags}"(i32 0) #16, !srcloc !6
  %asmresult.i57.i = extractvalue { i32, i32 } %14, 0
  %and23.i = and i32 %asmresult.i57.i, %11
  %cmp25.not.i = icmp eq i32 %and23.i, %11
  br i1 %cmp25.not.i, label %if.end2, label %nnc_cpu_supported.exit.thread

nnc_cpu_supported.exit.thread:                    ; preds = %for.body.i, %if.end.i, %if.end21.i, %if.then14.i
  call void @llvm.lifetime.end.p0(ptr nonnull %words.i) #12
  br label %cleanup63

if.end2:                                          ; preds = %if.end21.i, %for.end.i
  call void @llvm.lifetime.end.p0(ptr nonnull %words.i) #12
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(72) %options, i8 0, i64 72, i1 false)
  %cmp3.not = icmp eq ptr %given, null
  br i1 %cmp3.not, label %lor.lhs.false23, label %if.then4

if.then4:                                         ; preds = %if.end2
  %15 = load i32, ptr %given, align 8
  %conv = zext i32 %15 to i64
  %cmp5 = icmp ugt i32 %15, 72
  br i1 %cmp5, label %cleanup63, label %if.end8

if.end8:                                          ; preds = %if.then4
  %cmp10 = icmp samesign ult i32 %15, 8
  br i1 %cmp10, label %cleanup63, label %if.end17

if.end17:                                         ; preds = %if.end8
  %call16 = call ptr @__memcpy_chk(ptr noundef nonnull %options, ptr noundef nonnull %given, i64 noundef %conv, i64 noundef 72) #17
  %threads.phi.trans.insert = getelementptr inbounds nuw i8, ptr %options, i64 4
  %.pre = load i32, ptr %threads.phi.trans.insert, align 4
  %16 = icmp ugt i32 %.pre, 1024
  br i1 %16, label %cleanup63, label %lor.lhs.false23

lor.lhs.false23:                                  ; preds = %if.end2, %if.end17
  %allocate = getelementptr inbounds nuw i8, ptr %options, i64 32
  %17 = load ptr, ptr %allocate, align 8
  %cmp24 = icmp eq ptr %17, null
  %release = getelementptr inbounds nuw i8, ptr %options, i64 40
  %18 = load ptr, ptr %release, align 8
  %19 = icmp ne ptr %18, null
  %cmp28.not = xor i1 %cmp24, %19
  br i1 %cmp28.not, label %if.end31, label %cleanup63

if.end31:                                         ; preds = %lor.lhs.false23
  br i1 %cmp24, label %if.then35, label %if.end38

if.then35:                                        ; preds = %if.end31
  store ptr @nnc_default_allocate, ptr %allocate, align 8
  store ptr @nnc_default_release, ptr %release, align 8
  br label %if.end38

if.end38:                                         ; preds = %if.then35, %if.end31
  %20 = phi ptr [ @nnc_default_allocate, %if.then35 ], [ %17, %if.end31 ]
  %allocator = getelementptr inbounds nuw i8, ptr %options, i64 48
  %21 = load ptr, ptr %allocator, align 8
  %call40 = call ptr %20(ptr noundef %21, i64 noundef 112, i64 noundef 128) #17
  %cmp41 = icmp eq ptr %call40, null
  br i1 %cmp41, label %cleanup63, label %if.end44

if.end44:                                         ; preds = %if.end38
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 dereferenceable(112) %call40, i8 noundef 0, i64 noundef 112, i1 noundef false) #17
  store ptr %program, ptr %call40, align 8
  %options47 = getelementptr inbounds nuw i8, ptr %call40, i64 8
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 dereferenceable(72) %options47, ptr noundef nonnull align 8 dereferenceable(72) %options, i64 noundef 72, i1 noundef false) #17
  %weights.i = getelementptr inbounds nuw i8, ptr %program, i64 128
  %bytes.i = getelementptr inbounds nuw i8, ptr %program, i64 136
  %22 = load i64, ptr %bytes.i, align 8
  %cmp.i = icmp eq i64 %22, 0
  br i1 %cmp.i, label %if.end55, label %if.end.i83

if.end.i83:                                       ; preds = %if.end44
  %weights3.i = getelementptr inbounds nuw i8, ptr %call40, i64 16
  %23 = load ptr, ptr %weights3.i, align 8
  %cmp4.not.i = icmp eq ptr %23, null
  br i1 %cmp4.not.i, label %if.end15.i, label %if.then5.i

if.then5.i:                                       ; preds = %if.end.i83
  %24 = ptrtoint ptr %23 to i64
  %rem.i = and i64 %24, 63
  %cmp7.not.i = icmp eq i64 %rem.i, 0
  br i1 %cmp7.not.i, label %lor.lhs.false.i, label %if.then58

lor.lhs.false.i:                                  ; preds = %if.then5.i
  %weights_bytes.i = getelementptr inbounds nuw i8, ptr %call40, i64 24
  %25 = load i64, ptr %weights_bytes.i, align 8
  %cmp10.not.i = icmp eq i64 %25, %22
  br i1 %cmp10.not.i, label %if.end55.sink.split, label %if.then58

if.end15.i:                                       ; preds = %if.end.i83
  %weights_path.i = getelementptr inbounds nuw i8, ptr %call40, i64 32
  %26 = load ptr, ptr %weights_path.i, align 8
  %cmp16.not.i = icmp eq ptr %26, null
  br i1 %cmp16.not.i, label %if.end19.i, label %if.then17.i

if.then17.i:                                      ; preds = %if.end15.i
  %add.i.i = add i64 %22, 4096
  %call.i.i = call i32 (ptr, i32, ...) @"\01_open"(ptr noundef nonnull %26, i32 noundef 0) #17
  %cmp.i.i = icmp slt i32 %call.i.i, 0
  br i1 %cmp.i.i, label %if.then58, label %if.end.i.i

if.end.i.i:                                       ; preds = %if.then17.i
  %call1.i.i = call i64 @lseek(i32 noundef %call.i.i, i64 noundef 0, i32 noundef 2) #17
  %cmp2.not.i.i = icmp eq i64 %call1.i.i, %add.i.i
  br i1 %cmp2.not.i.i, label %if.end5.i.i, label %if.then3.i.i

if.then3.i.i:                                     ; preds = %if.end.i.i
  %call4.i.i = call i32 @"\01_close"(i32 noundef %call.i.i) #17
  br label %if.then58

if.end5.i.i:                                      ; preds = %if.end.i.i
  %call6.i.i = call ptr @"\01_mmap"(ptr noundef null, i64 noundef %add.i.i, i32 noundef 1, i32 noundef 2, i32 noundef %call.i.i, i64 noundef 0) #17
  %call7.i.i = call i32 @"\01_close"(i32 noundef %call.i.i) #17
  %cmp8.i.i = icmp eq ptr %call6.i.i, inttoptr (i64 -1 to ptr)
  br i1 %cmp8.i.i, label %if.then58, label %if.end10.i.i

if.end10.i.i:                                     ; preds = %if.end5.i.i
  %mapping11.i.i = getelementptr inbounds nuw i8, ptr %call40, i64 88
  store ptr %call6.i.i, ptr %mapping11.i.i, align 8
  %mapping_bytes.i.i = getelementptr inbounds nuw i8, ptr %call40, i64 96
  store i64 %add.i.i, ptr %mapping_bytes.i.i, align 8
  %27 = load i64, ptr %call6.i.i, align 8
  %28 = load i64, ptr %weights.i, align 8
  %cmp.i.i.i = icmp eq i64 %27, %28
  br i1 %cmp.i.i.i, label %land.lhs.true.i.i.i, label %if.then58

land.lhs.true.i.i.i:                              ; preds = %if.end10.i.i
  %bytes.i.i.i = getelementptr inbounds nuw i8, ptr %call6.i.i, i64 8
  %29 = load i64, ptr %bytes.i.i.i, align 8
  %30 = load i64, ptr %bytes.i, align 8
  %cmp3.i.i.i = icmp eq i64 %29, %30
  br i1 %cmp3.i.i.i, label %land.lhs.true4.i.i.i, label %if.then58

land.lhs.true4.i.i.i:                             ; preds = %land.lhs.true.i.i.i
  %hash.i.i.i = getelementptr inbounds nuw i8, ptr %call6.i.i, i64 16
  %31 = load i64, ptr %hash.i.i.i, align 8
  %hash5.i.i.i = getelementptr inbounds nuw i8, ptr %program, i64 144
  %32 = load i64, ptr %hash5.i.i.i, align 8
  %cmp7.i.i.i = icmp eq i64 %31, %32
  br i1 %cmp7.i.i.i, label %nnc_header_matches.exit.i.i, label %if.then58

nnc_header_matches.exit.i.i:                      ; preds = %land.lhs.true4.i.i.i
  %arrayidx9.i.i.i = getelementptr inbounds nuw i8, ptr %call6.i.i, i64 24
  %33 = load i64, ptr %arrayidx9.i.i.i, align 8
  %arrayidx11.i.i.i = getelementptr inbounds nuw i8, ptr %program, i64 152
  %34 = load i64, ptr %arrayidx11.i.i.i, align 8
  %cmp12.i.not.i.i = icmp eq i64 %33, %34
  br i1 %cmp12.i.not.i.i, label %if.end15.i.i, label %if.then58

if.end15.i.i:                                     ; preds = %nnc_header_matches.exit.i.i
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %call6.i.i, i64 4096
  br label %if.end55.sink.split

if.end19.i:                                       ; preds = %if.end15.i
  %embedded.i = getelementptr inbounds nuw i8, ptr %program, i64 120
  %35 = load ptr, ptr %embedded.i, align 8
  %bytes20.i = getelementptr inbounds nuw i8, ptr %35, i64 8
  %36 = load i64, ptr %bytes20.i, align 8
  %cmp21.i = icmp eq i64 %36, 0
  br i1 %cmp21.i, label %if.then58, label %if.end23.i

if.end23.i:                                       ; preds = %if.end19.i
  %37 = load i64, ptr %35, align 8
  %38 = load i64, ptr %weights.i, align 8
  %cmp.i48.i = icmp eq i64 %37, %38
  %cmp3.i.i = icmp eq i64 %36, %22
  %or.cond.i = and i1 %cmp3.i.i, %cmp.i48.i
  br i1 %or.cond.i, label %land.lhs.true4.i.i, label %if.then58

land.lhs.true4.i.i:                               ; preds = %if.end23.i
  %hash.i.i = getelementptr inbounds nuw i8, ptr %35, i64 16
  %39 = load i64, ptr %hash.i.i, align 8
  %hash5.i.i = getelementptr inbounds nuw i8, ptr %program, i64 144
  %40 = load i64, ptr %hash5.i.i, align 8
  %cmp7.i.i = icmp eq i64 %39, %40
  br i1 %cmp7.i.i, label %nnc_header_matches.exit.i, label %if.then58

nnc_header_matches.exit.i:                        ; preds = %land.lhs.true4.i.i
  %arrayidx9.i.i = getelementptr inbounds nuw i8, ptr %35, i64 24
  %41 = load i64, ptr %arrayidx9.i.i, align 8
  %arrayidx11.i.i = getelementptr inbounds nuw i8, ptr %program, i64 152
  %42 = load i64, ptr %arrayidx11.i.i, align 8
  %cmp12.i.not.i = icmp eq i64 %41, %42
  br i1 %cmp12.i.not.i, label %if.end28.i84, label %if.then58

if.end28.i84:                                     ; preds = %nnc_header_matches.exit.i
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %35, i64 4096
  br label %if.end55.sink.split

if.end55.sink.split:                              ; preds = %lor.lhs.false.i, %if.end28.i84, %if.end15.i.i
  %.sink = phi ptr [ %add.ptr.i, %if.end28.i84 ], [ %add.ptr.i.i, %if.end15.i.i ], [ %23, %lor.lhs.false.i ]
  %weights14.i = getelementptr inbounds nuw i8, ptr %call40, i64 80
  store ptr %.sink, ptr %weights14.i, align 8
  br label %if.end55

if.end55:                                         ; preds = %if.end55.sink.split, %if.end44
  %call54 = call fastcc i32 @nnc_start_threads(ptr noundef %call40) #18
  %cmp56.not = icmp eq i32 %call54, 0
  br i1 %cmp56.not, label %if.end61, label %if.then58

if.then58:                                        ; preds = %if.end19.i, %nnc_header_matches.exit.i, %if.then5.i, %lor.lhs.false.i, %if.then17.i, %if.then3.i.i, %if.end5.i.i, %nnc_header_matches.exit.i.i, %land.lhs.true4.i.i.i, %land.lhs.true.i.i.i, %if.end10.i.i, %land.lhs.true4.i.i, %if.end23.i, %if.end55
  %status.093 = phi i32 [ %call54, %if.end55 ], [ 6, %if.end23.i ], [ 6, %land.lhs.true4.i.i ], [ 6, %if.end10.i.i ], [ 6, %land.lhs.true.i.i.i ], [ 6, %land.lhs.true4.i.i.i ], [ 6, %nnc_header_matches.exit.i.i ], [ 2, %if.end5.i.i ], [ 6, %if.then3.i.i ], [ 5, %if.then17.i ], [ 1, %lor.lhs.false.i ], [ 1, %if.then5.i ], [ 6, %nnc_header_matches.exit.i ], [ 5, %if.end19.i ]
  %mapping.i = getelementptr inbounds nuw i8, ptr %call40, i64 88
  %43 = load ptr, ptr %mapping.i, align 8
  %cmp.i85 = icmp eq ptr %43, null
  br i1 %cmp.i85, label %nnc_unmap_weights.exit, label %if.end.i86

if.end.i86:                                       ; preds = %if.then58
  %mapping_bytes.i = getelementptr inbounds nuw i8, ptr %call40, i64 96
  %44 = load i64, ptr %mapping_bytes.i, align 8
  %call.i = call i32 @"\01_munmap"(ptr noundef nonnull %43, i64 noundef %44) #17
  br label %nnc_unmap_weights.exit

nnc_unmap_weights.exit:                           ; preds = %if.then58, %if.end.i86
  %45 = load ptr, ptr %release, align 8
  %46 = load ptr, ptr %allocator, align 8
  call void %45(ptr noundef %46, ptr noundef nonnull %call40) #17
  br label %cleanup63

if.end61:                                         ; preds = %if.end55
  store ptr %call40, ptr %result, align 8
  br label %cleanup63

cleanup63:                                        ; preds = %nnc_cpu_supported.exit.thread, %if.end38, %if.end61, %nnc_unmap_weights.exit, %if.end17, %lor.lhs.false23, %if.end8, %if.then4, %entry
  %retval.2 = phi i32 [ 1, %entry ], [ 3, %nnc_cpu_supported.exit.thread ], [ 8, %if.then4 ], [ 1, %if.end8 ], [ 1, %if.end17 ], [ 1, %lor.lhs.false23 ], [ 2, %if.end38 ], [ %status.093, %nnc_unmap_weights.exit ], [ 0, %if.end61 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %options) #12
  ret i32 %retval.2
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

; Function Attrs: nocallback nofree nounwind optsize memory(argmem: readwrite)
declare ptr @__memcpy_chk(ptr noalias noundef writeonly, ptr noalias noundef readonly captures(none), i64 noundef, i64 noundef) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
define internal ptr @nnc_default_allocate(ptr readnone captures(none) %allocator, i64 noundef %size, i64 noundef %alignment) #4 {
entry:
  %memory = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %memory) #12
  store ptr null, ptr %memory, align 8
  %call = call i32 @posix_memalign(ptr noundef nonnull %memory, i64 noundef %alignment, i64 noundef %size) #17
  %cmp.not = icmp eq i32 %call, 0
  %0 = load ptr, ptr %memory, align 8
  %retval.0 = select i1 %cmp.not, ptr %0, ptr null
  call void @llvm.lifetime.end.p0(ptr nonnull %memory) #12
  ret ptr %retval.0
}

; Function Attrs: mustprogress nounwind optsize willreturn memory(argmem: readwrite, inaccessiblemem: readwrite)
define internal void @nnc_default_release(ptr readnone captures(none) %allocator, ptr noundef captures(none) %memory) #5 {
entry:
  tail call void @free(ptr noundef %memory) #18
  ret void
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 3) i32 @nnc_start_threads(ptr noundef nonnull captures(none) %model) unnamed_addr #0 {
entry:
  %threads = getelementptr inbounds nuw i8, ptr %model, i64 12
  %0 = load i32, ptr %threads, align 4
  %spec.select = tail call i32 @llvm.umax.i32(i32 %0, i32 1)
  %parallel_for = getelementptr inbounds nuw i8, ptr %model, i64 64
  %1 = load ptr, ptr %parallel_for, align 8
  %cmp3 = icmp eq ptr %1, null
  %spec.store.select = select i1 %cmp3, i32 1, i32 %spec.select
  %2 = load ptr, ptr %model, align 8
  %max_threads = getelementptr inbounds nuw i8, ptr %2, i64 180
  %3 = load i32, ptr %max_threads, align 4
  %cmp4 = icmp sgt i32 %3, 0
  %4 = tail call i32 @llvm.smin.i32(i32 %spec.store.select, i32 %3)
  %size.0 = select i1 %cmp4, i32 %4, i32 %spec.store.select
  %conv = sext i32 %size.0 to i64
  %mul = mul nsw i64 %conv, 144
  %add = add nsw i64 %mul, 512
  %allocate = getelementptr inbounds nuw i8, ptr %model, i64 40
  %5 = load ptr, ptr %allocate, align 8
  %allocator = getelementptr inbounds nuw i8, ptr %model, i64 56
  %6 = load ptr, ptr %allocator, align 8
  %call12 = tail call ptr %5(ptr noundef %6, i64 noundef %add, i64 noundef 128) #17
  %cmp13 = icmp eq ptr %call12, null
  br i1 %cmp13, label %cleanup, label %if.end16

if.end16:                                         ; preds = %entry
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 %call12, i8 noundef 0, i64 noundef %add, i1 noundef false) #17
  %size18 = getelementptr inbounds nuw i8, ptr %call12, i64 456
  store i32 %size.0, ptr %size18, align 8
  %add.ptr = getelementptr inbounds nuw i8, ptr %call12, i64 512
  %shares19 = getelementptr inbounds nuw i8, ptr %call12, i64 464
  store ptr %add.ptr, ptr %shares19, align 8
  %add.ptr21 = getelementptr inbounds %struct.nnc_share, ptr %add.ptr, i64 %conv
  %workers = getelementptr inbounds nuw i8, ptr %call12, i64 472
  store ptr %add.ptr21, ptr %workers, align 8
  %7 = load ptr, ptr %parallel_for, align 8
  %parallel_for23 = getelementptr inbounds nuw i8, ptr %call12, i64 480
  store ptr %7, ptr %parallel_for23, align 8
  %executor = getelementptr inbounds nuw i8, ptr %model, i64 72
  %8 = load ptr, ptr %executor, align 8
  %executor24 = getelementptr inbounds nuw i8, ptr %call12, i64 488
  store ptr %8, ptr %executor24, align 8
  %pool29 = getelementptr inbounds nuw i8, ptr %model, i64 104
  store ptr %call12, ptr %pool29, align 8
  br label %cleanup

cleanup:                                          ; preds = %entry, %if.end16
  %retval.0 = phi i32 [ 0, %if.end16 ], [ 2, %entry ]
  ret i32 %retval.0
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: nounwind optsize
define hidden void @nnc_runtime_close(ptr noundef %model) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %model, null
  br i1 %cmp, label %return, label %if.end

if.end:                                           ; preds = %entry
  %release1 = getelementptr inbounds nuw i8, ptr %model, i64 48
  %0 = load ptr, ptr %release1, align 8
  %allocator3 = getelementptr inbounds nuw i8, ptr %model, i64 56
  %1 = load ptr, ptr %allocator3, align 8
  %pool = getelementptr inbounds nuw i8, ptr %model, i64 104
  %mapping.i = getelementptr inbounds nuw i8, ptr %model, i64 88
  %2 = load ptr, ptr %mapping.i, align 8
  %cmp.i = icmp eq ptr %2, null
  br i1 %cmp.i, label %nnc_unmap_weights.exit, label %if.end.i

if.end.i:                                         ; preds = %if.end
  %mapping_bytes.i = getelementptr inbounds nuw i8, ptr %model, i64 96
  %3 = load i64, ptr %mapping_bytes.i, align 8
  %call.i = tail call i32 @"\01_munmap"(ptr noundef nonnull %2, i64 noundef %3) #17
  br label %nnc_unmap_weights.exit

nnc_unmap_weights.exit:                           ; preds = %if.end, %if.end.i
  %4 = load ptr, ptr %pool, align 8
  tail call void %0(ptr noundef %1, ptr noundef %4) #17
  tail call void %0(ptr noundef %1, ptr noundef nonnull %model) #17
  br label %return

return:                                           ; preds = %entry, %nnc_unmap_weights.exit
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden i32 @nnc_runtime_threads(ptr noundef readonly captures(address_is_null) %model) local_unnamed_addr #6 {
entry:
  %cmp = icmp eq ptr %model, null
  br i1 %cmp, label %cond.end, label %cond.false

cond.false:                                       ; preds = %entry
  %pool = getelementptr inbounds nuw i8, ptr %model, i64 104
  %0 = load ptr, ptr %pool, align 8
  %size = getelementptr inbounds nuw i8, ptr %0, i64 456
  %1 = load i32, ptr %size, align 8
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.false
  %cond = phi i32 [ %1, %cond.false ], [ 0, %entry ]
  ret i32 %cond
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden noundef nonnull ptr @nnc_runtime_error_string(i32 noundef %status) local_unnamed_addr #7 {
entry:
  %0 = icmp ult i32 %status, 10
  br i1 %0, label %switch.lookup, label %return

switch.lookup:                                    ; preds = %entry
  %1 = zext nneg i32 %status to i64
  %reltable.shift = shl i64 %1, 2
  %reltable.intrinsic = call ptr @llvm.load.relative.i64(ptr @switch.table.nnc_runtime_error_string.rel, i64 %reltable.shift)
  br label %return

return:                                           ; preds = %entry, %switch.lookup
  %retval.0 = phi ptr [ %reltable.intrinsic, %switch.lookup ], [ @.str.10, %entry ]
  ret ptr %retval.0
}

; Function Attrs: nounwind optsize
define hidden void @nnc_runtime_context_free(ptr noundef %context) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %context, null
  br i1 %cmp, label %return, label %if.end

if.end:                                           ; preds = %entry
  %0 = load ptr, ptr %context, align 8
  %release1 = getelementptr inbounds nuw i8, ptr %0, i64 48
  %1 = load ptr, ptr %release1, align 8
  %allocator4 = getelementptr inbounds nuw i8, ptr %0, i64 56
  %2 = load ptr, ptr %allocator4, align 8
  %arena = getelementptr inbounds nuw i8, ptr %context, i64 16
  %3 = load ptr, ptr %arena, align 8
  %cmp5.not = icmp eq ptr %3, null
  br i1 %cmp5.not, label %if.end8, label %if.then6

if.then6:                                         ; preds = %if.end
  tail call void %1(ptr noundef %2, ptr noundef nonnull %3) #17
  br label %if.end8

if.end8:                                          ; preds = %if.then6, %if.end
  %scratch = getelementptr inbounds nuw i8, ptr %context, i64 24
  %4 = load ptr, ptr %scratch, align 8
  %cmp9.not = icmp eq ptr %4, null
  br i1 %cmp9.not, label %if.end12, label %if.then10

if.then10:                                        ; preds = %if.end8
  tail call void %1(ptr noundef %2, ptr noundef nonnull %4) #17
  br label %if.end12

if.end12:                                         ; preds = %if.then10, %if.end8
  tail call void %1(ptr noundef %2, ptr noundef nonnull %context) #17
  br label %return

return:                                           ; preds = %entry, %if.end12
  ret void
}

; Function Attrs: nounwind optsize
define hidden range(i32 0, 3) i32 @nnc_runtime_context_new(ptr noundef %model, ptr noundef writeonly captures(address_is_null) %result) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %result, null
  %cmp1 = icmp eq ptr %model, null
  %or.cond = or i1 %cmp1, %cmp
  br i1 %or.cond, label %return, label %if.end

if.end:                                           ; preds = %entry
  store ptr null, ptr %result, align 8
  %0 = load ptr, ptr %model, align 8
  %allocate3 = getelementptr inbounds nuw i8, ptr %model, i64 40
  %1 = load ptr, ptr %allocate3, align 8
  %allocator5 = getelementptr inbounds nuw i8, ptr %model, i64 56
  %2 = load ptr, ptr %allocator5, align 8
  %reference_count = getelementptr inbounds nuw i8, ptr %0, i64 72
  %3 = load i64, ptr %reference_count, align 8
  %mul = shl i64 %3, 3
  %add = add i64 %mul, 56
  %call = tail call ptr %1(ptr noundef %2, i64 noundef %add, i64 noundef 128) #17
  %cmp6 = icmp eq ptr %call, null
  br i1 %cmp6, label %return, label %if.end8

if.end8:                                          ; preds = %if.end
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 %call, i8 noundef 0, i64 noundef %add, i1 noundef false) #17
  store ptr %model, ptr %call, align 8
  %add.ptr = getelementptr inbounds nuw i8, ptr %call, i64 56
  %slots = getelementptr inbounds nuw i8, ptr %call, i64 8
  store ptr %add.ptr, ptr %slots, align 8
  %failed = getelementptr inbounds nuw i8, ptr %call, i64 48
  store ptr @.str.11, ptr %failed, align 8
  %scratch_bytes = getelementptr inbounds nuw i8, ptr %0, i64 112
  %4 = load i64, ptr %scratch_bytes, align 8
  %sub = add i64 %4, 127
  %div112 = and i64 %sub, -128
  %scratch_stride = getelementptr inbounds nuw i8, ptr %call, i64 32
  store i64 %div112, ptr %scratch_stride, align 8
  %arena_bytes = getelementptr inbounds nuw i8, ptr %0, i64 104
  %5 = load i64, ptr %arena_bytes, align 8
  %cmp13.not = icmp eq i64 %5, 0
  br i1 %cmp13.not, label %if.end17, label %if.then14

if.then14:                                        ; preds = %if.end8
  %call16 = tail call ptr %1(ptr noundef %2, i64 noundef %5, i64 noundef 4096) #17
  %arena = getelementptr inbounds nuw i8, ptr %call, i64 16
  store ptr %call16, ptr %arena, align 8
  %.pr = load i64, ptr %scratch_stride, align 8
  br label %if.end17

if.end17:                                         ; preds = %if.then14, %if.end8
  %6 = phi i64 [ %.pr, %if.then14 ], [ %div112, %if.end8 ]
  %cmp19.not = icmp eq i64 %6, 0
  br i1 %cmp19.not, label %if.end24, label %if.then20

if.then20:                                        ; preds = %if.end17
  %pool = getelementptr inbounds nuw i8, ptr %model, i64 104
  %7 = load ptr, ptr %pool, align 8
  %size = getelementptr inbounds nuw i8, ptr %7, i64 456
  %8 = load i32, ptr %size, align 8
  %conv = sext i32 %8 to i64
  %mul22 = mul i64 %6, %conv
  %call23 = tail call ptr %1(ptr noundef %2, i64 noundef %mul22, i64 noundef 4096) #17
  %scratch = getelementptr inbounds nuw i8, ptr %call, i64 24
  store ptr %call23, ptr %scratch, align 8
  br label %if.end24

if.end24:                                         ; preds = %if.then20, %if.end17
  %9 = load i64, ptr %arena_bytes, align 8
  %cmp26.not = icmp eq i64 %9, 0
  br i1 %cmp26.not, label %lor.lhs.false31, label %land.lhs.true

land.lhs.true:                                    ; preds = %if.end24
  %arena28 = getelementptr inbounds nuw i8, ptr %call, i64 16
  %10 = load ptr, ptr %arena28, align 8
  %cmp29 = icmp eq ptr %10, null
  br i1 %cmp29, label %if.then39, label %lor.lhs.false31

lor.lhs.false31:                                  ; preds = %land.lhs.true, %if.end24
  %11 = load i64, ptr %scratch_stride, align 8
  %cmp33.not = icmp eq i64 %11, 0
  br i1 %cmp33.not, label %if.end40, label %land.lhs.true35

land.lhs.true35:                                  ; preds = %lor.lhs.false31
  %scratch36 = getelementptr inbounds nuw i8, ptr %call, i64 24
  %12 = load ptr, ptr %scratch36, align 8
  %cmp37 = icmp eq ptr %12, null
  br i1 %cmp37, label %if.then39, label %if.end40

if.then39:                                        ; preds = %land.lhs.true35, %land.lhs.true
  tail call void @nnc_runtime_context_free(ptr noundef nonnull %call) #18
  br label %return

if.end40:                                         ; preds = %land.lhs.true35, %lor.lhs.false31
  %13 = load i64, ptr %reference_count, align 8
  %cmp42113.not = icmp eq i64 %13, 0
  br i1 %cmp42113.not, label %for.cond.cleanup, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %if.end40
  %references = getelementptr inbounds nuw i8, ptr %0, i64 64
  %weights = getelementptr inbounds nuw i8, ptr %model, i64 80
  %arena47 = getelementptr inbounds nuw i8, ptr %call, i64 16
  br label %for.body

for.cond.cleanup:                                 ; preds = %if.end60, %if.end40
  store ptr %call, ptr %result, align 8
  br label %return

for.body:                                         ; preds = %for.body.lr.ph, %if.end60
  %i.0114 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %if.end60 ]
  %14 = load ptr, ptr %references, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_reference, ptr %14, i64 %i.0114
  %15 = load i32, ptr %arrayidx, align 8
  switch i32 %15, label %if.end60 [
    i32 2, label %if.end60.sink.split
    i32 3, label %if.then54
  ]

if.then54:                                        ; preds = %for.body
  br label %if.end60.sink.split

if.end60.sink.split:                              ; preds = %for.body, %if.then54
  %.sink.in = phi ptr [ %weights, %if.then54 ], [ %arena47, %for.body ]
  %.sink = load ptr, ptr %.sink.in, align 8
  %offset55 = getelementptr inbounds nuw i8, ptr %arrayidx, i64 8
  %16 = load i64, ptr %offset55, align 8
  %add.ptr56 = getelementptr inbounds nuw i8, ptr %.sink, i64 %16
  %17 = load ptr, ptr %slots, align 8
  %arrayidx58 = getelementptr inbounds nuw ptr, ptr %17, i64 %i.0114
  store ptr %add.ptr56, ptr %arrayidx58, align 8
  br label %if.end60

if.end60:                                         ; preds = %if.end60.sink.split, %for.body
  %inc = add nuw i64 %i.0114, 1
  %18 = load i64, ptr %reference_count, align 8
  %cmp42 = icmp ult i64 %inc, %18
  br i1 %cmp42, label %for.body, label %for.cond.cleanup, !llvm.loop !7

return:                                           ; preds = %if.then39, %for.cond.cleanup, %if.end, %entry
  %retval.1 = phi i32 [ 1, %entry ], [ 0, %for.cond.cleanup ], [ 2, %if.then39 ], [ 2, %if.end ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define hidden range(i32 0, 10) i32 @nnc_runtime_profile(ptr noundef %context, ptr noundef readonly captures(address_is_null) %inputs, ptr noundef readonly captures(address_is_null) %outputs, ptr noundef writeonly captures(address_is_null) %nanoseconds) local_unnamed_addr #0 {
entry:
  %time.i118.i = alloca %struct.timespec, align 8
  %time.i.i.i.i = alloca %struct.timespec, align 8
  %time.i.i = alloca %struct.timespec, align 8
  %cmp = icmp eq ptr %context, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %running = getelementptr inbounds nuw i8, ptr %context, i64 40
  %0 = cmpxchg ptr %running, i32 0, i32 1 acquire monotonic, align 8
  %1 = extractvalue { i32, i1 } %0, 1
  br i1 %1, label %if.end2, label %cleanup

if.end2:                                          ; preds = %if.end
  %status = getelementptr inbounds nuw i8, ptr %context, i64 44
  store i32 0, ptr %status, align 4
  %failed = getelementptr inbounds nuw i8, ptr %context, i64 48
  store ptr @.str.11, ptr %failed, align 8
  %2 = load ptr, ptr %context, align 8
  %3 = load ptr, ptr %2, align 8
  %input_count.i = getelementptr inbounds nuw i8, ptr %3, i64 24
  %4 = load i64, ptr %input_count.i, align 8
  %cmp.not76.not.i = icmp eq i64 %4, 0
  br i1 %cmp.not76.not.i, label %for.cond8.preheader.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %if.end2
  %inputs2.i = getelementptr inbounds nuw i8, ptr %3, i64 16
  %5 = load ptr, ptr %inputs2.i, align 8
  %cmp4.i = icmp eq ptr %inputs, null
  br label %for.body.i

for.cond8.preheader.i:                            ; preds = %for.inc.i, %if.end2
  %output_count.i = getelementptr inbounds nuw i8, ptr %3, i64 40
  %6 = load i64, ptr %output_count.i, align 8
  %cmp9.not78.not.i = icmp eq i64 %6, 0
  br i1 %cmp9.not78.not.i, label %for.cond29.preheader.i, label %for.body11.lr.ph.i

for.body11.lr.ph.i:                               ; preds = %for.cond8.preheader.i
  %outputs12.i = getelementptr inbounds nuw i8, ptr %3, i64 32
  %7 = load ptr, ptr %outputs12.i, align 8
  %cmp17.i = icmp eq ptr %outputs, null
  br label %for.body11.i

for.body.i:                                       ; preds = %for.inc.i, %for.body.lr.ph.i
  %i.077.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %for.inc.i ]
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %5, i64 %i.077.i
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 40
  %8 = load i64, ptr %bytes.i, align 8
  %cmp3.not.i = icmp eq i64 %8, 0
  br i1 %cmp3.not.i, label %for.inc.i, label %land.lhs.true.i

land.lhs.true.i:                                  ; preds = %for.body.i
  br i1 %cmp4.i, label %if.end7, label %lor.lhs.false.i

lor.lhs.false.i:                                  ; preds = %land.lhs.true.i
  %arrayidx5.i = getelementptr inbounds nuw ptr, ptr %inputs, i64 %i.077.i
  %9 = load ptr, ptr %arrayidx5.i, align 8
  %cmp6.i = icmp eq ptr %9, null
  br i1 %cmp6.i, label %if.end7, label %for.inc.i

for.inc.i:                                        ; preds = %lor.lhs.false.i, %for.body.i
  %inc.i = add nuw i64 %i.077.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %4
  br i1 %exitcond.not.i, label %for.cond8.preheader.i, label %for.body.i, !llvm.loop !8

for.cond29.preheader.i:                           ; preds = %for.inc23.i, %for.cond8.preheader.i
  %outside_count.i = getelementptr inbounds nuw i8, ptr %3, i64 88
  %10 = load i64, ptr %outside_count.i, align 8
  %cmp3080.not.i = icmp eq i64 %10, 0
  br i1 %cmp3080.not.i, label %if.then5, label %for.body32.lr.ph.i

for.body32.lr.ph.i:                               ; preds = %for.cond29.preheader.i
  %outside.i = getelementptr inbounds nuw i8, ptr %3, i64 80
  %references.i = getelementptr inbounds nuw i8, ptr %3, i64 64
  %slots.i = getelementptr inbounds nuw i8, ptr %context, i64 8
  br label %for.body32.i

for.body11.i:                                     ; preds = %for.inc23.i, %for.body11.lr.ph.i
  %i7.079.i = phi i64 [ 0, %for.body11.lr.ph.i ], [ %inc24.i, %for.inc23.i ]
  %arrayidx13.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %7, i64 %i7.079.i
  %bytes14.i = getelementptr inbounds nuw i8, ptr %arrayidx13.i, i64 40
  %11 = load i64, ptr %bytes14.i, align 8
  %cmp15.not.i = icmp eq i64 %11, 0
  br i1 %cmp15.not.i, label %for.inc23.i, label %land.lhs.true16.i

land.lhs.true16.i:                                ; preds = %for.body11.i
  br i1 %cmp17.i, label %if.end7, label %lor.lhs.false18.i

lor.lhs.false18.i:                                ; preds = %land.lhs.true16.i
  %arrayidx19.i = getelementptr inbounds nuw ptr, ptr %outputs, i64 %i7.079.i
  %12 = load ptr, ptr %arrayidx19.i, align 8
  %cmp20.i = icmp eq ptr %12, null
  br i1 %cmp20.i, label %if.end7, label %for.inc23.i

for.inc23.i:                                      ; preds = %lor.lhs.false18.i, %for.body11.i
  %inc24.i = add nuw i64 %i7.079.i, 1
  %exitcond84.not.i = icmp eq i64 %inc24.i, %6
  br i1 %exitcond84.not.i, label %for.cond29.preheader.i, label %for.body11.i, !llvm.loop !9

for.body32.i:                                     ; preds = %for.body32.i, %for.body32.lr.ph.i
  %i28.081.i = phi i64 [ 0, %for.body32.lr.ph.i ], [ %inc44.i, %for.body32.i ]
  %13 = load ptr, ptr %outside.i, align 8
  %arrayidx33.i = getelementptr inbounds nuw i32, ptr %13, i64 %i28.081.i
  %14 = load i32, ptr %arrayidx33.i, align 4
  %15 = load ptr, ptr %references.i, align 8
  %idxprom.i = zext i32 %14 to i64
  %arrayidx34.i = getelementptr inbounds nuw %struct.nnc_reference, ptr %15, i64 %idxprom.i
  %16 = load i32, ptr %arrayidx34.i, align 8
  %cmp35.i = icmp eq i32 %16, 0
  %index.i = getelementptr inbounds nuw i8, ptr %arrayidx34.i, i64 4
  %17 = load i32, ptr %index.i, align 4
  %idxprom36.i = zext i32 %17 to i64
  %inputs.outputs.i = select i1 %cmp35.i, ptr %inputs, ptr %outputs
  %arrayidx40.i = getelementptr inbounds nuw ptr, ptr %inputs.outputs.i, i64 %idxprom36.i
  %cond.i = load ptr, ptr %arrayidx40.i, align 8
  %offset.i = getelementptr inbounds nuw i8, ptr %arrayidx34.i, i64 8
  %18 = load i64, ptr %offset.i, align 8
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %cond.i, i64 %18
  %19 = load ptr, ptr %slots.i, align 8
  %arrayidx42.i = getelementptr inbounds nuw ptr, ptr %19, i64 %idxprom.i
  store ptr %add.ptr.i, ptr %arrayidx42.i, align 8
  %inc44.i = add nuw i64 %i28.081.i, 1
  %20 = load i64, ptr %outside_count.i, align 8
  %cmp30.i = icmp ult i64 %inc44.i, %20
  br i1 %cmp30.i, label %for.body32.i, label %if.then5.loopexit, !llvm.loop !10

if.then5.loopexit:                                ; preds = %for.body32.i
  %.pre = load ptr, ptr %context, align 8
  %.pre34 = load ptr, ptr %.pre, align 8
  br label %if.then5

if.then5:                                         ; preds = %if.then5.loopexit, %for.cond29.preheader.i
  %21 = phi ptr [ %.pre34, %if.then5.loopexit ], [ %3, %for.cond29.preheader.i ]
  %22 = phi ptr [ %.pre, %if.then5.loopexit ], [ %2, %for.cond29.preheader.i ]
  %pool3.i = getelementptr inbounds nuw i8, ptr %22, i64 104
  %23 = load ptr, ptr %pool3.i, align 8
  %size.i.i = getelementptr inbounds nuw i8, ptr %23, i64 456
  %24 = load i32, ptr %size.i.i, align 8
  %cmp.i.i = icmp sgt i32 %24, 1
  br i1 %cmp.i.i, label %nnc_pool_acquire.exit.i, label %cond.end.i

nnc_pool_acquire.exit.i:                          ; preds = %if.then5
  %owned.i.i = getelementptr inbounds nuw i8, ptr %23, i64 384
  %25 = cmpxchg ptr %owned.i.i, i32 0, i32 1 acquire monotonic, align 8
  %26 = extractvalue { i32, i1 } %25, 1
  br i1 %26, label %cond.true.i, label %cond.end.i

cond.true.i:                                      ; preds = %nnc_pool_acquire.exit.i
  %27 = load i32, ptr %size.i.i, align 8
  %conv.i = sext i32 %27 to i64
  %mul.i = shl nsw i64 %conv.i, 2
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %nnc_pool_acquire.exit.i, %if.then5
  %tobool.not126.i = phi i1 [ false, %cond.true.i ], [ true, %nnc_pool_acquire.exit.i ], [ true, %if.then5 ]
  %cond.i17 = phi i64 [ %mul.i, %cond.true.i ], [ 1, %nnc_pool_acquire.exit.i ], [ 1, %if.then5 ]
  %step_count.i = getelementptr inbounds nuw i8, ptr %21, i64 56
  %28 = load i64, ptr %step_count.i, align 8
  %cmp.not130.not.i = icmp eq i64 %28, 0
  br i1 %cmp.not130.not.i, label %cleanup55.i, label %for.body.lr.ph.i18

for.body.lr.ph.i18:                               ; preds = %cond.end.i
  %steps.i = getelementptr inbounds nuw i8, ptr %21, i64 48
  %cmp5.not.i = icmp eq ptr %nanoseconds, null
  %tv_nsec.i.i = getelementptr inbounds nuw i8, ptr %time.i.i, i64 8
  %slots.i19 = getelementptr inbounds nuw i8, ptr %context, i64 8
  %params12.i = getelementptr inbounds nuw i8, ptr %21, i64 96
  %job19.i = getelementptr inbounds nuw i8, ptr %23, i64 392
  %buffers23.i = getelementptr inbounds nuw i8, ptr %23, i64 400
  %params24.i = getelementptr inbounds nuw i8, ptr %23, i64 408
  %tasks26.i = getelementptr inbounds nuw i8, ptr %23, i64 416
  %chunk35.i = getelementptr inbounds nuw i8, ptr %23, i64 424
  %scratch36.i = getelementptr inbounds nuw i8, ptr %context, i64 24
  %scratch37.i = getelementptr inbounds nuw i8, ptr %23, i64 432
  %scratch_stride.i = getelementptr inbounds nuw i8, ptr %context, i64 32
  %scratch_stride38.i = getelementptr inbounds nuw i8, ptr %23, i64 440
  %status40.i = getelementptr inbounds nuw i8, ptr %23, i64 448
  %done.i.i = getelementptr inbounds nuw i8, ptr %23, i64 128
  %shares.i.i = getelementptr inbounds nuw i8, ptr %23, i64 464
  %parallel_for.i.i = getelementptr inbounds nuw i8, ptr %23, i64 480
  %executor.i.i = getelementptr inbounds nuw i8, ptr %23, i64 488
  %sleepers21.i.i = getelementptr inbounds nuw i8, ptr %23, i64 256
  %owned.i115.i = getelementptr inbounds nuw i8, ptr %23, i64 384
  %tv_nsec.i.i.i.i = getelementptr inbounds nuw i8, ptr %time.i.i.i.i, i64 8
  %waiting.i.i = getelementptr inbounds nuw i8, ptr %23, i64 132
  %tv_nsec.i121.i = getelementptr inbounds nuw i8, ptr %time.i118.i, i64 8
  br label %for.body.i20

for.cond.i:                                       ; preds = %if.end47.i
  %inc.i25 = add nuw i64 %i.0131.i, 1
  %29 = load i64, ptr %step_count.i, align 8
  %cmp.not.i = icmp ult i64 %inc.i25, %29
  br i1 %cmp.not.i, label %for.body.i20, label %cleanup55.i, !llvm.loop !11

for.body.i20:                                     ; preds = %for.cond.i, %for.body.lr.ph.i18
  %i.0131.i = phi i64 [ 0, %for.body.lr.ph.i18 ], [ %inc.i25, %for.cond.i ]
  %30 = load ptr, ptr %steps.i, align 8
  %arrayidx.i21 = getelementptr inbounds nuw %struct.nnc_step, ptr %30, i64 %i.0131.i
  br i1 %cmp5.not.i, label %cond.end10.i, label %cond.true7.i

cond.true7.i:                                     ; preds = %for.body.i20
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i.i) #12
  %call.i.i = call i32 @clock_gettime(i32 noundef 6, ptr noundef nonnull %time.i.i) #17
  %31 = load i64, ptr %time.i.i, align 8
  %mul.i.neg.i = mul i64 %31, -1000000000
  %32 = load i64, ptr %tv_nsec.i.i, align 8
  %add.i.neg.i = sub i64 %mul.i.neg.i, %32
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i.i) #12
  br label %cond.end10.i

cond.end10.i:                                     ; preds = %cond.true7.i, %for.body.i20
  %cond11.neg133.i = phi i64 [ %add.i.neg.i, %cond.true7.i ], [ 0, %for.body.i20 ]
  %33 = load ptr, ptr %slots.i19, align 8
  %slot.i = getelementptr inbounds nuw i8, ptr %arrayidx.i21, i64 8
  %34 = load i64, ptr %slot.i, align 8
  %add.ptr.i22 = getelementptr inbounds nuw ptr, ptr %33, i64 %34
  %35 = load ptr, ptr %params12.i, align 8
  %param.i = getelementptr inbounds nuw i8, ptr %arrayidx.i21, i64 16
  %36 = load i64, ptr %param.i, align 8
  %add.ptr13.i = getelementptr inbounds nuw i64, ptr %35, i64 %36
  %tasks17.phi.trans.insert.i = getelementptr inbounds nuw i8, ptr %arrayidx.i21, i64 24
  %.pre.i = load i64, ptr %tasks17.phi.trans.insert.i, align 8
  br i1 %tobool.not126.i, label %if.then.i, label %lor.lhs.false.i23

lor.lhs.false.i23:                                ; preds = %cond.end10.i
  %grain.i = getelementptr inbounds nuw i8, ptr %arrayidx.i21, i64 32
  %37 = load i64, ptr %grain.i, align 8
  %cmp15.not.i24 = icmp sgt i64 %.pre.i, %37
  br i1 %cmp15.not.i24, label %if.else.i, label %if.then.i

if.then.i:                                        ; preds = %lor.lhs.false.i23, %cond.end10.i
  %38 = load ptr, ptr %arrayidx.i21, align 8
  %39 = load ptr, ptr %scratch36.i, align 8
  %call18.i = call i32 %38(ptr noundef %add.ptr.i22, ptr noundef %add.ptr13.i, i64 noundef 0, i64 noundef %.pre.i, ptr noundef %39) #17
  br label %if.end.i

if.else.i:                                        ; preds = %lor.lhs.false.i23
  %div.i = sdiv i64 %.pre.i, %cond.i17
  %40 = load ptr, ptr %arrayidx.i21, align 8
  store ptr %40, ptr %job19.i, align 8
  store ptr %add.ptr.i22, ptr %buffers23.i, align 8
  store ptr %add.ptr13.i, ptr %params24.i, align 8
  %41 = load i64, ptr %tasks17.phi.trans.insert.i, align 8
  store i64 %41, ptr %tasks26.i, align 8
  %42 = load i64, ptr %grain.i, align 8
  %div..i = call i64 @llvm.smax.i64(i64 %div.i, i64 %42)
  store i64 %div..i, ptr %chunk35.i, align 8
  %43 = load ptr, ptr %scratch36.i, align 8
  store ptr %43, ptr %scratch37.i, align 8
  %44 = load i64, ptr %scratch_stride.i, align 8
  store i64 %44, ptr %scratch_stride38.i, align 8
  store ptr %status, ptr %status40.i, align 8
  %add.i112.i = add i64 %41, -1
  %sub.i.i = add i64 %add.i112.i, %div..i
  %div.i.i = sdiv i64 %sub.i.i, %div..i
  %conv.i.i = trunc i64 %div.i.i to i32
  %45 = load i32, ptr %23, align 8
  %add3.i.i = add i32 %45, 1
  store atomic i32 0, ptr %done.i.i monotonic, align 8
  %46 = load i32, ptr %size.i.i, align 8
  %cmp106.i.i = icmp sgt i32 %46, 0
  br i1 %cmp106.i.i, label %for.body.lr.ph.i.i, label %for.cond.cleanup.i.i

for.body.lr.ph.i.i:                               ; preds = %if.else.i
  %conv5.i.i = and i64 %div.i.i, 4294967295
  %conv12.i.i = zext i32 %add3.i.i to i64
  %shl.i.i = shl nuw i64 %conv12.i.i, 32
  br label %for.body.i.i

for.cond.cleanup.i.i:                             ; preds = %for.body.i.i, %if.else.i
  %47 = phi i32 [ %46, %if.else.i ], [ %51, %for.body.i.i ]
  store atomic i32 %add3.i.i, ptr %23 seq_cst, align 8
  %48 = load ptr, ptr %parallel_for.i.i, align 8
  %cmp17.not.i.i = icmp eq ptr %48, null
  br i1 %cmp17.not.i.i, label %if.end.i.i, label %if.then.i.i

for.body.i.i:                                     ; preds = %for.body.i.i, %for.body.lr.ph.i.i
  %indvars.iv.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %indvars.iv.next.i.i, %for.body.i.i ]
  %49 = phi i32 [ %46, %for.body.lr.ph.i.i ], [ %51, %for.body.i.i ]
  %begin.0108.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %div10.i.i, %for.body.i.i ]
  %indvars.iv.next.i.i = add nuw nsw i64 %indvars.iv.i.i, 1
  %mul.i116.i = mul nuw nsw i64 %indvars.iv.next.i.i, %conv5.i.i
  %conv9.i.i = sext i32 %49 to i64
  %div10.i.i = udiv i64 %mul.i116.i, %conv9.i.i
  %50 = load ptr, ptr %shares.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw %struct.nnc_share, ptr %50, i64 %indvars.iv.i.i
  %shl13.i.i = shl i64 %div10.i.i, 16
  %or.i.i = or i64 %begin.0108.i.i, %shl.i.i
  %or14.i.i = or i64 %or.i.i, %shl13.i.i
  store atomic i64 %or14.i.i, ptr %arrayidx.i.i release, align 8
  %51 = load i32, ptr %size.i.i, align 8
  %52 = sext i32 %51 to i64
  %cmp.i117.i = icmp slt i64 %indvars.iv.next.i.i, %52
  br i1 %cmp.i117.i, label %for.body.i.i, label %for.cond.cleanup.i.i, !llvm.loop !12

if.then.i.i:                                      ; preds = %for.cond.cleanup.i.i
  %53 = load ptr, ptr %executor.i.i, align 8
  call void %48(ptr noundef %53, i32 noundef %47, ptr noundef nonnull @nnc_pool_body, ptr noundef nonnull %23) #17
  br label %nnc_pool_run.exit.i

if.end.i.i:                                       ; preds = %for.cond.cleanup.i.i
  %54 = load atomic i32, ptr %sleepers21.i.i seq_cst, align 8
  %call.i114.i = call fastcc i32 @nnc_pool_work(ptr noundef nonnull %23, i32 noundef %add3.i.i, i32 noundef 0) #18
  %sub37.i.i = sub i32 %conv.i.i, %call.i114.i
  %55 = load atomic i32, ptr %done.i.i acquire, align 8
  %cmp41.not109.i.i = icmp eq i32 %55, %sub37.i.i
  br i1 %cmp41.not109.i.i, label %nnc_pool_run.exit.i, label %while.body.i.i

while.body.i.i:                                   ; preds = %if.end.i.i, %if.end56.i.i
  %done38.0110.i.i = phi i32 [ %61, %if.end56.i.i ], [ %55, %if.end.i.i ]
  br label %while.cond.outer.i.i.i

while.cond.outer.i.i.i:                           ; preds = %for.end.i.i.i, %while.body.i.i
  %begin.0.ph.i.i.i = phi i64 [ 0, %while.body.i.i ], [ %add.i.i.i.i, %for.end.i.i.i ]
  %cmp6.i.i.i = icmp eq i64 %begin.0.ph.i.i.i, 0
  br label %for.body.i.i.i

for.body.i.i.i:                                   ; preds = %for.body.i.i.i.backedge, %while.cond.outer.i.i.i
  %i.027.i.i.i = phi i32 [ 0, %while.cond.outer.i.i.i ], [ %i.027.i.i.i.be, %for.body.i.i.i.backedge ]
  %56 = load atomic i32, ptr %done.i.i acquire, align 4
  %cmp1.not.i.i.i = icmp eq i32 %56, %done38.0110.i.i
  br i1 %cmp1.not.i.i.i, label %if.end.i.i.i, label %if.end56.i.i

if.end.i.i.i:                                     ; preds = %for.body.i.i.i
  call void @llvm.x86.sse2.pause()
  %inc.i.i.i = add nuw nsw i32 %i.027.i.i.i, 1
  %exitcond.i.i.i = icmp eq i32 %inc.i.i.i, 64
  br i1 %exitcond.i.i.i, label %for.end.i.i.i, label %for.body.i.i.i.backedge

for.body.i.i.i.backedge:                          ; preds = %if.end.i.i.i, %if.else.i.i.i
  %i.027.i.i.i.be = phi i32 [ %inc.i.i.i, %if.end.i.i.i ], [ 0, %if.else.i.i.i ]
  br label %for.body.i.i.i, !llvm.loop !13

for.end.i.i.i:                                    ; preds = %if.end.i.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i.i.i.i) #12
  %call.i.i.i.i = call i32 @clock_gettime(i32 noundef 6, ptr noundef nonnull %time.i.i.i.i) #17
  %57 = load i64, ptr %time.i.i.i.i, align 8
  %mul.i.i.i.i = mul i64 %57, 1000000000
  %58 = load i64, ptr %tv_nsec.i.i.i.i, align 8
  %add.i.i.i.i = add i64 %mul.i.i.i.i, %58
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i.i.i.i) #12
  %59 = load atomic i32, ptr %owned.i115.i monotonic, align 4
  br i1 %cmp6.i.i.i, label %while.cond.outer.i.i.i, label %if.else.i.i.i

if.else.i.i.i:                                    ; preds = %for.end.i.i.i
  %cmp3.not.i.i.i = icmp eq i32 %59, 0
  %spec.select.i.i.i = select i1 %cmp3.not.i.i.i, i64 100000, i64 2000000
  %sub.i.i.i = sub i64 %add.i.i.i.i, %begin.0.ph.i.i.i
  %cmp8.not.i.i.i = icmp ult i64 %sub.i.i.i, %spec.select.i.i.i
  br i1 %cmp8.not.i.i.i, label %for.body.i.i.i.backedge, label %if.then45.i.i

if.then45.i.i:                                    ; preds = %if.else.i.i.i
  store atomic i32 1, ptr %waiting.i.i seq_cst, align 4
  %60 = load atomic i32, ptr %done.i.i seq_cst, align 8
  store atomic i32 0, ptr %waiting.i.i monotonic, align 4
  br label %if.end56.i.i

if.end56.i.i:                                     ; preds = %for.body.i.i.i, %if.then45.i.i
  %61 = load atomic i32, ptr %done.i.i acquire, align 8
  %cmp41.not.i.i = icmp eq i32 %61, %sub37.i.i
  br i1 %cmp41.not.i.i, label %nnc_pool_run.exit.i, label %while.body.i.i, !llvm.loop !14

nnc_pool_run.exit.i:                              ; preds = %if.end56.i.i, %if.end.i.i, %if.then.i.i
  %62 = load atomic i32, ptr %status monotonic, align 4
  br label %if.end.i

if.end.i:                                         ; preds = %nnc_pool_run.exit.i, %if.then.i
  %status.1.i = phi i32 [ %call18.i, %if.then.i ], [ %62, %nnc_pool_run.exit.i ]
  br i1 %cmp5.not.i, label %if.end47.i, label %if.then44.i

if.then44.i:                                      ; preds = %if.end.i
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i118.i) #12
  %call.i119.i = call i32 @clock_gettime(i32 noundef 6, ptr noundef nonnull %time.i118.i) #17
  %63 = load i64, ptr %time.i118.i, align 8
  %mul.i120.i = mul i64 %63, 1000000000
  %64 = load i64, ptr %tv_nsec.i121.i, align 8
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i118.i) #12
  %add.i122.i = add i64 %64, %cond11.neg133.i
  %sub.i = add i64 %add.i122.i, %mul.i120.i
  %arrayidx46.i = getelementptr inbounds nuw i64, ptr %nanoseconds, i64 %i.0131.i
  store i64 %sub.i, ptr %arrayidx46.i, align 8
  br label %if.end47.i

if.end47.i:                                       ; preds = %if.then44.i, %if.end.i
  %cmp48.not.i = icmp eq i32 %status.1.i, 0
  br i1 %cmp48.not.i, label %for.cond.i, label %if.then50.i

if.then50.i:                                      ; preds = %if.end47.i
  %node.i = getelementptr inbounds nuw i8, ptr %arrayidx.i21, i64 40
  %65 = load ptr, ptr %node.i, align 8
  store ptr %65, ptr %failed, align 8
  br label %cleanup55.i

cleanup55.i:                                      ; preds = %for.cond.i, %if.then50.i, %cond.end.i
  %cmp.not129.i = phi i32 [ 4, %if.then50.i ], [ 0, %cond.end.i ], [ 0, %for.cond.i ]
  br i1 %tobool.not126.i, label %if.end7, label %if.then57.i

if.then57.i:                                      ; preds = %cleanup55.i
  %owned.i123.i = getelementptr inbounds nuw i8, ptr %23, i64 384
  store atomic i32 0, ptr %owned.i123.i release, align 8
  br label %if.end7

if.end7:                                          ; preds = %lor.lhs.false.i, %land.lhs.true.i, %land.lhs.true16.i, %lor.lhs.false18.i, %if.then57.i, %cleanup55.i
  %status3.0 = phi i32 [ %cmp.not129.i, %if.then57.i ], [ %cmp.not129.i, %cleanup55.i ], [ 1, %land.lhs.true16.i ], [ 1, %lor.lhs.false18.i ], [ 1, %land.lhs.true.i ], [ 1, %lor.lhs.false.i ]
  store atomic i32 0, ptr %running release, align 8
  br label %cleanup

cleanup:                                          ; preds = %if.end, %entry, %if.end7
  %retval.0 = phi i32 [ 1, %entry ], [ %status3.0, %if.end7 ], [ 9, %if.end ]
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define hidden range(i32 0, 10) i32 @nnc_runtime_run(ptr noundef %context, ptr noundef readonly captures(address_is_null) %inputs, ptr noundef readonly captures(address_is_null) %outputs) local_unnamed_addr #0 {
entry:
  %call = tail call i32 @nnc_runtime_profile(ptr noundef %context, ptr noundef %inputs, ptr noundef %outputs, ptr noundef null) #18
  ret i32 %call
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read)
define hidden ptr @nnc_runtime_failed_node(ptr noundef readonly captures(address_is_null) %context) local_unnamed_addr #8 {
entry:
  %cmp = icmp eq ptr %context, null
  br i1 %cmp, label %cond.end, label %cond.false

cond.false:                                       ; preds = %entry
  %failed = getelementptr inbounds nuw i8, ptr %context, i64 48
  %0 = load ptr, ptr %failed, align 8
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.false
  %cond = phi ptr [ %0, %cond.false ], [ @.str.11, %entry ]
  ret ptr %cond
}

; Function Attrs: nofree optsize
declare i32 @posix_memalign(ptr noundef, i64 noundef, i64 noundef) local_unnamed_addr #9

; Function Attrs: mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #10

; Function Attrs: optsize
declare i32 @"\01_open"(ptr noundef, i32 noundef, ...) local_unnamed_addr #11

; Function Attrs: optsize
declare i64 @lseek(i32 noundef, i64 noundef, i32 noundef) local_unnamed_addr #11

; Function Attrs: optsize
declare i32 @"\01_close"(i32 noundef) local_unnamed_addr #11

; Function Attrs: optsize
declare ptr @"\01_mmap"(ptr noundef, i64 noundef, i32 noundef, i32 noundef, i32 noundef, i64 noundef) local_unnamed_addr #11

; Function Attrs: optsize
declare i32 @"\01_munmap"(ptr noundef, i64 noundef) local_unnamed_addr #11

; Function Attrs: optsize
declare i32 @clock_gettime(i32 noundef, ptr noundef) local_unnamed_addr #11

; Function Attrs: nounwind optsize
define internal void @nnc_pool_body(ptr noundef readonly captures(none) %argument, i32 noundef %worker) #0 {
entry:
  %0 = load i32, ptr %argument, align 8
  %call = tail call fastcc i32 @nnc_pool_work(ptr noundef nonnull %argument, i32 noundef %0, i32 noundef %worker) #18
  ret void
}

; Function Attrs: nounwind optsize
define internal fastcc i32 @nnc_pool_work(ptr noundef readonly captures(none) %pool, i32 noundef %epoch, i32 noundef %worker) unnamed_addr #0 {
entry:
  %size = getelementptr inbounds nuw i8, ptr %pool, i64 456
  %0 = load i32, ptr %size, align 8
  %cmp19 = icmp sgt i32 %0, 0
  br i1 %cmp19, label %for.body.lr.ph, label %for.cond.cleanup

for.body.lr.ph:                                   ; preds = %entry
  %shares = getelementptr inbounds nuw i8, ptr %pool, i64 464
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
  br i1 %5, label %if.end9.i, label %cleanup.i, !llvm.loop !15

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
  %call.i = tail call i32 %11(ptr noundef %12, ptr noundef %13, i64 noundef %mul.i, i64 noundef %add12..i, ptr noundef %add.ptr.i) #17
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
  %16 = load i32, ptr %size, align 8
  %cmp = icmp slt i32 %inc, %16
  br i1 %cmp, label %for.body, label %for.cond.cleanup, !llvm.loop !16
}

; Function Attrs: nounwind
declare void @llvm.x86.sse2.pause() #12

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.umax.i32(i32, i32) #13

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smin.i32(i32, i32) #13

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #13

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #13

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #14

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: read)
declare ptr @llvm.load.relative.i64(ptr, i64) #15

attributes #0 = { nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { nocallback nofree nounwind optsize memory(argmem: readwrite) "no-trapping-math"="true" }
attributes #4 = { nofree nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #5 = { mustprogress nounwind optsize willreturn memory(argmem: readwrite, inaccessiblemem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #6 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #7 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #9 = { nofree optsize "no-trapping-math"="true" }
attributes #10 = { mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #11 = { optsize "no-trapping-math"="true" }
attributes #12 = { nounwind }
attributes #13 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #14 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #15 = { nocallback nofree nosync nounwind willreturn memory(argmem: read) }
attributes #16 = { nounwind memory(none) }
attributes #17 = { nounwind optsize }
attributes #18 = { optsize }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!3 = distinct !{!3, !4}
!4 = !{!"llvm.loop.mustprogress"}
!5 = !{i64 19870}
!6 = !{i64 20137}
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
