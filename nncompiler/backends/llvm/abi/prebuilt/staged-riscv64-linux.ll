; staged.c for riscv64 linux, written by abi/prebuild.py; change the source instead.

%struct.nnc_api = type { i32, i32, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.nnc_host = type { i32, i32, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.nnc_part = type { ptr, i64 }
%struct.nnc_callee = type { [16 x %struct.nnc_variant], i64, i64, ptr, ptr, i32 }
%struct.nnc_variant = type { ptr, ptr, i64, i64 }
%struct.nnc_tensor = type { ptr, ptr, ptr, i64, ptr, i64 }
%struct.nnc_options = type { i32, i32, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.nnc_strings = type { ptr, ptr, i64, i64, i64, ptr, i64 }

@nnc_part_api = internal constant %struct.nnc_api { i32 3, i32 128, ptr @.str, ptr null, ptr null, ptr null, ptr @nnc_runtime_context_free, ptr @nnc_runtime_run, ptr @nnc_runtime_profile, ptr @nnc_runtime_failed_node, ptr null, ptr null, ptr null, ptr @nnc_runtime_bind, ptr @nnc_runtime_output_shape, ptr null, ptr null }, align 8
@.str = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@nnc_host_v1 = local_unnamed_addr constant %struct.nnc_host { i32 3, i32 176, ptr @nnc_host_context_new, ptr @nnc_stages_context_free, ptr @nnc_host_add_variant, ptr @nnc_host_begin, ptr @nnc_host_put_tensor, ptr @nnc_host_put_none, ptr @nnc_host_put_list, ptr @nnc_host_append, ptr @nnc_host_intern, ptr @nnc_host_string, ptr @nnc_host_look, ptr @nnc_host_look_inside, ptr @nnc_host_go, ptr @nnc_host_run, ptr @nnc_host_end, ptr @nnc_host_paused, ptr @nnc_host_numbers, ptr @nnc_host_defined, ptr @nnc_host_variant, ptr @nnc_stages_failed_node, ptr @nnc_stages_message }, align 8
@.str.1 = private unnamed_addr constant [34 x i8] c"the values between programs need \00", align 1
@.str.2 = private unnamed_addr constant [22 x i8] c" bytes, the limit is \00", align 1
@.str.3 = private unnamed_addr constant [24 x i8] c"there is no memory for \00", align 1
@.str.4 = private unnamed_addr constant [7 x i8] c" bytes\00", align 1
@.str.5 = private unnamed_addr constant [21 x i8] c"the table is damaged\00", align 1
@nnc_call.nothing = internal constant [64 x i8] zeroinitializer, align 1
@.str.6 = private unnamed_addr constant [18 x i8] c"a tensor of rank \00", align 1
@.str.7 = private unnamed_addr constant [32 x i8] c" is required, got one of shape \00", align 1
@.str.8 = private unnamed_addr constant [44 x i8] c"a tensor is required, the optional is empty\00", align 1
@.str.9 = private unnamed_addr constant [37 x i8] c"a tensor is required, got a sequence\00", align 1
@.str.11 = private unnamed_addr constant [3 x i8] c", \00", align 1
@.str.13 = private unnamed_addr constant [40 x i8] c"no program was compiled for these sizes\00", align 1
@.str.14 = private unnamed_addr constant [3 x i8] c": \00", align 1
@.str.15 = private unnamed_addr constant [13 x i8] c" is required\00", align 1
@.str.16 = private unnamed_addr constant [32 x i8] c"an operand is an empty optional\00", align 1
@nnc_steps = internal unnamed_addr constant [11 x ptr] [ptr @nnc_step_require, ptr @nnc_step_sequence_construct, ptr @nnc_step_sequence_at, ptr @nnc_step_sequence_insert, ptr @nnc_step_sequence_erase, ptr @nnc_step_sequence_length, ptr @nnc_step_split_to_sequence, ptr @nnc_step_concat_from_sequence, ptr @nnc_step_optional, ptr @nnc_step_optional_has_element, ptr @nnc_step_optional_get_element], align 8
@.str.17 = private unnamed_addr constant [22 x i8] c"the index must be in \00", align 1
@.str.18 = private unnamed_addr constant [20 x i8] c" for a sequence of \00", align 1
@.str.19 = private unnamed_addr constant [18 x i8] c" elements, it is \00", align 1
@.str.20 = private unnamed_addr constant [43 x i8] c"parts must have at least one element, got \00", align 1
@.str.21 = private unnamed_addr constant [21 x i8] c"the parts must have \00", align 1
@.str.22 = private unnamed_addr constant [37 x i8] c" elements together, none less than 0\00", align 1
@.str.23 = private unnamed_addr constant [48 x i8] c"a sequence without elements has nothing to join\00", align 1
@.str.24 = private unnamed_addr constant [18 x i8] c"there is no axis \00", align 1
@.str.25 = private unnamed_addr constant [21 x i8] c" of tensors of rank \00", align 1
@.str.26 = private unnamed_addr constant [64 x i8] c"the parts of a collected result must have one shape, they have \00", align 1
@.str.27 = private unnamed_addr constant [6 x i8] c" and \00", align 1
@.str.28 = private unnamed_addr constant [61 x i8] c"tensors that are joined must agree in all axes but one, got \00", align 1
@.str.29 = private unnamed_addr constant [22 x i8] c"the optional is empty\00", align 1
@.str.30 = private unnamed_addr constant [6 x i8] c"axis \00", align 1
@.str.31 = private unnamed_addr constant [19 x i8] c" must have extent \00", align 1
@.str.32 = private unnamed_addr constant [10 x i8] c", it has \00", align 1
@.str.33 = private unnamed_addr constant [15 x i8] c" does not hold\00", align 1
@.str.34 = private unnamed_addr constant [3 x i8] c" (\00", align 1
@.str.35 = private unnamed_addr constant [2 x i8] c"?\00", align 1
@.str.36 = private unnamed_addr constant [4 x i8] c" = \00", align 1
@.str.38 = private unnamed_addr constant [41 x i8] c"the model was compiled for other numbers\00", align 1
@.str.39 = private unnamed_addr constant [10 x i8] c", it was \00", align 1
@.str.40 = private unnamed_addr constant [19 x i8] c"a size is negative\00", align 1
@.str.41 = private unnamed_addr constant [46 x i8] c"the condition must be one bool, it has shape \00", align 1
@.str.42 = private unnamed_addr constant [39 x i8] c"the number of trips must be one number\00", align 1
@.str.43 = private unnamed_addr constant [37 x i8] c"a scanned input is an empty optional\00", align 1
@.str.44 = private unnamed_addr constant [52 x i8] c"the scanned inputs must have one length, they have \00", align 1
@.str.45 = private unnamed_addr constant [19 x i8] c"the loop has made \00", align 1
@.str.46 = private unnamed_addr constant [27 x i8] c" trips, which is the limit\00", align 1
@.str.47 = private unnamed_addr constant [19 x i8] c"a tensor of shape \00", align 1
@.str.48 = private unnamed_addr constant [30 x i8] c" is larger than the limit of \00", align 1

; Function Attrs: nounwind optsize
define hidden void @nnc_stages_close(ptr noundef %model) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %model, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %whole1 = getelementptr inbounds nuw i8, ptr %model, i64 8
  %0 = load ptr, ptr %whole1, align 8
  %call = tail call ptr @nnc_runtime_options(ptr noundef %0) #23
  %release2 = getelementptr inbounds nuw i8, ptr %call, i64 40
  %1 = load ptr, ptr %release2, align 8
  %allocator3 = getelementptr inbounds nuw i8, ptr %call, i64 48
  %2 = load ptr, ptr %allocator3, align 8
  %3 = load ptr, ptr %model, align 8
  %stages13 = getelementptr inbounds nuw i8, ptr %3, i64 256
  %4 = load ptr, ptr %stages13, align 8
  %part_count14 = getelementptr inbounds nuw i8, ptr %4, i64 24
  %5 = load i64, ptr %part_count14, align 8
  %cmp415.not = icmp eq i64 %5, 0
  br i1 %cmp415.not, label %for.cond.cleanup, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %if.end
  %parts = getelementptr inbounds nuw i8, ptr %model, i64 16
  br label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %if.end
  tail call void %1(ptr noundef %2, ptr noundef nonnull %model) #23
  tail call void @nnc_runtime_close(ptr noundef %0) #23
  br label %cleanup

for.body:                                         ; preds = %for.body.lr.ph, %for.body
  %i.016 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.body ]
  %6 = load ptr, ptr %parts, align 8
  %arrayidx = getelementptr inbounds nuw ptr, ptr %6, i64 %i.016
  %7 = load ptr, ptr %arrayidx, align 8
  tail call void @nnc_runtime_close(ptr noundef %7) #23
  %inc = add nuw i64 %i.016, 1
  %8 = load ptr, ptr %model, align 8
  %stages = getelementptr inbounds nuw i8, ptr %8, i64 256
  %9 = load ptr, ptr %stages, align 8
  %part_count = getelementptr inbounds nuw i8, ptr %9, i64 24
  %10 = load i64, ptr %part_count, align 8
  %cmp4 = icmp ult i64 %inc, %10
  br i1 %cmp4, label %for.body, label %for.cond.cleanup, !llvm.loop !7

cleanup:                                          ; preds = %entry, %for.cond.cleanup
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: optsize
declare ptr @nnc_runtime_options(ptr noundef) local_unnamed_addr #2

; Function Attrs: optsize
declare void @nnc_runtime_close(ptr noundef) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: nounwind optsize
define hidden signext i32 @nnc_stages_open(ptr noundef %program, ptr noundef %given, ptr noundef writeonly captures(address_is_null) %result) local_unnamed_addr #0 {
entry:
  %whole = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %whole) #24
  %cmp = icmp eq ptr %result, null
  br i1 %cmp, label %cleanup26, label %if.end

if.end:                                           ; preds = %entry
  store ptr null, ptr %result, align 8
  %call = call signext i32 @nnc_runtime_open(ptr noundef %program, ptr noundef %given, ptr noundef nonnull %whole) #23
  %cmp1.not = icmp eq i32 %call, 0
  br i1 %cmp1.not, label %if.end3, label %cleanup26

if.end3:                                          ; preds = %if.end
  %0 = load ptr, ptr %whole, align 8
  %call4 = call ptr @nnc_runtime_options(ptr noundef %0) #23
  %stages = getelementptr inbounds nuw i8, ptr %program, i64 256
  %1 = load ptr, ptr %stages, align 8
  %part_count = getelementptr inbounds nuw i8, ptr %1, i64 24
  %2 = load i64, ptr %part_count, align 8
  %mul = shl i64 %2, 3
  %add = add i64 %mul, 24
  %allocate = getelementptr inbounds nuw i8, ptr %call4, i64 32
  %3 = load ptr, ptr %allocate, align 8
  %allocator = getelementptr inbounds nuw i8, ptr %call4, i64 48
  %4 = load ptr, ptr %allocator, align 8
  %call5 = call ptr %3(ptr noundef %4, i64 noundef %add, i64 noundef 128) #23
  %cmp6 = icmp eq ptr %call5, null
  br i1 %cmp6, label %if.then7, label %if.end8

if.then7:                                         ; preds = %if.end3
  %5 = load ptr, ptr %whole, align 8
  call void @nnc_runtime_close(ptr noundef %5) #23
  br label %cleanup26

if.end8:                                          ; preds = %if.end3
  call void @llvm.memset.p0.i64(ptr nonnull align 8 %call5, i8 0, i64 %add, i1 false)
  store ptr %program, ptr %call5, align 8
  %6 = load ptr, ptr %whole, align 8
  %whole10 = getelementptr inbounds nuw i8, ptr %call5, i64 8
  store ptr %6, ptr %whole10, align 8
  %add.ptr = getelementptr inbounds nuw i8, ptr %call5, i64 24
  %parts = getelementptr inbounds nuw i8, ptr %call5, i64 16
  store ptr %add.ptr, ptr %parts, align 8
  %cmp11.not50.not = icmp eq i64 %2, 0
  br i1 %cmp11.not50.not, label %for.end, label %for.body

for.cond:                                         ; preds = %for.body
  %inc = add nuw i64 %i.051, 1
  %exitcond.not = icmp eq i64 %inc, %2
  br i1 %exitcond.not, label %for.end, label %for.body, !llvm.loop !9

for.body:                                         ; preds = %if.end8, %for.cond
  %i.051 = phi i64 [ %inc, %for.cond ], [ 0, %if.end8 ]
  %7 = load ptr, ptr %stages, align 8
  %parts13 = getelementptr inbounds nuw i8, ptr %7, i64 16
  %8 = load ptr, ptr %parts13, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_part, ptr %8, i64 %i.051
  %9 = load ptr, ptr %arrayidx, align 8
  %10 = load ptr, ptr %whole, align 8
  %11 = load ptr, ptr %parts, align 8
  %arrayidx16 = getelementptr inbounds nuw ptr, ptr %11, i64 %i.051
  %call17 = call signext i32 @nnc_runtime_open_part(ptr noundef %9, ptr noundef %10, ptr noundef %arrayidx16) #23
  %cmp18.not = icmp eq i32 %call17, 0
  br i1 %cmp18.not, label %for.cond, label %cleanup.thread

cleanup.thread:                                   ; preds = %for.body
  call void @nnc_stages_close(ptr noundef nonnull %call5) #25
  br label %cleanup26

for.end:                                          ; preds = %for.cond, %if.end8
  store ptr %call5, ptr %result, align 8
  br label %cleanup26

cleanup26:                                        ; preds = %cleanup.thread, %if.end, %for.end, %if.then7, %entry
  %retval.3 = phi i32 [ 1, %entry ], [ %call, %if.end ], [ 2, %if.then7 ], [ 0, %for.end ], [ %call17, %cleanup.thread ]
  call void @llvm.lifetime.end.p0(ptr nonnull %whole) #24
  ret i32 %retval.3
}

; Function Attrs: optsize
declare signext i32 @nnc_runtime_open(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #3

; Function Attrs: optsize
declare signext i32 @nnc_runtime_open_part(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

; Function Attrs: nounwind optsize
define hidden signext i32 @nnc_stages_threads(ptr noundef readonly captures(address_is_null) %model) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %model, null
  br i1 %cmp, label %cond.end, label %cond.false

cond.false:                                       ; preds = %entry
  %whole = getelementptr inbounds nuw i8, ptr %model, i64 8
  %0 = load ptr, ptr %whole, align 8
  %call = tail call signext i32 @nnc_runtime_threads(ptr noundef %0) #23
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.false
  %cond = phi i32 [ %call, %cond.false ], [ 0, %entry ]
  ret i32 %cond
}

; Function Attrs: optsize
declare signext i32 @nnc_runtime_threads(ptr noundef) local_unnamed_addr #2

; Function Attrs: nounwind optsize
define hidden void @nnc_stages_context_free(ptr noundef %given) #0 {
entry:
  %rounded.i = alloca i64, align 8
  %cmp = icmp eq ptr %given, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %heap = getelementptr inbounds nuw i8, ptr %given, i64 16
  %release2 = getelementptr inbounds nuw i8, ptr %given, i64 24
  %0 = load ptr, ptr %release2, align 8
  %allocator4 = getelementptr inbounds nuw i8, ptr %given, i64 32
  %1 = load ptr, ptr %allocator4, align 8
  %2 = load ptr, ptr %given, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %2, i64 16
  %3 = load i64, ptr %arrayidx, align 8
  %cmp653 = icmp sgt i64 %3, 0
  br i1 %cmp653, label %for.body.lr.ph, label %for.cond.cleanup

for.body.lr.ph:                                   ; preds = %if.end
  %values.i = getelementptr inbounds nuw i8, ptr %given, i64 1408
  br label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %if.end
  %strings1.i = getelementptr inbounds nuw i8, ptr %given, i64 1352
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded.i) #24
  %fixed.i = getelementptr inbounds nuw i8, ptr %given, i64 1384
  %4 = load i64, ptr %fixed.i, align 8
  %count.i = getelementptr inbounds nuw i8, ptr %given, i64 1368
  %5 = load i64, ptr %count.i, align 8
  %cmp19.i = icmp ult i64 %4, %5
  br i1 %cmp19.i, label %for.body.lr.ph.i, label %for.cond.cleanup.i

for.body.lr.ph.i:                                 ; preds = %for.cond.cleanup
  %lengths.i = getelementptr inbounds nuw i8, ptr %given, i64 1360
  br label %for.body.i

for.cond.cleanup.i:                               ; preds = %for.body.i, %for.cond.cleanup
  %6 = load ptr, ptr %strings1.i, align 8
  %cmp4.not.i = icmp eq ptr %6, null
  br i1 %cmp4.not.i, label %nnc_strings_free.exit, label %if.then.i

for.body.i:                                       ; preds = %for.body.i, %for.body.lr.ph.i
  %i.020.i = phi i64 [ %4, %for.body.lr.ph.i ], [ %inc.i, %for.body.i ]
  %7 = load ptr, ptr %lengths.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %7, i64 %i.020.i
  %8 = load i64, ptr %arrayidx.i, align 8
  %add.i = add i64 %8, 1
  %call.i = call fastcc signext i32 @nnc_bin(i64 noundef %add.i, ptr noundef %rounded.i) #25
  %9 = load ptr, ptr %strings1.i, align 8
  %arrayidx2.i = getelementptr inbounds nuw ptr, ptr %9, i64 %i.020.i
  %10 = load ptr, ptr %arrayidx2.i, align 8
  %11 = load i64, ptr %rounded.i, align 8
  tail call fastcc void @nnc_give_block(ptr noundef nonnull %given, ptr noundef %10, i64 noundef %11) #25
  %inc.i = add nuw i64 %i.020.i, 1
  %12 = load i64, ptr %count.i, align 8
  %cmp.i = icmp ult i64 %inc.i, %12
  br i1 %cmp.i, label %for.body.i, label %for.cond.cleanup.i, !llvm.loop !10

if.then.i:                                        ; preds = %for.cond.cleanup.i
  %capacity.i = getelementptr inbounds nuw i8, ptr %given, i64 1376
  %13 = load i64, ptr %capacity.i, align 8
  %mul.i = mul i64 %13, 24
  %call5.i = call fastcc signext i32 @nnc_bin(i64 noundef %mul.i, ptr noundef %rounded.i) #25
  %14 = load i64, ptr %rounded.i, align 8
  tail call fastcc void @nnc_give_block(ptr noundef nonnull %given, ptr noundef nonnull %6, i64 noundef %14) #25
  br label %nnc_strings_free.exit

nnc_strings_free.exit:                            ; preds = %for.cond.cleanup.i, %if.then.i
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %strings1.i, i8 0, i64 56, i1 false)
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded.i) #24
  tail call fastcc void @nnc_heap_trim(ptr noundef nonnull %heap) #25
  %stages = getelementptr inbounds nuw i8, ptr %given, i64 2104
  %15 = load ptr, ptr %stages, align 8
  %hosted = getelementptr inbounds nuw i8, ptr %15, i64 32
  %16 = load i64, ptr %hosted, align 8
  %tobool.not = icmp eq i64 %16, 0
  br i1 %tobool.not, label %for.cond10.preheader, label %if.end30

for.cond10.preheader:                             ; preds = %nnc_strings_free.exit
  %arrayidx11 = getelementptr inbounds nuw i8, ptr %2, i64 32
  %17 = load i64, ptr %arrayidx11, align 8
  %cmp1260 = icmp sgt i64 %17, 0
  br i1 %cmp1260, label %for.cond15.preheader.lr.ph, label %if.end30

for.cond15.preheader.lr.ph:                       ; preds = %for.cond10.preheader
  %callees = getelementptr inbounds nuw i8, ptr %given, i64 1432
  %.pre = load ptr, ptr %callees, align 8
  br label %for.cond15.preheader

for.body:                                         ; preds = %for.body.lr.ph, %for.body
  %i.054 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.body ]
  %18 = load ptr, ptr %values.i, align 8
  %arrayidx.i52 = getelementptr inbounds nuw ptr, ptr %18, i64 %i.054
  %19 = load ptr, ptr %arrayidx.i52, align 8
  store ptr null, ptr %arrayidx.i52, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %given, ptr noundef %19) #25
  %inc = add nuw nsw i64 %i.054, 1
  %20 = load i64, ptr %arrayidx, align 8
  %cmp6 = icmp slt i64 %inc, %20
  br i1 %cmp6, label %for.body, label %for.cond.cleanup, !llvm.loop !11

for.cond15.preheader:                             ; preds = %for.cond15.preheader.lr.ph, %for.cond.cleanup18
  %21 = phi i64 [ %17, %for.cond15.preheader.lr.ph ], [ %24, %for.cond.cleanup18 ]
  %22 = phi ptr [ %.pre, %for.cond15.preheader.lr.ph ], [ %25, %for.cond.cleanup18 ]
  %i9.061 = phi i64 [ 0, %for.cond15.preheader.lr.ph ], [ %inc28, %for.cond.cleanup18 ]
  %arrayidx1655 = getelementptr inbounds nuw %struct.nnc_callee, ptr %22, i64 %i9.061
  %count56 = getelementptr inbounds nuw i8, ptr %arrayidx1655, i64 512
  %23 = load i64, ptr %count56, align 8
  %cmp1757.not = icmp eq i64 %23, 0
  br i1 %cmp1757.not, label %for.cond.cleanup18, label %for.body19

for.cond.cleanup18.loopexit:                      ; preds = %for.body19
  %.pre62 = load i64, ptr %arrayidx11, align 8
  br label %for.cond.cleanup18

for.cond.cleanup18:                               ; preds = %for.cond.cleanup18.loopexit, %for.cond15.preheader
  %24 = phi i64 [ %.pre62, %for.cond.cleanup18.loopexit ], [ %21, %for.cond15.preheader ]
  %25 = phi ptr [ %29, %for.cond.cleanup18.loopexit ], [ %22, %for.cond15.preheader ]
  %inc28 = add nuw nsw i64 %i9.061, 1
  %cmp12 = icmp slt i64 %inc28, %24
  br i1 %cmp12, label %for.cond15.preheader, label %if.end30, !llvm.loop !12

for.body19:                                       ; preds = %for.cond15.preheader, %for.body19
  %26 = phi ptr [ %29, %for.body19 ], [ %22, %for.cond15.preheader ]
  %k.058 = phi i64 [ %inc25, %for.body19 ], [ 0, %for.cond15.preheader ]
  %27 = getelementptr inbounds nuw %struct.nnc_callee, ptr %26, i64 %i9.061
  %arrayidx22 = getelementptr inbounds nuw %struct.nnc_variant, ptr %27, i64 %k.058
  %context23 = getelementptr inbounds nuw i8, ptr %arrayidx22, i64 8
  %28 = load ptr, ptr %context23, align 8
  tail call void @nnc_runtime_context_free(ptr noundef %28) #23
  %inc25 = add nuw i64 %k.058, 1
  %29 = load ptr, ptr %callees, align 8
  %arrayidx16 = getelementptr inbounds nuw %struct.nnc_callee, ptr %29, i64 %i9.061
  %count = getelementptr inbounds nuw i8, ptr %arrayidx16, i64 512
  %30 = load i64, ptr %count, align 8
  %cmp17 = icmp ult i64 %inc25, %30
  br i1 %cmp17, label %for.body19, label %for.cond.cleanup18.loopexit, !llvm.loop !13

if.end30:                                         ; preds = %for.cond.cleanup18, %for.cond10.preheader, %nnc_strings_free.exit
  %memory = getelementptr inbounds nuw i8, ptr %given, i64 2064
  tail call void @nnc_runtime_memory_free(ptr noundef nonnull %memory, ptr noundef %0, ptr noundef %1) #23
  tail call void %0(ptr noundef %1, ptr noundef nonnull %given) #23
  br label %cleanup

cleanup:                                          ; preds = %entry, %if.end30
  ret void
}

; Function Attrs: nounwind optsize
define internal fastcc void @nnc_heap_trim(ptr noundef captures(none) %heap) unnamed_addr #0 {
entry:
  %bins = getelementptr inbounds nuw i8, ptr %heap, i64 56
  %release = getelementptr inbounds nuw i8, ptr %heap, i64 8
  %allocator = getelementptr inbounds nuw i8, ptr %heap, i64 16
  br label %while.cond.preheader

while.cond.preheader:                             ; preds = %entry, %for.inc
  %indvars.iv = phi i64 [ 0, %entry ], [ %indvars.iv.next, %for.inc ]
  %arrayidx = getelementptr inbounds nuw ptr, ptr %bins, i64 %indvars.iv
  %0 = load ptr, ptr %arrayidx, align 8
  %cmp1.not18 = icmp eq ptr %0, null
  br i1 %cmp1.not18, label %for.inc, label %while.body

for.cond.cleanup:                                 ; preds = %for.inc
  %kept = getelementptr inbounds nuw i8, ptr %heap, i64 40
  store i64 0, ptr %kept, align 8
  ret void

while.body:                                       ; preds = %while.cond.preheader, %while.body
  %1 = phi ptr [ %5, %while.body ], [ %0, %while.cond.preheader ]
  %2 = load i64, ptr %1, align 1
  store i64 %2, ptr %arrayidx, align 8
  %3 = load ptr, ptr %release, align 8
  %4 = load ptr, ptr %allocator, align 8
  tail call void %3(ptr noundef %4, ptr noundef nonnull %1) #23
  %5 = load ptr, ptr %arrayidx, align 8
  %cmp1.not = icmp eq ptr %5, null
  br i1 %cmp1.not, label %for.inc, label %while.body, !llvm.loop !14

for.inc:                                          ; preds = %while.body, %while.cond.preheader
  %indvars.iv.next = add nuw nsw i64 %indvars.iv, 1
  %exitcond.not = icmp eq i64 %indvars.iv.next, 160
  br i1 %exitcond.not, label %for.cond.cleanup, label %while.cond.preheader, !llvm.loop !15
}

; Function Attrs: optsize
declare void @nnc_runtime_context_free(ptr noundef) #2

; Function Attrs: optsize
declare void @nnc_runtime_memory_free(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

; Function Attrs: nounwind optsize
define hidden signext i32 @nnc_stages_context_new(ptr noundef %model, ptr noundef writeonly captures(address_is_null) %result) local_unnamed_addr #0 {
entry:
  %context = alloca ptr, align 8
  %part = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %context) #24
  %cmp = icmp eq ptr %result, null
  %cmp1 = icmp eq ptr %model, null
  %or.cond = or i1 %cmp1, %cmp
  br i1 %or.cond, label %cleanup59, label %if.end

if.end:                                           ; preds = %entry
  store ptr null, ptr %result, align 8
  %0 = load ptr, ptr %model, align 8
  %stages2 = getelementptr inbounds nuw i8, ptr %0, i64 256
  %1 = load ptr, ptr %stages2, align 8
  %part_count = getelementptr inbounds nuw i8, ptr %1, i64 24
  %2 = load i64, ptr %part_count, align 8
  %cmp3105.not = icmp eq i64 %2, 0
  br i1 %cmp3105.not, label %for.cond.cleanup, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %if.end
  %parts = getelementptr inbounds nuw i8, ptr %1, i64 16
  %3 = load ptr, ptr %parts, align 8
  br label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %if.end
  %most.0.lcssa = phi i64 [ 0, %if.end ], [ %spec.select, %for.body ]
  %whole = getelementptr inbounds nuw i8, ptr %model, i64 8
  %4 = load ptr, ptr %whole, align 8
  %call = tail call ptr @nnc_runtime_options(ptr noundef %4) #23
  %5 = load ptr, ptr %whole, align 8
  %call13 = tail call ptr @nnc_runtime_weights(ptr noundef %5) #23
  %call14 = call fastcc signext i32 @nnc_new_machine(ptr noundef nonnull %1, ptr noundef %call, ptr noundef %call13, i64 noundef %most.0.lcssa, ptr noundef nonnull %context) #25
  %cmp15.not = icmp eq i32 %call14, 0
  br i1 %cmp15.not, label %if.end17, label %cleanup59

for.body:                                         ; preds = %for.body.lr.ph, %for.body
  %most.0107 = phi i64 [ 0, %for.body.lr.ph ], [ %spec.select, %for.body ]
  %i.0106 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.body ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_part, ptr %3, i64 %i.0106
  %6 = load ptr, ptr %arrayidx, align 8
  %step_count = getelementptr inbounds nuw i8, ptr %6, i64 56
  %7 = load i64, ptr %step_count, align 8
  %spec.select = tail call i64 @llvm.umax.i64(i64 %7, i64 %most.0107)
  %inc = add nuw i64 %i.0106, 1
  %exitcond.not = icmp eq i64 %inc, %2
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !16

if.end17:                                         ; preds = %for.cond.cleanup
  %8 = load ptr, ptr %context, align 8
  %model18 = getelementptr inbounds nuw i8, ptr %8, i64 2056
  store ptr %model, ptr %model18, align 8
  %9 = load i64, ptr %part_count, align 8
  %cmp22.not108.not = icmp eq i64 %9, 0
  br i1 %cmp22.not108.not, label %for.end51, label %for.body24.lr.ph

for.body24.lr.ph:                                 ; preds = %if.end17
  %parts25 = getelementptr inbounds nuw i8, ptr %model, i64 16
  %memory = getelementptr inbounds nuw i8, ptr %8, i64 2064
  %callees = getelementptr inbounds nuw i8, ptr %8, i64 1432
  %parts31 = getelementptr inbounds nuw i8, ptr %1, i64 16
  br label %for.body24

for.body24:                                       ; preds = %for.body24.lr.ph, %for.inc47
  %i19.0110 = phi i64 [ 0, %for.body24.lr.ph ], [ %inc48, %for.inc47 ]
  %first.0109 = phi i64 [ 0, %for.body24.lr.ph ], [ %add, %for.inc47 ]
  call void @llvm.lifetime.start.p0(ptr nonnull %part) #24
  %10 = load ptr, ptr %parts25, align 8
  %arrayidx26 = getelementptr inbounds nuw ptr, ptr %10, i64 %i19.0110
  %11 = load ptr, ptr %arrayidx26, align 8
  %call27 = call signext i32 @nnc_runtime_context_in(ptr noundef %11, ptr noundef nonnull %memory, ptr noundef nonnull %part) #23
  %cmp28.not = icmp eq i32 %call27, 0
  br i1 %cmp28.not, label %if.end30, label %cleanup49.thread

if.end30:                                         ; preds = %for.body24
  %12 = load ptr, ptr %callees, align 8
  %13 = load ptr, ptr %parts31, align 8
  %arrayidx32 = getelementptr inbounds nuw %struct.nnc_part, ptr %13, i64 %i19.0110
  %callee33 = getelementptr inbounds nuw i8, ptr %arrayidx32, i64 8
  %14 = load i64, ptr %callee33, align 8
  %arrayidx34 = getelementptr inbounds %struct.nnc_callee, ptr %12, i64 %14
  %15 = load ptr, ptr %part, align 8
  %count.i = getelementptr inbounds nuw i8, ptr %arrayidx34, i64 512
  %16 = load i64, ptr %count.i, align 8
  %cmp.i = icmp ult i64 %16, 16
  br i1 %cmp.i, label %cond.true.i, label %for.inc47

cond.true.i:                                      ; preds = %if.end30
  %inc.i = add nuw nsw i64 %16, 1
  store i64 %inc.i, ptr %count.i, align 8
  br label %for.inc47

cleanup49.thread:                                 ; preds = %for.body24
  call void @nnc_stages_context_free(ptr noundef nonnull %8) #25
  call void @llvm.lifetime.end.p0(ptr nonnull %part) #24
  br label %cleanup59

for.inc47:                                        ; preds = %cond.true.i, %if.end30
  %cond.i = phi i64 [ %16, %cond.true.i ], [ 15, %if.end30 ]
  %arrayidx2.i = getelementptr inbounds nuw %struct.nnc_variant, ptr %arrayidx34, i64 %cond.i
  %17 = getelementptr inbounds nuw i8, ptr %arrayidx2.i, i64 16
  %18 = getelementptr inbounds nuw i8, ptr %arrayidx2.i, i64 24
  store i64 0, ptr %18, align 8
  store ptr @nnc_part_api, ptr %arrayidx2.i, align 8
  %context8.i = getelementptr inbounds nuw i8, ptr %arrayidx2.i, i64 8
  store ptr %15, ptr %context8.i, align 8
  %current.i = getelementptr inbounds nuw i8, ptr %arrayidx34, i64 520
  store i64 %cond.i, ptr %current.i, align 8
  %ready.i = getelementptr inbounds nuw i8, ptr %arrayidx34, i64 544
  store i32 0, ptr %ready.i, align 8
  store i64 %first.0109, ptr %17, align 8
  %19 = load ptr, ptr %parts31, align 8
  %arrayidx41 = getelementptr inbounds nuw %struct.nnc_part, ptr %19, i64 %i19.0110
  %20 = load ptr, ptr %arrayidx41, align 8
  %step_count43 = getelementptr inbounds nuw i8, ptr %20, i64 56
  %21 = load i64, ptr %step_count43, align 8
  %step_count44 = getelementptr inbounds nuw i8, ptr %arrayidx2.i, i64 24
  store i64 %21, ptr %step_count44, align 8
  %add = add i64 %21, %first.0109
  store i64 0, ptr %current.i, align 8
  call void @llvm.lifetime.end.p0(ptr nonnull %part) #24
  %inc48 = add nuw i64 %i19.0110, 1
  %22 = load i64, ptr %part_count, align 8
  %cmp22.not = icmp ult i64 %inc48, %22
  br i1 %cmp22.not, label %for.body24, label %for.end51.loopexit, !llvm.loop !17

for.end51.loopexit:                               ; preds = %for.inc47
  %.pre = load ptr, ptr %model18, align 8
  br label %for.end51

for.end51:                                        ; preds = %for.end51.loopexit, %if.end17
  %23 = phi ptr [ %model, %if.end17 ], [ %.pre, %for.end51.loopexit ]
  %first.0.lcssa = phi i64 [ 0, %if.end17 ], [ %add, %for.end51.loopexit ]
  %step_count52 = getelementptr inbounds nuw i8, ptr %8, i64 2128
  store i64 %first.0.lcssa, ptr %step_count52, align 8
  %24 = load ptr, ptr %23, align 8
  %extents.i = getelementptr inbounds nuw i8, ptr %24, i64 160
  %25 = load ptr, ptr %extents.i, align 8
  %input_count.i = getelementptr inbounds nuw i8, ptr %24, i64 24
  %26 = load i64, ptr %input_count.i, align 8
  %cmp.not40.i = icmp eq i64 %26, 0
  br i1 %cmp.not40.i, label %nnc_fixed_extents.exit, label %for.cond2.preheader.lr.ph.i

for.cond2.preheader.lr.ph.i:                      ; preds = %for.end51
  %inputs.i = getelementptr inbounds nuw i8, ptr %24, i64 16
  %input_extents.i = getelementptr inbounds nuw i8, ptr %8, i64 2120
  %.pre.i = load ptr, ptr %inputs.i, align 8
  br label %for.cond2.preheader.i

for.cond2.preheader.i:                            ; preds = %for.inc11.i, %for.cond2.preheader.lr.ph.i
  %27 = phi i64 [ %26, %for.cond2.preheader.lr.ph.i ], [ %34, %for.inc11.i ]
  %28 = phi ptr [ %.pre.i, %for.cond2.preheader.lr.ph.i ], [ %35, %for.inc11.i ]
  %i.042.i = phi i64 [ 0, %for.cond2.preheader.lr.ph.i ], [ %inc12.i, %for.inc11.i ]
  %at.041.i = phi i64 [ 0, %for.cond2.preheader.lr.ph.i ], [ %at.1.lcssa.i, %for.inc11.i ]
  %arrayidx35.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %28, i64 %i.042.i
  %rank36.i = getelementptr inbounds nuw i8, ptr %arrayidx35.i, i64 24
  %29 = load i64, ptr %rank36.i, align 8
  %cmp3.not37.not.i = icmp eq i64 %29, 0
  br i1 %cmp3.not37.not.i, label %for.inc11.i, label %for.body5.i

for.body5.i:                                      ; preds = %for.cond2.preheader.i, %if.end.i
  %axis.039.i = phi i64 [ %inc.i95, %if.end.i ], [ 0, %for.cond2.preheader.i ]
  %at.138.i = phi i64 [ %inc10.i, %if.end.i ], [ %at.041.i, %for.cond2.preheader.i ]
  %arrayidx6.i = getelementptr inbounds nuw i64, ptr %25, i64 %at.138.i
  %30 = load i64, ptr %arrayidx6.i, align 8
  %cmp7.i = icmp slt i64 %30, 0
  br i1 %cmp7.i, label %nnc_fixed_extents.exit, label %if.end.i

if.end.i:                                         ; preds = %for.body5.i
  %31 = load ptr, ptr %input_extents.i, align 8
  %arrayidx9.i = getelementptr inbounds nuw i64, ptr %31, i64 %at.138.i
  store i64 %30, ptr %arrayidx9.i, align 8
  %inc.i95 = add nuw i64 %axis.039.i, 1
  %inc10.i = add i64 %at.138.i, 1
  %32 = load ptr, ptr %inputs.i, align 8
  %arrayidx.i96 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %32, i64 %i.042.i
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx.i96, i64 24
  %33 = load i64, ptr %rank.i, align 8
  %cmp3.not.i = icmp ult i64 %inc.i95, %33
  br i1 %cmp3.not.i, label %for.body5.i, label %for.inc11.loopexit.i, !llvm.loop !18

for.inc11.loopexit.i:                             ; preds = %if.end.i
  %.pre46.i = load i64, ptr %input_count.i, align 8
  br label %for.inc11.i

for.inc11.i:                                      ; preds = %for.inc11.loopexit.i, %for.cond2.preheader.i
  %34 = phi i64 [ %27, %for.cond2.preheader.i ], [ %.pre46.i, %for.inc11.loopexit.i ]
  %35 = phi ptr [ %28, %for.cond2.preheader.i ], [ %32, %for.inc11.loopexit.i ]
  %at.1.lcssa.i = phi i64 [ %at.041.i, %for.cond2.preheader.i ], [ %inc10.i, %for.inc11.loopexit.i ]
  %inc12.i = add nuw i64 %i.042.i, 1
  %cmp.not.not.i = icmp ult i64 %inc12.i, %34
  br i1 %cmp.not.not.i, label %for.cond2.preheader.i, label %nnc_fixed_extents.exit, !llvm.loop !19

nnc_fixed_extents.exit:                           ; preds = %for.inc11.i, %for.body5.i, %for.end51
  %cmp.not34.i = phi i32 [ 0, %for.body5.i ], [ 1, %for.end51 ], [ 1, %for.inc11.i ]
  %bound = getelementptr inbounds nuw i8, ptr %8, i64 2116
  store i32 %cmp.not34.i, ptr %bound, align 4
  store ptr %8, ptr %result, align 8
  br label %cleanup59

cleanup59:                                        ; preds = %cleanup49.thread, %nnc_fixed_extents.exit, %for.cond.cleanup, %entry
  %retval.4 = phi i32 [ 1, %entry ], [ %call27, %cleanup49.thread ], [ 0, %nnc_fixed_extents.exit ], [ %call14, %for.cond.cleanup ]
  call void @llvm.lifetime.end.p0(ptr nonnull %context) #24
  ret i32 %retval.4
}

; Function Attrs: nounwind optsize
define internal fastcc signext range(i32 0, 9) i32 @nnc_new_machine(ptr noundef %stages, ptr noundef readonly captures(none) %options, ptr noundef %weights, i64 noundef %steps, ptr noundef writeonly captures(none) initializes((0, 8)) %result) unnamed_addr #0 {
entry:
  %handle = alloca i64, align 8
  %0 = load ptr, ptr %stages, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 56
  %1 = load i64, ptr %arrayidx, align 8
  %add.ptr = getelementptr inbounds i64, ptr %0, i64 %1
  store ptr null, ptr %result, align 8
  %2 = load i64, ptr %0, align 8
  %cmp.not = icmp eq i64 %2, 1
  br i1 %cmp.not, label %for.cond.preheader, label %cleanup84

for.cond.preheader:                               ; preds = %entry
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %0, i64 48
  %3 = load i64, ptr %arrayidx3, align 8
  %cmp4151 = icmp sgt i64 %3, 0
  br i1 %cmp4151, label %for.body, label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.body, %for.cond.preheader
  %extents.0.lcssa = phi i64 [ 0, %for.cond.preheader ], [ %add6, %for.body ]
  %call = tail call fastcc i64 @nnc_lay_out(ptr noundef null, ptr noundef null, ptr noundef nonnull %0, i64 noundef %steps, i64 noundef %extents.0.lcssa) #25
  %allocate = getelementptr inbounds nuw i8, ptr %options, i64 32
  %4 = load ptr, ptr %allocate, align 8
  %allocator = getelementptr inbounds nuw i8, ptr %options, i64 48
  %5 = load ptr, ptr %allocator, align 8
  %call7 = tail call ptr %4(ptr noundef %5, i64 noundef %call, i64 noundef 128) #23
  %cmp8 = icmp eq ptr %call7, null
  br i1 %cmp8, label %cleanup84, label %if.end10

for.body:                                         ; preds = %for.cond.preheader, %for.body
  %extents.0153 = phi i64 [ %add6, %for.body ], [ 0, %for.cond.preheader ]
  %i.0152 = phi i64 [ %inc, %for.body ], [ 0, %for.cond.preheader ]
  %.idx = shl nuw nsw i64 %i.0152, 4
  %6 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %.idx
  %arrayidx5 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %7 = load i64, ptr %arrayidx5, align 8
  %add6 = add i64 %7, %extents.0153
  %inc = add nuw nsw i64 %i.0152, 1
  %exitcond.not = icmp eq i64 %inc, %3
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !20

if.end10:                                         ; preds = %for.cond.cleanup
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %call7, i8 0, i64 %call, i1 false)
  %call11 = tail call fastcc i64 @nnc_lay_out(ptr noundef nonnull %call7, ptr noundef nonnull %call7, ptr noundef nonnull %0, i64 noundef %steps, i64 noundef %extents.0.lcssa) #25
  %stages13 = getelementptr inbounds nuw i8, ptr %call7, i64 2104
  store ptr %stages, ptr %stages13, align 8
  store ptr %0, ptr %call7, align 8
  %texts = getelementptr inbounds nuw i8, ptr %stages, i64 8
  %8 = load ptr, ptr %texts, align 8
  %table_texts = getelementptr inbounds nuw i8, ptr %call7, i64 8
  store ptr %8, ptr %table_texts, align 8
  %9 = load ptr, ptr %allocate, align 8
  %heap = getelementptr inbounds nuw i8, ptr %call7, i64 16
  store ptr %9, ptr %heap, align 8
  %release = getelementptr inbounds nuw i8, ptr %options, i64 40
  %10 = load ptr, ptr %release, align 8
  %release18 = getelementptr inbounds nuw i8, ptr %call7, i64 24
  store ptr %10, ptr %release18, align 8
  %11 = load ptr, ptr %allocator, align 8
  %allocator21 = getelementptr inbounds nuw i8, ptr %call7, i64 32
  store ptr %11, ptr %allocator21, align 8
  %arrayidx22 = getelementptr inbounds nuw i8, ptr %0, i64 120
  %12 = load i64, ptr %arrayidx22, align 8
  %limit = getelementptr inbounds nuw i8, ptr %call7, i64 64
  store i64 %12, ptr %limit, align 8
  %hosted = getelementptr inbounds nuw i8, ptr %stages, i64 32
  %13 = load i64, ptr %hosted, align 8
  %conv = trunc i64 %13 to i32
  %hosted24 = getelementptr inbounds nuw i8, ptr %call7, i64 1504
  store i32 %conv, ptr %hosted24, align 8
  %failed = getelementptr inbounds nuw i8, ptr %call7, i64 1528
  store ptr @.str, ptr %failed, align 8
  %arrayidx25 = getelementptr inbounds nuw i8, ptr %0, i64 144
  %14 = load i64, ptr %arrayidx25, align 8
  %add.ptr26 = getelementptr inbounds i64, ptr %0, i64 %14
  %arrayidx29 = getelementptr inbounds nuw i8, ptr %0, i64 136
  %15 = load i64, ptr %arrayidx29, align 8
  %cmp30154 = icmp sgt i64 %15, 0
  br i1 %cmp30154, label %for.body35, label %for.cond.cleanup34

for.cond.cleanup34:                               ; preds = %for.body35, %if.end10
  %status.0.lcssa = phi i32 [ 0, %if.end10 ], [ %call43, %for.body35 ]
  %count = getelementptr inbounds nuw i8, ptr %call7, i64 1368
  %16 = load i64, ptr %count, align 8
  %fixed = getelementptr inbounds nuw i8, ptr %call7, i64 1384
  store i64 %16, ptr %fixed, align 8
  %arrayidx52 = getelementptr inbounds nuw i8, ptr %0, i64 80
  %17 = load i64, ptr %arrayidx52, align 8
  %cmp53157 = icmp sgt i64 %17, 0
  %cmp56158 = icmp eq i32 %status.0.lcssa, 0
  %18 = select i1 %cmp53157, i1 %cmp56158, i1 false
  br i1 %18, label %for.body60.lr.ph, label %for.cond.cleanup59

for.body60.lr.ph:                                 ; preds = %for.cond.cleanup34
  %arrayidx48 = getelementptr inbounds nuw i8, ptr %0, i64 88
  %19 = load i64, ptr %arrayidx48, align 8
  %add.ptr49 = getelementptr inbounds i64, ptr %0, i64 %19
  %values = getelementptr inbounds nuw i8, ptr %call7, i64 1408
  br label %for.body60

for.body35:                                       ; preds = %if.end10, %for.body35
  %i27.0155 = phi i64 [ %inc45, %for.body35 ], [ 0, %if.end10 ]
  call void @llvm.lifetime.start.p0(ptr nonnull %handle) #24
  %20 = load ptr, ptr %texts, align 8
  %arrayidx38.idx = shl nuw nsw i64 %i27.0155, 4
  %arrayidx38 = getelementptr inbounds nuw i8, ptr %add.ptr26, i64 %arrayidx38.idx
  %21 = load i64, ptr %arrayidx38, align 8
  %add.ptr39 = getelementptr inbounds i8, ptr %20, i64 %21
  %arrayidx42 = getelementptr inbounds nuw i8, ptr %arrayidx38, i64 8
  %22 = load i64, ptr %arrayidx42, align 8
  %call43 = call fastcc signext i32 @nnc_intern(ptr noundef nonnull %call7, ptr noundef %add.ptr39, i64 noundef %22, i32 noundef signext 1, ptr noundef nonnull %handle) #25
  call void @llvm.lifetime.end.p0(ptr nonnull %handle) #24
  %inc45 = add nuw nsw i64 %i27.0155, 1
  %23 = load i64, ptr %arrayidx29, align 8
  %cmp30 = icmp slt i64 %inc45, %23
  %cmp32 = icmp eq i32 %call43, 0
  %24 = select i1 %cmp30, i1 %cmp32, i1 false
  br i1 %24, label %for.body35, label %for.cond.cleanup34, !llvm.loop !21

for.cond.cleanup59.loopexit:                      ; preds = %for.body60
  br i1 %cmp69, label %if.end80, label %if.then79

for.cond.cleanup59:                               ; preds = %for.cond.cleanup34
  br i1 %cmp56158, label %if.end80, label %if.then79

for.body60:                                       ; preds = %for.body60.lr.ph, %for.body60
  %i50.0160 = phi i64 [ 0, %for.body60.lr.ph ], [ %inc72, %for.body60 ]
  %row.0159 = phi ptr [ %add.ptr49, %for.body60.lr.ph ], [ %add.ptr75, %for.body60 ]
  %arrayidx61 = getelementptr inbounds nuw i8, ptr %row.0159, i64 8
  %25 = load i64, ptr %arrayidx61, align 8
  %arrayidx62 = getelementptr inbounds nuw i8, ptr %row.0159, i64 16
  %26 = load i64, ptr %arrayidx62, align 8
  %add.ptr63 = getelementptr inbounds nuw i8, ptr %row.0159, i64 32
  %arrayidx64 = getelementptr inbounds nuw i8, ptr %row.0159, i64 24
  %27 = load i64, ptr %arrayidx64, align 8
  %add.ptr65 = getelementptr inbounds i8, ptr %weights, i64 %27
  %call66 = tail call fastcc ptr @nnc_new_view(ptr noundef nonnull %call7, i64 noundef %25, i64 noundef %26, ptr noundef nonnull %add.ptr63, ptr noundef %add.ptr65, ptr noundef null) #25
  %28 = load ptr, ptr %values, align 8
  %29 = load i64, ptr %row.0159, align 8
  %arrayidx68 = getelementptr inbounds ptr, ptr %28, i64 %29
  store ptr %call66, ptr %arrayidx68, align 8
  %cmp69 = icmp ne ptr %call66, null
  %inc72 = add nuw nsw i64 %i50.0160, 1
  %30 = load i64, ptr %arrayidx62, align 8
  %31 = getelementptr i64, ptr %row.0159, i64 %30
  %add.ptr75 = getelementptr i8, ptr %31, i64 32
  %32 = load i64, ptr %arrayidx52, align 8
  %cmp53 = icmp slt i64 %inc72, %32
  %33 = select i1 %cmp53, i1 %cmp69, i1 false
  br i1 %33, label %for.body60, label %for.cond.cleanup59.loopexit, !llvm.loop !22

if.then79:                                        ; preds = %for.cond.cleanup59.loopexit, %for.cond.cleanup59
  %status.1.lcssa163 = phi i32 [ 2, %for.cond.cleanup59.loopexit ], [ %status.0.lcssa, %for.cond.cleanup59 ]
  tail call void @nnc_stages_context_free(ptr noundef nonnull %call7) #25
  br label %cleanup84

if.end80:                                         ; preds = %for.cond.cleanup59.loopexit, %for.cond.cleanup59
  store ptr %call7, ptr %result, align 8
  br label %cleanup84

cleanup84:                                        ; preds = %for.cond.cleanup, %if.end80, %if.then79, %entry
  %retval.2 = phi i32 [ 8, %entry ], [ 2, %for.cond.cleanup ], [ %status.1.lcssa163, %if.then79 ], [ 0, %if.end80 ]
  ret i32 %retval.2
}

; Function Attrs: optsize
declare ptr @nnc_runtime_weights(ptr noundef) local_unnamed_addr #2

; Function Attrs: optsize
declare signext i32 @nnc_runtime_context_in(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

; Function Attrs: nofree norecurse nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden signext range(i32 0, 10) i32 @nnc_stages_bind(ptr noundef captures(address_is_null) %given, ptr noundef readonly captures(address_is_null) %shapes) local_unnamed_addr #4 {
entry:
  %cmp = icmp eq ptr %given, null
  br i1 %cmp, label %cleanup35, label %if.end

if.end:                                           ; preds = %entry
  %0 = load ptr, ptr %given, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 56
  %1 = load i64, ptr %arrayidx, align 8
  %add.ptr = getelementptr inbounds i64, ptr %0, i64 %1
  %cmp2 = icmp eq ptr %shapes, null
  br i1 %cmp2, label %land.lhs.true, label %if.end6

land.lhs.true:                                    ; preds = %if.end
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %0, i64 48
  %2 = load i64, ptr %arrayidx3, align 8
  %cmp4 = icmp sgt i64 %2, 0
  br i1 %cmp4, label %cleanup35, label %if.end6

if.end6:                                          ; preds = %land.lhs.true, %if.end
  %running = getelementptr inbounds nuw i8, ptr %given, i64 2112
  %3 = cmpxchg ptr %running, i32 0, i32 1 acquire monotonic, align 8
  %4 = extractvalue { i32, i1 } %3, 1
  br i1 %4, label %if.end8, label %cleanup35

if.end8:                                          ; preds = %if.end6
  %failed = getelementptr inbounds nuw i8, ptr %given, i64 1528
  store ptr @.str, ptr %failed, align 8
  %message = getelementptr inbounds nuw i8, ptr %given, i64 1544
  store i8 0, ptr %message, align 8
  %arrayidx12 = getelementptr inbounds nuw i8, ptr %0, i64 48
  %5 = load i64, ptr %arrayidx12, align 8
  %cmp1362 = icmp sgt i64 %5, 0
  br i1 %cmp1362, label %for.cond14.preheader.lr.ph, label %for.cond.cleanup

for.cond14.preheader.lr.ph:                       ; preds = %if.end8
  %input_extents = getelementptr inbounds nuw i8, ptr %given, i64 2120
  br label %for.cond14.preheader

for.cond14.preheader:                             ; preds = %for.cond14.preheader.lr.ph, %for.cond.cleanup17
  %6 = phi i64 [ %5, %for.cond14.preheader.lr.ph ], [ %9, %for.cond.cleanup17 ]
  %i.065 = phi i64 [ 0, %for.cond14.preheader.lr.ph ], [ %inc29, %for.cond.cleanup17 ]
  %at.064 = phi i64 [ 0, %for.cond14.preheader.lr.ph ], [ %at.1.lcssa, %for.cond.cleanup17 ]
  %status.063 = phi i32 [ 0, %for.cond14.preheader.lr.ph ], [ %status.1.lcssa, %for.cond.cleanup17 ]
  %.idx = shl nuw nsw i64 %i.065, 4
  %7 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %.idx
  %arrayidx15 = getelementptr inbounds nuw i8, ptr %7, i64 8
  %8 = load i64, ptr %arrayidx15, align 8
  %cmp1657 = icmp sgt i64 %8, 0
  br i1 %cmp1657, label %for.body18.lr.ph, label %for.cond.cleanup17

for.body18.lr.ph:                                 ; preds = %for.cond14.preheader
  %arrayidx19 = getelementptr inbounds nuw ptr, ptr %shapes, i64 %i.065
  br label %for.body18

for.cond.cleanup:                                 ; preds = %for.cond.cleanup17, %if.end8
  %status.0.lcssa = phi i32 [ 0, %if.end8 ], [ %status.1.lcssa, %for.cond.cleanup17 ]
  %cmp31 = icmp eq i32 %status.0.lcssa, 0
  %conv = zext i1 %cmp31 to i32
  %bound = getelementptr inbounds nuw i8, ptr %given, i64 2116
  store i32 %conv, ptr %bound, align 4
  store atomic i32 0, ptr %running release, align 8
  br label %cleanup35

for.cond.cleanup17.loopexit:                      ; preds = %for.body18
  %.pre = load i64, ptr %arrayidx12, align 8
  br label %for.cond.cleanup17

for.cond.cleanup17:                               ; preds = %for.cond.cleanup17.loopexit, %for.cond14.preheader
  %9 = phi i64 [ %6, %for.cond14.preheader ], [ %.pre, %for.cond.cleanup17.loopexit ]
  %status.1.lcssa = phi i32 [ %status.063, %for.cond14.preheader ], [ %spec.select, %for.cond.cleanup17.loopexit ]
  %at.1.lcssa = phi i64 [ %at.064, %for.cond14.preheader ], [ %inc, %for.cond.cleanup17.loopexit ]
  %inc29 = add nuw nsw i64 %i.065, 1
  %cmp13 = icmp slt i64 %inc29, %9
  br i1 %cmp13, label %for.cond14.preheader, label %for.cond.cleanup, !llvm.loop !23

for.body18:                                       ; preds = %for.body18.lr.ph, %for.body18
  %axis.060 = phi i64 [ 0, %for.body18.lr.ph ], [ %inc27, %for.body18 ]
  %at.159 = phi i64 [ %at.064, %for.body18.lr.ph ], [ %inc, %for.body18 ]
  %status.158 = phi i32 [ %status.063, %for.body18.lr.ph ], [ %spec.select, %for.body18 ]
  %10 = load ptr, ptr %arrayidx19, align 8
  %arrayidx20 = getelementptr inbounds nuw i64, ptr %10, i64 %axis.060
  %11 = load i64, ptr %arrayidx20, align 8
  %cmp21 = icmp slt i64 %11, 0
  %spec.select = select i1 %cmp21, i32 1, i32 %status.158
  %12 = load ptr, ptr %input_extents, align 8
  %inc = add i64 %at.159, 1
  %arrayidx26 = getelementptr inbounds nuw i64, ptr %12, i64 %at.159
  store i64 %11, ptr %arrayidx26, align 8
  %inc27 = add nuw nsw i64 %axis.060, 1
  %13 = load i64, ptr %arrayidx15, align 8
  %cmp16 = icmp slt i64 %inc27, %13
  br i1 %cmp16, label %for.body18, label %for.cond.cleanup17.loopexit, !llvm.loop !24

cleanup35:                                        ; preds = %for.cond.cleanup, %land.lhs.true, %if.end6, %entry
  %retval.1 = phi i32 [ 1, %entry ], [ 1, %land.lhs.true ], [ %status.0.lcssa, %for.cond.cleanup ], [ 9, %if.end6 ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define hidden signext i32 @nnc_stages_profile(ptr noundef %given, ptr noundef readonly captures(address_is_null) %inputs, ptr noundef readnone captures(address_is_null) %outputs, ptr noundef %nanoseconds) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %given, null
  %cmp1 = icmp ne ptr %outputs, null
  %or.cond = or i1 %cmp, %cmp1
  br i1 %or.cond, label %cleanup48, label %if.end

if.end:                                           ; preds = %entry
  %running = getelementptr inbounds nuw i8, ptr %given, i64 2112
  %0 = cmpxchg ptr %running, i32 0, i32 1 acquire monotonic, align 8
  %1 = extractvalue { i32, i1 } %0, 1
  br i1 %1, label %if.end3, label %cleanup48

if.end3:                                          ; preds = %if.end
  %2 = load ptr, ptr %given, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %2, i64 56
  %3 = load i64, ptr %arrayidx, align 8
  %add.ptr = getelementptr inbounds i64, ptr %2, i64 %3
  %input_extents = getelementptr inbounds nuw i8, ptr %given, i64 2120
  %4 = load ptr, ptr %input_extents, align 8
  %bound = getelementptr inbounds nuw i8, ptr %given, i64 2116
  %5 = load i32, ptr %bound, align 4
  %tobool.not = icmp ne i32 %5, 0
  %cond = select i1 %tobool.not, i32 0, i32 10
  tail call fastcc void @nnc_begin(ptr noundef nonnull %given) #25
  %arrayidx6 = getelementptr inbounds nuw i8, ptr %2, i64 48
  %6 = load i64, ptr %arrayidx6, align 8
  %cmp792 = icmp sgt i64 %6, 0
  %7 = select i1 %cmp792, i1 %tobool.not, i1 false
  br i1 %7, label %for.body.lr.ph, label %cleanup

for.body.lr.ph:                                   ; preds = %if.end3
  %cmp9 = icmp eq ptr %inputs, null
  %values.i = getelementptr inbounds nuw i8, ptr %given, i64 1408
  br i1 %cmp9, label %cleanup, label %for.body

for.body:                                         ; preds = %for.body.lr.ph, %if.end21
  %i.095 = phi i64 [ %inc, %if.end21 ], [ 0, %for.body.lr.ph ]
  %shape.094 = phi ptr [ %add.ptr22, %if.end21 ], [ %4, %for.body.lr.ph ]
  %arrayidx11 = getelementptr inbounds nuw ptr, ptr %inputs, i64 %i.095
  %8 = load ptr, ptr %arrayidx11, align 8
  %cmp12 = icmp eq ptr %8, null
  br i1 %cmp12, label %cleanup, label %if.end14

if.end14:                                         ; preds = %for.body
  %.idx = shl nuw nsw i64 %i.095, 4
  %9 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %.idx
  %arrayidx15 = getelementptr inbounds nuw i8, ptr %9, i64 8
  %10 = load i64, ptr %arrayidx15, align 8
  %11 = load i64, ptr %9, align 8
  %call = tail call fastcc ptr @nnc_new_view(ptr noundef nonnull %given, i64 noundef %11, i64 noundef %10, ptr noundef %shape.094, ptr noundef nonnull %8, ptr noundef null) #25
  %cmp19.not = icmp eq ptr %call, null
  br i1 %cmp19.not, label %cleanup, label %if.end21

if.end21:                                         ; preds = %if.end14
  %12 = load ptr, ptr %values.i, align 8
  %arrayidx.i = getelementptr inbounds nuw ptr, ptr %12, i64 %i.095
  %13 = load ptr, ptr %arrayidx.i, align 8
  store ptr %call, ptr %arrayidx.i, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %given, ptr noundef %13) #25
  %add.ptr22 = getelementptr inbounds nuw i64, ptr %shape.094, i64 %10
  %inc = add nuw nsw i64 %i.095, 1
  %14 = load i64, ptr %arrayidx6, align 8
  %cmp7 = icmp slt i64 %inc, %14
  br i1 %cmp7, label %for.body, label %cleanup, !llvm.loop !25

cleanup:                                          ; preds = %if.end14, %if.end21, %for.body, %for.body.lr.ph, %if.end3
  %status.2 = phi i32 [ %cond, %if.end3 ], [ 1, %for.body.lr.ph ], [ 2, %if.end14 ], [ 1, %for.body ], [ 0, %if.end21 ]
  %nanoseconds23 = getelementptr inbounds nuw i8, ptr %given, i64 1512
  store ptr %nanoseconds, ptr %nanoseconds23, align 8
  %cmp24.not = icmp eq ptr %nanoseconds, null
  br i1 %cmp24.not, label %if.end29, label %land.lhs.true

land.lhs.true:                                    ; preds = %cleanup
  %step_count = getelementptr inbounds nuw i8, ptr %given, i64 2128
  %15 = load i64, ptr %step_count, align 8
  %cmp25.not = icmp eq i64 %15, 0
  br i1 %cmp25.not, label %if.end29, label %if.then26

if.then26:                                        ; preds = %land.lhs.true
  %mul28 = shl i64 %15, 3
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %nanoseconds, i8 0, i64 %mul28, i1 false)
  br label %if.end29

if.end29:                                         ; preds = %if.then26, %land.lhs.true, %cleanup
  %cmp30 = icmp eq i32 %status.2, 0
  br i1 %cmp30, label %if.end33, label %if.then39

if.end33:                                         ; preds = %if.end29
  %call32 = tail call fastcc signext i32 @nnc_walk_table(ptr noundef nonnull %given) #25
  %cmp34 = icmp eq i32 %call32, 0
  br i1 %cmp34, label %if.then35, label %if.then39

if.then35:                                        ; preds = %if.end33
  %16 = load ptr, ptr %given, align 8
  %arrayidx.i85 = getelementptr inbounds nuw i8, ptr %16, i64 72
  %17 = load i64, ptr %arrayidx.i85, align 8
  %add.ptr.i = getelementptr inbounds i64, ptr %16, i64 %17
  %arrayidx2.i = getelementptr inbounds nuw i8, ptr %16, i64 64
  %18 = load i64, ptr %arrayidx2.i, align 8
  %cmp.not57.i = icmp sgt i64 %18, 0
  br i1 %cmp.not57.i, label %for.body.lr.ph.i, label %if.end40

for.body.lr.ph.i:                                 ; preds = %if.then35
  %values.i.i = getelementptr inbounds nuw i8, ptr %given, i64 1408
  br label %for.body.i

for.body.i:                                       ; preds = %for.inc.i, %for.body.lr.ph.i
  %i.058.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %for.inc.i ]
  %arrayidx3.i = getelementptr inbounds nuw i64, ptr %add.ptr.i, i64 %i.058.i
  %19 = load i64, ptr %arrayidx3.i, align 8
  %call.i = tail call fastcc ptr @nnc_tensor_in(ptr noundef nonnull %given, i64 noundef %19) #25
  %cmp4.i = icmp eq ptr %call.i, null
  br i1 %cmp4.i, label %if.then39, label %if.end.i

if.end.i:                                         ; preds = %for.body.i
  %owner.i = getelementptr inbounds nuw i8, ptr %call.i, i64 48
  %20 = load ptr, ptr %owner.i, align 8
  %cmp5.not.i = icmp eq ptr %20, null
  %call..i = select i1 %cmp5.not.i, ptr %call.i, ptr %20
  %data.i = getelementptr inbounds nuw i8, ptr %call.i, i64 40
  %21 = load ptr, ptr %data.i, align 8
  %cmp7.not.i = icmp ult ptr %21, %call..i
  br i1 %cmp7.not.i, label %if.end12.i, label %land.lhs.true.i

land.lhs.true.i:                                  ; preds = %if.end.i
  %block.i = getelementptr inbounds nuw i8, ptr %call..i, i64 56
  %22 = load i64, ptr %block.i, align 8
  %add.ptr9.i = getelementptr inbounds nuw i8, ptr %call..i, i64 %22
  %cmp10.not.i = icmp ugt ptr %21, %add.ptr9.i
  br i1 %cmp10.not.i, label %if.end12.i, label %for.inc.i

if.end12.i:                                       ; preds = %land.lhs.true.i, %if.end.i
  %dtype.i = getelementptr inbounds nuw i8, ptr %call.i, i64 16
  %23 = load i64, ptr %dtype.i, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %call.i, i64 24
  %24 = load i64, ptr %rank.i, align 8
  %shape.i = getelementptr inbounds nuw i8, ptr %call.i, i64 72
  %25 = load ptr, ptr %shape.i, align 8
  %call13.i = tail call fastcc ptr @nnc_new_tensor(ptr noundef nonnull %given, i64 noundef %23, i64 noundef %24, ptr noundef %25) #25
  %cmp14.i = icmp eq ptr %call13.i, null
  br i1 %cmp14.i, label %if.then39, label %if.end16.i

if.end16.i:                                       ; preds = %if.end12.i
  %data17.i = getelementptr inbounds nuw i8, ptr %call13.i, i64 40
  %26 = load ptr, ptr %data17.i, align 8
  %27 = load ptr, ptr %data.i, align 8
  %length.i = getelementptr inbounds nuw i8, ptr %call.i, i64 32
  %28 = load i64, ptr %length.i, align 8
  %29 = load i64, ptr %dtype.i, align 8
  %shr.i.i = lshr i64 %29, 8
  %mul.i = mul i64 %shr.i.i, %28
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %26, ptr align 1 %27, i64 %mul.i, i1 false)
  %30 = load i64, ptr %arrayidx3.i, align 8
  %31 = load ptr, ptr %values.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds ptr, ptr %31, i64 %30
  %32 = load ptr, ptr %arrayidx.i.i, align 8
  store ptr %call13.i, ptr %arrayidx.i.i, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %given, ptr noundef %32) #25
  br label %for.inc.i

for.inc.i:                                        ; preds = %if.end16.i, %land.lhs.true.i
  %inc.i = add nuw nsw i64 %i.058.i, 1
  %33 = load i64, ptr %arrayidx2.i, align 8
  %cmp.not.i = icmp slt i64 %inc.i, %33
  br i1 %cmp.not.i, label %for.body.i, label %if.end40, !llvm.loop !26

if.then39:                                        ; preds = %for.body.i, %if.end12.i, %if.end29, %if.end33
  %status.4.ph = phi i32 [ %call32, %if.end33 ], [ %status.2, %if.end29 ], [ 12, %for.body.i ], [ 2, %if.end12.i ]
  tail call fastcc void @nnc_clear(ptr noundef nonnull %given) #25
  br label %if.end40

if.end40:                                         ; preds = %for.inc.i, %if.then35, %if.then39
  %status.491 = phi i32 [ %status.4.ph, %if.then39 ], [ 0, %if.then35 ], [ 0, %for.inc.i ]
  store atomic i32 0, ptr %running release, align 8
  br label %cleanup48

cleanup48:                                        ; preds = %if.end, %entry, %if.end40
  %retval.0 = phi i32 [ 1, %entry ], [ %status.491, %if.end40 ], [ 9, %if.end ]
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define internal fastcc void @nnc_begin(ptr noundef captures(none) %machine) unnamed_addr #0 {
entry:
  %rounded.i = alloca i64, align 8
  tail call fastcc void @nnc_clear(ptr noundef %machine) #25
  %strings1.i = getelementptr inbounds nuw i8, ptr %machine, i64 1352
  %count.i = getelementptr inbounds nuw i8, ptr %machine, i64 1368
  %0 = load i64, ptr %count.i, align 8
  %fixed.i = getelementptr inbounds nuw i8, ptr %machine, i64 1384
  %1 = load i64, ptr %fixed.i, align 8
  %cmp.i = icmp eq i64 %0, %1
  br i1 %cmp.i, label %nnc_strings_reset.exit, label %for.cond.preheader.i

for.cond.preheader.i:                             ; preds = %entry
  %cmp444.i = icmp ult i64 %1, %0
  br i1 %cmp444.i, label %for.body.lr.ph.i, label %for.cond.cleanup.i

for.body.lr.ph.i:                                 ; preds = %for.cond.preheader.i
  %lengths.i = getelementptr inbounds nuw i8, ptr %machine, i64 1360
  br label %for.body.i

for.cond.cleanup.loopexit.i:                      ; preds = %for.body.i
  %.pre.i = load i64, ptr %fixed.i, align 8
  br label %for.cond.cleanup.i

for.cond.cleanup.i:                               ; preds = %for.cond.cleanup.loopexit.i, %for.cond.preheader.i
  %2 = phi i64 [ %.pre.i, %for.cond.cleanup.loopexit.i ], [ %1, %for.cond.preheader.i ]
  store i64 %2, ptr %count.i, align 8
  %slots.i = getelementptr inbounds nuw i8, ptr %machine, i64 1392
  %3 = load ptr, ptr %slots.i, align 8
  %slot_count.i = getelementptr inbounds nuw i8, ptr %machine, i64 1400
  %4 = load i64, ptr %slot_count.i, align 8
  %mul.i = shl i64 %4, 2
  tail call void @llvm.memset.p0.i64(ptr align 4 %3, i8 0, i64 %mul.i, i1 false)
  %5 = load i64, ptr %count.i, align 8
  %cmp1146.not.i = icmp eq i64 %5, 0
  br i1 %cmp1146.not.i, label %nnc_strings_reset.exit, label %for.body13.lr.ph.i

for.body13.lr.ph.i:                               ; preds = %for.cond.cleanup.i
  %lengths17.i = getelementptr inbounds nuw i8, ptr %machine, i64 1360
  br label %for.body13.i

for.body.i:                                       ; preds = %for.body.i, %for.body.lr.ph.i
  %i.045.i = phi i64 [ %1, %for.body.lr.ph.i ], [ %inc.i, %for.body.i ]
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded.i) #24
  %6 = load ptr, ptr %lengths.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %6, i64 %i.045.i
  %7 = load i64, ptr %arrayidx.i, align 8
  %add.i = add i64 %7, 1
  %call.i = call fastcc signext i32 @nnc_bin(i64 noundef %add.i, ptr noundef %rounded.i) #25
  %8 = load ptr, ptr %strings1.i, align 8
  %arrayidx5.i = getelementptr inbounds nuw ptr, ptr %8, i64 %i.045.i
  %9 = load ptr, ptr %arrayidx5.i, align 8
  %10 = load i64, ptr %rounded.i, align 8
  tail call fastcc void @nnc_give_block(ptr noundef nonnull %machine, ptr noundef %9, i64 noundef %10) #25
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded.i) #24
  %inc.i = add nuw i64 %i.045.i, 1
  %11 = load i64, ptr %count.i, align 8
  %cmp4.i = icmp ult i64 %inc.i, %11
  br i1 %cmp4.i, label %for.body.i, label %for.cond.cleanup.loopexit.i, !llvm.loop !27

for.body13.i:                                     ; preds = %for.body13.i, %for.body13.lr.ph.i
  %i8.047.i = phi i64 [ 0, %for.body13.lr.ph.i ], [ %inc21.i, %for.body13.i ]
  %conv.i = trunc i64 %i8.047.i to i32
  %add14.i = add i32 %conv.i, 1
  %12 = load ptr, ptr %strings1.i, align 8
  %arrayidx16.i = getelementptr inbounds nuw ptr, ptr %12, i64 %i8.047.i
  %13 = load ptr, ptr %arrayidx16.i, align 8
  %14 = load ptr, ptr %lengths17.i, align 8
  %arrayidx18.i = getelementptr inbounds nuw i64, ptr %14, i64 %i8.047.i
  %15 = load i64, ptr %arrayidx18.i, align 8
  %call19.i = tail call fastcc ptr @nnc_string_slot(ptr noundef nonnull %strings1.i, ptr noundef %13, i64 noundef %15) #25
  store i32 %add14.i, ptr %call19.i, align 4
  %inc21.i = add nuw i64 %i8.047.i, 1
  %16 = load i64, ptr %count.i, align 8
  %cmp11.i = icmp ult i64 %inc21.i, %16
  br i1 %cmp11.i, label %for.body13.i, label %nnc_strings_reset.exit, !llvm.loop !28

nnc_strings_reset.exit:                           ; preds = %for.body13.i, %entry, %for.cond.cleanup.i
  %17 = load ptr, ptr %machine, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %17, i64 40
  %18 = load i64, ptr %arrayidx, align 8
  %at = getelementptr inbounds nuw i8, ptr %machine, i64 1480
  store i64 %18, ptr %at, align 8
  %failed = getelementptr inbounds nuw i8, ptr %machine, i64 1528
  store ptr @.str, ptr %failed, align 8
  %message_length = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  store i64 0, ptr %message_length, align 8
  %message = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  store i8 0, ptr %message, align 8
  ret void
}

; Function Attrs: nounwind optsize
define internal fastcc ptr @nnc_new_view(ptr noundef captures(none) %machine, i64 noundef %dtype, i64 noundef %rank, ptr noundef readonly captures(none) %shape, ptr noundef %data, ptr noundef %owner) unnamed_addr #0 {
entry:
  %call = tail call fastcc ptr @nnc_new_value(ptr noundef %machine, i64 noundef %rank, i64 noundef 0) #25
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %kind = getelementptr inbounds nuw i8, ptr %call, i64 8
  store i64 0, ptr %kind, align 8
  %dtype1 = getelementptr inbounds nuw i8, ptr %call, i64 16
  store i64 %dtype, ptr %dtype1, align 8
  %length = getelementptr inbounds nuw i8, ptr %call, i64 32
  store i64 1, ptr %length, align 8
  %cmp233.not = icmp eq i64 %rank, 0
  br i1 %cmp233.not, label %for.cond.cleanup, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %if.end
  %shape3 = getelementptr inbounds nuw i8, ptr %call, i64 72
  br label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %if.end
  %data7 = getelementptr inbounds nuw i8, ptr %call, i64 40
  store ptr %data, ptr %data7, align 8
  br label %while.cond

for.body:                                         ; preds = %for.body.lr.ph, %for.body
  %i.034 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.body ]
  %arrayidx = getelementptr inbounds nuw i64, ptr %shape, i64 %i.034
  %0 = load i64, ptr %arrayidx, align 8
  %1 = load ptr, ptr %shape3, align 8
  %arrayidx4 = getelementptr inbounds nuw i64, ptr %1, i64 %i.034
  store i64 %0, ptr %arrayidx4, align 8
  %2 = load i64, ptr %length, align 8
  %mul = mul i64 %2, %0
  store i64 %mul, ptr %length, align 8
  %inc = add nuw i64 %i.034, 1
  %exitcond.not = icmp eq i64 %inc, %rank
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !29

while.cond:                                       ; preds = %land.rhs, %for.cond.cleanup
  %owner.addr.0 = phi ptr [ %owner, %for.cond.cleanup ], [ %3, %land.rhs ]
  %cmp8.not = icmp eq ptr %owner.addr.0, null
  br i1 %cmp8.not, label %nnc_retain.exit, label %land.rhs

land.rhs:                                         ; preds = %while.cond
  %owner9 = getelementptr inbounds nuw i8, ptr %owner.addr.0, i64 48
  %3 = load ptr, ptr %owner9, align 8
  %cmp10.not = icmp eq ptr %3, null
  br i1 %cmp10.not, label %if.then.i, label %while.cond, !llvm.loop !30

if.then.i:                                        ; preds = %land.rhs
  %4 = load i64, ptr %owner.addr.0, align 8
  %add.i = add nsw i64 %4, 1
  store i64 %add.i, ptr %owner.addr.0, align 8
  br label %nnc_retain.exit

nnc_retain.exit:                                  ; preds = %while.cond, %if.then.i
  %owner13 = getelementptr inbounds nuw i8, ptr %call, i64 48
  store ptr %owner.addr.0, ptr %owner13, align 8
  br label %cleanup

cleanup:                                          ; preds = %entry, %nnc_retain.exit
  ret ptr %call
}

; Function Attrs: nounwind optsize
define internal fastcc signext i32 @nnc_walk_table(ptr noundef %machine) unnamed_addr #0 {
entry:
  %status.i = alloca i32, align 4
  %shape.i481 = alloca [72 x i64], align 8
  %expression.i482 = alloca ptr, align 8
  %shape.i.i = alloca [72 x i64], align 8
  %expression.i301 = alloca ptr, align 8
  %number.i = alloca i64, align 8
  %expression.i258 = alloca ptr, align 8
  %expression.i = alloca ptr, align 8
  %0 = load ptr, ptr %machine, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 128
  %1 = load i64, ptr %arrayidx, align 8
  %values2 = getelementptr inbounds nuw i8, ptr %machine, i64 1408
  %2 = load ptr, ptr %values2, align 8
  %numbers3 = getelementptr inbounds nuw i8, ptr %machine, i64 1416
  %3 = load ptr, ptr %numbers3, align 8
  %at = getelementptr inbounds nuw i8, ptr %machine, i64 1480
  %4 = load i64, ptr %at, align 8
  %moving.i = getelementptr inbounds nuw i8, ptr %machine, i64 1472
  %defined.i277 = getelementptr inbounds nuw i8, ptr %machine, i64 1424
  %table_texts.i = getelementptr inbounds nuw i8, ptr %machine, i64 8
  %message_length.i.i238 = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %message.i.i.i239 = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  %arrayidx7.i.i.i246 = getelementptr inbounds nuw i8, ptr %machine, i64 1549
  %inputs2.i = getelementptr inbounds nuw i8, ptr %machine, i64 1440
  %outputs3.i = getelementptr inbounds nuw i8, ptr %machine, i64 1448
  %callees.i = getelementptr inbounds nuw i8, ptr %machine, i64 1432
  %shapes.i = getelementptr inbounds nuw i8, ptr %machine, i64 1456
  %nanoseconds.i = getelementptr inbounds nuw i8, ptr %machine, i64 1512
  %step_times.i = getelementptr inbounds nuw i8, ptr %machine, i64 1520
  br label %while.cond

while.cond:                                       ; preds = %while.cond.backedge, %entry
  %where.0 = phi i64 [ %4, %entry ], [ %where.0.be, %while.cond.backedge ]
  %add.ptr = getelementptr inbounds i64, ptr %0, i64 %where.0
  %5 = load i64, ptr %add.ptr, align 8
  %shr = ashr i64 %5, 16
  %add = add nsw i64 %shr, %where.0
  %trunc = trunc i64 %5 to i16
  switch i16 %trunc, label %while.body.i.i513 [
    i16 0, label %sw.bb
    i16 1, label %sw.bb8
    i16 2, label %sw.bb9
    i16 3, label %sw.bb11
    i16 4, label %sw.bb13
    i16 5, label %sw.bb22
    i16 6, label %sw.bb24
    i16 7, label %sw.bb26
    i16 8, label %sw.bb28
    i16 9, label %sw.bb30
    i16 10, label %for.cond.preheader
    i16 11, label %sw.bb35
    i16 12, label %sw.bb37
    i16 13, label %sw.bb39
    i16 14, label %sw.bb44
    i16 15, label %sw.bb46
    i16 16, label %sw.bb64
    i16 17, label %sw.bb69
    i16 18, label %sw.bb78
    i16 19, label %sw.bb80
    i16 20, label %sw.bb84
    i16 21, label %sw.bb86
    i16 22, label %sw.bb88
  ]

for.cond.preheader:                               ; preds = %while.cond
  %arrayidx32 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %6 = load i64, ptr %arrayidx32, align 8
  %cmp638 = icmp sgt i64 %6, 0
  br i1 %cmp638, label %for.body, label %while.cond.backedge

sw.bb:                                            ; preds = %while.cond
  store i64 %where.0, ptr %at, align 8
  br label %cleanup108

sw.bb8:                                           ; preds = %while.cond
  %7 = load ptr, ptr %callees.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %8 = load i64, ptr %arrayidx.i, align 8
  %arrayidx1.i = getelementptr inbounds %struct.nnc_callee, ptr %7, i64 %8
  %arrayidx2.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %9 = load i64, ptr %arrayidx2.i, align 8
  %arrayidx3.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %10 = load i64, ptr %arrayidx3.i, align 8
  %arrayidx4.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 40
  %11 = load i64, ptr %arrayidx4.i, align 8
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 48
  %ready.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 544
  %12 = load i32, ptr %ready.i, align 8
  %cmp.not278.i = icmp sgt i64 %9, 0
  br i1 %cmp.not278.i, label %for.body.lr.ph.i, label %for.cond41.preheader.i

for.body.lr.ph.i:                                 ; preds = %sw.bb8
  %bound.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 528
  br label %for.body.i

for.cond41.preheader.i:                           ; preds = %for.inc34.i, %sw.bb8
  %same.0.lcssa.i = phi i32 [ %12, %sw.bb8 ], [ %same.1.lcssa.i, %for.inc34.i ]
  %row.0.lcssa.i = phi ptr [ %add.ptr.i, %sw.bb8 ], [ %add.ptr36.i, %for.inc34.i ]
  %extent.0.lcssa.i = phi i64 [ 0, %sw.bb8 ], [ %extent.1.lcssa.i, %for.inc34.i ]
  %cmp42286.i = icmp sgt i64 %10, 0
  br i1 %cmp42286.i, label %for.body44.lr.ph.i, label %for.cond.cleanup43.i

for.body44.lr.ph.i:                               ; preds = %for.cond41.preheader.i
  %bound55.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 528
  br label %for.body44.i

for.body.i:                                       ; preds = %for.inc34.i, %for.body.lr.ph.i
  %extent.0282.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %extent.1.lcssa.i, %for.inc34.i ]
  %row.0281.i = phi ptr [ %add.ptr.i, %for.body.lr.ph.i ], [ %add.ptr36.i, %for.inc34.i ]
  %same.0280.i = phi i32 [ %12, %for.body.lr.ph.i ], [ %same.1.lcssa.i, %for.inc34.i ]
  %i.0279.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc35.i, %for.inc34.i ]
  %13 = load i64, ptr %row.0281.i, align 8
  %call.i = tail call fastcc ptr @nnc_tensor_in(ptr noundef nonnull %machine, i64 noundef %13) #25
  %cmp6.i = icmp eq ptr %call.i, null
  br i1 %cmp6.i, label %if.then93.thread, label %if.end.i

if.end.i:                                         ; preds = %for.body.i
  %rank.i = getelementptr inbounds nuw i8, ptr %call.i, i64 24
  %14 = load i64, ptr %rank.i, align 8
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %row.0281.i, i64 8
  %15 = load i64, ptr %arrayidx7.i, align 8
  %cmp8.not.i = icmp eq i64 %14, %15
  br i1 %cmp8.not.i, label %if.end13.i, label %if.then9.i

if.then9.i:                                       ; preds = %if.end.i
  %arrayidx7.i.le = getelementptr inbounds nuw i8, ptr %row.0281.i, i64 8
  br label %while.body.i.i.i

while.body.i.i.i:                                 ; preds = %while.body.i.i.i, %if.then9.i
  %16 = phi i64 [ 0, %if.then9.i ], [ %add.i.i.i, %while.body.i.i.i ]
  %17 = phi i8 [ 97, %if.then9.i ], [ %18, %while.body.i.i.i ]
  %text.addr.014.i.i.i = phi ptr [ @.str.6, %if.then9.i ], [ %incdec.ptr.i.i.i, %while.body.i.i.i ]
  %add.i.i.i = add nuw nsw i64 %16, 1
  %incdec.ptr.i.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i, i64 1
  store i64 %add.i.i.i, ptr %message_length.i.i238, align 8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %16
  store i8 %17, ptr %arrayidx.i.i.i, align 1
  %18 = load i8, ptr %incdec.ptr.i.i.i, align 1
  %exitcond308.i = icmp eq i64 %add.i.i.i, 17
  br i1 %exitcond308.i, label %nnc_fault.exit.i, label %while.body.i.i.i, !llvm.loop !31

nnc_fault.exit.i:                                 ; preds = %while.body.i.i.i
  %arrayidx7.i.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1561
  store i8 0, ptr %arrayidx7.i.i.i, align 1
  %19 = load i64, ptr %arrayidx7.i.le, align 8
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %19) #25
  %.pre.i.i = load i64, ptr %message_length.i.i238, align 8
  br label %land.rhs.i.i

land.rhs.i.i:                                     ; preds = %while.body.i.i, %nnc_fault.exit.i
  %20 = phi i64 [ %.pre.i.i, %nnc_fault.exit.i ], [ %add.i.i, %while.body.i.i ]
  %21 = phi i8 [ 32, %nnc_fault.exit.i ], [ %22, %while.body.i.i ]
  %text.addr.014.i.idx.i = phi i64 [ 0, %nnc_fault.exit.i ], [ %text.addr.014.i.add.i, %while.body.i.i ]
  %add.i.i = add i64 %20, 1
  %cmp2.i.i = icmp ult i64 %add.i.i, 512
  br i1 %cmp2.i.i, label %while.body.i.i, label %nnc_say.exit.i

while.body.i.i:                                   ; preds = %land.rhs.i.i
  %text.addr.014.i.add.i = add nuw nsw i64 %text.addr.014.i.idx.i, 1
  %incdec.ptr.i.ptr.i = getelementptr inbounds nuw i8, ptr @.str.7, i64 %text.addr.014.i.add.i
  store i64 %add.i.i, ptr %message_length.i.i238, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %20
  store i8 %21, ptr %arrayidx.i.i, align 1
  %22 = load i8, ptr %incdec.ptr.i.ptr.i, align 1
  %exitcond309.i = icmp eq i64 %text.addr.014.i.add.i, 31
  br i1 %exitcond309.i, label %nnc_say.exit.i, label %land.rhs.i.i, !llvm.loop !31

nnc_say.exit.i:                                   ; preds = %while.body.i.i, %land.rhs.i.i
  %23 = phi i64 [ %add.i.i, %while.body.i.i ], [ %20, %land.rhs.i.i ]
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %23
  store i8 0, ptr %arrayidx7.i.i, align 1
  %24 = load i64, ptr %rank.i, align 8
  %shape.i = getelementptr inbounds nuw i8, ptr %call.i, i64 72
  %25 = load ptr, ptr %shape.i, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %24, ptr noundef %25) #25
  br label %if.then93.thread

if.end13.i:                                       ; preds = %if.end.i
  %data.i = getelementptr inbounds nuw i8, ptr %call.i, i64 40
  %26 = load ptr, ptr %data.i, align 8
  %27 = load ptr, ptr %inputs2.i, align 8
  %arrayidx15.i = getelementptr inbounds nuw ptr, ptr %27, i64 %i.0279.i
  store ptr %26, ptr %arrayidx15.i, align 8
  %shape16.i = getelementptr inbounds nuw i8, ptr %call.i, i64 72
  %28 = load ptr, ptr %shape16.i, align 8
  %29 = load ptr, ptr %shapes.i, align 8
  %arrayidx17.i = getelementptr inbounds nuw ptr, ptr %29, i64 %i.0279.i
  store ptr %28, ptr %arrayidx17.i, align 8
  %30 = load i64, ptr %rank.i, align 8
  %cmp20272.not.i = icmp eq i64 %30, 0
  br i1 %cmp20272.not.i, label %for.inc34.i, label %for.body22.i

for.body22.i:                                     ; preds = %if.end13.i, %for.inc.i
  %31 = phi i64 [ %36, %for.inc.i ], [ %30, %if.end13.i ]
  %extent.1275.i = phi i64 [ %inc33.i, %for.inc.i ], [ %extent.0282.i, %if.end13.i ]
  %axis.0274.i = phi i64 [ %inc.i, %for.inc.i ], [ 0, %if.end13.i ]
  %same.1273.i = phi i32 [ %same.2.i, %for.inc.i ], [ %same.0280.i, %if.end13.i ]
  %32 = load ptr, ptr %bound.i, align 8
  %arrayidx23.i = getelementptr inbounds i64, ptr %32, i64 %extent.1275.i
  %33 = load i64, ptr %arrayidx23.i, align 8
  %34 = load ptr, ptr %shape16.i, align 8
  %arrayidx25.i = getelementptr inbounds nuw i64, ptr %34, i64 %axis.0274.i
  %35 = load i64, ptr %arrayidx25.i, align 8
  %cmp26.not.i = icmp eq i64 %33, %35
  br i1 %cmp26.not.i, label %for.inc.i, label %if.then27.i

if.then27.i:                                      ; preds = %for.body22.i
  store i64 %35, ptr %arrayidx23.i, align 8
  %.pre.i = load i64, ptr %rank.i, align 8
  br label %for.inc.i

for.inc.i:                                        ; preds = %if.then27.i, %for.body22.i
  %36 = phi i64 [ %.pre.i, %if.then27.i ], [ %31, %for.body22.i ]
  %same.2.i = phi i32 [ 0, %if.then27.i ], [ %same.1273.i, %for.body22.i ]
  %inc.i = add nuw i64 %axis.0274.i, 1
  %inc33.i = add nsw i64 %extent.1275.i, 1
  %cmp20.i = icmp ult i64 %inc.i, %36
  br i1 %cmp20.i, label %for.body22.i, label %for.inc34.i, !llvm.loop !32

for.inc34.i:                                      ; preds = %for.inc.i, %if.end13.i
  %same.1.lcssa.i = phi i32 [ %same.0280.i, %if.end13.i ], [ %same.2.i, %for.inc.i ]
  %extent.1.lcssa.i = phi i64 [ %extent.0282.i, %if.end13.i ], [ %inc33.i, %for.inc.i ]
  %inc35.i = add nuw nsw i64 %i.0279.i, 1
  %add.ptr36.i = getelementptr inbounds nuw i8, ptr %row.0281.i, i64 16
  %exitcond.not.i = icmp eq i64 %inc35.i, %9
  br i1 %exitcond.not.i, label %for.cond41.preheader.i, label %for.body.i, !llvm.loop !33

for.cond.cleanup43.i:                             ; preds = %if.end61.i, %for.cond41.preheader.i
  %same.5.lcssa.i = phi i32 [ %same.0.lcssa.i, %for.cond41.preheader.i ], [ %same.6.i, %if.end61.i ]
  %row.1.lcssa.i = phi ptr [ %row.0.lcssa.i, %for.cond41.preheader.i ], [ %incdec.ptr.i, %if.end61.i ]
  %tobool.not.i = icmp eq i32 %same.5.lcssa.i, 0
  br i1 %tobool.not.i, label %cond.false.i, label %for.cond72.preheader.i

for.body44.i:                                     ; preds = %if.end61.i, %for.body44.lr.ph.i
  %extent.4290.i = phi i64 [ %extent.0.lcssa.i, %for.body44.lr.ph.i ], [ %inc64.i, %if.end61.i ]
  %row.1289.i = phi ptr [ %row.0.lcssa.i, %for.body44.lr.ph.i ], [ %incdec.ptr.i, %if.end61.i ]
  %i40.0288.i = phi i64 [ 0, %for.body44.lr.ph.i ], [ %inc63.i, %if.end61.i ]
  %same.5287.i = phi i32 [ %same.0.lcssa.i, %for.body44.lr.ph.i ], [ %same.6.i, %if.end61.i ]
  %37 = load ptr, ptr %numbers3, align 8
  %38 = load i64, ptr %row.1289.i, align 8
  %arrayidx46.i = getelementptr inbounds i64, ptr %37, i64 %38
  %39 = load i64, ptr %arrayidx46.i, align 8
  %40 = load ptr, ptr %inputs2.i, align 8
  %add.i = add nsw i64 %i40.0288.i, %9
  %arrayidx48.i = getelementptr inbounds ptr, ptr %40, i64 %add.i
  store ptr @nnc_call.nothing, ptr %arrayidx48.i, align 8
  %41 = load ptr, ptr %numbers3, align 8
  %42 = load i64, ptr %row.1289.i, align 8
  %arrayidx51.i = getelementptr inbounds i64, ptr %41, i64 %42
  %43 = load ptr, ptr %shapes.i, align 8
  %arrayidx54.i = getelementptr inbounds ptr, ptr %43, i64 %add.i
  store ptr %arrayidx51.i, ptr %arrayidx54.i, align 8
  %44 = load ptr, ptr %bound55.i, align 8
  %arrayidx56.i = getelementptr inbounds i64, ptr %44, i64 %extent.4290.i
  %45 = load i64, ptr %arrayidx56.i, align 8
  %cmp57.not.i = icmp eq i64 %45, %39
  br i1 %cmp57.not.i, label %if.end61.i, label %if.then58.i

if.then58.i:                                      ; preds = %for.body44.i
  store i64 %39, ptr %arrayidx56.i, align 8
  br label %if.end61.i

if.end61.i:                                       ; preds = %if.then58.i, %for.body44.i
  %same.6.i = phi i32 [ 0, %if.then58.i ], [ %same.5287.i, %for.body44.i ]
  %inc63.i = add nuw nsw i64 %i40.0288.i, 1
  %incdec.ptr.i = getelementptr inbounds nuw i8, ptr %row.1289.i, i64 8
  %inc64.i = add nsw i64 %extent.4290.i, 1
  %exitcond310.not.i = icmp eq i64 %inc63.i, %10
  br i1 %exitcond310.not.i, label %for.cond.cleanup43.i, label %for.body44.i, !llvm.loop !34

cond.false.i:                                     ; preds = %for.cond.cleanup43.i
  store i32 0, ptr %ready.i, align 8
  %count.i.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 512
  %46 = load i64, ptr %count.i.i, align 8
  %cmp.not128.not.i.i = icmp eq i64 %46, 0
  br i1 %cmp.not128.not.i.i, label %for.end23.i.i, label %for.body.lr.ph.i.i

for.body.lr.ph.i.i:                               ; preds = %cond.false.i
  %current.i.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 520
  br label %for.body.i.i

for.cond.i.i:                                     ; preds = %for.body.i.i
  %inc20.i.i = add nuw i64 %tried.0129.i.i, 1
  %47 = load i64, ptr %count.i.i, align 8
  %cmp.not.i242.i = icmp ult i64 %inc20.i.i, %47
  br i1 %cmp.not.i242.i, label %for.body.i.i, label %for.end23.i.i, !llvm.loop !35

for.body.i.i:                                     ; preds = %for.cond.i.i, %for.body.lr.ph.i.i
  %48 = phi i64 [ %46, %for.body.lr.ph.i.i ], [ %47, %for.cond.i.i ]
  %tried.0129.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc20.i.i, %for.cond.i.i ]
  %49 = load i64, ptr %current.i.i, align 8
  %add.i239.i = add i64 %49, %tried.0129.i.i
  %rem.i.i = urem i64 %add.i239.i, %48
  %arrayidx.i240.i = getelementptr inbounds nuw %struct.nnc_variant, ptr %arrayidx1.i, i64 %rem.i.i
  %50 = load ptr, ptr %arrayidx.i240.i, align 8
  %bind.i.i = getelementptr inbounds nuw i8, ptr %50, i64 96
  %51 = load ptr, ptr %bind.i.i, align 8
  %context.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i240.i, i64 8
  %52 = load ptr, ptr %context.i.i, align 8
  %53 = load ptr, ptr %shapes.i, align 8
  %call.i.i = tail call signext i32 %51(ptr noundef %52, ptr noundef %53) #23
  %54 = and i32 %call.i.i, -2
  %or.cond.i.i = icmp eq i32 %54, 10
  br i1 %or.cond.i.i, label %for.cond.i.i, label %if.end.i.i

if.end.i.i:                                       ; preds = %for.body.i.i
  %context.i.i.le = getelementptr inbounds nuw i8, ptr %arrayidx.i240.i, i64 8
  %cmp4.not.i.i = icmp eq i32 %call.i.i, 0
  br i1 %cmp4.not.i.i, label %if.end7.i.i, label %cond.end.i

if.end7.i.i:                                      ; preds = %if.end.i.i
  store i64 %rem.i.i, ptr %current.i.i, align 8
  %cmp10130.i.i = icmp sgt i64 %11, 0
  br i1 %cmp10130.i.i, label %for.body12.lr.ph.i.i, label %cleanup.i.i

for.body12.lr.ph.i.i:                             ; preds = %if.end7.i.i
  %output_shapes.i.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 536
  br label %for.body12.i.i

for.body12.i.i:                                   ; preds = %for.body12.i.i, %for.body12.lr.ph.i.i
  %i.0131.i.i = phi i64 [ 0, %for.body12.lr.ph.i.i ], [ %inc.i.i, %for.body12.i.i ]
  %55 = load ptr, ptr %arrayidx.i240.i, align 8
  %output_shape.i.i = getelementptr inbounds nuw i8, ptr %55, i64 104
  %56 = load ptr, ptr %output_shape.i.i, align 8
  %57 = load ptr, ptr %context.i.i.le, align 8
  %conv.i.i = trunc i64 %i.0131.i.i to i32
  %call15.i.i = tail call ptr %56(ptr noundef %57, i32 noundef signext %conv.i.i) #23
  %58 = load ptr, ptr %output_shapes.i.i, align 8
  %arrayidx16.i.i = getelementptr inbounds nuw ptr, ptr %58, i64 %i.0131.i.i
  store ptr %call15.i.i, ptr %arrayidx16.i.i, align 8
  %inc.i.i = add nuw nsw i64 %i.0131.i.i, 1
  %exitcond.not.i241.i = icmp eq i64 %inc.i.i, %11
  br i1 %exitcond.not.i241.i, label %cleanup.i.i, label %for.body12.i.i, !llvm.loop !36

cleanup.i.i:                                      ; preds = %for.body12.i.i, %if.end7.i.i
  store i32 1, ptr %ready.i, align 8
  br label %for.cond72.preheader.i

for.end23.i.i:                                    ; preds = %cond.false.i, %for.cond.i.i
  %status.0.lcssa.i.i = phi i32 [ %call.i.i, %for.cond.i.i ], [ 11, %cond.false.i ]
  %hosted.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1504
  %59 = load i32, ptr %hosted.i.i, align 8
  %tobool.not.i.i = icmp eq i32 %59, 0
  br i1 %tobool.not.i.i, label %while.body.i.i.i.i, label %if.then93.thread543

if.then93.thread543:                              ; preds = %for.end23.i.i
  %paused.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1488
  store i64 1, ptr %paused.i.i, align 8
  %paused_at94545 = getelementptr inbounds nuw i8, ptr %machine, i64 1496
  store i64 %where.0, ptr %paused_at94545, align 8
  store i64 %where.0, ptr %at, align 8
  br label %cleanup108

while.body.i.i.i.i:                               ; preds = %for.end23.i.i, %while.body.i.i.i.i
  %60 = phi i64 [ %add.i.i.i.i, %while.body.i.i.i.i ], [ 0, %for.end23.i.i ]
  %61 = phi i8 [ %62, %while.body.i.i.i.i ], [ 110, %for.end23.i.i ]
  %text.addr.014.i.i.i.i = phi ptr [ %incdec.ptr.i.i.i.i, %while.body.i.i.i.i ], [ @.str.13, %for.end23.i.i ]
  %add.i.i.i.i = add nuw nsw i64 %60, 1
  %incdec.ptr.i.i.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i.i, i64 1
  store i64 %add.i.i.i.i, ptr %message_length.i.i238, align 8
  %arrayidx.i.i.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %60
  store i8 %61, ptr %arrayidx.i.i.i.i, align 1
  %62 = load i8, ptr %incdec.ptr.i.i.i.i, align 1
  %exitcond135.i.i = icmp eq i64 %add.i.i.i.i, 39
  br i1 %exitcond135.i.i, label %nnc_fault.exit.i.i, label %while.body.i.i.i.i, !llvm.loop !31

nnc_fault.exit.i.i:                               ; preds = %while.body.i.i.i.i
  %arrayidx7.i.i.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1583
  store i8 0, ptr %arrayidx7.i.i.i.i, align 1
  %63 = load i64, ptr %count.i.i, align 8
  %cmp28.i.i = icmp ne i64 %63, 0
  %cmp30.i.i = icmp eq i32 %status.0.lcssa.i.i, 11
  %or.cond47.i.i = and i1 %cmp30.i.i, %cmp28.i.i
  br i1 %or.cond47.i.i, label %if.then32.i.i, label %if.then93.thread

if.then32.i.i:                                    ; preds = %nnc_fault.exit.i.i
  %64 = load ptr, ptr %arrayidx1.i, align 8
  %bind37.i.i = getelementptr inbounds nuw i8, ptr %64, i64 96
  %65 = load ptr, ptr %bind37.i.i, align 8
  %context38.i.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 8
  %66 = load ptr, ptr %context38.i.i, align 8
  %67 = load ptr, ptr %shapes.i, align 8
  %call40.i.i = tail call signext i32 %65(ptr noundef %66, ptr noundef %67) #23
  %.pre.i.i.i = load i64, ptr %message_length.i.i238, align 8
  br label %land.rhs.i.i243.i

land.rhs.i.i243.i:                                ; preds = %while.body.i.i246.i, %if.then32.i.i
  %68 = phi i64 [ %.pre.i.i.i, %if.then32.i.i ], [ %add.i.i244.i, %while.body.i.i246.i ]
  %69 = phi i8 [ 58, %if.then32.i.i ], [ %70, %while.body.i.i246.i ]
  %exitcond136.i.i = phi i1 [ false, %if.then32.i.i ], [ true, %while.body.i.i246.i ]
  %text.addr.014.i.idx.i.i = phi i64 [ 1, %if.then32.i.i ], [ 2, %while.body.i.i246.i ]
  %add.i.i244.i = add i64 %68, 1
  %cmp2.i.i.i = icmp ult i64 %add.i.i244.i, 512
  br i1 %cmp2.i.i.i, label %while.body.i.i246.i, label %nnc_say.exit.i.i

while.body.i.i246.i:                              ; preds = %land.rhs.i.i243.i
  %incdec.ptr.i.ptr.i.i = getelementptr inbounds nuw i8, ptr @.str.14, i64 %text.addr.014.i.idx.i.i
  store i64 %add.i.i244.i, ptr %message_length.i.i238, align 8
  %arrayidx.i.i247.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %68
  store i8 %69, ptr %arrayidx.i.i247.i, align 1
  %70 = load i8, ptr %incdec.ptr.i.ptr.i.i, align 1
  br i1 %exitcond136.i.i, label %nnc_say.exit.i.i, label %land.rhs.i.i243.i, !llvm.loop !31

nnc_say.exit.i.i:                                 ; preds = %while.body.i.i246.i, %land.rhs.i.i243.i
  %71 = phi i64 [ %add.i.i244.i, %while.body.i.i246.i ], [ %68, %land.rhs.i.i243.i ]
  %arrayidx7.i.i245.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %71
  store i8 0, ptr %arrayidx7.i.i245.i, align 1
  %72 = load ptr, ptr %arrayidx1.i, align 8
  %failed_node.i.i = getelementptr inbounds nuw i8, ptr %72, i64 64
  %73 = load ptr, ptr %failed_node.i.i, align 8
  %74 = load ptr, ptr %context38.i.i, align 8
  %call43.i.i = tail call ptr %73(ptr noundef %74) #23
  %75 = load i8, ptr %call43.i.i, align 1
  %cmp.not13.i.i.i = icmp eq i8 %75, 0
  %.pre.i87.i.i = load i64, ptr %message_length.i.i238, align 8
  br i1 %cmp.not13.i.i.i, label %nnc_say.exit99.i.i, label %land.rhs.i89.i.i

land.rhs.i89.i.i:                                 ; preds = %nnc_say.exit.i.i, %while.body.i95.i.i
  %76 = phi i64 [ %add.i91.i.i, %while.body.i95.i.i ], [ %.pre.i87.i.i, %nnc_say.exit.i.i ]
  %77 = phi i8 [ %78, %while.body.i95.i.i ], [ %75, %nnc_say.exit.i.i ]
  %text.addr.014.i90.i.i = phi ptr [ %incdec.ptr.i96.i.i, %while.body.i95.i.i ], [ %call43.i.i, %nnc_say.exit.i.i ]
  %add.i91.i.i = add i64 %76, 1
  %cmp2.i92.i.i = icmp ult i64 %add.i91.i.i, 512
  br i1 %cmp2.i92.i.i, label %while.body.i95.i.i, label %nnc_say.exit99.i.i

while.body.i95.i.i:                               ; preds = %land.rhs.i89.i.i
  %incdec.ptr.i96.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i90.i.i, i64 1
  store i64 %add.i91.i.i, ptr %message_length.i.i238, align 8
  %arrayidx.i97.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %76
  store i8 %77, ptr %arrayidx.i97.i.i, align 1
  %78 = load i8, ptr %incdec.ptr.i96.i.i, align 1
  %cmp.not.i98.i.i = icmp eq i8 %78, 0
  br i1 %cmp.not.i98.i.i, label %nnc_say.exit99.i.i, label %land.rhs.i89.i.i, !llvm.loop !31

nnc_say.exit99.i.i:                               ; preds = %while.body.i95.i.i, %land.rhs.i89.i.i, %nnc_say.exit.i.i
  %.pre.i101.i.i = phi i64 [ %.pre.i87.i.i, %nnc_say.exit.i.i ], [ %add.i91.i.i, %while.body.i95.i.i ], [ %76, %land.rhs.i89.i.i ]
  %arrayidx7.i94.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %.pre.i101.i.i
  store i8 0, ptr %arrayidx7.i94.i.i, align 1
  br label %land.rhs.i104.i.i

land.rhs.i104.i.i:                                ; preds = %while.body.i110.i.i, %nnc_say.exit99.i.i
  %79 = phi i64 [ %.pre.i101.i.i, %nnc_say.exit99.i.i ], [ %add.i106.i.i, %while.body.i110.i.i ]
  %80 = phi i8 [ 32, %nnc_say.exit99.i.i ], [ %81, %while.body.i110.i.i ]
  %text.addr.014.i105.idx.i.i = phi i64 [ 0, %nnc_say.exit99.i.i ], [ %text.addr.014.i105.add.i.i, %while.body.i110.i.i ]
  %add.i106.i.i = add i64 %79, 1
  %cmp2.i107.i.i = icmp ult i64 %add.i106.i.i, 512
  br i1 %cmp2.i107.i.i, label %while.body.i110.i.i, label %nnc_say.exit114.i.i

while.body.i110.i.i:                              ; preds = %land.rhs.i104.i.i
  %text.addr.014.i105.add.i.i = add nuw nsw i64 %text.addr.014.i105.idx.i.i, 1
  %incdec.ptr.i111.ptr.i.i = getelementptr inbounds nuw i8, ptr @.str.15, i64 %text.addr.014.i105.add.i.i
  store i64 %add.i106.i.i, ptr %message_length.i.i238, align 8
  %arrayidx.i112.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %79
  store i8 %80, ptr %arrayidx.i112.i.i, align 1
  %81 = load i8, ptr %incdec.ptr.i111.ptr.i.i, align 1
  %exitcond137.i.i = icmp eq i64 %text.addr.014.i105.add.i.i, 12
  br i1 %exitcond137.i.i, label %nnc_say.exit114.i.i, label %land.rhs.i104.i.i, !llvm.loop !31

nnc_say.exit114.i.i:                              ; preds = %while.body.i110.i.i, %land.rhs.i104.i.i
  %82 = phi i64 [ %add.i106.i.i, %while.body.i110.i.i ], [ %79, %land.rhs.i104.i.i ]
  %arrayidx7.i109.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %82
  store i8 0, ptr %arrayidx7.i109.i.i, align 1
  br label %if.then93.thread

cond.end.i:                                       ; preds = %if.end.i.i
  store i64 0, ptr %message_length.i.i238, align 8
  store i8 0, ptr %message.i.i.i239, align 8
  br label %sw.epilog

for.cond72.preheader.i:                           ; preds = %cleanup.i.i, %for.cond.cleanup43.i
  %cmp73.not294.i = icmp sgt i64 %11, 0
  br i1 %cmp73.not294.i, label %for.body75.lr.ph.i, label %for.end95.i

for.body75.lr.ph.i:                               ; preds = %for.cond72.preheader.i
  %output_shapes.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 536
  br label %for.body75.i

for.body75.i:                                     ; preds = %for.inc90.i, %for.body75.lr.ph.i
  %i71.0296.i = phi i64 [ 0, %for.body75.lr.ph.i ], [ %inc91.i, %for.inc90.i ]
  %row.2295.i = phi ptr [ %row.1.lcssa.i, %for.body75.lr.ph.i ], [ %add.ptr92.i, %for.inc90.i ]
  %arrayidx76.i = getelementptr inbounds nuw i8, ptr %row.2295.i, i64 8
  %83 = load i64, ptr %arrayidx76.i, align 8
  %arrayidx77.i = getelementptr inbounds nuw i8, ptr %row.2295.i, i64 16
  %84 = load i64, ptr %arrayidx77.i, align 8
  %85 = load ptr, ptr %output_shapes.i, align 8
  %arrayidx78.i = getelementptr inbounds nuw ptr, ptr %85, i64 %i71.0296.i
  %86 = load ptr, ptr %arrayidx78.i, align 8
  %call79.i = tail call fastcc ptr @nnc_new_tensor(ptr noundef nonnull %machine, i64 noundef %83, i64 noundef %84, ptr noundef %86) #25
  %cmp80.not.i = icmp eq ptr %call79.i, null
  br i1 %cmp80.not.i, label %if.then93.thread, label %for.inc90.i

for.inc90.i:                                      ; preds = %for.body75.i
  %87 = load i64, ptr %row.2295.i, align 8
  %88 = load ptr, ptr %values2, align 8
  %arrayidx.i248.i = getelementptr inbounds ptr, ptr %88, i64 %87
  %89 = load ptr, ptr %arrayidx.i248.i, align 8
  store ptr %call79.i, ptr %arrayidx.i248.i, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %89) #25
  %data84.i = getelementptr inbounds nuw i8, ptr %call79.i, i64 40
  %90 = load ptr, ptr %data84.i, align 8
  %91 = load ptr, ptr %outputs3.i, align 8
  %arrayidx86.i = getelementptr inbounds nuw ptr, ptr %91, i64 %i71.0296.i
  store ptr %90, ptr %arrayidx86.i, align 8
  %inc91.i = add nuw nsw i64 %i71.0296.i, 1
  %add.ptr92.i = getelementptr inbounds nuw i8, ptr %row.2295.i, i64 24
  %exitcond311.not.i = icmp eq i64 %inc91.i, %11
  br i1 %exitcond311.not.i, label %for.end95.i, label %for.body75.i, !llvm.loop !37

for.end95.i:                                      ; preds = %for.inc90.i, %for.cond72.preheader.i
  %current.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 520
  %92 = load i64, ptr %current.i, align 8
  %arrayidx96.i = getelementptr inbounds nuw %struct.nnc_variant, ptr %arrayidx1.i, i64 %92
  %93 = load ptr, ptr %nanoseconds.i, align 8
  %cmp97.not.i = icmp eq ptr %93, null
  %94 = load ptr, ptr %arrayidx96.i, align 8
  %context118.i = getelementptr inbounds nuw i8, ptr %arrayidx96.i, i64 8
  %95 = load ptr, ptr %context118.i, align 8
  %96 = load ptr, ptr %inputs2.i, align 8
  %97 = load ptr, ptr %outputs3.i, align 8
  br i1 %cmp97.not.i, label %if.else.i, label %if.then98.i

if.then98.i:                                      ; preds = %for.end95.i
  %profile.i = getelementptr inbounds nuw i8, ptr %94, i64 56
  %98 = load ptr, ptr %profile.i, align 8
  %99 = load ptr, ptr %step_times.i, align 8
  %call101.i = tail call signext i32 %98(ptr noundef %95, ptr noundef %96, ptr noundef %97, ptr noundef %99) #23
  %step_count.i = getelementptr inbounds nuw i8, ptr %arrayidx96.i, i64 24
  %100 = load i64, ptr %step_count.i, align 8
  %cmp104297.not.i = icmp eq i64 %100, 0
  br i1 %cmp104297.not.i, label %if.end122.i, label %for.body106.lr.ph.i

for.body106.lr.ph.i:                              ; preds = %if.then98.i
  %first_step.i = getelementptr inbounds nuw i8, ptr %arrayidx96.i, i64 16
  br label %for.body106.i

for.body106.i:                                    ; preds = %for.body106.i, %for.body106.lr.ph.i
  %i102.0298.i = phi i64 [ 0, %for.body106.lr.ph.i ], [ %inc114.i, %for.body106.i ]
  %101 = load ptr, ptr %step_times.i, align 8
  %arrayidx108.i = getelementptr inbounds nuw i64, ptr %101, i64 %i102.0298.i
  %102 = load i64, ptr %arrayidx108.i, align 8
  %103 = load ptr, ptr %nanoseconds.i, align 8
  %104 = load i64, ptr %first_step.i, align 8
  %105 = getelementptr i64, ptr %103, i64 %104
  %arrayidx111.i = getelementptr i64, ptr %105, i64 %i102.0298.i
  %106 = load i64, ptr %arrayidx111.i, align 8
  %add112.i = add i64 %106, %102
  store i64 %add112.i, ptr %arrayidx111.i, align 8
  %inc114.i = add nuw i64 %i102.0298.i, 1
  %107 = load i64, ptr %step_count.i, align 8
  %cmp104.i = icmp ult i64 %inc114.i, %107
  br i1 %cmp104.i, label %for.body106.i, label %if.end122.i, !llvm.loop !38

if.else.i:                                        ; preds = %for.end95.i
  %run.i = getelementptr inbounds nuw i8, ptr %94, i64 48
  %108 = load ptr, ptr %run.i, align 8
  %call121.i = tail call signext i32 %108(ptr noundef %95, ptr noundef %96, ptr noundef %97) #23
  br label %if.end122.i

if.end122.i:                                      ; preds = %for.body106.i, %if.else.i, %if.then98.i
  %status.0.i = phi i32 [ %call121.i, %if.else.i ], [ %call101.i, %if.then98.i ], [ %call101.i, %for.body106.i ]
  %cmp123.not.i = icmp eq i32 %status.0.i, 0
  br i1 %cmp123.not.i, label %while.cond.backedge, label %if.then124.i

if.then124.i:                                     ; preds = %if.end122.i
  %context118.i.le = getelementptr inbounds nuw i8, ptr %arrayidx96.i, i64 8
  %109 = load ptr, ptr %arrayidx96.i, align 8
  %failed_node.i = getelementptr inbounds nuw i8, ptr %109, i64 64
  %110 = load ptr, ptr %failed_node.i, align 8
  %111 = load ptr, ptr %context118.i.le, align 8
  %call127.i = tail call ptr %110(ptr noundef %111) #23
  %failed.i = getelementptr inbounds nuw i8, ptr %machine, i64 1528
  store ptr %call127.i, ptr %failed.i, align 8
  store i64 0, ptr %message_length.i.i238, align 8
  store i8 0, ptr %message.i.i.i239, align 8
  br label %if.then93

sw.bb9:                                           ; preds = %while.cond
  %arrayidx.i206 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %112 = load i64, ptr %arrayidx.i206, align 8
  %arrayidx1.i207 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 40
  %113 = load i64, ptr %arrayidx1.i207, align 8
  %add.ptr.i208 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 56
  %114 = load ptr, ptr %inputs2.i, align 8
  %115 = load ptr, ptr %outputs3.i, align 8
  %cmp.not95.i = icmp sgt i64 %112, 0
  br i1 %cmp.not95.i, label %for.body.lr.ph.i212, label %for.cond17.preheader.i

for.body.lr.ph.i212:                              ; preds = %sw.bb9
  %arrayidx14.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  br label %for.body.i213

for.cond17.preheader.i:                           ; preds = %for.inc.i217, %sw.bb9
  %cmp1898.i = icmp sgt i64 %113, 0
  br i1 %cmp1898.i, label %for.body20.preheader.i, label %for.cond.cleanup19.i

for.body20.preheader.i:                           ; preds = %for.cond17.preheader.i
  %116 = shl nuw i64 %113, 3
  tail call void @llvm.memset.p0.i64(ptr align 8 %115, i8 0, i64 %116, i1 false)
  br label %for.cond.cleanup19.i

for.body.i213:                                    ; preds = %for.inc.i217, %for.body.lr.ph.i212
  %i.096.i = phi i64 [ 0, %for.body.lr.ph.i212 ], [ %inc.i218, %for.inc.i217 ]
  %arrayidx4.i214 = getelementptr inbounds nuw i64, ptr %add.ptr.i208, i64 %i.096.i
  %117 = load i64, ptr %arrayidx4.i214, align 8
  %cmp5.i = icmp slt i64 %117, 0
  br i1 %cmp5.i, label %cond.end.thread.i, label %cond.end.i215

cond.end.thread.i:                                ; preds = %for.body.i213
  %arrayidx893.i = getelementptr inbounds nuw ptr, ptr %114, i64 %i.096.i
  store ptr null, ptr %arrayidx893.i, align 8
  br label %land.lhs.true.i

cond.end.i215:                                    ; preds = %for.body.i213
  %118 = load ptr, ptr %values2, align 8
  %arrayidx7.i216 = getelementptr inbounds nuw ptr, ptr %118, i64 %117
  %119 = load ptr, ptr %arrayidx7.i216, align 8
  %arrayidx8.i = getelementptr inbounds nuw ptr, ptr %114, i64 %i.096.i
  store ptr %119, ptr %arrayidx8.i, align 8
  %cmp10.i = icmp eq ptr %119, null
  br i1 %cmp10.i, label %land.lhs.true.i, label %for.inc.i217

land.lhs.true.i:                                  ; preds = %cond.end.i215, %cond.end.thread.i
  %120 = load i64, ptr %arrayidx4.i214, align 8
  %cmp12.i = icmp sgt i64 %120, -1
  br i1 %cmp12.i, label %land.lhs.true13.i, label %for.inc.i217

land.lhs.true13.i:                                ; preds = %land.lhs.true.i
  %121 = load i64, ptr %arrayidx14.i, align 8
  %cmp15.i = icmp slt i64 %121, 8
  br i1 %cmp15.i, label %while.body.i.i.i222, label %for.inc.i217

while.body.i.i.i222:                              ; preds = %land.lhs.true13.i, %while.body.i.i.i222
  %122 = phi i64 [ %add.i.i.i224, %while.body.i.i.i222 ], [ 0, %land.lhs.true13.i ]
  %123 = phi i8 [ %124, %while.body.i.i.i222 ], [ 97, %land.lhs.true13.i ]
  %text.addr.014.i.i.i223 = phi ptr [ %incdec.ptr.i.i.i225, %while.body.i.i.i222 ], [ @.str.16, %land.lhs.true13.i ]
  %add.i.i.i224 = add nuw nsw i64 %122, 1
  %incdec.ptr.i.i.i225 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i223, i64 1
  store i64 %add.i.i.i224, ptr %message_length.i.i238, align 8
  %arrayidx.i.i.i226 = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %122
  store i8 %123, ptr %arrayidx.i.i.i226, align 1
  %124 = load i8, ptr %incdec.ptr.i.i.i225, align 1
  %exitcond103.i = icmp eq i64 %add.i.i.i224, 31
  br i1 %exitcond103.i, label %nnc_fault.exit.i227, label %while.body.i.i.i222, !llvm.loop !31

nnc_fault.exit.i227:                              ; preds = %while.body.i.i.i222
  %arrayidx7.i.i.i228 = getelementptr inbounds nuw i8, ptr %machine, i64 1575
  store i8 0, ptr %arrayidx7.i.i.i228, align 1
  br label %if.then93.thread

for.inc.i217:                                     ; preds = %land.lhs.true13.i, %land.lhs.true.i, %cond.end.i215
  %inc.i218 = add nuw nsw i64 %i.096.i, 1
  %exitcond.not.i219 = icmp eq i64 %inc.i218, %112
  br i1 %exitcond.not.i219, label %for.cond17.preheader.i, label %for.body.i213, !llvm.loop !39

for.cond.cleanup19.i:                             ; preds = %for.body20.preheader.i, %for.cond17.preheader.i
  %arrayidx26.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %125 = load i64, ptr %arrayidx26.i, align 8
  %arrayidx27.i = getelementptr inbounds ptr, ptr @nnc_steps, i64 %125
  %126 = load ptr, ptr %arrayidx27.i, align 8
  %add.ptr28.i = getelementptr inbounds i64, ptr %add.ptr.i208, i64 %112
  %add.ptr29.i = getelementptr inbounds i64, ptr %add.ptr28.i, i64 %113
  %arrayidx30.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %127 = load i64, ptr %arrayidx30.i, align 8
  %call31.i = tail call signext i32 %126(ptr noundef nonnull %machine, ptr noundef nonnull %add.ptr29.i, ptr noundef %114, ptr noundef %115, i64 noundef %127) #23
  br i1 %cmp1898.i, label %for.body36.lr.ph.i, label %sw.epilog

for.body36.lr.ph.i:                               ; preds = %for.cond.cleanup19.i
  %cmp37.i = icmp eq i32 %call31.i, 0
  br label %for.body36.i

for.body36.i:                                     ; preds = %for.inc43.i, %for.body36.lr.ph.i
  %i32.0101.i = phi i64 [ 0, %for.body36.lr.ph.i ], [ %inc44.i, %for.inc43.i ]
  br i1 %cmp37.i, label %if.then38.i, label %if.else.i210

if.then38.i:                                      ; preds = %for.body36.i
  %arrayidx39.i = getelementptr i64, ptr %add.ptr28.i, i64 %i32.0101.i
  %128 = load i64, ptr %arrayidx39.i, align 8
  %arrayidx40.i = getelementptr inbounds nuw ptr, ptr %115, i64 %i32.0101.i
  %129 = load ptr, ptr %arrayidx40.i, align 8
  %130 = load ptr, ptr %values2, align 8
  %arrayidx.i.i211 = getelementptr inbounds ptr, ptr %130, i64 %128
  %131 = load ptr, ptr %arrayidx.i.i211, align 8
  store ptr %129, ptr %arrayidx.i.i211, align 8
  br label %for.inc43.i

if.else.i210:                                     ; preds = %for.body36.i
  %arrayidx41.i = getelementptr inbounds nuw ptr, ptr %115, i64 %i32.0101.i
  %132 = load ptr, ptr %arrayidx41.i, align 8
  br label %for.inc43.i

for.inc43.i:                                      ; preds = %if.else.i210, %if.then38.i
  %.sink.i = phi ptr [ %131, %if.then38.i ], [ %132, %if.else.i210 ]
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %.sink.i) #25
  %inc44.i = add nuw nsw i64 %i32.0101.i, 1
  %exitcond102.not.i = icmp eq i64 %inc44.i, %113
  br i1 %exitcond102.not.i, label %sw.epilog, label %for.body36.i, !llvm.loop !40

sw.bb11:                                          ; preds = %while.cond
  %paused = getelementptr inbounds nuw i8, ptr %machine, i64 1488
  store i64 2, ptr %paused, align 8
  %paused_at = getelementptr inbounds nuw i8, ptr %machine, i64 1496
  store i64 %where.0, ptr %paused_at, align 8
  store i64 %add, ptr %at, align 8
  br label %cleanup108

sw.bb13:                                          ; preds = %while.cond
  %arrayidx14 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %133 = load i64, ptr %arrayidx14, align 8
  %arrayidx15 = getelementptr inbounds ptr, ptr %2, i64 %133
  %134 = load ptr, ptr %arrayidx15, align 8
  %shape = getelementptr inbounds nuw i8, ptr %134, i64 72
  %135 = load ptr, ptr %shape, align 8
  %arrayidx16 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %136 = load i64, ptr %arrayidx16, align 8
  %arrayidx17 = getelementptr inbounds i64, ptr %135, i64 %136
  %137 = load i64, ptr %arrayidx17, align 8
  %arrayidx18 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %138 = load i64, ptr %arrayidx18, align 8
  %arrayidx19 = getelementptr inbounds i64, ptr %3, i64 %138
  store i64 %137, ptr %arrayidx19, align 8
  %139 = load ptr, ptr %defined.i277, align 8
  %140 = load i64, ptr %arrayidx18, align 8
  %arrayidx21 = getelementptr inbounds i8, ptr %139, i64 %140
  store i8 1, ptr %arrayidx21, align 1
  br label %while.cond.backedge

sw.bb22:                                          ; preds = %while.cond
  call void @llvm.lifetime.start.p0(ptr nonnull %expression.i) #24
  %add.ptr.i229 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  store ptr %add.ptr.i229, ptr %expression.i, align 8
  %call.i230 = call fastcc i64 @nnc_evaluate(ptr noundef nonnull %machine, ptr noundef %expression.i) #25
  %141 = load ptr, ptr %values2, align 8
  %arrayidx.i232 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %142 = load i64, ptr %arrayidx.i232, align 8
  %arrayidx1.i233 = getelementptr inbounds ptr, ptr %141, i64 %142
  %143 = load ptr, ptr %arrayidx1.i233, align 8
  %shape.i234 = getelementptr inbounds nuw i8, ptr %143, i64 72
  %144 = load ptr, ptr %shape.i234, align 8
  %arrayidx2.i235 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %145 = load i64, ptr %arrayidx2.i235, align 8
  %arrayidx3.i236 = getelementptr inbounds i64, ptr %144, i64 %145
  %146 = load i64, ptr %arrayidx3.i236, align 8
  %cmp.i = icmp eq i64 %call.i230, %146
  br i1 %cmp.i, label %nnc_fits.exit, label %while.body.i.i.i240

while.body.i.i.i240:                              ; preds = %sw.bb22, %while.body.i.i.i240
  %147 = phi i64 [ %add.i.i.i242, %while.body.i.i.i240 ], [ 0, %sw.bb22 ]
  %148 = phi i8 [ %149, %while.body.i.i.i240 ], [ 97, %sw.bb22 ]
  %text.addr.014.i.i.i241 = phi ptr [ %incdec.ptr.i.i.i243, %while.body.i.i.i240 ], [ @.str.30, %sw.bb22 ]
  %add.i.i.i242 = add nuw nsw i64 %147, 1
  %incdec.ptr.i.i.i243 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i241, i64 1
  store i64 %add.i.i.i242, ptr %message_length.i.i238, align 8
  %arrayidx.i.i.i244 = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %147
  store i8 %148, ptr %arrayidx.i.i.i244, align 1
  %149 = load i8, ptr %incdec.ptr.i.i.i243, align 1
  %exitcond.i = icmp eq i64 %add.i.i.i242, 5
  br i1 %exitcond.i, label %nnc_fault.exit.i245, label %while.body.i.i.i240, !llvm.loop !31

nnc_fault.exit.i245:                              ; preds = %while.body.i.i.i240
  store i8 0, ptr %arrayidx7.i.i.i246, align 1
  %150 = load i64, ptr %arrayidx2.i235, align 8
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %150) #25
  %.pre.i.i247 = load i64, ptr %message_length.i.i238, align 8
  br label %land.rhs.i.i248

land.rhs.i.i248:                                  ; preds = %while.body.i.i254, %nnc_fault.exit.i245
  %151 = phi i64 [ %.pre.i.i247, %nnc_fault.exit.i245 ], [ %add.i.i250, %while.body.i.i254 ]
  %152 = phi i8 [ 32, %nnc_fault.exit.i245 ], [ %153, %while.body.i.i254 ]
  %text.addr.014.i.idx.i249 = phi i64 [ 0, %nnc_fault.exit.i245 ], [ %text.addr.014.i.add.i255, %while.body.i.i254 ]
  %add.i.i250 = add i64 %151, 1
  %cmp2.i.i251 = icmp ult i64 %add.i.i250, 512
  br i1 %cmp2.i.i251, label %while.body.i.i254, label %nnc_say.exit.i252

while.body.i.i254:                                ; preds = %land.rhs.i.i248
  %text.addr.014.i.add.i255 = add nuw nsw i64 %text.addr.014.i.idx.i249, 1
  %incdec.ptr.i.ptr.i256 = getelementptr inbounds nuw i8, ptr @.str.31, i64 %text.addr.014.i.add.i255
  store i64 %add.i.i250, ptr %message_length.i.i238, align 8
  %arrayidx.i.i257 = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %151
  store i8 %152, ptr %arrayidx.i.i257, align 1
  %153 = load i8, ptr %incdec.ptr.i.ptr.i256, align 1
  %exitcond35.i = icmp eq i64 %text.addr.014.i.add.i255, 18
  br i1 %exitcond35.i, label %nnc_say.exit.i252, label %land.rhs.i.i248, !llvm.loop !31

nnc_say.exit.i252:                                ; preds = %while.body.i.i254, %land.rhs.i.i248
  %154 = phi i64 [ %add.i.i250, %while.body.i.i254 ], [ %151, %land.rhs.i.i248 ]
  %arrayidx7.i.i253 = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %154
  store i8 0, ptr %arrayidx7.i.i253, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %call.i230) #25
  %.pre.i22.i = load i64, ptr %message_length.i.i238, align 8
  br label %land.rhs.i24.i

land.rhs.i24.i:                                   ; preds = %while.body.i30.i, %nnc_say.exit.i252
  %155 = phi i64 [ %.pre.i22.i, %nnc_say.exit.i252 ], [ %add.i26.i, %while.body.i30.i ]
  %156 = phi i8 [ 44, %nnc_say.exit.i252 ], [ %157, %while.body.i30.i ]
  %text.addr.014.i25.idx.i = phi i64 [ 0, %nnc_say.exit.i252 ], [ %text.addr.014.i25.add.i, %while.body.i30.i ]
  %add.i26.i = add i64 %155, 1
  %cmp2.i27.i = icmp ult i64 %add.i26.i, 512
  br i1 %cmp2.i27.i, label %while.body.i30.i, label %nnc_say.exit34.i

while.body.i30.i:                                 ; preds = %land.rhs.i24.i
  %text.addr.014.i25.add.i = add nuw nsw i64 %text.addr.014.i25.idx.i, 1
  %incdec.ptr.i31.ptr.i = getelementptr inbounds nuw i8, ptr @.str.32, i64 %text.addr.014.i25.add.i
  store i64 %add.i26.i, ptr %message_length.i.i238, align 8
  %arrayidx.i32.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %155
  store i8 %156, ptr %arrayidx.i32.i, align 1
  %157 = load i8, ptr %incdec.ptr.i31.ptr.i, align 1
  %exitcond36.i = icmp eq i64 %text.addr.014.i25.add.i, 9
  br i1 %exitcond36.i, label %nnc_say.exit34.i, label %land.rhs.i24.i, !llvm.loop !31

nnc_say.exit34.i:                                 ; preds = %while.body.i30.i, %land.rhs.i24.i
  %158 = phi i64 [ %add.i26.i, %while.body.i30.i ], [ %155, %land.rhs.i24.i ]
  %arrayidx7.i29.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %158
  store i8 0, ptr %arrayidx7.i29.i, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %146) #25
  br label %nnc_fits.exit

nnc_fits.exit:                                    ; preds = %sw.bb22, %nnc_say.exit34.i
  %retval.0.i = phi i32 [ 10, %nnc_say.exit34.i ], [ 0, %sw.bb22 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %expression.i) #24
  br label %sw.epilog

sw.bb24:                                          ; preds = %while.cond
  call void @llvm.lifetime.start.p0(ptr nonnull %expression.i258) #24
  %add.ptr.i259 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 40
  %arrayidx.i260 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %159 = load i64, ptr %arrayidx.i260, align 8
  %add.ptr1.i = getelementptr inbounds i64, ptr %add.ptr.i259, i64 %159
  store ptr %add.ptr1.i, ptr %expression.i258, align 8
  %cmp.not57.i = icmp sgt i64 %159, 0
  br i1 %cmp.not57.i, label %for.body.lr.ph.i262, label %for.end.i

for.body.lr.ph.i262:                              ; preds = %sw.bb24
  %160 = load ptr, ptr %defined.i277, align 8
  br label %for.body.i263

for.cond.i:                                       ; preds = %for.body.i263
  %inc.i267 = add nuw nsw i64 %i.058.i, 1
  %exitcond.not.i268 = icmp eq i64 %inc.i267, %159
  br i1 %exitcond.not.i268, label %for.end.i, label %for.body.i263, !llvm.loop !41

for.body.i263:                                    ; preds = %for.cond.i, %for.body.lr.ph.i262
  %i.058.i = phi i64 [ 0, %for.body.lr.ph.i262 ], [ %inc.i267, %for.cond.i ]
  %161 = getelementptr inbounds nuw i64, ptr %add.ptr, i64 %i.058.i
  %arrayidx3.i264 = getelementptr inbounds nuw i8, ptr %161, i64 40
  %162 = load i64, ptr %arrayidx3.i264, align 8
  %arrayidx4.i265 = getelementptr inbounds i8, ptr %160, i64 %162
  %163 = load i8, ptr %arrayidx4.i265, align 1
  %tobool.not.i266 = icmp eq i8 %163, 0
  br i1 %tobool.not.i266, label %nnc_check.exit, label %for.cond.i

for.end.i:                                        ; preds = %for.cond.i, %sw.bb24
  %call.i261 = call fastcc i64 @nnc_evaluate(ptr noundef nonnull %machine, ptr noundef %expression.i258) #25
  %arrayidx5.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %164 = load i64, ptr %arrayidx5.i, align 8
  switch i64 %164, label %cond.false21.i [
    i64 0, label %cond.true.i
    i64 1, label %cond.end26.i
    i64 2, label %cond.true18.i
  ]

cond.true.i:                                      ; preds = %for.end.i
  %cmp7.not.i = icmp eq i64 %call.i261, 0
  br i1 %cmp7.not.i, label %nnc_check.exit, label %if.end30.i

cond.true18.i:                                    ; preds = %for.end.i
  %cmp19.i = icmp slt i64 %call.i261, 0
  br i1 %cmp19.i, label %if.end30.i, label %nnc_check.exit

cond.false21.i:                                   ; preds = %for.end.i
  %165 = icmp sgt i64 %call.i261, -1
  br i1 %165, label %if.end30.i, label %nnc_check.exit

cond.end26.i:                                     ; preds = %for.end.i
  %cmp12.not.i = icmp eq i64 %call.i261, 0
  br i1 %cmp12.not.i, label %if.end30.i, label %nnc_check.exit

if.end30.i:                                       ; preds = %cond.end26.i, %cond.false21.i, %cond.true18.i, %cond.true.i
  %166 = load ptr, ptr %table_texts.i, align 8
  %arrayidx31.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %167 = load i64, ptr %arrayidx31.i, align 8
  %add.ptr32.i = getelementptr inbounds i8, ptr %166, i64 %167
  tail call fastcc void @nnc_other(ptr noundef nonnull %machine, ptr noundef %add.ptr32.i, ptr noundef nonnull @.str.33, ptr noundef nonnull %add.ptr.i259, i64 noundef %159) #25
  br label %nnc_check.exit

nnc_check.exit:                                   ; preds = %for.body.i263, %cond.true.i, %cond.true18.i, %cond.false21.i, %cond.end26.i, %if.end30.i
  %retval.2.i = phi i32 [ 0, %cond.end26.i ], [ 11, %if.end30.i ], [ 0, %cond.true18.i ], [ 0, %cond.true.i ], [ 0, %cond.false21.i ], [ 0, %for.body.i263 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %expression.i258) #24
  br label %sw.epilog

sw.bb26:                                          ; preds = %while.cond
  %arrayidx.i269 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %168 = load i64, ptr %arrayidx.i269, align 8
  %call.i270 = tail call fastcc ptr @nnc_tensor_in(ptr noundef nonnull %machine, i64 noundef %168) #25
  %cmp.i271 = icmp eq ptr %call.i270, null
  br i1 %cmp.i271, label %if.then93.thread, label %lor.lhs.false.i

lor.lhs.false.i:                                  ; preds = %sw.bb26
  %length.i = getelementptr inbounds nuw i8, ptr %call.i270, i64 32
  %169 = load i64, ptr %length.i, align 8
  %arrayidx1.i272 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %170 = load i64, ptr %arrayidx1.i272, align 8
  %cmp2.not.i = icmp eq i64 %169, %170
  br i1 %cmp2.not.i, label %if.end.i273, label %if.then93.thread

if.end.i273:                                      ; preds = %lor.lhs.false.i
  %dtype.i = getelementptr inbounds nuw i8, ptr %call.i270, i64 16
  %cmp5100.i = icmp sgt i64 %169, 0
  br i1 %cmp5100.i, label %for.body.lr.ph.i274, label %while.cond.backedge

for.body.lr.ph.i274:                              ; preds = %if.end.i273
  %171 = load i64, ptr %dtype.i, align 8
  %and.i.i = and i64 %171, 252
  %or.cond60.i = icmp eq i64 %and.i.i, 0
  %data15.i.i = getelementptr inbounds nuw i8, ptr %call.i270, i64 40
  %add.ptr.i275 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  br label %for.body.i278

for.cond23.preheader.i:                           ; preds = %if.end16.i
  %cmp25.not104.i = icmp sgt i64 %192, 0
  br i1 %cmp25.not104.i, label %for.body27.lr.ph.i, label %while.cond.backedge

for.body27.lr.ph.i:                               ; preds = %for.cond23.preheader.i
  %172 = load ptr, ptr %numbers3, align 8
  br label %for.body27.i

for.body.i278:                                    ; preds = %if.end16.i, %for.body.lr.ph.i274
  %i.0101.i = phi i64 [ 0, %for.body.lr.ph.i274 ], [ %inc.i280, %if.end16.i ]
  br i1 %or.cond60.i, label %if.then13.i, label %if.else.i279

if.then13.i:                                      ; preds = %for.body.i278
  %173 = load i64, ptr %dtype.i, align 8
  %trunc.i.i = trunc i64 %173 to i8
  switch i8 %trunc.i.i, label %sw.default.i.i [
    i8 0, label %sw.bb.i.i
    i8 1, label %sw.bb2.i.i
    i8 2, label %sw.bb7.i.i
    i8 3, label %sw.bb11.i.i
    i8 11, label %sw.bb14.i.i
  ]

sw.bb.i.i:                                        ; preds = %if.then13.i
  %174 = load ptr, ptr %data15.i.i, align 8
  %arrayidx.i.i298 = getelementptr inbounds nuw i16, ptr %174, i64 %i.0101.i
  %175 = load i16, ptr %arrayidx.i.i298, align 2
  %conv.i.i299 = zext i16 %175 to i32
  %shr.i.i.i = lshr i32 %conv.i.i299, 10
  %and.i31.i.i = and i32 %shr.i.i.i, 31
  %and1.i.i.i = and i32 %conv.i.i299, 1023
  %shr2.i.i.i = lshr i32 %conv.i.i299, 15
  %cmp.i.i.i = icmp eq i32 %and.i31.i.i, 0
  br i1 %cmp.i.i.i, label %if.then.i.i.i, label %if.end.i.i.i

if.then.i.i.i:                                    ; preds = %sw.bb.i.i
  %conv4.i.i.i = uitofp nneg i32 %and1.i.i.i to double
  %div.i.i.i = fmul double %conv4.i.i.i, 0x3E70000000000000
  %cmp5.not.i.i.i = icmp eq i32 %shr2.i.i.i, 0
  %fneg.i.i.i = fneg double %div.i.i.i
  %cond.i.i.i = select i1 %cmp5.not.i.i.i, double %div.i.i.i, double %fneg.i.i.i
  br label %nnc_real_at.exit.i

if.end.i.i.i:                                     ; preds = %sw.bb.i.i
  %conv.i.i.i = zext nneg i32 %shr2.i.i.i to i64
  %shl.i.i.i = shl nuw i64 %conv.i.i.i, 63
  %cmp7.i.i.i = icmp eq i32 %and.i31.i.i, 31
  %add.i.i.i300 = add nuw nsw i32 %and.i31.i.i, 1008
  %cond12.i.i.i = select i1 %cmp7.i.i.i, i32 2047, i32 %add.i.i.i300
  %conv13.i.i.i = zext nneg i32 %cond12.i.i.i to i64
  %shl14.i.i.i = shl nuw nsw i64 %conv13.i.i.i, 52
  %conv15.i.i.i = zext nneg i32 %and1.i.i.i to i64
  %shl16.i.i.i = shl nuw nsw i64 %conv15.i.i.i, 42
  %176 = or disjoint i64 %shl14.i.i.i, %shl16.i.i.i
  %or17.i.i.i = or disjoint i64 %176, %shl.i.i.i
  %177 = bitcast i64 %or17.i.i.i to double
  br label %nnc_real_at.exit.i

sw.bb2.i.i:                                       ; preds = %if.then13.i
  %178 = load ptr, ptr %data15.i.i, align 8
  %arrayidx4.i.i = getelementptr inbounds nuw i16, ptr %178, i64 %i.0101.i
  %179 = load i16, ptr %arrayidx4.i.i, align 2
  %conv5.i.i = zext i16 %179 to i32
  %shl.i.i = shl nuw i32 %conv5.i.i, 16
  %180 = bitcast i32 %shl.i.i to float
  %conv6.i.i = fpext float %180 to double
  br label %nnc_real_at.exit.i

sw.bb7.i.i:                                       ; preds = %if.then13.i
  %181 = load ptr, ptr %data15.i.i, align 8
  %arrayidx9.i.i = getelementptr inbounds nuw float, ptr %181, i64 %i.0101.i
  %182 = load float, ptr %arrayidx9.i.i, align 4
  %conv10.i.i = fpext float %182 to double
  br label %nnc_real_at.exit.i

sw.bb11.i.i:                                      ; preds = %if.then13.i
  %183 = load ptr, ptr %data15.i.i, align 8
  %arrayidx13.i.i = getelementptr inbounds nuw double, ptr %183, i64 %i.0101.i
  %184 = load double, ptr %arrayidx13.i.i, align 8
  br label %nnc_real_at.exit.i

sw.bb14.i.i:                                      ; preds = %if.then13.i
  %185 = load ptr, ptr %data15.i.i, align 8
  %arrayidx16.i.i297 = getelementptr inbounds nuw i64, ptr %185, i64 %i.0101.i
  %186 = load i64, ptr %arrayidx16.i.i297, align 8
  %conv17.i.i = uitofp i64 %186 to double
  br label %nnc_real_at.exit.i

sw.default.i.i:                                   ; preds = %if.then13.i
  %call18.i.i = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull readonly %call.i270, i64 noundef %i.0101.i) #25
  %conv19.i.i = sitofp i64 %call18.i.i to double
  br label %nnc_real_at.exit.i

nnc_real_at.exit.i:                               ; preds = %sw.default.i.i, %sw.bb14.i.i, %sw.bb11.i.i, %sw.bb7.i.i, %sw.bb2.i.i, %if.end.i.i.i, %if.then.i.i.i
  %retval.0.i.i = phi double [ %conv19.i.i, %sw.default.i.i ], [ %conv17.i.i, %sw.bb14.i.i ], [ %conv6.i.i, %sw.bb2.i.i ], [ %conv10.i.i, %sw.bb7.i.i ], [ %184, %sw.bb11.i.i ], [ %cond.i.i.i, %if.then.i.i.i ], [ %177, %if.end.i.i.i ]
  %187 = bitcast double %retval.0.i.i to i64
  br label %if.end16.i

if.else.i279:                                     ; preds = %for.body.i278
  %call15.i = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %call.i270, i64 noundef %i.0101.i) #25
  br label %if.end16.i

if.end16.i:                                       ; preds = %if.else.i279, %nnc_real_at.exit.i
  %number.0.i = phi i64 [ %187, %nnc_real_at.exit.i ], [ %call15.i, %if.else.i279 ]
  %add.ptr17.idx.i = mul nuw nsw i64 %i.0101.i, 24
  %add.ptr17.i = getelementptr inbounds nuw i8, ptr %add.ptr.i275, i64 %add.ptr17.idx.i
  %188 = load ptr, ptr %numbers3, align 8
  %189 = load i64, ptr %add.ptr17.i, align 8
  %arrayidx19.i = getelementptr inbounds i64, ptr %188, i64 %189
  store i64 %number.0.i, ptr %arrayidx19.i, align 8
  %190 = load ptr, ptr %defined.i277, align 8
  %191 = load i64, ptr %add.ptr17.i, align 8
  %arrayidx21.i = getelementptr inbounds i8, ptr %190, i64 %191
  store i8 1, ptr %arrayidx21.i, align 1
  %inc.i280 = add nuw nsw i64 %i.0101.i, 1
  %192 = load i64, ptr %arrayidx1.i272, align 8
  %cmp5.i281 = icmp slt i64 %inc.i280, %192
  br i1 %cmp5.i281, label %for.body.i278, label %for.cond23.preheader.i, !llvm.loop !42

for.body27.i:                                     ; preds = %for.inc51.i, %for.body27.lr.ph.i
  %i22.0105.i = phi i64 [ 0, %for.body27.lr.ph.i ], [ %inc52.i, %for.inc51.i ]
  %add.ptr31.idx.i = mul nuw nsw i64 %i22.0105.i, 24
  %add.ptr31.i = getelementptr inbounds nuw i8, ptr %add.ptr.i275, i64 %add.ptr31.idx.i
  %193 = load i64, ptr %add.ptr31.i, align 8
  %arrayidx35.i = getelementptr inbounds i64, ptr %172, i64 %193
  %194 = load i64, ptr %arrayidx35.i, align 8
  %arrayidx36.i = getelementptr inbounds nuw i8, ptr %add.ptr31.i, i64 8
  %195 = load i64, ptr %arrayidx36.i, align 8
  %tobool.not.i283 = icmp eq i64 %195, 0
  br i1 %tobool.not.i283, label %if.end42.i, label %land.lhs.true.i284

land.lhs.true.i284:                               ; preds = %for.body27.i
  %arrayidx37.i = getelementptr inbounds nuw i8, ptr %add.ptr31.i, i64 16
  %196 = load i64, ptr %arrayidx37.i, align 8
  %cmp38.not.i = icmp eq i64 %194, %196
  br i1 %cmp38.not.i, label %for.inc51.i, label %if.then39.i

if.then39.i:                                      ; preds = %land.lhs.true.i284
  %arrayidx37.i.le = getelementptr inbounds nuw i8, ptr %add.ptr31.i, i64 16
  tail call fastcc void @nnc_other(ptr noundef nonnull %machine, ptr noundef nonnull @.str.38, ptr noundef nonnull @.str, ptr noundef nonnull readonly %add.ptr31.i, i64 noundef 1) #25
  %.pre.i.i286 = load i64, ptr %message_length.i.i238, align 8
  br label %land.rhs.i.i287

land.rhs.i.i287:                                  ; preds = %while.body.i.i293, %if.then39.i
  %197 = phi i64 [ %.pre.i.i286, %if.then39.i ], [ %add.i.i289, %while.body.i.i293 ]
  %198 = phi i8 [ 44, %if.then39.i ], [ %199, %while.body.i.i293 ]
  %text.addr.014.i.idx.i288 = phi i64 [ 0, %if.then39.i ], [ %text.addr.014.i.add.i294, %while.body.i.i293 ]
  %add.i.i289 = add i64 %197, 1
  %cmp2.i.i290 = icmp ult i64 %add.i.i289, 512
  br i1 %cmp2.i.i290, label %while.body.i.i293, label %nnc_say.exit.i291

while.body.i.i293:                                ; preds = %land.rhs.i.i287
  %text.addr.014.i.add.i294 = add nuw nsw i64 %text.addr.014.i.idx.i288, 1
  %incdec.ptr.i.ptr.i295 = getelementptr inbounds nuw i8, ptr @.str.39, i64 %text.addr.014.i.add.i294
  store i64 %add.i.i289, ptr %message_length.i.i238, align 8
  %arrayidx.i96.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %197
  store i8 %198, ptr %arrayidx.i96.i, align 1
  %199 = load i8, ptr %incdec.ptr.i.ptr.i295, align 1
  %exitcond109.i = icmp eq i64 %text.addr.014.i.add.i294, 9
  br i1 %exitcond109.i, label %nnc_say.exit.i291, label %land.rhs.i.i287, !llvm.loop !31

nnc_say.exit.i291:                                ; preds = %while.body.i.i293, %land.rhs.i.i287
  %200 = phi i64 [ %add.i.i289, %while.body.i.i293 ], [ %197, %land.rhs.i.i287 ]
  %arrayidx7.i.i292 = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %200
  store i8 0, ptr %arrayidx7.i.i292, align 1
  %201 = load i64, ptr %arrayidx37.i.le, align 8
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %201) #25
  br label %if.then93.thread

if.end42.i:                                       ; preds = %for.body27.i
  %cmp46.i = icmp slt i64 %194, 0
  br i1 %cmp46.i, label %if.then47.i, label %for.inc51.i

if.then47.i:                                      ; preds = %if.end42.i
  tail call fastcc void @nnc_other(ptr noundef nonnull %machine, ptr noundef nonnull @.str.40, ptr noundef nonnull @.str, ptr noundef nonnull readonly %add.ptr31.i, i64 noundef 1) #25
  br label %if.then93.thread

for.inc51.i:                                      ; preds = %if.end42.i, %land.lhs.true.i284
  %inc52.i = add nuw nsw i64 %i22.0105.i, 1
  %exitcond.not.i296 = icmp eq i64 %inc52.i, %192
  br i1 %exitcond.not.i296, label %while.cond.backedge, label %for.body27.i, !llvm.loop !43

sw.bb28:                                          ; preds = %while.cond
  call void @llvm.lifetime.start.p0(ptr nonnull %expression.i301) #24
  %add.ptr.i302 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 40
  %arrayidx.i303 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %202 = load i64, ptr %arrayidx.i303, align 8
  %add.ptr1.i304 = getelementptr inbounds i64, ptr %add.ptr.i302, i64 %202
  store ptr %add.ptr1.i304, ptr %expression.i301, align 8
  %arrayidx2.i305 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %203 = load i64, ptr %arrayidx2.i305, align 8
  %call.i306 = tail call fastcc ptr @nnc_new_tensor(ptr noundef nonnull %machine, i64 noundef %203, i64 noundef %202, ptr noundef nonnull %add.ptr.i302) #25
  %cmp.i307 = icmp eq ptr %call.i306, null
  br i1 %cmp.i307, label %nnc_known.exit, label %for.cond.preheader.i

for.cond.preheader.i:                             ; preds = %sw.bb28
  %length.i308 = getelementptr inbounds nuw i8, ptr %call.i306, i64 32
  %204 = load i64, ptr %length.i308, align 8
  %cmp538.not.i = icmp eq i64 %204, 0
  br i1 %cmp538.not.i, label %for.cond.cleanup.i, label %for.body.lr.ph.i309

for.body.lr.ph.i309:                              ; preds = %for.cond.preheader.i
  %data.i310 = getelementptr inbounds nuw i8, ptr %call.i306, i64 40
  br label %for.body.i311

for.cond.cleanup.i:                               ; preds = %sw.epilog.i, %for.cond.preheader.i
  %arrayidx17.i314 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %205 = load i64, ptr %arrayidx17.i314, align 8
  %206 = load ptr, ptr %values2, align 8
  %arrayidx.i.i316 = getelementptr inbounds ptr, ptr %206, i64 %205
  %207 = load ptr, ptr %arrayidx.i.i316, align 8
  store ptr %call.i306, ptr %arrayidx.i.i316, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %207) #25
  br label %nnc_known.exit

for.body.i311:                                    ; preds = %sw.epilog.i, %for.body.lr.ph.i309
  %i.039.i = phi i64 [ 0, %for.body.lr.ph.i309 ], [ %inc.i312, %sw.epilog.i ]
  call void @llvm.lifetime.start.p0(ptr nonnull %number.i)
  %call6.i = call fastcc i64 @nnc_evaluate(ptr noundef nonnull %machine, ptr noundef %expression.i301) #25
  store i64 %call6.i, ptr %number.i, align 8
  %208 = load ptr, ptr %data.i310, align 8
  %209 = load i64, ptr %arrayidx2.i305, align 8
  %shr.i.i = lshr i64 %209, 8
  %mul.i = mul i64 %shr.i.i, %i.039.i
  %add.ptr9.i = getelementptr inbounds nuw i8, ptr %208, i64 %mul.i
  %trunc.i = trunc i64 %209 to i8
  switch i8 %trunc.i, label %sw.default.i [
    i8 2, label %sw.bb.i
    i8 3, label %sw.bb12.i
  ]

sw.bb.i:                                          ; preds = %for.body.i311
  %conv.i = sitofp i64 %call6.i to float
  store float %conv.i, ptr %add.ptr9.i, align 1
  br label %sw.epilog.i

sw.bb12.i:                                        ; preds = %for.body.i311
  %conv14.i = sitofp i64 %call6.i to double
  store double %conv14.i, ptr %add.ptr9.i, align 1
  br label %sw.epilog.i

sw.default.i:                                     ; preds = %for.body.i311
  call void @llvm.memcpy.p0.p0.i64(ptr align 1 %add.ptr9.i, ptr nonnull align 8 %number.i, i64 %shr.i.i, i1 false)
  br label %sw.epilog.i

sw.epilog.i:                                      ; preds = %sw.default.i, %sw.bb12.i, %sw.bb.i
  call void @llvm.lifetime.end.p0(ptr nonnull %number.i)
  %inc.i312 = add nuw i64 %i.039.i, 1
  %210 = load i64, ptr %length.i308, align 8
  %cmp5.i313 = icmp ult i64 %inc.i312, %210
  br i1 %cmp5.i313, label %for.body.i311, label %for.cond.cleanup.i, !llvm.loop !44

nnc_known.exit:                                   ; preds = %sw.bb28, %for.cond.cleanup.i
  %retval.0.i317 = phi i32 [ 0, %for.cond.cleanup.i ], [ 2, %sw.bb28 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %expression.i301) #24
  br label %sw.epilog

sw.bb30:                                          ; preds = %while.cond
  %add.ptr.i318 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %arrayidx.i319 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %211 = load i64, ptr %arrayidx.i319, align 8
  %cmp51.i = icmp sgt i64 %211, 0
  br i1 %cmp51.i, label %for.body.i322, label %while.cond.backedge

for.cond13.preheader.i:                           ; preds = %if.end.i329
  %212 = icmp sgt i64 %223, 0
  br i1 %212, label %for.body17.i, label %while.cond.backedge

for.body.i322:                                    ; preds = %sw.bb30, %if.end.i329
  %row.053.i = phi ptr [ %add.ptr10.i, %if.end.i329 ], [ %add.ptr.i318, %sw.bb30 ]
  %i.052.i = phi i64 [ %inc.i330, %if.end.i329 ], [ 0, %sw.bb30 ]
  %arrayidx1.i323 = getelementptr inbounds nuw i8, ptr %row.053.i, i64 8
  %213 = load i64, ptr %arrayidx1.i323, align 8
  %cmp2.i = icmp slt i64 %213, 0
  br i1 %cmp2.i, label %cond.end.thread.i337, label %cond.end.i324

cond.end.i324:                                    ; preds = %for.body.i322
  %214 = load ptr, ptr %values2, align 8
  %arrayidx4.i325 = getelementptr inbounds nuw ptr, ptr %214, i64 %213
  %215 = load ptr, ptr %arrayidx4.i325, align 8
  %216 = load ptr, ptr %moving.i, align 8
  %arrayidx5.i326 = getelementptr inbounds nuw ptr, ptr %216, i64 %i.052.i
  store ptr %215, ptr %arrayidx5.i326, align 8
  %arrayidx6.i = getelementptr inbounds nuw i8, ptr %row.053.i, i64 16
  %217 = load i64, ptr %arrayidx6.i, align 8
  %tobool.not.i327 = icmp eq i64 %217, 0
  br i1 %tobool.not.i327, label %if.else.i335, label %if.then.i328

cond.end.thread.i337:                             ; preds = %for.body.i322
  %218 = load ptr, ptr %moving.i, align 8
  %arrayidx545.i = getelementptr inbounds nuw ptr, ptr %218, i64 %i.052.i
  store ptr null, ptr %arrayidx545.i, align 8
  %arrayidx646.i = getelementptr inbounds nuw i8, ptr %row.053.i, i64 16
  %219 = load i64, ptr %arrayidx646.i, align 8
  %tobool.not47.i = icmp eq i64 %219, 0
  br i1 %tobool.not47.i, label %if.end.i329, label %if.then.i328

if.then.i328:                                     ; preds = %cond.end.thread.i337, %cond.end.i324
  %220 = load ptr, ptr %values2, align 8
  %221 = load i64, ptr %arrayidx1.i323, align 8
  %arrayidx9.i = getelementptr inbounds ptr, ptr %220, i64 %221
  store ptr null, ptr %arrayidx9.i, align 8
  br label %if.end.i329

if.else.i335:                                     ; preds = %cond.end.i324
  %cmp.not.i.i = icmp eq ptr %215, null
  br i1 %cmp.not.i.i, label %if.end.i329, label %if.then.i.i

if.then.i.i:                                      ; preds = %if.else.i335
  %222 = load i64, ptr %215, align 8
  %add.i.i336 = add nsw i64 %222, 1
  store i64 %add.i.i336, ptr %215, align 8
  br label %if.end.i329

if.end.i329:                                      ; preds = %if.then.i.i, %if.else.i335, %if.then.i328, %cond.end.thread.i337
  %inc.i330 = add nuw nsw i64 %i.052.i, 1
  %add.ptr10.i = getelementptr inbounds nuw i8, ptr %row.053.i, i64 24
  %223 = load i64, ptr %arrayidx.i319, align 8
  %cmp.i331 = icmp slt i64 %inc.i330, %223
  br i1 %cmp.i331, label %for.body.i322, label %for.cond13.preheader.i, !llvm.loop !45

for.body17.i:                                     ; preds = %for.cond13.preheader.i, %for.body17.i
  %i12.056.i = phi i64 [ %inc22.i, %for.body17.i ], [ 0, %for.cond13.preheader.i ]
  %row.155.i = phi ptr [ %add.ptr23.i, %for.body17.i ], [ %add.ptr.i318, %for.cond13.preheader.i ]
  %224 = load i64, ptr %row.155.i, align 8
  %225 = load ptr, ptr %moving.i, align 8
  %arrayidx20.i = getelementptr inbounds nuw ptr, ptr %225, i64 %i12.056.i
  %226 = load ptr, ptr %arrayidx20.i, align 8
  %227 = load ptr, ptr %values2, align 8
  %arrayidx.i.i333 = getelementptr inbounds ptr, ptr %227, i64 %224
  %228 = load ptr, ptr %arrayidx.i.i333, align 8
  store ptr %226, ptr %arrayidx.i.i333, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %228) #25
  %inc22.i = add nuw nsw i64 %i12.056.i, 1
  %add.ptr23.i = getelementptr inbounds nuw i8, ptr %row.155.i, i64 24
  %229 = load i64, ptr %arrayidx.i319, align 8
  %cmp15.i334 = icmp slt i64 %inc22.i, %229
  br i1 %cmp15.i334, label %for.body17.i, label %while.cond.backedge, !llvm.loop !46

for.body:                                         ; preds = %for.cond.preheader, %for.body
  %i.0639 = phi i64 [ %inc, %for.body ], [ 0, %for.cond.preheader ]
  %230 = getelementptr inbounds nuw i64, ptr %add.ptr, i64 %i.0639
  %arrayidx34 = getelementptr inbounds nuw i8, ptr %230, i64 24
  %231 = load i64, ptr %arrayidx34, align 8
  %232 = load ptr, ptr %values2, align 8
  %arrayidx.i339 = getelementptr inbounds ptr, ptr %232, i64 %231
  %233 = load ptr, ptr %arrayidx.i339, align 8
  store ptr null, ptr %arrayidx.i339, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %233) #25
  %inc = add nuw nsw i64 %i.0639, 1
  %234 = load i64, ptr %arrayidx32, align 8
  %cmp = icmp slt i64 %inc, %234
  br i1 %cmp, label %for.body, label %while.cond.backedge, !llvm.loop !47

sw.bb35:                                          ; preds = %while.cond
  %arrayidx.i340 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %235 = load i64, ptr %arrayidx.i340, align 8
  %call.i341 = tail call fastcc ptr @nnc_tensor_in(ptr noundef nonnull %machine, i64 noundef %235) #25
  %cmp.i342 = icmp eq ptr %call.i341, null
  br i1 %cmp.i342, label %if.then93.thread, label %if.end.i343

if.end.i343:                                      ; preds = %sw.bb35
  %length.i344 = getelementptr inbounds nuw i8, ptr %call.i341, i64 32
  %236 = load i64, ptr %length.i344, align 8
  %cmp1.not.i = icmp eq i64 %236, 1
  br i1 %cmp1.not.i, label %if.end4.i, label %while.body.i.i.i347

while.body.i.i.i347:                              ; preds = %if.end.i343, %while.body.i.i.i347
  %237 = phi i64 [ %add.i.i.i349, %while.body.i.i.i347 ], [ 0, %if.end.i343 ]
  %238 = phi i8 [ %239, %while.body.i.i.i347 ], [ 116, %if.end.i343 ]
  %text.addr.014.i.i.i348 = phi ptr [ %incdec.ptr.i.i.i350, %while.body.i.i.i347 ], [ @.str.41, %if.end.i343 ]
  %add.i.i.i349 = add nuw nsw i64 %237, 1
  %incdec.ptr.i.i.i350 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i348, i64 1
  store i64 %add.i.i.i349, ptr %message_length.i.i238, align 8
  %arrayidx.i.i.i351 = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %237
  store i8 %238, ptr %arrayidx.i.i.i351, align 1
  %239 = load i8, ptr %incdec.ptr.i.i.i350, align 1
  %exitcond.i352 = icmp eq i64 %add.i.i.i349, 45
  br i1 %exitcond.i352, label %nnc_fault.exit.i353, label %while.body.i.i.i347, !llvm.loop !31

nnc_fault.exit.i353:                              ; preds = %while.body.i.i.i347
  %arrayidx7.i.i.i354 = getelementptr inbounds nuw i8, ptr %machine, i64 1589
  store i8 0, ptr %arrayidx7.i.i.i354, align 1
  %rank.i355 = getelementptr inbounds nuw i8, ptr %call.i341, i64 24
  %240 = load i64, ptr %rank.i355, align 8
  %shape.i356 = getelementptr inbounds nuw i8, ptr %call.i341, i64 72
  %241 = load ptr, ptr %shape.i356, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %240, ptr noundef %241) #25
  br label %if.then93.thread

if.end4.i:                                        ; preds = %if.end.i343
  %call5.i = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %call.i341, i64 noundef 0) #25
  %cmp6.i358 = icmp ne i64 %call5.i, 0
  %conv7.i = zext i1 %cmp6.i358 to i64
  %242 = load ptr, ptr %numbers3, align 8
  %arrayidx8.i360 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %243 = load i64, ptr %arrayidx8.i360, align 8
  %arrayidx9.i361 = getelementptr inbounds i64, ptr %242, i64 %243
  store i64 %conv7.i, ptr %arrayidx9.i361, align 8
  br label %while.cond.backedge

sw.bb37:                                          ; preds = %while.cond
  %arrayidx38 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %244 = load i64, ptr %arrayidx38, align 8
  br label %while.cond.backedge

sw.bb39:                                          ; preds = %while.cond
  %arrayidx40 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %245 = load i64, ptr %arrayidx40, align 8
  %arrayidx41 = getelementptr inbounds i64, ptr %3, i64 %245
  %246 = load i64, ptr %arrayidx41, align 8
  %cmp42 = icmp eq i64 %246, 0
  br i1 %cmp42, label %if.then, label %while.cond.backedge

if.then:                                          ; preds = %sw.bb39
  %arrayidx43 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %247 = load i64, ptr %arrayidx43, align 8
  br label %while.cond.backedge

sw.bb44:                                          ; preds = %while.cond
  %arrayidx.i362 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %248 = load i64, ptr %arrayidx.i362, align 8
  %cmp.i363 = icmp sgt i64 %248, -1
  br i1 %cmp.i363, label %if.then.i393, label %if.end8.i

if.then.i393:                                     ; preds = %sw.bb44
  %call.i394 = tail call fastcc ptr @nnc_tensor_in(ptr noundef nonnull %machine, i64 noundef %248) #25
  %cmp2.i395 = icmp eq ptr %call.i394, null
  br i1 %cmp2.i395, label %while.body.i.i.i401.preheader, label %lor.lhs.false.i396

lor.lhs.false.i396:                               ; preds = %if.then.i393
  %length.i397 = getelementptr inbounds nuw i8, ptr %call.i394, i64 32
  %249 = load i64, ptr %length.i397, align 8
  %cmp3.i = icmp eq i64 %249, 0
  br i1 %cmp3.i, label %while.body.i.i.i401.preheader, label %cleanup.thread.i

while.body.i.i.i401.preheader:                    ; preds = %lor.lhs.false.i396, %if.then.i393
  br label %while.body.i.i.i401

while.body.i.i.i401:                              ; preds = %while.body.i.i.i401.preheader, %while.body.i.i.i401
  %250 = phi i64 [ %add.i.i.i403, %while.body.i.i.i401 ], [ 0, %while.body.i.i.i401.preheader ]
  %251 = phi i8 [ %252, %while.body.i.i.i401 ], [ 116, %while.body.i.i.i401.preheader ]
  %text.addr.014.i.i.i402 = phi ptr [ %incdec.ptr.i.i.i404, %while.body.i.i.i401 ], [ @.str.42, %while.body.i.i.i401.preheader ]
  %add.i.i.i403 = add nuw nsw i64 %250, 1
  %incdec.ptr.i.i.i404 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i402, i64 1
  store i64 %add.i.i.i403, ptr %message_length.i.i238, align 8
  %arrayidx.i.i.i405 = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %250
  store i8 %251, ptr %arrayidx.i.i.i405, align 1
  %252 = load i8, ptr %incdec.ptr.i.i.i404, align 1
  %exitcond136.i = icmp eq i64 %add.i.i.i403, 38
  br i1 %exitcond136.i, label %cleanup.i, label %while.body.i.i.i401, !llvm.loop !31

cleanup.thread.i:                                 ; preds = %lor.lhs.false.i396
  %call6.i398 = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %call.i394, i64 noundef 0) #25
  %cond.i = tail call i64 @llvm.smax.i64(i64 %call6.i398, i64 0)
  br label %if.end8.i

cleanup.i:                                        ; preds = %while.body.i.i.i401
  %arrayidx7.i.i.i406 = getelementptr inbounds nuw i8, ptr %machine, i64 1582
  store i8 0, ptr %arrayidx7.i.i.i406, align 1
  br label %if.then93.thread

if.end8.i:                                        ; preds = %cleanup.thread.i, %sw.bb44
  %trips.1.i = phi i64 [ %cond.i, %cleanup.thread.i ], [ -1, %sw.bb44 ]
  %arrayidx10.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 40
  %253 = load i64, ptr %arrayidx10.i, align 8
  %cmp11.not127.i = icmp sgt i64 %253, 0
  br i1 %cmp11.not127.i, label %for.body.lr.ph.i368, label %for.end.i364

for.body.lr.ph.i368:                              ; preds = %if.end8.i
  %add.ptr.i369 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 48
  %254 = load ptr, ptr %values2, align 8
  br label %for.body.i371

for.cond.i390:                                    ; preds = %cond.end26.i378
  %inc.i391 = add nuw nsw i64 %i.0129.i, 1
  %exitcond.not.i392 = icmp eq i64 %inc.i391, %253
  br i1 %exitcond.not.i392, label %for.end.i364, label %for.body.i371, !llvm.loop !48

for.body.i371:                                    ; preds = %for.cond.i390, %for.body.lr.ph.i368
  %i.0129.i = phi i64 [ 0, %for.body.lr.ph.i368 ], [ %inc.i391, %for.cond.i390 ]
  %length9.0128.i = phi i64 [ -1, %for.body.lr.ph.i368 ], [ %cond27.i, %for.cond.i390 ]
  %add.ptr12.idx.i = shl nsw i64 %i.0129.i, 4
  %add.ptr12.i = getelementptr inbounds nuw i8, ptr %add.ptr.i369, i64 %add.ptr12.idx.i
  %255 = load i64, ptr %add.ptr12.i, align 8
  %arrayidx14.i372 = getelementptr inbounds ptr, ptr %254, i64 %255
  %256 = load ptr, ptr %arrayidx14.i372, align 8
  %cmp15.i373 = icmp eq ptr %256, null
  br i1 %cmp15.i373, label %while.body.i.i95.i, label %if.end18.i

while.body.i.i95.i:                               ; preds = %for.body.i371, %while.body.i.i95.i
  %257 = phi i64 [ %add.i.i96.i, %while.body.i.i95.i ], [ 0, %for.body.i371 ]
  %258 = phi i8 [ %259, %while.body.i.i95.i ], [ 97, %for.body.i371 ]
  %text.addr.014.i.i93.i = phi ptr [ %incdec.ptr.i.i97.i, %while.body.i.i95.i ], [ @.str.43, %for.body.i371 ]
  %add.i.i96.i = add nuw nsw i64 %257, 1
  %incdec.ptr.i.i97.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i93.i, i64 1
  store i64 %add.i.i96.i, ptr %message_length.i.i238, align 8
  %arrayidx.i.i98.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %257
  store i8 %258, ptr %arrayidx.i.i98.i, align 1
  %259 = load i8, ptr %incdec.ptr.i.i97.i, align 1
  %exitcond135.i = icmp eq i64 %add.i.i96.i, 36
  br i1 %exitcond135.i, label %nnc_fault.exit102.i, label %while.body.i.i95.i, !llvm.loop !31

nnc_fault.exit102.i:                              ; preds = %while.body.i.i95.i
  %arrayidx7.i.i101.i = getelementptr inbounds nuw i8, ptr %machine, i64 1580
  store i8 0, ptr %arrayidx7.i.i101.i, align 1
  br label %if.then93.thread

if.end18.i:                                       ; preds = %for.body.i371
  %arrayidx19.i374 = getelementptr inbounds nuw i8, ptr %add.ptr12.i, i64 8
  %260 = load i64, ptr %arrayidx19.i374, align 8
  %cmp20.i375 = icmp slt i64 %260, 0
  br i1 %cmp20.i375, label %cond.true21.i, label %cond.false23.i

cond.true21.i:                                    ; preds = %if.end18.i
  %length22.i = getelementptr inbounds nuw i8, ptr %256, i64 32
  br label %cond.end26.i378

cond.false23.i:                                   ; preds = %if.end18.i
  %shape.i376 = getelementptr inbounds nuw i8, ptr %256, i64 72
  %261 = load ptr, ptr %shape.i376, align 8
  %arrayidx25.i377 = getelementptr inbounds nuw i64, ptr %261, i64 %260
  br label %cond.end26.i378

cond.end26.i378:                                  ; preds = %cond.false23.i, %cond.true21.i
  %cond27.in.i = phi ptr [ %length22.i, %cond.true21.i ], [ %arrayidx25.i377, %cond.false23.i ]
  %cond27.i = load i64, ptr %cond27.in.i, align 8
  %cmp28.i = icmp slt i64 %length9.0128.i, 0
  %cmp29.not.i = icmp eq i64 %cond27.i, %length9.0128.i
  %or.cond.i = select i1 %cmp28.i, i1 true, i1 %cmp29.not.i
  br i1 %or.cond.i, label %for.cond.i390, label %while.body.i.i108.i

while.body.i.i108.i:                              ; preds = %cond.end26.i378, %while.body.i.i108.i
  %262 = phi i64 [ %add.i.i109.i, %while.body.i.i108.i ], [ 0, %cond.end26.i378 ]
  %263 = phi i8 [ %264, %while.body.i.i108.i ], [ 116, %cond.end26.i378 ]
  %text.addr.014.i.i106.i = phi ptr [ %incdec.ptr.i.i110.i, %while.body.i.i108.i ], [ @.str.44, %cond.end26.i378 ]
  %add.i.i109.i = add nuw nsw i64 %262, 1
  %incdec.ptr.i.i110.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i106.i, i64 1
  store i64 %add.i.i109.i, ptr %message_length.i.i238, align 8
  %arrayidx.i.i111.i = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %262
  store i8 %263, ptr %arrayidx.i.i111.i, align 1
  %264 = load i8, ptr %incdec.ptr.i.i110.i, align 1
  %exitcond133.i = icmp eq i64 %add.i.i109.i, 51
  br i1 %exitcond133.i, label %nnc_fault.exit115.i, label %while.body.i.i108.i, !llvm.loop !31

nnc_fault.exit115.i:                              ; preds = %while.body.i.i108.i
  %arrayidx7.i.i114.i = getelementptr inbounds nuw i8, ptr %machine, i64 1595
  store i8 0, ptr %arrayidx7.i.i114.i, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %length9.0128.i) #25
  %.pre.i.i379 = load i64, ptr %message_length.i.i238, align 8
  br label %land.rhs.i.i380

land.rhs.i.i380:                                  ; preds = %while.body.i.i386, %nnc_fault.exit115.i
  %265 = phi i64 [ %.pre.i.i379, %nnc_fault.exit115.i ], [ %add.i.i382, %while.body.i.i386 ]
  %266 = phi i8 [ 32, %nnc_fault.exit115.i ], [ %267, %while.body.i.i386 ]
  %text.addr.014.i.idx.i381 = phi i64 [ 0, %nnc_fault.exit115.i ], [ %text.addr.014.i.add.i387, %while.body.i.i386 ]
  %add.i.i382 = add i64 %265, 1
  %cmp2.i.i383 = icmp ult i64 %add.i.i382, 512
  br i1 %cmp2.i.i383, label %while.body.i.i386, label %nnc_say.exit.i384

while.body.i.i386:                                ; preds = %land.rhs.i.i380
  %text.addr.014.i.add.i387 = add nuw nsw i64 %text.addr.014.i.idx.i381, 1
  %incdec.ptr.i.ptr.i388 = getelementptr inbounds nuw i8, ptr @.str.27, i64 %text.addr.014.i.add.i387
  store i64 %add.i.i382, ptr %message_length.i.i238, align 8
  %arrayidx.i.i389 = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %265
  store i8 %266, ptr %arrayidx.i.i389, align 1
  %267 = load i8, ptr %incdec.ptr.i.ptr.i388, align 1
  %exitcond134.i = icmp eq i64 %text.addr.014.i.add.i387, 5
  br i1 %exitcond134.i, label %nnc_say.exit.i384, label %land.rhs.i.i380, !llvm.loop !31

nnc_say.exit.i384:                                ; preds = %while.body.i.i386, %land.rhs.i.i380
  %268 = phi i64 [ %add.i.i382, %while.body.i.i386 ], [ %265, %land.rhs.i.i380 ]
  %arrayidx7.i.i385 = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %268
  store i8 0, ptr %arrayidx7.i.i385, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %cond27.i) #25
  br label %if.then93.thread

for.end.i364:                                     ; preds = %for.cond.i390, %if.end8.i
  %length9.0.lcssa.i = phi i64 [ -1, %if.end8.i ], [ %cond27.i, %for.cond.i390 ]
  %269 = load ptr, ptr %numbers3, align 8
  %arrayidx40.i366 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %270 = load i64, ptr %arrayidx40.i366, align 8
  %arrayidx41.i367 = getelementptr inbounds i64, ptr %269, i64 %270
  store i64 0, ptr %arrayidx41.i367, align 8
  %271 = load i64, ptr %arrayidx10.i, align 8
  %cmp43.i = icmp sgt i64 %271, 0
  %cond47.i = select i1 %cmp43.i, i64 %length9.0.lcssa.i, i64 %trips.1.i
  %272 = load ptr, ptr %numbers3, align 8
  %arrayidx49.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %273 = load i64, ptr %arrayidx49.i, align 8
  %arrayidx50.i = getelementptr inbounds i64, ptr %272, i64 %273
  store i64 %cond47.i, ptr %arrayidx50.i, align 8
  br label %while.cond.backedge

sw.bb46:                                          ; preds = %while.cond
  %arrayidx47 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %274 = load i64, ptr %arrayidx47, align 8
  %arrayidx48 = getelementptr inbounds i64, ptr %3, i64 %274
  %275 = load i64, ptr %arrayidx48, align 8
  %cmp49 = icmp slt i64 %275, 0
  %arrayidx50 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %276 = load i64, ptr %arrayidx50, align 8
  %arrayidx51 = getelementptr inbounds i64, ptr %3, i64 %276
  %277 = load i64, ptr %arrayidx51, align 8
  %cmp54.not = icmp slt i64 %277, %275
  %or.cond = select i1 %cmp49, i1 true, i1 %cmp54.not
  br i1 %or.cond, label %if.else, label %if.then55

if.then55:                                        ; preds = %sw.bb46
  %arrayidx56 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %278 = load i64, ptr %arrayidx56, align 8
  br label %while.cond.backedge

if.else:                                          ; preds = %sw.bb46
  %cmp59.not = icmp slt i64 %277, %1
  br i1 %cmp59.not, label %while.cond.backedge, label %while.body.i.i.i409

while.body.i.i.i409:                              ; preds = %if.else, %while.body.i.i.i409
  %279 = phi i64 [ %add.i.i.i411, %while.body.i.i.i409 ], [ 0, %if.else ]
  %280 = phi i8 [ %281, %while.body.i.i.i409 ], [ 116, %if.else ]
  %text.addr.014.i.i.i410 = phi ptr [ %incdec.ptr.i.i.i412, %while.body.i.i.i409 ], [ @.str.45, %if.else ]
  %add.i.i.i411 = add nuw nsw i64 %279, 1
  %incdec.ptr.i.i.i412 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i410, i64 1
  store i64 %add.i.i.i411, ptr %message_length.i.i238, align 8
  %arrayidx.i.i.i413 = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %279
  store i8 %280, ptr %arrayidx.i.i.i413, align 1
  %281 = load i8, ptr %incdec.ptr.i.i.i412, align 1
  %exitcond.i414 = icmp eq i64 %add.i.i.i411, 18
  br i1 %exitcond.i414, label %nnc_fault.exit.i415, label %while.body.i.i.i409, !llvm.loop !31

nnc_fault.exit.i415:                              ; preds = %while.body.i.i.i409
  %arrayidx7.i.i.i416 = getelementptr inbounds nuw i8, ptr %machine, i64 1562
  store i8 0, ptr %arrayidx7.i.i.i416, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %1) #25
  %.pre.i.i417 = load i64, ptr %message_length.i.i238, align 8
  br label %land.rhs.i.i418

land.rhs.i.i418:                                  ; preds = %while.body.i.i424, %nnc_fault.exit.i415
  %282 = phi i64 [ %.pre.i.i417, %nnc_fault.exit.i415 ], [ %add.i.i420, %while.body.i.i424 ]
  %283 = phi i8 [ 32, %nnc_fault.exit.i415 ], [ %284, %while.body.i.i424 ]
  %text.addr.014.i.idx.i419 = phi i64 [ 0, %nnc_fault.exit.i415 ], [ %text.addr.014.i.add.i425, %while.body.i.i424 ]
  %add.i.i420 = add i64 %282, 1
  %cmp2.i.i421 = icmp ult i64 %add.i.i420, 512
  br i1 %cmp2.i.i421, label %while.body.i.i424, label %nnc_too_many_trips.exit

while.body.i.i424:                                ; preds = %land.rhs.i.i418
  %text.addr.014.i.add.i425 = add nuw nsw i64 %text.addr.014.i.idx.i419, 1
  %incdec.ptr.i.ptr.i426 = getelementptr inbounds nuw i8, ptr @.str.46, i64 %text.addr.014.i.add.i425
  store i64 %add.i.i420, ptr %message_length.i.i238, align 8
  %arrayidx.i.i427 = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %282
  store i8 %283, ptr %arrayidx.i.i427, align 1
  %284 = load i8, ptr %incdec.ptr.i.ptr.i426, align 1
  %exitcond4.i = icmp eq i64 %text.addr.014.i.add.i425, 26
  br i1 %exitcond4.i, label %nnc_too_many_trips.exit, label %land.rhs.i.i418, !llvm.loop !31

nnc_too_many_trips.exit:                          ; preds = %land.rhs.i.i418, %while.body.i.i424
  %285 = phi i64 [ %add.i.i420, %while.body.i.i424 ], [ %282, %land.rhs.i.i418 ]
  %arrayidx7.i.i423 = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %285
  store i8 0, ptr %arrayidx7.i.i423, align 1
  br label %if.then93.thread

sw.bb64:                                          ; preds = %while.cond
  %arrayidx65 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %286 = load i64, ptr %arrayidx65, align 8
  %arrayidx66 = getelementptr inbounds i64, ptr %3, i64 %286
  %287 = load i64, ptr %arrayidx66, align 8
  %add67 = add nsw i64 %287, 1
  store i64 %add67, ptr %arrayidx66, align 8
  %arrayidx68 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %288 = load i64, ptr %arrayidx68, align 8
  br label %while.cond.backedge

sw.bb69:                                          ; preds = %while.cond
  %call70 = tail call fastcc ptr @nnc_new_tensor(ptr noundef nonnull %machine, i64 noundef 2055, i64 noundef 0, ptr noundef null) #25
  %cmp71 = icmp eq ptr %call70, null
  br i1 %cmp71, label %if.then93.thread, label %if.else73

if.else73:                                        ; preds = %sw.bb69
  %arrayidx74 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %289 = load i64, ptr %arrayidx74, align 8
  %arrayidx75 = getelementptr inbounds i64, ptr %3, i64 %289
  %290 = load i64, ptr %arrayidx75, align 8
  %data = getelementptr inbounds nuw i8, ptr %call70, i64 40
  %291 = load ptr, ptr %data, align 8
  store i64 %290, ptr %291, align 8
  %arrayidx76 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %292 = load i64, ptr %arrayidx76, align 8
  %293 = load ptr, ptr %values2, align 8
  %arrayidx.i429 = getelementptr inbounds ptr, ptr %293, i64 %292
  %294 = load ptr, ptr %arrayidx.i429, align 8
  store ptr %call70, ptr %arrayidx.i429, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %294) #25
  br label %while.cond.backedge

sw.bb78:                                          ; preds = %while.cond
  %295 = load ptr, ptr %values2, align 8
  %arrayidx.i431 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %296 = load i64, ptr %arrayidx.i431, align 8
  %arrayidx1.i432 = getelementptr inbounds ptr, ptr %295, i64 %296
  %297 = load ptr, ptr %arrayidx1.i432, align 8
  %298 = load ptr, ptr %numbers3, align 8
  %arrayidx2.i434 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 40
  %299 = load i64, ptr %arrayidx2.i434, align 8
  %arrayidx3.i435 = getelementptr inbounds i64, ptr %298, i64 %299
  %300 = load i64, ptr %arrayidx3.i435, align 8
  %arrayidx4.i436 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 56
  %301 = load i64, ptr %arrayidx4.i436, align 8
  %tobool.not.i437 = icmp eq i64 %301, 0
  br i1 %tobool.not.i437, label %cond.end.i441, label %cond.true.i438

cond.true.i438:                                   ; preds = %sw.bb78
  %arrayidx6.i439 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 48
  %302 = load i64, ptr %arrayidx6.i439, align 8
  %arrayidx7.i440 = getelementptr inbounds i64, ptr %298, i64 %302
  %303 = load i64, ptr %arrayidx7.i440, align 8
  %304 = xor i64 %300, -1
  %sub8.i = add i64 %303, %304
  br label %cond.end.i441

cond.end.i441:                                    ; preds = %cond.true.i438, %sw.bb78
  %cond.i442 = phi i64 [ %sub8.i, %cond.true.i438 ], [ %300, %sw.bb78 ]
  %arrayidx9.i443 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %305 = load i64, ptr %arrayidx9.i443, align 8
  %cmp.i444 = icmp slt i64 %305, 0
  br i1 %cmp.i444, label %if.then.i457, label %if.else.i445

if.then.i457:                                     ; preds = %cond.end.i441
  %data.i458 = getelementptr inbounds nuw i8, ptr %297, i64 40
  %306 = load ptr, ptr %data.i458, align 8
  %arrayidx10.i459 = getelementptr inbounds nuw ptr, ptr %306, i64 %cond.i442
  %307 = load ptr, ptr %arrayidx10.i459, align 8
  %cmp.not.i.i460 = icmp eq ptr %307, null
  br i1 %cmp.not.i.i460, label %if.then93.thread, label %if.end.thread38.i

if.end.thread38.i:                                ; preds = %if.then.i457
  %308 = load i64, ptr %307, align 8
  %add.i.i461 = add nsw i64 %308, 1
  store i64 %add.i.i461, ptr %307, align 8
  br label %if.end15.i

if.else.i445:                                     ; preds = %cond.end.i441
  call void @llvm.lifetime.start.p0(ptr nonnull %shape.i.i) #24
  %dtype.i.i = getelementptr inbounds nuw i8, ptr %297, i64 16
  %309 = load i64, ptr %dtype.i.i, align 8
  %shr.i.i.i446 = lshr i64 %309, 8
  %shape1.i.i = getelementptr inbounds nuw i8, ptr %297, i64 72
  %310 = load ptr, ptr %shape1.i.i, align 8
  %arrayidx.i.i447 = getelementptr inbounds nuw i64, ptr %310, i64 %305
  %311 = load i64, ptr %arrayidx.i.i447, align 8
  %rank2.i.i = getelementptr inbounds nuw i8, ptr %297, i64 24
  %312 = load i64, ptr %rank2.i.i, align 8
  %cmp85.not.i.i = icmp eq i64 %312, 0
  br i1 %cmp85.not.i.i, label %for.cond.cleanup.thread.i.i, label %for.body.i.i448

for.cond.cleanup.thread.i.i:                      ; preds = %if.else.i445
  %data1998.i.i = getelementptr inbounds nuw i8, ptr %297, i64 40
  %313 = load ptr, ptr %data1998.i.i, align 8
  %mul2099.i.i = mul i64 %shr.i.i.i446, %cond.i442
  %add.ptr100.i.i = getelementptr inbounds nuw i8, ptr %313, i64 %mul2099.i.i
  br label %if.end.i455

for.cond.cleanup.i.i:                             ; preds = %for.inc.i.i
  %data19.i.i = getelementptr inbounds nuw i8, ptr %297, i64 40
  %314 = load ptr, ptr %data19.i.i, align 8
  %mul20.i.i = mul i64 %inner.1.i.i, %cond.i442
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %314, i64 %mul20.i.i
  %cmp21.i.i = icmp eq i64 %before.1.i.i, 1
  br i1 %cmp21.i.i, label %if.end.i455, label %if.end25.i.i452

for.body.i.i448:                                  ; preds = %if.else.i445, %for.inc.i.i
  %before.089.i.i = phi i64 [ %before.1.i.i, %for.inc.i.i ], [ 1, %if.else.i445 ]
  %i.088.i.i = phi i64 [ %inc18.i.i, %for.inc.i.i ], [ 0, %if.else.i445 ]
  %inner.087.i.i = phi i64 [ %inner.1.i.i, %for.inc.i.i ], [ %shr.i.i.i446, %if.else.i445 ]
  %rank.086.i.i = phi i64 [ %rank.1.i.i, %for.inc.i.i ], [ 0, %if.else.i445 ]
  %cmp3.i.i = icmp ult i64 %i.088.i.i, %305
  br i1 %cmp3.i.i, label %if.then.i34.i, label %if.end.i.i449

if.then.i34.i:                                    ; preds = %for.body.i.i448
  %arrayidx5.i.i = getelementptr inbounds nuw i64, ptr %310, i64 %i.088.i.i
  %315 = load i64, ptr %arrayidx5.i.i, align 8
  %mul.i.i = mul i64 %315, %before.089.i.i
  br label %if.end.i.i449

if.end.i.i449:                                    ; preds = %if.then.i34.i, %for.body.i.i448
  %before.1.i.i = phi i64 [ %mul.i.i, %if.then.i34.i ], [ %before.089.i.i, %for.body.i.i448 ]
  %cmp6.i.i = icmp ugt i64 %i.088.i.i, %305
  br i1 %cmp6.i.i, label %if.then7.i.i, label %if.end11.i.i

if.then7.i.i:                                     ; preds = %if.end.i.i449
  %arrayidx9.i.i456 = getelementptr inbounds nuw i64, ptr %310, i64 %i.088.i.i
  %316 = load i64, ptr %arrayidx9.i.i456, align 8
  %mul10.i.i = mul i64 %316, %inner.087.i.i
  br label %if.end11.i.i

if.end11.i.i:                                     ; preds = %if.then7.i.i, %if.end.i.i449
  %inner.1.i.i = phi i64 [ %mul10.i.i, %if.then7.i.i ], [ %inner.087.i.i, %if.end.i.i449 ]
  %cmp12.not.i.i = icmp eq i64 %i.088.i.i, %305
  br i1 %cmp12.not.i.i, label %for.inc.i.i, label %if.then13.i.i

if.then13.i.i:                                    ; preds = %if.end11.i.i
  %arrayidx15.i.i = getelementptr inbounds nuw i64, ptr %310, i64 %i.088.i.i
  %317 = load i64, ptr %arrayidx15.i.i, align 8
  %inc.i.i450 = add i64 %rank.086.i.i, 1
  %arrayidx16.i.i451 = getelementptr inbounds nuw i64, ptr %shape.i.i, i64 %rank.086.i.i
  store i64 %317, ptr %arrayidx16.i.i451, align 8
  br label %for.inc.i.i

for.inc.i.i:                                      ; preds = %if.then13.i.i, %if.end11.i.i
  %rank.1.i.i = phi i64 [ %inc.i.i450, %if.then13.i.i ], [ %rank.086.i.i, %if.end11.i.i ]
  %inc18.i.i = add nuw i64 %i.088.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %inc18.i.i, %312
  br i1 %exitcond.not.i.i, label %for.cond.cleanup.i.i, label %for.body.i.i448, !llvm.loop !49

if.end25.i.i452:                                  ; preds = %for.cond.cleanup.i.i
  %call28.i.i = call fastcc ptr @nnc_new_tensor(ptr noundef nonnull %machine, i64 noundef %309, i64 noundef %rank.1.i.i, ptr noundef nonnull %shape.i.i) #25
  %cmp29.not.i.i = icmp eq ptr %call28.i.i, null
  br i1 %cmp29.not.i.i, label %if.end.thread45.i, label %for.cond32.preheader.i.i

if.end.thread45.i:                                ; preds = %if.end25.i.i452
  call void @llvm.lifetime.end.p0(ptr nonnull %shape.i.i) #24
  br label %if.then93.thread

for.cond32.preheader.i.i:                         ; preds = %if.end25.i.i452
  %cmp3392.not.i.i = icmp eq i64 %before.1.i.i, 0
  br i1 %cmp3392.not.i.i, label %if.end.thread42.i, label %for.body35.lr.ph.i.i

for.body35.lr.ph.i.i:                             ; preds = %for.cond32.preheader.i.i
  %data36.i.i = getelementptr inbounds nuw i8, ptr %call28.i.i, i64 40
  %mul39.i.i = mul i64 %inner.1.i.i, %311
  br label %for.body35.i.i

for.body35.i.i:                                   ; preds = %for.body35.i.i, %for.body35.lr.ph.i.i
  %i31.093.i.i = phi i64 [ 0, %for.body35.lr.ph.i.i ], [ %inc43.i.i, %for.body35.i.i ]
  %318 = load ptr, ptr %data36.i.i, align 8
  %mul37.i.i = mul i64 %i31.093.i.i, %inner.1.i.i
  %add.ptr38.i.i = getelementptr inbounds nuw i8, ptr %318, i64 %mul37.i.i
  %mul40.i.i = mul i64 %mul39.i.i, %i31.093.i.i
  %add.ptr41.i.i = getelementptr inbounds nuw i8, ptr %add.ptr.i.i, i64 %mul40.i.i
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %add.ptr38.i.i, ptr align 1 %add.ptr41.i.i, i64 %inner.1.i.i, i1 false)
  %inc43.i.i = add nuw i64 %i31.093.i.i, 1
  %exitcond94.not.i.i = icmp eq i64 %inc43.i.i, %before.1.i.i
  br i1 %exitcond94.not.i.i, label %if.end.thread42.i, label %for.body35.i.i, !llvm.loop !50

if.end.thread42.i:                                ; preds = %for.body35.i.i, %for.cond32.preheader.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %shape.i.i) #24
  br label %if.end15.i

if.end.i455:                                      ; preds = %for.cond.cleanup.i.i, %for.cond.cleanup.thread.i.i
  %add.ptr103.i.i = phi ptr [ %add.ptr100.i.i, %for.cond.cleanup.thread.i.i ], [ %add.ptr.i.i, %for.cond.cleanup.i.i ]
  %rank.0.lcssa102.i.i = phi i64 [ 0, %for.cond.cleanup.thread.i.i ], [ %rank.1.i.i, %for.cond.cleanup.i.i ]
  %call24.i.i = call fastcc ptr @nnc_new_view(ptr noundef nonnull %machine, i64 noundef %309, i64 noundef %rank.0.lcssa102.i.i, ptr noundef nonnull %shape.i.i, ptr noundef %add.ptr103.i.i, ptr noundef nonnull %297) #25
  call void @llvm.lifetime.end.p0(ptr nonnull %shape.i.i) #24
  %cmp13.i = icmp eq ptr %call24.i.i, null
  br i1 %cmp13.i, label %if.then93.thread, label %if.end15.i

if.end15.i:                                       ; preds = %if.end.i455, %if.end.thread42.i, %if.end.thread38.i
  %made.041.i = phi ptr [ %307, %if.end.thread38.i ], [ %call24.i.i, %if.end.i455 ], [ %call28.i.i, %if.end.thread42.i ]
  %arrayidx16.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %319 = load i64, ptr %arrayidx16.i, align 8
  %320 = load ptr, ptr %values2, align 8
  %arrayidx.i35.i = getelementptr inbounds ptr, ptr %320, i64 %319
  %321 = load ptr, ptr %arrayidx.i35.i, align 8
  store ptr %made.041.i, ptr %arrayidx.i35.i, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %321) #25
  br label %while.cond.backedge

sw.bb80:                                          ; preds = %while.cond
  %call.i462 = tail call fastcc ptr @nnc_new_value(ptr noundef nonnull %machine, i64 noundef 0, i64 noundef 0) #25
  %cmp.i463 = icmp eq ptr %call.i462, null
  br i1 %cmp.i463, label %if.then93.thread.loopexit772.critedge, label %if.end.i464

if.end.i464:                                      ; preds = %sw.bb80
  %kind.i = getelementptr inbounds nuw i8, ptr %call.i462, i64 8
  store i64 1, ptr %kind.i, align 8
  %data.i465 = getelementptr inbounds nuw i8, ptr %call.i462, i64 40
  store ptr null, ptr %data.i465, align 8
  %arrayidx83 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %322 = load i64, ptr %arrayidx83, align 8
  %323 = load ptr, ptr %values2, align 8
  %arrayidx.i468 = getelementptr inbounds ptr, ptr %323, i64 %322
  %324 = load ptr, ptr %arrayidx.i468, align 8
  store ptr %call.i462, ptr %arrayidx.i468, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %324) #25
  br label %while.cond.backedge

while.cond.backedge:                              ; preds = %for.body, %for.body17.i, %for.inc51.i, %if.end.i464, %for.cond.preheader, %sw.bb64, %if.else, %sw.bb30, %if.then55, %sw.bb39, %if.then, %sw.bb37, %sw.bb88, %sw.bb13, %for.cond13.preheader.i, %if.else73, %for.end.i364, %if.end4.i, %nnc_collect.exit, %if.end.i273, %for.cond23.preheader.i, %if.end15.i, %if.end122.i, %sw.epilog
  %where.0.be = phi i64 [ %add, %sw.epilog ], [ %add, %if.end122.i ], [ %add, %if.end15.i ], [ %add, %for.cond23.preheader.i ], [ %add, %if.else73 ], [ %add, %if.end.i273 ], [ %add, %if.end.i464 ], [ %add, %nnc_collect.exit ], [ %add, %if.end4.i ], [ %add, %for.end.i364 ], [ %add, %for.cond.preheader ], [ %288, %sw.bb64 ], [ %add, %if.else ], [ %278, %if.then55 ], [ %add, %sw.bb30 ], [ %add, %sw.bb39 ], [ %247, %if.then ], [ %244, %sw.bb37 ], [ %add, %for.body17.i ], [ %add, %sw.bb88 ], [ %add, %sw.bb13 ], [ %add, %for.cond13.preheader.i ], [ %add, %for.inc51.i ], [ %add, %for.body ]
  br label %while.cond

sw.bb84:                                          ; preds = %while.cond
  %325 = load ptr, ptr %values2, align 8
  %arrayidx.i470 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %326 = load i64, ptr %arrayidx.i470, align 8
  %arrayidx1.i471 = getelementptr inbounds ptr, ptr %325, i64 %326
  %327 = load ptr, ptr %arrayidx1.i471, align 8
  %arrayidx3.i472 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %328 = load i64, ptr %arrayidx3.i472, align 8
  %arrayidx4.i473 = getelementptr inbounds ptr, ptr %325, i64 %328
  %329 = load ptr, ptr %arrayidx4.i473, align 8
  %cmp.not.i.i474 = icmp eq ptr %329, null
  br i1 %cmp.not.i.i474, label %nnc_collect.exit, label %if.then.i.i475

if.then.i.i475:                                   ; preds = %sw.bb84
  %330 = load i64, ptr %329, align 8
  %add.i.i476 = add nsw i64 %330, 1
  store i64 %add.i.i476, ptr %329, align 8
  br label %nnc_collect.exit

nnc_collect.exit:                                 ; preds = %sw.bb84, %if.then.i.i475
  %length.i477 = getelementptr inbounds nuw i8, ptr %327, i64 32
  %331 = load i64, ptr %length.i477, align 8
  %call5.i478 = tail call fastcc signext i32 @nnc_sequence_insert(ptr noundef nonnull %machine, ptr noundef %327, i64 noundef %331, ptr noundef %329) #25
  %tobool.not.i479 = icmp eq i32 %call5.i478, 0
  br i1 %tobool.not.i479, label %if.then93.thread, label %while.cond.backedge

sw.bb86:                                          ; preds = %while.cond
  %332 = load ptr, ptr %values2, align 8
  %arrayidx.i484 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %333 = load i64, ptr %arrayidx.i484, align 8
  %arrayidx1.i485 = getelementptr inbounds ptr, ptr %332, i64 %333
  %334 = load ptr, ptr %arrayidx1.i485, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %status.i) #24
  store i32 2, ptr %status.i, align 4
  %arrayidx2.i486 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 40
  %335 = load i64, ptr %arrayidx2.i486, align 8
  %tobool.not.i487 = icmp eq i64 %335, 0
  br i1 %tobool.not.i487, label %if.end.i489, label %if.then.i488

if.then.i488:                                     ; preds = %sw.bb86
  tail call fastcc void @nnc_reverse(ptr noundef %334) #25
  br label %if.end.i489

if.end.i489:                                      ; preds = %if.then.i488, %sw.bb86
  %length.i490 = getelementptr inbounds nuw i8, ptr %334, i64 32
  %336 = load i64, ptr %length.i490, align 8
  %cmp.not.i = icmp eq i64 %336, 0
  br i1 %cmp.not.i, label %if.else.i500, label %if.then3.i

if.then3.i:                                       ; preds = %if.end.i489
  %data.i491 = getelementptr inbounds nuw i8, ptr %334, i64 40
  %337 = load ptr, ptr %data.i491, align 8
  %arrayidx5.i492 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %338 = load i64, ptr %arrayidx5.i492, align 8
  %call.i493 = call fastcc ptr @nnc_stacked(ptr noundef nonnull %machine, ptr noundef %337, i64 noundef %336, i64 noundef %338, ptr noundef %status.i) #25
  br label %if.end13.i494

if.else.i500:                                     ; preds = %if.end.i489
  call void @llvm.lifetime.start.p0(ptr nonnull %shape.i481) #24
  call void @llvm.lifetime.start.p0(ptr nonnull %expression.i482) #24
  %add.ptr.i501 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 64
  store ptr %add.ptr.i501, ptr %expression.i482, align 8
  %arrayidx6.i502 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 56
  %339 = load i64, ptr %arrayidx6.i502, align 8
  %cmp738.i = icmp sgt i64 %339, 0
  br i1 %cmp738.i, label %for.body.i505, label %for.cond.cleanup.i503

for.cond.cleanup.i503:                            ; preds = %for.body.i505, %if.else.i500
  %arrayidx10.i504 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 48
  %340 = load i64, ptr %arrayidx10.i504, align 8
  %call12.i = call fastcc ptr @nnc_new_tensor(ptr noundef nonnull %machine, i64 noundef %340, i64 noundef %339, ptr noundef nonnull %shape.i481) #25
  call void @llvm.lifetime.end.p0(ptr nonnull %expression.i482) #24
  call void @llvm.lifetime.end.p0(ptr nonnull %shape.i481) #24
  br label %if.end13.i494

for.body.i505:                                    ; preds = %if.else.i500, %for.body.i505
  %i.039.i506 = phi i64 [ %inc.i508, %for.body.i505 ], [ 0, %if.else.i500 ]
  %call8.i = call fastcc i64 @nnc_evaluate(ptr noundef nonnull %machine, ptr noundef %expression.i482) #25
  %arrayidx9.i507 = getelementptr inbounds nuw i64, ptr %shape.i481, i64 %i.039.i506
  store i64 %call8.i, ptr %arrayidx9.i507, align 8
  %inc.i508 = add nuw nsw i64 %i.039.i506, 1
  %exitcond.not.i509 = icmp eq i64 %inc.i508, %339
  br i1 %exitcond.not.i509, label %for.cond.cleanup.i503, label %for.body.i505, !llvm.loop !51

if.end13.i494:                                    ; preds = %for.cond.cleanup.i503, %if.then3.i
  %made.0.i = phi ptr [ %call.i493, %if.then3.i ], [ %call12.i, %for.cond.cleanup.i503 ]
  %cmp14.i = icmp eq ptr %made.0.i, null
  br i1 %cmp14.i, label %if.then15.i, label %if.end16.i495

if.then15.i:                                      ; preds = %if.end13.i494
  %341 = load i32, ptr %status.i, align 4
  br label %nnc_stack.exit

if.end16.i495:                                    ; preds = %if.end13.i494
  %arrayidx17.i496 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %342 = load i64, ptr %arrayidx17.i496, align 8
  %343 = load ptr, ptr %values2, align 8
  %arrayidx.i.i497 = getelementptr inbounds ptr, ptr %343, i64 %342
  %344 = load ptr, ptr %arrayidx.i.i497, align 8
  store ptr %made.0.i, ptr %arrayidx.i.i497, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %344) #25
  br label %nnc_stack.exit

nnc_stack.exit:                                   ; preds = %if.then15.i, %if.end16.i495
  %retval.0.i499 = phi i32 [ %341, %if.then15.i ], [ 0, %if.end16.i495 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %status.i) #24
  br label %sw.epilog

sw.bb88:                                          ; preds = %while.cond
  %arrayidx89 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %345 = load i64, ptr %arrayidx89, align 8
  %arrayidx90 = getelementptr inbounds ptr, ptr %2, i64 %345
  %346 = load ptr, ptr %arrayidx90, align 8
  tail call fastcc void @nnc_reverse(ptr noundef %346) #25
  br label %while.cond.backedge

while.body.i.i513:                                ; preds = %while.cond, %while.body.i.i513
  %347 = phi i64 [ %add.i.i514, %while.body.i.i513 ], [ 0, %while.cond ]
  %348 = phi i8 [ %349, %while.body.i.i513 ], [ 116, %while.cond ]
  %text.addr.014.i.i = phi ptr [ %incdec.ptr.i.i, %while.body.i.i513 ], [ @.str.5, %while.cond ]
  %add.i.i514 = add nuw nsw i64 %347, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i514, ptr %message_length.i.i238, align 8
  %arrayidx.i.i515 = getelementptr inbounds nuw i8, ptr %message.i.i.i239, i64 %347
  store i8 %348, ptr %arrayidx.i.i515, align 1
  %349 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond = icmp eq i64 %add.i.i514, 20
  br i1 %exitcond, label %nnc_fault.exit, label %while.body.i.i513, !llvm.loop !31

nnc_fault.exit:                                   ; preds = %while.body.i.i513
  %arrayidx7.i.i518 = getelementptr inbounds nuw i8, ptr %machine, i64 1564
  store i8 0, ptr %arrayidx7.i.i518, align 1
  br label %if.then93.thread

sw.epilog:                                        ; preds = %for.inc43.i, %for.cond.cleanup19.i, %cond.end.i, %nnc_stack.exit, %nnc_known.exit, %nnc_check.exit, %nnc_fits.exit
  %status.1 = phi i32 [ %retval.0.i317, %nnc_known.exit ], [ %call31.i, %for.cond.cleanup19.i ], [ %call.i.i, %cond.end.i ], [ %retval.0.i499, %nnc_stack.exit ], [ %retval.0.i, %nnc_fits.exit ], [ %retval.2.i, %nnc_check.exit ], [ %call31.i, %for.inc43.i ]
  %cmp92.not = icmp eq i32 %status.1, 0
  br i1 %cmp92.not, label %while.cond.backedge, label %if.then93

if.then93.thread.loopexit772.critedge:            ; preds = %sw.bb80
  %arrayidx83.c = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %350 = load i64, ptr %arrayidx83.c, align 8
  %351 = load ptr, ptr %values2, align 8
  %arrayidx.i468.c = getelementptr inbounds ptr, ptr %351, i64 %350
  %352 = load ptr, ptr %arrayidx.i468.c, align 8
  store ptr %call.i462, ptr %arrayidx.i468.c, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %352) #25
  br label %if.then93.thread

if.then93.thread:                                 ; preds = %if.then.i457, %if.end.i455, %lor.lhs.false.i, %sw.bb26, %sw.bb35, %sw.bb69, %nnc_collect.exit, %for.body.i, %for.body75.i, %if.then93.thread.loopexit772.critedge, %nnc_fault.exit, %if.end.thread45.i, %nnc_fault.exit102.i, %cleanup.i, %nnc_fault.exit.i353, %if.then47.i, %nnc_say.exit.i291, %nnc_fault.exit.i227, %nnc_say.exit114.i.i, %nnc_fault.exit.i.i, %nnc_say.exit.i, %nnc_say.exit.i384, %nnc_too_many_trips.exit
  %status.1523.ph = phi i32 [ 10, %nnc_fault.exit.i353 ], [ 10, %cleanup.i ], [ 10, %for.body.i ], [ 10, %nnc_fault.exit102.i ], [ 13, %nnc_too_many_trips.exit ], [ 10, %nnc_say.exit.i384 ], [ 10, %nnc_say.exit.i ], [ 1, %nnc_fault.exit ], [ %status.0.lcssa.i.i, %nnc_fault.exit.i.i ], [ 11, %nnc_say.exit114.i.i ], [ 12, %nnc_fault.exit.i227 ], [ 2, %if.end.thread45.i ], [ 2, %for.body75.i ], [ 11, %nnc_say.exit.i291 ], [ 11, %if.then47.i ], [ 2, %if.then93.thread.loopexit772.critedge ], [ 2, %if.then.i457 ], [ 2, %if.end.i455 ], [ 10, %lor.lhs.false.i ], [ 10, %sw.bb26 ], [ 10, %sw.bb35 ], [ 2, %sw.bb69 ], [ 2, %nnc_collect.exit ]
  %paused_at94540 = getelementptr inbounds nuw i8, ptr %machine, i64 1496
  store i64 %where.0, ptr %paused_at94540, align 8
  store i64 %where.0, ptr %at, align 8
  br label %land.lhs.true97

if.then93:                                        ; preds = %sw.epilog, %if.then124.i
  %status.1523 = phi i32 [ %status.0.i, %if.then124.i ], [ %status.1, %sw.epilog ]
  %paused_at94 = getelementptr inbounds nuw i8, ptr %machine, i64 1496
  store i64 %where.0, ptr %paused_at94, align 8
  store i64 %where.0, ptr %at, align 8
  %cmp96.not = icmp eq i32 %status.1523, 100
  br i1 %cmp96.not, label %cleanup108, label %land.lhs.true97

land.lhs.true97:                                  ; preds = %if.then93.thread, %if.then93
  %status.1523542 = phi i32 [ %status.1523.ph, %if.then93.thread ], [ %status.1523, %if.then93 ]
  %failed = getelementptr inbounds nuw i8, ptr %machine, i64 1528
  %353 = load ptr, ptr %failed, align 8
  %354 = load i8, ptr %353, align 1
  %cmp99 = icmp eq i8 %354, 0
  br i1 %cmp99, label %if.then101, label %cleanup108

if.then101:                                       ; preds = %land.lhs.true97
  %355 = load ptr, ptr %table_texts.i, align 8
  %arrayidx102 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 8
  %356 = load i64, ptr %arrayidx102, align 8
  %add.ptr103 = getelementptr inbounds i8, ptr %355, i64 %356
  store ptr %add.ptr103, ptr %failed, align 8
  br label %cleanup108

cleanup108:                                       ; preds = %if.then93.thread543, %sw.bb11, %if.then93, %sw.bb, %if.then101, %land.lhs.true97
  %retval.1.ph = phi i32 [ %status.1523542, %land.lhs.true97 ], [ %status.1523542, %if.then101 ], [ 0, %sw.bb ], [ 100, %if.then93 ], [ 100, %sw.bb11 ], [ 100, %if.then93.thread543 ]
  ret i32 %retval.1.ph
}

; Function Attrs: nounwind optsize
define internal fastcc void @nnc_clear(ptr noundef captures(none) %machine) unnamed_addr #0 {
entry:
  %0 = load ptr, ptr %machine, align 8
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %1 = load i64, ptr %arrayidx3, align 8
  %cmp27 = icmp sgt i64 %1, 0
  br i1 %cmp27, label %for.body.lr.ph, label %for.cond.cleanup

for.body.lr.ph:                                   ; preds = %entry
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %0, i64 80
  %2 = load i64, ptr %arrayidx2, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 88
  %3 = load i64, ptr %arrayidx, align 8
  %add.ptr = getelementptr inbounds i64, ptr %0, i64 %3
  %values.i = getelementptr inbounds nuw i8, ptr %machine, i64 1408
  br label %for.body

for.cond.cleanup:                                 ; preds = %for.inc, %entry
  %arrayidx9 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %4 = load i64, ptr %arrayidx9, align 8
  %cmp10 = icmp sgt i64 %4, 0
  br i1 %cmp10, label %if.then11, label %if.end13

for.body:                                         ; preds = %for.body.lr.ph, %for.inc
  %5 = phi i64 [ %1, %for.body.lr.ph ], [ %11, %for.inc ]
  %i.030 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.inc ]
  %constants.029 = phi i64 [ %2, %for.body.lr.ph ], [ %constants.1, %for.inc ]
  %row.028 = phi ptr [ %add.ptr, %for.body.lr.ph ], [ %row.1, %for.inc ]
  %cmp4 = icmp sgt i64 %constants.029, 0
  br i1 %cmp4, label %land.lhs.true, label %if.else

land.lhs.true:                                    ; preds = %for.body
  %6 = load i64, ptr %row.028, align 8
  %cmp6 = icmp eq i64 %6, %i.030
  br i1 %cmp6, label %if.then, label %if.else

if.then:                                          ; preds = %land.lhs.true
  %arrayidx7 = getelementptr inbounds nuw i8, ptr %row.028, i64 16
  %7 = load i64, ptr %arrayidx7, align 8
  %8 = getelementptr i64, ptr %row.028, i64 %7
  %add.ptr8 = getelementptr i8, ptr %8, i64 32
  %sub = add nsw i64 %constants.029, -1
  br label %for.inc

if.else:                                          ; preds = %land.lhs.true, %for.body
  %9 = load ptr, ptr %values.i, align 8
  %arrayidx.i = getelementptr inbounds nuw ptr, ptr %9, i64 %i.030
  %10 = load ptr, ptr %arrayidx.i, align 8
  store ptr null, ptr %arrayidx.i, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %10) #25
  %.pre = load i64, ptr %arrayidx3, align 8
  br label %for.inc

for.inc:                                          ; preds = %if.then, %if.else
  %11 = phi i64 [ %5, %if.then ], [ %.pre, %if.else ]
  %row.1 = phi ptr [ %add.ptr8, %if.then ], [ %row.028, %if.else ]
  %constants.1 = phi i64 [ %sub, %if.then ], [ %constants.029, %if.else ]
  %inc = add nuw nsw i64 %i.030, 1
  %cmp = icmp slt i64 %inc, %11
  br i1 %cmp, label %for.body, label %for.cond.cleanup, !llvm.loop !52

if.then11:                                        ; preds = %for.cond.cleanup
  %defined = getelementptr inbounds nuw i8, ptr %machine, i64 1424
  %12 = load ptr, ptr %defined, align 8
  tail call void @llvm.memset.p0.i64(ptr align 1 %12, i8 0, i64 %4, i1 false)
  br label %if.end13

if.end13:                                         ; preds = %if.then11, %for.cond.cleanup
  ret void
}

; Function Attrs: nounwind optsize
define hidden signext i32 @nnc_stages_run(ptr noundef %context, ptr noundef readonly captures(address_is_null) %inputs, ptr noundef readnone captures(address_is_null) %outputs) local_unnamed_addr #0 {
entry:
  %call = tail call signext i32 @nnc_stages_profile(ptr noundef %context, ptr noundef %inputs, ptr noundef %outputs, ptr noundef null) #25
  ret i32 %call
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden ptr @nnc_stages_output_shape(ptr noundef readonly captures(address_is_null) %context, i32 noundef signext %output) local_unnamed_addr #5 {
entry:
  %cmp.i = icmp eq ptr %context, null
  %cmp1.i = icmp slt i32 %output, 0
  %or.cond.i = or i1 %cmp.i, %cmp1.i
  br i1 %or.cond.i, label %cond.end, label %lor.lhs.false2.i

lor.lhs.false2.i:                                 ; preds = %entry
  %conv.i = zext nneg i32 %output to i64
  %0 = load ptr, ptr %context, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %0, i64 64
  %1 = load i64, ptr %arrayidx.i, align 8
  %cmp3.not.i = icmp sgt i64 %1, %conv.i
  br i1 %cmp3.not.i, label %nnc_output_value.exit, label %cond.end

nnc_output_value.exit:                            ; preds = %lor.lhs.false2.i
  %values.i = getelementptr inbounds nuw i8, ptr %context, i64 1408
  %2 = load ptr, ptr %values.i, align 8
  %arrayidx9.i = getelementptr inbounds nuw i8, ptr %0, i64 72
  %3 = load i64, ptr %arrayidx9.i, align 8
  %4 = getelementptr i64, ptr %0, i64 %3
  %arrayidx11.i = getelementptr i64, ptr %4, i64 %conv.i
  %5 = load i64, ptr %arrayidx11.i, align 8
  %arrayidx12.i = getelementptr inbounds ptr, ptr %2, i64 %5
  %6 = load ptr, ptr %arrayidx12.i, align 8
  %cmp = icmp eq ptr %6, null
  br i1 %cmp, label %cond.end, label %cond.false

cond.false:                                       ; preds = %nnc_output_value.exit
  %shape = getelementptr inbounds nuw i8, ptr %6, i64 72
  %7 = load ptr, ptr %shape, align 8
  br label %cond.end

cond.end:                                         ; preds = %entry, %lor.lhs.false2.i, %nnc_output_value.exit, %cond.false
  %cond = phi ptr [ %7, %cond.false ], [ null, %nnc_output_value.exit ], [ null, %lor.lhs.false2.i ], [ null, %entry ]
  ret ptr %cond
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden ptr @nnc_stages_output(ptr noundef readonly captures(address_is_null) %context, i32 noundef signext %output) local_unnamed_addr #5 {
entry:
  %cmp.i = icmp eq ptr %context, null
  %cmp1.i = icmp slt i32 %output, 0
  %or.cond.i = or i1 %cmp.i, %cmp1.i
  br i1 %or.cond.i, label %cond.end, label %lor.lhs.false2.i

lor.lhs.false2.i:                                 ; preds = %entry
  %conv.i = zext nneg i32 %output to i64
  %0 = load ptr, ptr %context, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %0, i64 64
  %1 = load i64, ptr %arrayidx.i, align 8
  %cmp3.not.i = icmp sgt i64 %1, %conv.i
  br i1 %cmp3.not.i, label %nnc_output_value.exit, label %cond.end

nnc_output_value.exit:                            ; preds = %lor.lhs.false2.i
  %values.i = getelementptr inbounds nuw i8, ptr %context, i64 1408
  %2 = load ptr, ptr %values.i, align 8
  %arrayidx9.i = getelementptr inbounds nuw i8, ptr %0, i64 72
  %3 = load i64, ptr %arrayidx9.i, align 8
  %4 = getelementptr i64, ptr %0, i64 %3
  %arrayidx11.i = getelementptr i64, ptr %4, i64 %conv.i
  %5 = load i64, ptr %arrayidx11.i, align 8
  %arrayidx12.i = getelementptr inbounds ptr, ptr %2, i64 %5
  %6 = load ptr, ptr %arrayidx12.i, align 8
  %cmp = icmp eq ptr %6, null
  br i1 %cmp, label %cond.end, label %cond.false

cond.false:                                       ; preds = %nnc_output_value.exit
  %data = getelementptr inbounds nuw i8, ptr %6, i64 40
  %7 = load ptr, ptr %data, align 8
  br label %cond.end

cond.end:                                         ; preds = %entry, %lor.lhs.false2.i, %nnc_output_value.exit, %cond.false
  %cond = phi ptr [ %7, %cond.false ], [ null, %nnc_output_value.exit ], [ null, %lor.lhs.false2.i ], [ null, %entry ]
  ret ptr %cond
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read)
define hidden ptr @nnc_stages_failed_node(ptr noundef readonly captures(address_is_null) %context) #6 {
entry:
  %cmp = icmp eq ptr %context, null
  br i1 %cmp, label %cond.end, label %cond.false

cond.false:                                       ; preds = %entry
  %failed = getelementptr inbounds nuw i8, ptr %context, i64 1528
  %0 = load ptr, ptr %failed, align 8
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.false
  %cond = phi ptr [ %0, %cond.false ], [ @.str, %entry ]
  ret ptr %cond
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden nonnull ptr @nnc_stages_message(ptr noundef readnone captures(address_is_null, ret: address, provenance) %context) #7 {
entry:
  %cmp = icmp eq ptr %context, null
  %message = getelementptr inbounds nuw i8, ptr %context, i64 1544
  %cond = select i1 %cmp, ptr @.str, ptr %message
  ret ptr %cond
}

; Function Attrs: nounwind optsize
define internal signext range(i32 0, 9) i32 @nnc_host_context_new(ptr noundef %stages, ptr noundef %weights, ptr noundef writeonly captures(none) initializes((0, 8)) %result) #0 {
entry:
  %options = alloca %struct.nnc_options, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %options) #24
  call void @nnc_runtime_default_options(ptr noundef nonnull %options) #23
  %call = call fastcc signext i32 @nnc_new_machine(ptr noundef %stages, ptr noundef nonnull %options, ptr noundef %weights, i64 noundef 0, ptr noundef %result) #25
  call void @llvm.lifetime.end.p0(ptr nonnull %options) #24
  ret i32 %call
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal void @nnc_host_add_variant(ptr noundef readonly captures(none) %context, i64 noundef %callee, ptr noundef %api, ptr noundef %part) #8 {
entry:
  %callees.i = getelementptr inbounds nuw i8, ptr %context, i64 1432
  %0 = load ptr, ptr %callees.i, align 8
  %arrayidx.i = getelementptr inbounds %struct.nnc_callee, ptr %0, i64 %callee
  %count.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 512
  %1 = load i64, ptr %count.i, align 8
  %cmp.i = icmp ult i64 %1, 16
  br i1 %cmp.i, label %cond.true.i, label %nnc_add_variant.exit

cond.true.i:                                      ; preds = %entry
  %inc.i = add nuw nsw i64 %1, 1
  store i64 %inc.i, ptr %count.i, align 8
  br label %nnc_add_variant.exit

nnc_add_variant.exit:                             ; preds = %entry, %cond.true.i
  %cond.i = phi i64 [ %1, %cond.true.i ], [ 15, %entry ]
  %arrayidx2.i = getelementptr inbounds nuw %struct.nnc_variant, ptr %arrayidx.i, i64 %cond.i
  %2 = getelementptr inbounds nuw i8, ptr %arrayidx2.i, i64 16
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %2, i8 0, i64 16, i1 false)
  store ptr %api, ptr %arrayidx2.i, align 8
  %context8.i = getelementptr inbounds nuw i8, ptr %arrayidx2.i, i64 8
  store ptr %part, ptr %context8.i, align 8
  %current.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 520
  store i64 %cond.i, ptr %current.i, align 8
  %ready.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 544
  store i32 0, ptr %ready.i, align 8
  ret void
}

; Function Attrs: nounwind optsize
define internal void @nnc_host_begin(ptr noundef captures(none) %context) #0 {
entry:
  tail call fastcc void @nnc_begin(ptr noundef %context) #25
  ret void
}

; Function Attrs: nounwind optsize
define internal signext range(i32 0, 3) i32 @nnc_host_put_tensor(ptr noundef captures(none) %context, i64 noundef %reg, i64 noundef %dtype, i64 noundef %rank, ptr noundef readonly captures(none) %shape, ptr noundef %data, i32 noundef signext %copied) #0 {
entry:
  %tobool.not = icmp eq i32 %copied, 0
  br i1 %tobool.not, label %if.end5, label %if.then

if.then:                                          ; preds = %entry
  %call = tail call fastcc ptr @nnc_new_tensor(ptr noundef %context, i64 noundef %dtype, i64 noundef %rank, ptr noundef %shape) #25
  %cmp.not = icmp eq ptr %call, null
  br i1 %cmp.not, label %cleanup, label %if.end5.thread23

if.end5.thread23:                                 ; preds = %if.then
  %data2 = getelementptr inbounds nuw i8, ptr %call, i64 40
  %0 = load ptr, ptr %data2, align 8
  %length = getelementptr inbounds nuw i8, ptr %call, i64 32
  %1 = load i64, ptr %length, align 8
  %shr.i = lshr i64 %dtype, 8
  %mul = mul i64 %1, %shr.i
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %0, ptr align 1 %data, i64 %mul, i1 false)
  br label %if.end8

if.end5:                                          ; preds = %entry
  %call4 = tail call fastcc ptr @nnc_new_view(ptr noundef %context, i64 noundef %dtype, i64 noundef %rank, ptr noundef %shape, ptr noundef %data, ptr noundef null) #25
  %cmp6 = icmp eq ptr %call4, null
  br i1 %cmp6, label %cleanup, label %if.end8

if.end8:                                          ; preds = %if.end5.thread23, %if.end5
  %value.026 = phi ptr [ %call, %if.end5.thread23 ], [ %call4, %if.end5 ]
  %values.i = getelementptr inbounds nuw i8, ptr %context, i64 1408
  %2 = load ptr, ptr %values.i, align 8
  %arrayidx.i = getelementptr inbounds ptr, ptr %2, i64 %reg
  %3 = load ptr, ptr %arrayidx.i, align 8
  store ptr %value.026, ptr %arrayidx.i, align 8
  tail call fastcc void @nnc_drop(ptr noundef %context, ptr noundef %3) #25
  br label %cleanup

cleanup:                                          ; preds = %if.then, %if.end5, %if.end8
  %retval.0 = phi i32 [ 0, %if.end8 ], [ 2, %if.end5 ], [ 2, %if.then ]
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define internal void @nnc_host_put_none(ptr noundef captures(none) %context, i64 noundef %reg) #0 {
entry:
  %values.i = getelementptr inbounds nuw i8, ptr %context, i64 1408
  %0 = load ptr, ptr %values.i, align 8
  %arrayidx.i = getelementptr inbounds ptr, ptr %0, i64 %reg
  %1 = load ptr, ptr %arrayidx.i, align 8
  store ptr null, ptr %arrayidx.i, align 8
  tail call fastcc void @nnc_drop(ptr noundef %context, ptr noundef %1) #25
  ret void
}

; Function Attrs: nounwind optsize
define internal signext range(i32 0, 3) i32 @nnc_host_put_list(ptr noundef captures(none) %context, i64 noundef %reg) #0 {
entry:
  %call.i = tail call fastcc ptr @nnc_new_value(ptr noundef %context, i64 noundef 0, i64 noundef 0) #25
  %cmp.i = icmp eq ptr %call.i, null
  br i1 %cmp.i, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %kind.i = getelementptr inbounds nuw i8, ptr %call.i, i64 8
  store i64 1, ptr %kind.i, align 8
  %data.i = getelementptr inbounds nuw i8, ptr %call.i, i64 40
  store ptr null, ptr %data.i, align 8
  %values.i = getelementptr inbounds nuw i8, ptr %context, i64 1408
  %0 = load ptr, ptr %values.i, align 8
  %arrayidx.i = getelementptr inbounds ptr, ptr %0, i64 %reg
  %1 = load ptr, ptr %arrayidx.i, align 8
  store ptr %call.i, ptr %arrayidx.i, align 8
  tail call fastcc void @nnc_drop(ptr noundef %context, ptr noundef %1) #25
  br label %cleanup

cleanup:                                          ; preds = %entry, %if.end
  %retval.0 = phi i32 [ 0, %if.end ], [ 2, %entry ]
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define internal signext range(i32 0, 3) i32 @nnc_host_append(ptr noundef captures(none) %context, i64 noundef %list, i64 noundef %reg) #0 {
entry:
  %values = getelementptr inbounds nuw i8, ptr %context, i64 1408
  %0 = load ptr, ptr %values, align 8
  %arrayidx = getelementptr inbounds ptr, ptr %0, i64 %list
  %1 = load ptr, ptr %arrayidx, align 8
  %arrayidx2 = getelementptr inbounds ptr, ptr %0, i64 %reg
  %2 = load ptr, ptr %arrayidx2, align 8
  store ptr null, ptr %arrayidx2, align 8
  %length = getelementptr inbounds nuw i8, ptr %1, i64 32
  %3 = load i64, ptr %length, align 8
  %call = tail call fastcc signext i32 @nnc_sequence_insert(ptr noundef %context, ptr noundef %1, i64 noundef %3, ptr noundef %2) #25
  %tobool.not = icmp eq i32 %call, 0
  %cond = select i1 %tobool.not, i32 2, i32 0
  ret i32 %cond
}

; Function Attrs: nounwind optsize
define internal signext range(i32 0, 3) i32 @nnc_host_intern(ptr noundef captures(none) %context, i64 noundef %count, ptr noundef %text, ptr noundef readonly captures(none) %ends, ptr noundef writeonly captures(none) %handles) #0 {
entry:
  %cmp.not20 = icmp sgt i64 %count, 0
  br i1 %cmp.not20, label %for.body, label %cleanup4

for.body:                                         ; preds = %entry, %for.inc
  %i.022 = phi i64 [ %inc, %for.inc ], [ 0, %entry ]
  %begin.021 = phi i64 [ %1, %for.inc ], [ 0, %entry ]
  %add.ptr = getelementptr inbounds i8, ptr %text, i64 %begin.021
  %arrayidx = getelementptr inbounds nuw i64, ptr %ends, i64 %i.022
  %0 = load i64, ptr %arrayidx, align 8
  %sub = sub nsw i64 %0, %begin.021
  %arrayidx1 = getelementptr inbounds nuw i64, ptr %handles, i64 %i.022
  %call = tail call fastcc signext i32 @nnc_intern(ptr noundef %context, ptr noundef %add.ptr, i64 noundef %sub, i32 noundef signext 0, ptr noundef %arrayidx1) #25
  %cmp2.not = icmp eq i32 %call, 0
  br i1 %cmp2.not, label %for.inc, label %cleanup4

for.inc:                                          ; preds = %for.body
  %1 = load i64, ptr %arrayidx, align 8
  %inc = add nuw nsw i64 %i.022, 1
  %exitcond.not = icmp eq i64 %inc, %count
  br i1 %exitcond.not, label %cleanup4, label %for.body, !llvm.loop !53

cleanup4:                                         ; preds = %for.inc, %for.body, %entry
  %spec.select = phi i32 [ 0, %entry ], [ %call, %for.body ], [ 0, %for.inc ]
  ret i32 %spec.select
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal i64 @nnc_host_string(ptr noundef readonly captures(none) %context, i64 noundef %handle, ptr noundef writeonly captures(none) %text) #9 {
entry:
  %strings1 = getelementptr inbounds nuw i8, ptr %context, i64 1352
  %cmp = icmp slt i64 %handle, 0
  br i1 %cmp, label %cleanup, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %count = getelementptr inbounds nuw i8, ptr %context, i64 1368
  %0 = load i64, ptr %count, align 8
  %cmp2.not = icmp ult i64 %handle, %0
  br i1 %cmp2.not, label %if.end, label %cleanup

if.end:                                           ; preds = %lor.lhs.false
  %1 = load ptr, ptr %strings1, align 8
  %arrayidx = getelementptr inbounds nuw ptr, ptr %1, i64 %handle
  %2 = load ptr, ptr %arrayidx, align 8
  store ptr %2, ptr %text, align 8
  %lengths = getelementptr inbounds nuw i8, ptr %context, i64 1360
  %3 = load ptr, ptr %lengths, align 8
  %arrayidx3 = getelementptr inbounds nuw i64, ptr %3, i64 %handle
  %4 = load i64, ptr %arrayidx3, align 8
  br label %cleanup

cleanup:                                          ; preds = %entry, %lor.lhs.false, %if.end
  %retval.0 = phi i64 [ %4, %if.end ], [ -1, %lor.lhs.false ], [ -1, %entry ]
  ret i64 %retval.0
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal void @nnc_host_look(ptr noundef readonly captures(none) %context, i64 noundef %reg, ptr noundef writeonly captures(none) initializes((0, 8)) %row) #10 {
entry:
  %values = getelementptr inbounds nuw i8, ptr %context, i64 1408
  %0 = load ptr, ptr %values, align 8
  %arrayidx = getelementptr inbounds ptr, ptr %0, i64 %reg
  %1 = load ptr, ptr %arrayidx, align 8
  tail call fastcc void @nnc_host_row(ptr noundef %1, ptr noundef %row) #25
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal void @nnc_host_look_inside(i64 noundef %items, i64 noundef %at, ptr noundef writeonly captures(none) initializes((0, 8)) %row) #10 {
entry:
  %0 = inttoptr i64 %items to ptr
  %arrayidx = getelementptr inbounds ptr, ptr %0, i64 %at
  %1 = load ptr, ptr %arrayidx, align 8
  tail call fastcc void @nnc_host_row(ptr noundef %1, ptr noundef %row) #25
  ret void
}

; Function Attrs: nounwind optsize
define internal signext i32 @nnc_host_go(ptr noundef %context, ptr noundef writeonly captures(none) %rows) #0 {
entry:
  %call = tail call fastcc signext i32 @nnc_walk_table(ptr noundef %context) #25
  %cmp = icmp eq i32 %call, 0
  br i1 %cmp, label %if.then, label %if.end

if.then:                                          ; preds = %entry
  %0 = load ptr, ptr %context, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 72
  %1 = load i64, ptr %arrayidx, align 8
  %add.ptr = getelementptr inbounds i64, ptr %0, i64 %1
  %arrayidx316 = getelementptr inbounds nuw i8, ptr %0, i64 64
  %2 = load i64, ptr %arrayidx316, align 8
  %cmp417 = icmp sgt i64 %2, 0
  br i1 %cmp417, label %for.body.lr.ph, label %if.end

for.body.lr.ph:                                   ; preds = %if.then
  %values = getelementptr inbounds nuw i8, ptr %context, i64 1408
  br label %for.body

for.body:                                         ; preds = %for.body.lr.ph, %for.body
  %i.018 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.body ]
  %3 = load ptr, ptr %values, align 8
  %arrayidx5 = getelementptr inbounds nuw i64, ptr %add.ptr, i64 %i.018
  %4 = load i64, ptr %arrayidx5, align 8
  %arrayidx6 = getelementptr inbounds ptr, ptr %3, i64 %4
  %5 = load ptr, ptr %arrayidx6, align 8
  %add.ptr7.idx = mul nuw nsw i64 %i.018, 320
  %add.ptr7 = getelementptr inbounds nuw i8, ptr %rows, i64 %add.ptr7.idx
  tail call fastcc void @nnc_host_row(ptr noundef %5, ptr noundef %add.ptr7) #25
  %inc = add nuw nsw i64 %i.018, 1
  %6 = load ptr, ptr %context, align 8
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %6, i64 64
  %7 = load i64, ptr %arrayidx3, align 8
  %cmp4 = icmp slt i64 %inc, %7
  br i1 %cmp4, label %for.body, label %if.end, !llvm.loop !54

if.end:                                           ; preds = %for.body, %if.then, %entry
  ret i32 %call
}

; Function Attrs: nounwind optsize
define internal signext i32 @nnc_host_run(ptr noundef %context, ptr noundef readonly captures(none) %inputs, ptr noundef readonly captures(none) %extents, ptr noundef writeonly captures(none) %rows) #0 {
entry:
  %0 = load ptr, ptr %context, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 56
  %1 = load i64, ptr %arrayidx, align 8
  %add.ptr = getelementptr inbounds i64, ptr %0, i64 %1
  tail call fastcc void @nnc_begin(ptr noundef nonnull %context) #25
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %0, i64 48
  %2 = load i64, ptr %arrayidx2, align 8
  %cmp.not40 = icmp sgt i64 %2, 0
  br i1 %cmp.not40, label %for.body, label %for.end

for.body:                                         ; preds = %entry, %for.inc
  %i.042 = phi i64 [ %inc, %for.inc ], [ 0, %entry ]
  %extents.addr.041 = phi ptr [ %add.ptr11, %for.inc ], [ %extents, %entry ]
  %arrayidx3.idx = shl nuw nsw i64 %i.042, 4
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %arrayidx3.idx
  %3 = load i64, ptr %arrayidx3, align 8
  %arrayidx5 = getelementptr inbounds nuw i8, ptr %arrayidx3, i64 8
  %4 = load i64, ptr %arrayidx5, align 8
  %arrayidx6 = getelementptr inbounds nuw ptr, ptr %inputs, i64 %i.042
  %5 = load ptr, ptr %arrayidx6, align 8
  %call = tail call signext i32 @nnc_host_put_tensor(ptr noundef nonnull %context, i64 noundef %i.042, i64 noundef %3, i64 noundef %4, ptr noundef %extents.addr.041, ptr noundef %5, i32 noundef signext 0) #25
  %cmp7.not = icmp eq i32 %call, 0
  br i1 %cmp7.not, label %for.inc, label %cleanup15

for.inc:                                          ; preds = %for.body
  %6 = load i64, ptr %arrayidx5, align 8
  %add.ptr11 = getelementptr inbounds i64, ptr %extents.addr.041, i64 %6
  %inc = add nuw nsw i64 %i.042, 1
  %7 = load i64, ptr %arrayidx2, align 8
  %cmp.not = icmp slt i64 %inc, %7
  br i1 %cmp.not, label %for.body, label %for.end, !llvm.loop !55

for.end:                                          ; preds = %for.inc, %entry
  %call14 = tail call signext i32 @nnc_host_go(ptr noundef nonnull %context, ptr noundef %rows) #25
  br label %cleanup15

cleanup15:                                        ; preds = %for.body, %for.end
  %retval.3 = phi i32 [ %call14, %for.end ], [ %call, %for.body ]
  ret i32 %retval.3
}

; Function Attrs: nounwind optsize
define internal void @nnc_host_end(ptr noundef captures(none) %context) #0 {
entry:
  tail call fastcc void @nnc_clear(ptr noundef %context) #25
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: readwrite)
define internal void @nnc_host_paused(ptr noundef readonly captures(none) %context, ptr noundef writeonly captures(none) initializes((0, 8)) %reason, ptr noundef writeonly captures(none) initializes((0, 8)) %word) #11 {
entry:
  %paused = getelementptr inbounds nuw i8, ptr %context, i64 1488
  %0 = load i64, ptr %paused, align 8
  store i64 %0, ptr %reason, align 8
  %paused_at = getelementptr inbounds nuw i8, ptr %context, i64 1496
  %1 = load i64, ptr %paused_at, align 8
  store i64 %1, ptr %word, align 8
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read)
define internal ptr @nnc_host_numbers(ptr noundef readonly captures(none) %context) #6 {
entry:
  %numbers = getelementptr inbounds nuw i8, ptr %context, i64 1416
  %0 = load ptr, ptr %numbers, align 8
  ret ptr %0
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read)
define internal ptr @nnc_host_defined(ptr noundef readonly captures(none) %context) #6 {
entry:
  %defined = getelementptr inbounds nuw i8, ptr %context, i64 1424
  %0 = load ptr, ptr %defined, align 8
  ret ptr %0
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal i64 @nnc_host_variant(ptr noundef readonly captures(none) %context, i64 noundef %callee) #5 {
entry:
  %callees = getelementptr inbounds nuw i8, ptr %context, i64 1432
  %0 = load ptr, ptr %callees, align 8
  %arrayidx = getelementptr inbounds %struct.nnc_callee, ptr %0, i64 %callee
  %current = getelementptr inbounds nuw i8, ptr %arrayidx, i64 520
  %1 = load i64, ptr %current, align 8
  ret i64 %1
}

; Function Attrs: nounwind optsize
define internal fastcc void @nnc_drop(ptr noundef captures(none) %machine, ptr noundef %value) unnamed_addr #0 {
entry:
  %rounded = alloca i64, align 8
  %cmp.not34 = icmp eq ptr %value, null
  br i1 %cmp.not34, label %while.end, label %while.body

while.body:                                       ; preds = %entry, %if.end14
  %value.addr.035 = phi ptr [ %1, %if.end14 ], [ %value, %entry ]
  %0 = load i64, ptr %value.addr.035, align 8
  %sub = add nsw i64 %0, -1
  store i64 %sub, ptr %value.addr.035, align 8
  %cmp2 = icmp sgt i64 %0, 1
  br i1 %cmp2, label %while.end, label %if.end

if.end:                                           ; preds = %while.body
  %owner3 = getelementptr inbounds nuw i8, ptr %value.addr.035, i64 48
  %1 = load ptr, ptr %owner3, align 8
  %kind = getelementptr inbounds nuw i8, ptr %value.addr.035, i64 8
  %2 = load i64, ptr %kind, align 8
  %cmp4 = icmp eq i64 %2, 1
  br i1 %cmp4, label %if.then5, label %if.end10

if.then5:                                         ; preds = %if.end
  %data = getelementptr inbounds nuw i8, ptr %value.addr.035, i64 40
  %3 = load ptr, ptr %data, align 8
  %length = getelementptr inbounds nuw i8, ptr %value.addr.035, i64 32
  %4 = load i64, ptr %length, align 8
  %cmp632.not = icmp eq i64 %4, 0
  br i1 %cmp632.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup:                                 ; preds = %if.then5
  %cmp7.not = icmp eq ptr %3, null
  br i1 %cmp7.not, label %if.end10, label %if.then8

for.body:                                         ; preds = %if.then5, %for.body
  %i.033 = phi i64 [ %inc, %for.body ], [ 0, %if.then5 ]
  %arrayidx = getelementptr inbounds nuw ptr, ptr %3, i64 %i.033
  %5 = load ptr, ptr %arrayidx, align 8
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef %5) #25
  %inc = add nuw i64 %i.033, 1
  %6 = load i64, ptr %length, align 8
  %cmp6 = icmp ult i64 %inc, %6
  br i1 %cmp6, label %for.body, label %if.then8, !llvm.loop !56

if.then8:                                         ; preds = %for.body, %for.cond.cleanup
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded) #24
  %capacity = getelementptr inbounds nuw i8, ptr %value.addr.035, i64 64
  %7 = load i64, ptr %capacity, align 8
  %mul = shl i64 %7, 3
  %call = call fastcc signext i32 @nnc_bin(i64 noundef %mul, ptr noundef %rounded) #25
  %8 = load i64, ptr %rounded, align 8
  tail call fastcc void @nnc_give_block(ptr noundef %machine, ptr noundef nonnull %3, i64 noundef %8) #25
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #24
  br label %if.end10

if.end10:                                         ; preds = %for.cond.cleanup, %if.then8, %if.end
  %block = getelementptr inbounds nuw i8, ptr %value.addr.035, i64 56
  %9 = load i64, ptr %block, align 8
  %cmp11.not = icmp eq i64 %9, 0
  br i1 %cmp11.not, label %if.end14, label %if.then12

if.then12:                                        ; preds = %if.end10
  tail call fastcc void @nnc_give_block(ptr noundef %machine, ptr noundef nonnull %value.addr.035, i64 noundef %9) #25
  br label %if.end14

if.end14:                                         ; preds = %if.then12, %if.end10
  %cmp.not = icmp eq ptr %1, null
  br i1 %cmp.not, label %while.end, label %while.body, !llvm.loop !57

while.end:                                        ; preds = %if.end14, %while.body, %entry
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: write)
define internal fastcc signext range(i32 -24, 232) i32 @nnc_bin(i64 noundef %bytes, ptr noundef nonnull writeonly captures(none) initializes((0, 8)) %rounded) unnamed_addr #12 {
entry:
  %cond = tail call i64 @llvm.umax.i64(i64 %bytes, i64 64)
  %0 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %cond, i1 true)
  %cast = trunc nuw nsw i64 %0 to i32
  %sub = xor i32 %cast, 63
  %cmp1 = icmp samesign ugt i32 %sub, 6
  %sub3 = sub nuw nsw i64 61, %0
  %1 = shl nuw nsw i64 1, %sub3
  %shl = select i1 %cmp1, i64 %1, i64 16
  %cmp7 = icmp eq i64 %0, 57
  %spec.store.select = select i1 %cmp7, i64 64, i64 %shl
  %add = add i64 %cond, -1
  %sub8 = add i64 %add, %spec.store.select
  %2 = shl nsw i64 -1, %sub3
  %3 = select i1 %cmp1, i64 %2, i64 -16
  %4 = select i1 %cmp7, i64 -64, i64 %3
  %mul = and i64 %sub8, %4
  %add9 = add i64 %mul, 63
  %div1032 = and i64 %add9, -64
  store i64 %div1032, ptr %rounded, align 8
  %5 = tail call range(i64 0, 65) i64 @llvm.ctlz.i64(i64 %div1032, i1 true)
  %cast12 = trunc nuw nsw i64 %5 to i32
  %sub16 = sub nsw i64 61, %5
  %sh_prom17 = and i64 %sub16, 4294967295
  %shr = lshr i64 %div1032, %sh_prom17
  %6 = trunc i64 %shr to i32
  %conv = and i32 %6, 3
  %7 = shl nuw nsw i32 %cast12, 2
  %reass.sub34 = sub nsw i32 %conv, %7
  %add18 = add nsw i32 %reass.sub34, 228
  ret i32 %add18
}

; Function Attrs: nounwind optsize
define internal fastcc void @nnc_give_block(ptr noundef captures(none) %machine, ptr noundef %block, i64 noundef %rounded) unnamed_addr #0 {
entry:
  %same = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %same) #24
  %call = call fastcc signext i32 @nnc_bin(i64 noundef %rounded, ptr noundef %same) #25
  %live = getelementptr inbounds nuw i8, ptr %machine, i64 40
  %0 = load i64, ptr %live, align 8
  %sub = sub i64 %0, %rounded
  store i64 %sub, ptr %live, align 8
  %cmp = icmp ult i32 %call, 160
  br i1 %cmp, label %land.lhs.true, label %if.else

land.lhs.true:                                    ; preds = %entry
  %kept = getelementptr inbounds nuw i8, ptr %machine, i64 56
  %1 = load i64, ptr %kept, align 8
  %add = add i64 %1, %rounded
  %peak = getelementptr inbounds nuw i8, ptr %machine, i64 48
  %2 = load i64, ptr %peak, align 8
  %cmp2.not = icmp ugt i64 %add, %2
  br i1 %cmp2.not, label %if.else, label %if.then

if.then:                                          ; preds = %land.lhs.true
  %bins = getelementptr inbounds nuw i8, ptr %machine, i64 72
  %idxprom = zext nneg i32 %call to i64
  %arrayidx = getelementptr inbounds nuw ptr, ptr %bins, i64 %idxprom
  %3 = load i64, ptr %arrayidx, align 8
  store i64 %3, ptr %block, align 1
  store ptr %block, ptr %arrayidx, align 8
  %4 = load i64, ptr %kept, align 8
  %add7 = add i64 %4, %rounded
  store i64 %add7, ptr %kept, align 8
  br label %if.end

if.else:                                          ; preds = %land.lhs.true, %entry
  %release = getelementptr inbounds nuw i8, ptr %machine, i64 24
  %5 = load ptr, ptr %release, align 8
  %allocator = getelementptr inbounds nuw i8, ptr %machine, i64 32
  %6 = load ptr, ptr %allocator, align 8
  tail call void %5(ptr noundef %6, ptr noundef %block) #23
  br label %if.end

if.end:                                           ; preds = %if.else, %if.then
  call void @llvm.lifetime.end.p0(ptr nonnull %same) #24
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.ctlz.i64(i64, i1 immarg) #13

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #14

; Function Attrs: nofree norecurse nosync nounwind optsize memory(write, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc i64 @nnc_lay_out(ptr noundef captures(none) %context, ptr noundef %base, ptr noundef readonly captures(none) %words, i64 noundef %steps, i64 noundef %extents) unnamed_addr #15 {
entry:
  %cmp = icmp eq ptr %base, null
  %arrayidx = getelementptr inbounds nuw i8, ptr %words, i64 104
  %0 = load i64, ptr %arrayidx, align 8
  %add = add nsw i64 %0, 1
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %words, i64 16
  %1 = load i64, ptr %arrayidx2, align 8
  %mul.i = shl i64 %1, 3
  %add.i = add i64 %mul.i, 15
  %div5.i = and i64 %add.i, -16
  %add2.i = add i64 %div5.i, 2144
  br i1 %cmp, label %entry.cont184.then201, label %entry.cont184.else202

entry.cont184.then201:                            ; preds = %entry
  %add2.i77225308 = add i64 %add2.i, %div5.i
  %arrayidx5309 = getelementptr inbounds nuw i8, ptr %words, i64 24
  %2 = load i64, ptr %arrayidx5309, align 8
  %mul.i82310 = shl i64 %2, 3
  %add.i83311 = add i64 %mul.i82310, 15
  %div5.i84312 = and i64 %add.i83311, -16
  %add2.i85313 = add i64 %div5.i84312, %add2.i77225308
  br label %entry.cont184.cont200

entry.cont184.else202:                            ; preds = %entry
  %context.sroa.gep = getelementptr inbounds nuw i8, ptr %context, i64 1408
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %base, i64 2144
  store ptr %add.ptr.i, ptr %context.sroa.gep, align 8
  %add.ptr.i72 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i
  %context.sroa.gep159 = getelementptr inbounds nuw i8, ptr %context, i64 1472
  store ptr %add.ptr.i72, ptr %context.sroa.gep159, align 8
  %add2.i77225 = add i64 %add2.i, %div5.i
  %arrayidx5 = getelementptr inbounds nuw i8, ptr %words, i64 24
  %3 = load i64, ptr %arrayidx5, align 8
  %mul.i82 = shl i64 %3, 3
  %add.i83 = add i64 %mul.i82, 15
  %div5.i84 = and i64 %add.i83, -16
  %add2.i85 = add i64 %div5.i84, %add2.i77225
  %context.sroa.gep162 = getelementptr inbounds nuw i8, ptr %context, i64 1416
  %add.ptr.i80 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i77225
  store ptr %add.ptr.i80, ptr %context.sroa.gep162, align 8
  %4 = load i64, ptr %arrayidx5, align 8
  %add.ptr.i88 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i85
  %context.sroa.gep165 = getelementptr inbounds nuw i8, ptr %context, i64 1424
  store ptr %add.ptr.i88, ptr %context.sroa.gep165, align 8
  br label %entry.cont184.cont200

entry.cont184.cont200:                            ; preds = %entry.cont184.else202, %entry.cont184.then201
  %add2.i85314 = phi i64 [ %add2.i85, %entry.cont184.else202 ], [ %add2.i85313, %entry.cont184.then201 ]
  %div5.i92.pn.in.in = phi i64 [ %4, %entry.cont184.else202 ], [ %2, %entry.cont184.then201 ]
  %div5.i92.pn.in = add i64 %div5.i92.pn.in.in, 15
  %div5.i92.pn = and i64 %div5.i92.pn.in, -16
  %add2.i93233 = add i64 %div5.i92.pn, %add2.i85314
  %arrayidx9 = getelementptr inbounds nuw i8, ptr %words, i64 32
  %5 = load i64, ptr %arrayidx9, align 8
  %mul.i98 = mul i64 %5, 552
  %add.i99 = add i64 %mul.i98, 15
  %div5.i100 = and i64 %add.i99, -16
  %add2.i101 = add i64 %div5.i100, %add2.i93233
  %context.sroa.gep168 = getelementptr inbounds nuw i8, ptr %context, i64 1432
  br i1 %cmp, label %entry.cont.thread, label %if.then

entry.cont.thread:                                ; preds = %entry.cont184.cont200
  %mul.i106238 = shl i64 %add, 3
  %add.i107239 = add i64 %mul.i106238, 15
  %div5.i108240 = and i64 %add.i107239, -16
  %reass.add = shl i64 %div5.i108240, 1
  %mul.i130280 = shl i64 %steps, 3
  %add.i131281 = add i64 %mul.i130280, 15
  %div5.i132282 = and i64 %add.i131281, -16
  %mul.i138296 = shl i64 %extents, 3
  %add.i139297 = add i64 %mul.i138296, 15
  %div5.i140298 = and i64 %add.i139297, -16
  %add2.i117254 = add i64 %div5.i140298, %div5.i132282
  %add2.i125267 = add i64 %add2.i117254, %div5.i108240
  %add2.i133283 = add i64 %add2.i125267, %reass.add
  %add2.i141299 = add i64 %add2.i133283, %add2.i101
  br label %if.end

if.then:                                          ; preds = %entry.cont184.cont200
  %add.ptr.i96 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i93233
  store ptr %add.ptr.i96, ptr %context.sroa.gep168, align 8
  %add.ptr.i104 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i101
  %mul.i106 = shl i64 %add, 3
  %add.i107 = add i64 %mul.i106, 15
  %div5.i108 = and i64 %add.i107, -16
  %add2.i109 = add i64 %add2.i101, %div5.i108
  %context.sroa.gep171 = getelementptr inbounds nuw i8, ptr %context, i64 1440
  store ptr %add.ptr.i104, ptr %context.sroa.gep171, align 8
  %add.ptr.i112 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i109
  %add2.i117 = add i64 %add2.i109, %div5.i108
  %context.sroa.gep174 = getelementptr inbounds nuw i8, ptr %context, i64 1448
  store ptr %add.ptr.i112, ptr %context.sroa.gep174, align 8
  %add.ptr.i120 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i117
  %add2.i125 = add i64 %add2.i117, %div5.i108
  %context.sroa.gep177 = getelementptr inbounds nuw i8, ptr %context, i64 1456
  store ptr %add.ptr.i120, ptr %context.sroa.gep177, align 8
  %add.ptr.i128 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i125
  %mul.i130 = shl i64 %steps, 3
  %add.i131 = add i64 %mul.i130, 15
  %div5.i132 = and i64 %add.i131, -16
  %add2.i133 = add i64 %add2.i125, %div5.i132
  %context.sroa.gep180 = getelementptr inbounds nuw i8, ptr %context, i64 1520
  store ptr %add.ptr.i128, ptr %context.sroa.gep180, align 8
  %add.ptr.i136 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i133
  %mul.i138 = shl i64 %extents, 3
  %add.i139 = add i64 %mul.i138, 15
  %div5.i140 = and i64 %add.i139, -16
  %add2.i141 = add i64 %add2.i133, %div5.i140
  %input_extents = getelementptr inbounds nuw i8, ptr %context, i64 2120
  store ptr %add.ptr.i136, ptr %input_extents, align 8
  %.pre = load i64, ptr %arrayidx9, align 8
  br label %if.end

if.end:                                           ; preds = %entry.cont.thread, %if.then
  %6 = phi i64 [ %5, %entry.cont.thread ], [ %.pre, %if.then ]
  %add2.i141302 = phi i64 [ %add2.i141299, %entry.cont.thread ], [ %add2.i141, %if.then ]
  %div5.i108245256271285301 = phi i64 [ %div5.i108240, %entry.cont.thread ], [ %div5.i108, %if.then ]
  %cmp18303 = icmp sgt i64 %6, 0
  br i1 %cmp18303, label %for.body.lr.ph, label %for.cond.cleanup

for.body.lr.ph:                                   ; preds = %if.end
  %arrayidx19 = getelementptr inbounds nuw i8, ptr %words, i64 112
  br label %for.body

for.cond.cleanup:                                 ; preds = %if.end31, %if.end
  %at.0.lcssa = phi i64 [ %add2.i141302, %if.end ], [ %add2.i157, %if.end31 ]
  ret i64 %at.0.lcssa

for.body:                                         ; preds = %for.body.lr.ph, %if.end31
  %7 = phi i64 [ %6, %for.body.lr.ph ], [ %9, %if.end31 ]
  %i.0305 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %if.end31 ]
  %at.0304 = phi i64 [ %add2.i141302, %for.body.lr.ph ], [ %add2.i157, %if.end31 ]
  %8 = load i64, ptr %arrayidx19, align 8
  %add20 = shl i64 %8, 3
  %add.i147 = add i64 %add20, 23
  %div5.i148 = and i64 %add.i147, -16
  %add2.i149 = add i64 %div5.i148, %at.0304
  %add2.i157 = add i64 %add2.i149, %div5.i108245256271285301
  br i1 %cmp, label %if.end31, label %if.then25.cont

if.then25.cont:                                   ; preds = %for.body
  %add.ptr.i152 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i149
  %add.ptr.i144 = getelementptr inbounds nuw i8, ptr %base, i64 %at.0304
  %.else.val196 = load ptr, ptr %context.sroa.gep168, align 8
  %arrayidx27 = getelementptr inbounds nuw %struct.nnc_callee, ptr %.else.val196, i64 %i.0305
  %bound28 = getelementptr inbounds nuw i8, ptr %arrayidx27, i64 528
  store ptr %add.ptr.i144, ptr %bound28, align 8
  %.else.val = load ptr, ptr %context.sroa.gep168, align 8
  %arrayidx30 = getelementptr inbounds nuw %struct.nnc_callee, ptr %.else.val, i64 %i.0305
  %output_shapes = getelementptr inbounds nuw i8, ptr %arrayidx30, i64 536
  store ptr %add.ptr.i152, ptr %output_shapes, align 8
  %.pre306 = load i64, ptr %arrayidx9, align 8
  br label %if.end31

if.end31:                                         ; preds = %if.then25.cont, %for.body
  %9 = phi i64 [ %.pre306, %if.then25.cont ], [ %7, %for.body ]
  %inc = add nuw nsw i64 %i.0305, 1
  %cmp18 = icmp slt i64 %inc, %9
  br i1 %cmp18, label %for.body, label %for.cond.cleanup, !llvm.loop !58
}

; Function Attrs: nounwind optsize
define internal fastcc signext range(i32 0, 3) i32 @nnc_intern(ptr noundef captures(none) %machine, ptr noundef %text, i64 noundef %length, i32 noundef signext range(i32 0, 2) %lasting, ptr noundef writeonly captures(none) %handle) unnamed_addr #0 {
entry:
  %grown.i = alloca %struct.nnc_strings, align 8
  %rounded.i = alloca i64, align 8
  %old.i = alloca i64, align 8
  %rounded = alloca i64, align 8
  %strings1 = getelementptr inbounds nuw i8, ptr %machine, i64 1352
  %count = getelementptr inbounds nuw i8, ptr %machine, i64 1368
  %0 = load i64, ptr %count, align 8
  %capacity = getelementptr inbounds nuw i8, ptr %machine, i64 1376
  %1 = load i64, ptr %capacity, align 8
  %cmp = icmp eq i64 %0, %1
  br i1 %cmp, label %if.then, label %if.end4

if.then:                                          ; preds = %entry
  call void @llvm.lifetime.start.p0(ptr nonnull %grown.i) #24
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %grown.i, ptr noundef nonnull align 8 dereferenceable(56) %strings1, i64 40, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded.i) #24
  call void @llvm.lifetime.start.p0(ptr nonnull %old.i) #24
  %cmp.i = icmp eq i64 %0, 0
  %mul.i = shl i64 %0, 1
  %spec.select.i = select i1 %cmp.i, i64 64, i64 %mul.i
  %capacity3.i = getelementptr inbounds nuw i8, ptr %grown.i, i64 24
  store i64 %spec.select.i, ptr %capacity3.i, align 8
  %mul5.i = shl i64 %spec.select.i, 1
  %slot_count.i = getelementptr inbounds nuw i8, ptr %grown.i, i64 48
  store i64 %mul5.i, ptr %slot_count.i, align 8
  %cmp11.i = icmp ugt i64 %spec.select.i, 1073741823
  br i1 %cmp11.i, label %nnc_strings_grow.exit.thread, label %cond.end14.i

cond.end14.i:                                     ; preds = %if.then
  %add.i = mul nuw nsw i64 %spec.select.i, 24
  %call.i = call fastcc ptr @nnc_take_block(ptr noundef nonnull %machine, i64 noundef %add.i, ptr noundef %rounded.i) #25
  %cmp16.i = icmp eq ptr %call.i, null
  br i1 %cmp16.i, label %nnc_strings_grow.exit.thread, label %if.end.i

if.end.i:                                         ; preds = %cond.end14.i
  store ptr %call.i, ptr %grown.i, align 8
  %mul18.i = shl nuw nsw i64 %spec.select.i, 3
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %call.i, i64 %mul18.i
  %lengths.i = getelementptr inbounds nuw i8, ptr %grown.i, i64 8
  store ptr %add.ptr.i, ptr %lengths.i, align 8
  %mul20.i = shl nuw nsw i64 %spec.select.i, 4
  %add.ptr21.i = getelementptr inbounds nuw i8, ptr %call.i, i64 %mul20.i
  %slots.i = getelementptr inbounds nuw i8, ptr %grown.i, i64 40
  store ptr %add.ptr21.i, ptr %slots.i, align 8
  tail call void @llvm.memset.p0.i64(ptr nonnull align 4 %add.ptr21.i, i8 0, i64 %mul18.i, i1 false)
  %2 = load i64, ptr %count, align 8
  %cmp25.not.i = icmp eq i64 %2, 0
  br i1 %cmp25.not.i, label %for.cond.cleanup.i, label %if.end35.i

if.end35.i:                                       ; preds = %if.end.i
  %3 = load ptr, ptr %strings1, align 8
  %mul30.i = shl i64 %2, 3
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 %call.i, ptr align 8 %3, i64 %mul30.i, i1 false)
  %lengths32.i = getelementptr inbounds nuw i8, ptr %machine, i64 1360
  %4 = load ptr, ptr %lengths32.i, align 8
  %5 = load i64, ptr %count, align 8
  %mul34.i = shl i64 %5, 3
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 %add.ptr.i, ptr align 8 %4, i64 %mul34.i, i1 false)
  %.pre.i = load i64, ptr %count, align 8
  %6 = icmp eq i64 %.pre.i, 0
  br i1 %6, label %for.cond.cleanup.i, label %for.body.i

for.cond.cleanup.i:                               ; preds = %for.body.i, %if.end35.i, %if.end.i
  %7 = load ptr, ptr %strings1, align 8
  %cmp44.not.i = icmp eq ptr %7, null
  br i1 %cmp44.not.i, label %nnc_strings_grow.exit, label %if.then46.i

for.body.i:                                       ; preds = %if.end35.i, %for.body.i
  %i.082.i = phi i64 [ %inc.i, %for.body.i ], [ 0, %if.end35.i ]
  %conv.i = trunc i64 %i.082.i to i32
  %add38.i = add i32 %conv.i, 1
  %arrayidx.i = getelementptr inbounds nuw ptr, ptr %call.i, i64 %i.082.i
  %8 = load ptr, ptr %arrayidx.i, align 8
  %arrayidx41.i = getelementptr inbounds nuw i64, ptr %add.ptr.i, i64 %i.082.i
  %9 = load i64, ptr %arrayidx41.i, align 8
  %call42.i = call fastcc ptr @nnc_string_slot(ptr noundef nonnull %grown.i, ptr noundef %8, i64 noundef %9) #25
  store i32 %add38.i, ptr %call42.i, align 4
  %inc.i = add nuw i64 %i.082.i, 1
  %10 = load i64, ptr %count, align 8
  %cmp37.i = icmp ult i64 %inc.i, %10
  br i1 %cmp37.i, label %for.body.i, label %for.cond.cleanup.i, !llvm.loop !59

if.then46.i:                                      ; preds = %for.cond.cleanup.i
  %11 = load i64, ptr %capacity, align 8
  %mul48.i = mul i64 %11, 24
  %call49.i = call fastcc signext i32 @nnc_bin(i64 noundef %mul48.i, ptr noundef %old.i) #25
  %12 = load i64, ptr %old.i, align 8
  tail call fastcc void @nnc_give_block(ptr noundef nonnull %machine, ptr noundef nonnull %7, i64 noundef %12) #25
  br label %nnc_strings_grow.exit

nnc_strings_grow.exit.thread:                     ; preds = %cond.end14.i, %if.then
  call void @llvm.lifetime.end.p0(ptr nonnull %old.i) #24
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded.i) #24
  call void @llvm.lifetime.end.p0(ptr nonnull %grown.i) #24
  br label %cleanup30

nnc_strings_grow.exit:                            ; preds = %for.cond.cleanup.i, %if.then46.i
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %strings1, ptr noundef nonnull align 8 dereferenceable(56) %grown.i, i64 56, i1 false)
  call void @llvm.lifetime.end.p0(ptr nonnull %old.i) #24
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded.i) #24
  call void @llvm.lifetime.end.p0(ptr nonnull %grown.i) #24
  br label %if.end4

if.end4:                                          ; preds = %nnc_strings_grow.exit, %entry
  %call5 = tail call fastcc ptr @nnc_string_slot(ptr noundef nonnull %strings1, ptr noundef %text, i64 noundef %length) #25
  %13 = load i32, ptr %call5, align 4
  %cmp6.not = icmp eq i32 %13, 0
  br i1 %cmp6.not, label %if.end8, label %if.then7

if.then7:                                         ; preds = %if.end4
  %conv = zext i32 %13 to i64
  %sub = add nsw i64 %conv, -1
  store i64 %sub, ptr %handle, align 8
  br label %cleanup30

if.end8:                                          ; preds = %if.end4
  %tobool.not = icmp eq i32 %lasting, 0
  br i1 %tobool.not, label %if.then9, label %if.end18

if.then9:                                         ; preds = %if.end8
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded) #24
  %add = add i64 %length, 1
  %call10 = call fastcc ptr @nnc_take_block(ptr noundef nonnull %machine, i64 noundef %add, ptr noundef %rounded) #25
  %cmp11.not = icmp eq ptr %call10, null
  br i1 %cmp11.not, label %cleanup15.thread, label %cleanup15

cleanup15.thread:                                 ; preds = %if.then9
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #24
  br label %cleanup30

cleanup15:                                        ; preds = %if.then9
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %call10, ptr align 1 %text, i64 %length, i1 false)
  %arrayidx = getelementptr inbounds nuw i8, ptr %call10, i64 %length
  store i8 0, ptr %arrayidx, align 1
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #24
  br label %if.end18

if.end18:                                         ; preds = %cleanup15, %if.end8
  %kept.0 = phi ptr [ %text, %if.end8 ], [ %call10, %cleanup15 ]
  %14 = load i64, ptr %count, align 8
  store i64 %14, ptr %handle, align 8
  %15 = load ptr, ptr %strings1, align 8
  %arrayidx21 = getelementptr inbounds nuw ptr, ptr %15, i64 %14
  store ptr %kept.0, ptr %arrayidx21, align 8
  %lengths = getelementptr inbounds nuw i8, ptr %machine, i64 1360
  %16 = load ptr, ptr %lengths, align 8
  %17 = load i64, ptr %count, align 8
  %arrayidx23 = getelementptr inbounds nuw i64, ptr %16, i64 %17
  store i64 %length, ptr %arrayidx23, align 8
  %18 = load i64, ptr %count, align 8
  %add25 = add i64 %18, 1
  store i64 %add25, ptr %count, align 8
  %conv27 = trunc i64 %add25 to i32
  store i32 %conv27, ptr %call5, align 4
  br label %cleanup30

cleanup30:                                        ; preds = %cleanup15.thread, %nnc_strings_grow.exit.thread, %if.then7, %if.end18
  %retval.5 = phi i32 [ 2, %nnc_strings_grow.exit.thread ], [ 0, %if.then7 ], [ 0, %if.end18 ], [ 2, %cleanup15.thread ]
  ret i32 %retval.5
}

; Function Attrs: nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc ptr @nnc_string_slot(ptr noundef readonly captures(none) %strings, ptr noundef readonly captures(none) %text, i64 noundef %length) unnamed_addr #16 {
entry:
  %cmp6.not.i = icmp eq i64 %length, 0
  br i1 %cmp6.not.i, label %nnc_string_hash.exit, label %for.body.i

for.body.i:                                       ; preds = %entry, %for.body.i
  %i.08.i = phi i64 [ %inc.i, %for.body.i ], [ 0, %entry ]
  %hash.07.i = phi i64 [ %mul.i, %for.body.i ], [ -3750763034362895579, %entry ]
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %text, i64 %i.08.i
  %0 = load i8, ptr %arrayidx.i, align 1
  %conv.i = zext i8 %0 to i64
  %xor.i = xor i64 %hash.07.i, %conv.i
  %mul.i = mul i64 %xor.i, 1099511628211
  %inc.i = add nuw i64 %i.08.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %length
  br i1 %exitcond.not.i, label %nnc_string_hash.exit, label %for.body.i, !llvm.loop !60

nnc_string_hash.exit:                             ; preds = %for.body.i, %entry
  %hash.0.lcssa.i = phi i64 [ -3750763034362895579, %entry ], [ %mul.i, %for.body.i ]
  %shr.i = lshr i64 %hash.0.lcssa.i, 29
  %xor1.i = xor i64 %shr.i, %hash.0.lcssa.i
  %slot_count = getelementptr inbounds nuw i8, ptr %strings, i64 48
  %1 = load i64, ptr %slot_count, align 8
  %sub = add i64 %1, -1
  %slots = getelementptr inbounds nuw i8, ptr %strings, i64 40
  %2 = load ptr, ptr %slots, align 8
  %at.032 = and i64 %xor1.i, %sub
  %arrayidx33 = getelementptr inbounds nuw i32, ptr %2, i64 %at.032
  %3 = load i32, ptr %arrayidx33, align 4
  %cmp.not34 = icmp eq i32 %3, 0
  br i1 %cmp.not34, label %while.end, label %while.body.lr.ph

while.body.lr.ph:                                 ; preds = %nnc_string_hash.exit
  %lengths = getelementptr inbounds nuw i8, ptr %strings, i64 8
  %4 = load ptr, ptr %lengths, align 8
  br label %while.body

while.body:                                       ; preds = %while.body.lr.ph, %cleanup
  %5 = phi i32 [ %3, %while.body.lr.ph ], [ %9, %cleanup ]
  %at.035 = phi i64 [ %at.032, %while.body.lr.ph ], [ %at.0, %cleanup ]
  %sub3 = add i32 %5, -1
  %conv = zext i32 %sub3 to i64
  %arrayidx4 = getelementptr inbounds nuw i64, ptr %4, i64 %conv
  %6 = load i64, ptr %arrayidx4, align 8
  %cmp5 = icmp eq i64 %6, %length
  br i1 %cmp5, label %land.lhs.true, label %cleanup

land.lhs.true:                                    ; preds = %while.body
  %7 = load ptr, ptr %strings, align 8
  %arrayidx7 = getelementptr inbounds nuw ptr, ptr %7, i64 %conv
  %8 = load ptr, ptr %arrayidx7, align 8
  %bcmp = tail call i32 @bcmp(ptr %8, ptr %text, i64 %length)
  %cmp9 = icmp eq i32 %bcmp, 0
  br i1 %cmp9, label %while.end, label %cleanup

cleanup:                                          ; preds = %while.body, %land.lhs.true
  %add = add i64 %at.035, 1
  %at.0 = and i64 %add, %sub
  %arrayidx = getelementptr inbounds nuw i32, ptr %2, i64 %at.0
  %9 = load i32, ptr %arrayidx, align 4
  %cmp.not = icmp eq i32 %9, 0
  br i1 %cmp.not, label %while.end, label %while.body

while.end:                                        ; preds = %cleanup, %land.lhs.true, %nnc_string_hash.exit
  %at.0.lcssa = phi i64 [ %at.032, %nnc_string_hash.exit ], [ %at.035, %land.lhs.true ], [ %at.0, %cleanup ]
  %arrayidx15 = getelementptr inbounds nuw i32, ptr %2, i64 %at.0.lcssa
  ret ptr %arrayidx15
}

; Function Attrs: nounwind optsize
define internal fastcc ptr @nnc_take_block(ptr noundef captures(none) %machine, i64 noundef %bytes, ptr noundef nonnull captures(none) %rounded) unnamed_addr #0 {
entry:
  %heap1 = getelementptr inbounds nuw i8, ptr %machine, i64 16
  %limit = getelementptr inbounds nuw i8, ptr %machine, i64 64
  %0 = load i64, ptr %limit, align 8
  %cmp = icmp ugt i64 %bytes, %0
  br i1 %cmp, label %if.then, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %live = getelementptr inbounds nuw i8, ptr %machine, i64 40
  %1 = load i64, ptr %live, align 8
  %sub = sub nuw i64 %0, %bytes
  %cmp3 = icmp ugt i64 %1, %sub
  br i1 %cmp3, label %if.then, label %if.end

if.then:                                          ; preds = %lor.lhs.false, %entry
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then, %while.body.i.i
  %2 = phi i64 [ 0, %if.then ], [ %add.i.i, %while.body.i.i ]
  %3 = phi i8 [ 116, %if.then ], [ %4, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.1, %if.then ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %2, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %2
  store i8 %3, ptr %arrayidx.i.i, align 1
  %4 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond118 = icmp eq i64 %add.i.i, 33
  br i1 %exitcond118, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !31

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1577
  store i8 0, ptr %arrayidx7.i.i, align 1
  %live4 = getelementptr inbounds nuw i8, ptr %machine, i64 40
  %5 = load i64, ptr %live4, align 8
  %add = add i64 %5, %bytes
  %bytes.add = tail call i64 @llvm.umax.i64(i64 %add, i64 %bytes)
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %bytes.add) #25
  %.pre.i = load i64, ptr %message_length.i, align 8
  br label %land.rhs.i

land.rhs.i:                                       ; preds = %while.body.i, %nnc_fault.exit
  %6 = phi i64 [ %.pre.i, %nnc_fault.exit ], [ %add.i, %while.body.i ]
  %7 = phi i8 [ 32, %nnc_fault.exit ], [ %8, %while.body.i ]
  %text.addr.014.i.idx = phi i64 [ 0, %nnc_fault.exit ], [ %text.addr.014.i.add, %while.body.i ]
  %add.i = add i64 %6, 1
  %cmp2.i = icmp ult i64 %add.i, 512
  br i1 %cmp2.i, label %while.body.i, label %nnc_say.exit

while.body.i:                                     ; preds = %land.rhs.i
  %text.addr.014.i.add = add nuw nsw i64 %text.addr.014.i.idx, 1
  %incdec.ptr.i.ptr = getelementptr inbounds nuw i8, ptr @.str.2, i64 %text.addr.014.i.add
  store i64 %add.i, ptr %message_length.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %6
  store i8 %7, ptr %arrayidx.i, align 1
  %8 = load i8, ptr %incdec.ptr.i.ptr, align 1
  %exitcond119 = icmp eq i64 %text.addr.014.i.add, 21
  br i1 %exitcond119, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !31

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %9 = phi i64 [ %add.i, %while.body.i ], [ %6, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %9
  store i8 0, ptr %arrayidx7.i, align 1
  %10 = load i64, ptr %limit, align 8
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %10) #25
  br label %cleanup40

if.end:                                           ; preds = %lor.lhs.false
  %call9 = tail call fastcc signext i32 @nnc_bin(i64 noundef %bytes, ptr noundef %rounded) #25
  %cmp10 = icmp ult i32 %call9, 160
  br i1 %cmp10, label %land.lhs.true, label %if.else

land.lhs.true:                                    ; preds = %if.end
  %bins = getelementptr inbounds nuw i8, ptr %machine, i64 72
  %idxprom = zext nneg i32 %call9 to i64
  %arrayidx = getelementptr inbounds nuw ptr, ptr %bins, i64 %idxprom
  %11 = load ptr, ptr %arrayidx, align 8
  %cmp11.not = icmp eq ptr %11, null
  br i1 %cmp11.not, label %if.else, label %if.then12

if.then12:                                        ; preds = %land.lhs.true
  %12 = load i64, ptr %11, align 1
  store i64 %12, ptr %arrayidx, align 8
  %13 = load i64, ptr %rounded, align 8
  %kept = getelementptr inbounds nuw i8, ptr %machine, i64 56
  %14 = load i64, ptr %kept, align 8
  %sub19 = sub i64 %14, %13
  store i64 %sub19, ptr %kept, align 8
  br label %if.end31

if.else:                                          ; preds = %land.lhs.true, %if.end
  %15 = load ptr, ptr %heap1, align 8
  %allocator = getelementptr inbounds nuw i8, ptr %machine, i64 32
  %16 = load ptr, ptr %allocator, align 8
  %17 = load i64, ptr %rounded, align 8
  %call20 = tail call ptr %15(ptr noundef %16, i64 noundef %17, i64 noundef 64) #23
  %cmp21 = icmp eq ptr %call20, null
  br i1 %cmp21, label %if.end27, label %if.end31

if.end27:                                         ; preds = %if.else
  tail call fastcc void @nnc_heap_trim(ptr noundef nonnull %heap1) #25
  %18 = load ptr, ptr %heap1, align 8
  %19 = load ptr, ptr %allocator, align 8
  %20 = load i64, ptr %rounded, align 8
  %call25 = tail call ptr %18(ptr noundef %19, i64 noundef %20, i64 noundef 64) #23
  %cmp28 = icmp eq ptr %call25, null
  br i1 %cmp28, label %if.then29, label %if.end31

if.then29:                                        ; preds = %if.end27
  %message_length.i87 = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %message.i.i88 = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br label %while.body.i.i92

while.body.i.i92:                                 ; preds = %if.then29, %while.body.i.i92
  %21 = phi i64 [ 0, %if.then29 ], [ %add.i.i93, %while.body.i.i92 ]
  %22 = phi i8 [ 116, %if.then29 ], [ %23, %while.body.i.i92 ]
  %text.addr.014.i.i90 = phi ptr [ @.str.3, %if.then29 ], [ %incdec.ptr.i.i94, %while.body.i.i92 ]
  %add.i.i93 = add nuw nsw i64 %21, 1
  %incdec.ptr.i.i94 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i90, i64 1
  store i64 %add.i.i93, ptr %message_length.i87, align 8
  %arrayidx.i.i95 = getelementptr inbounds nuw i8, ptr %message.i.i88, i64 %21
  store i8 %22, ptr %arrayidx.i.i95, align 1
  %23 = load i8, ptr %incdec.ptr.i.i94, align 1
  %exitcond = icmp eq i64 %add.i.i93, 23
  br i1 %exitcond, label %nnc_fault.exit99, label %while.body.i.i92, !llvm.loop !31

nnc_fault.exit99:                                 ; preds = %while.body.i.i92
  %arrayidx7.i.i98 = getelementptr inbounds nuw i8, ptr %machine, i64 1567
  store i8 0, ptr %arrayidx7.i.i98, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %bytes) #25
  %.pre.i101 = load i64, ptr %message_length.i87, align 8
  br label %land.rhs.i103

land.rhs.i103:                                    ; preds = %while.body.i109, %nnc_fault.exit99
  %24 = phi i64 [ %.pre.i101, %nnc_fault.exit99 ], [ %add.i105, %while.body.i109 ]
  %25 = phi i8 [ 32, %nnc_fault.exit99 ], [ %26, %while.body.i109 ]
  %text.addr.014.i104.idx = phi i64 [ 0, %nnc_fault.exit99 ], [ %text.addr.014.i104.add, %while.body.i109 ]
  %add.i105 = add i64 %24, 1
  %cmp2.i106 = icmp ult i64 %add.i105, 512
  br i1 %cmp2.i106, label %while.body.i109, label %nnc_say.exit113

while.body.i109:                                  ; preds = %land.rhs.i103
  %text.addr.014.i104.add = add nuw nsw i64 %text.addr.014.i104.idx, 1
  %incdec.ptr.i110.ptr = getelementptr inbounds nuw i8, ptr @.str.4, i64 %text.addr.014.i104.add
  store i64 %add.i105, ptr %message_length.i87, align 8
  %arrayidx.i111 = getelementptr inbounds nuw i8, ptr %message.i.i88, i64 %24
  store i8 %25, ptr %arrayidx.i111, align 1
  %26 = load i8, ptr %incdec.ptr.i110.ptr, align 1
  %exitcond117 = icmp eq i64 %text.addr.014.i104.add, 6
  br i1 %exitcond117, label %nnc_say.exit113, label %land.rhs.i103, !llvm.loop !31

nnc_say.exit113:                                  ; preds = %land.rhs.i103, %while.body.i109
  %27 = phi i64 [ %add.i105, %while.body.i109 ], [ %24, %land.rhs.i103 ]
  %arrayidx7.i108 = getelementptr inbounds nuw i8, ptr %message.i.i88, i64 %27
  store i8 0, ptr %arrayidx7.i108, align 1
  br label %cleanup40

if.end31:                                         ; preds = %if.else, %if.then12, %if.end27
  %block.0116 = phi ptr [ %call25, %if.end27 ], [ %call20, %if.else ], [ %11, %if.then12 ]
  %28 = load i64, ptr %rounded, align 8
  %29 = load i64, ptr %live, align 8
  %add33 = add i64 %29, %28
  store i64 %add33, ptr %live, align 8
  %peak = getelementptr inbounds nuw i8, ptr %machine, i64 48
  %30 = load i64, ptr %peak, align 8
  %cmp35 = icmp ugt i64 %add33, %30
  br i1 %cmp35, label %if.then36, label %cleanup40

if.then36:                                        ; preds = %if.end31
  store i64 %add33, ptr %peak, align 8
  br label %cleanup40

cleanup40:                                        ; preds = %nnc_say.exit113, %if.then36, %if.end31, %nnc_say.exit
  %retval.1 = phi ptr [ null, %nnc_say.exit ], [ null, %nnc_say.exit113 ], [ %block.0116, %if.then36 ], [ %block.0116, %if.end31 ]
  ret ptr %retval.1
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc void @nnc_say_number(ptr noundef captures(none) %machine, i64 noundef %number) unnamed_addr #17 {
entry:
  %digits = alloca [24 x i8], align 1
  call void @llvm.lifetime.start.p0(ptr nonnull %digits) #24
  %cond = tail call i64 @llvm.abs.i64(i64 %number, i1 false)
  %arrayidx = getelementptr inbounds nuw i8, ptr %digits, i64 23
  store i8 0, ptr %arrayidx, align 1
  br label %do.body

do.body:                                          ; preds = %do.body, %entry
  %indvars.iv = phi i64 [ %indvars.iv.next, %do.body ], [ 23, %entry ]
  %rest.0 = phi i64 [ %div, %do.body ], [ %cond, %entry ]
  %rest.0.frozen = freeze i64 %rest.0
  %div = udiv i64 %rest.0.frozen, 10
  %0 = mul i64 %div, 10
  %rem.decomposed = sub i64 %rest.0.frozen, %0
  %1 = trunc nuw nsw i64 %rem.decomposed to i8
  %conv = or disjoint i8 %1, 48
  %indvars.iv.next = add nsw i64 %indvars.iv, -1
  %arrayidx2 = getelementptr inbounds i8, ptr %digits, i64 %indvars.iv.next
  store i8 %conv, ptr %arrayidx2, align 1
  %cmp3.not = icmp ult i64 %rest.0, 10
  br i1 %cmp3.not, label %do.end, label %do.body, !llvm.loop !61

do.end:                                           ; preds = %do.body
  %cmp = icmp slt i64 %number, 0
  br i1 %cmp, label %if.end.thread, label %if.end

if.end.thread:                                    ; preds = %do.end
  %dec7 = shl i64 %indvars.iv, 32
  %sext19 = add i64 %dec7, -8589934592
  %idxprom8 = ashr exact i64 %sext19, 32
  %arrayidx9 = getelementptr inbounds i8, ptr %digits, i64 %idxprom8
  store i8 45, ptr %arrayidx9, align 1
  %message_length.i21 = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %.pre.i23 = load i64, ptr %message_length.i21, align 8
  br label %land.rhs.lr.ph.i

if.end:                                           ; preds = %do.end
  %sext = shl i64 %indvars.iv.next, 32
  %idx.ext.phi.trans.insert = ashr exact i64 %sext, 32
  %add.ptr.phi.trans.insert = getelementptr inbounds i8, ptr %digits, i64 %idx.ext.phi.trans.insert
  %.pre = load i8, ptr %add.ptr.phi.trans.insert, align 1
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %cmp.not13.i = icmp eq i8 %.pre, 0
  %.pre.i = load i64, ptr %message_length.i, align 8
  br i1 %cmp.not13.i, label %nnc_say.exit, label %land.rhs.lr.ph.i

land.rhs.lr.ph.i:                                 ; preds = %if.end.thread, %if.end
  %.pre.i26 = phi i64 [ %.pre.i23, %if.end.thread ], [ %.pre.i, %if.end ]
  %message_length.i25 = phi ptr [ %message_length.i21, %if.end.thread ], [ %message_length.i, %if.end ]
  %2 = phi i8 [ 45, %if.end.thread ], [ %.pre, %if.end ]
  %idx.ext.pre-phi24 = phi i64 [ %idxprom8, %if.end.thread ], [ %idx.ext.phi.trans.insert, %if.end ]
  %add.ptr = getelementptr inbounds i8, ptr %digits, i64 %idx.ext.pre-phi24
  %message.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br label %land.rhs.i

land.rhs.i:                                       ; preds = %while.body.i, %land.rhs.lr.ph.i
  %3 = phi i64 [ %.pre.i26, %land.rhs.lr.ph.i ], [ %add.i, %while.body.i ]
  %4 = phi i8 [ %2, %land.rhs.lr.ph.i ], [ %5, %while.body.i ]
  %text.addr.014.i = phi ptr [ %add.ptr, %land.rhs.lr.ph.i ], [ %incdec.ptr.i, %while.body.i ]
  %add.i = add i64 %3, 1
  %cmp2.i = icmp ult i64 %add.i, 512
  br i1 %cmp2.i, label %while.body.i, label %nnc_say.exit

while.body.i:                                     ; preds = %land.rhs.i
  %incdec.ptr.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i, i64 1
  store i64 %add.i, ptr %message_length.i25, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i, i64 %3
  store i8 %4, ptr %arrayidx.i, align 1
  %5 = load i8, ptr %incdec.ptr.i, align 1
  %cmp.not.i = icmp eq i8 %5, 0
  br i1 %cmp.not.i, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !31

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i, %if.end
  %6 = phi i64 [ %.pre.i, %if.end ], [ %add.i, %while.body.i ], [ %3, %land.rhs.i ]
  %message5.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message5.i, i64 %6
  store i8 0, ptr %arrayidx7.i, align 1
  call void @llvm.lifetime.end.p0(ptr nonnull %digits) #24
  ret void
}

; Function Attrs: optsize
declare signext i32 @nnc_runtime_run(ptr noundef, ptr noundef, ptr noundef) #2

; Function Attrs: optsize
declare signext i32 @nnc_runtime_profile(ptr noundef, ptr noundef, ptr noundef, ptr noundef) #2

; Function Attrs: optsize
declare ptr @nnc_runtime_failed_node(ptr noundef) #2

; Function Attrs: optsize
declare signext i32 @nnc_runtime_bind(ptr noundef, ptr noundef) #2

; Function Attrs: optsize
declare ptr @nnc_runtime_output_shape(ptr noundef, i32 noundef signext) #2

; Function Attrs: nounwind optsize
define internal fastcc ptr @nnc_new_value(ptr noundef captures(none) %machine, i64 noundef %rank, i64 noundef %bytes) unnamed_addr #0 {
entry:
  %rounded = alloca i64, align 8
  %mul = shl i64 %rank, 3
  %add1 = add i64 %mul, 143
  %div21 = and i64 %add1, -64
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded) #24
  %cmp = icmp slt i64 %bytes, 0
  br i1 %cmp, label %cleanup, label %cond.end

cond.end:                                         ; preds = %entry
  %add3 = add i64 %div21, %bytes
  %call = call fastcc ptr @nnc_take_block(ptr noundef %machine, i64 noundef %add3, ptr noundef %rounded) #25
  %cmp4 = icmp eq ptr %call, null
  br i1 %cmp4, label %cleanup, label %if.end

if.end:                                           ; preds = %cond.end
  %0 = getelementptr inbounds nuw i8, ptr %call, i64 8
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(64) %0, i8 0, i64 64, i1 false)
  store i64 1, ptr %call, align 8
  %1 = load i64, ptr %rounded, align 8
  %block = getelementptr inbounds nuw i8, ptr %call, i64 56
  store i64 %1, ptr %block, align 8
  %rank5 = getelementptr inbounds nuw i8, ptr %call, i64 24
  store i64 %rank, ptr %rank5, align 8
  %add.ptr = getelementptr inbounds nuw i8, ptr %call, i64 80
  %shape = getelementptr inbounds nuw i8, ptr %call, i64 72
  store ptr %add.ptr, ptr %shape, align 8
  %add.ptr6 = getelementptr inbounds nuw i8, ptr %call, i64 %div21
  %data = getelementptr inbounds nuw i8, ptr %call, i64 40
  store ptr %add.ptr6, ptr %data, align 8
  br label %cleanup

cleanup:                                          ; preds = %entry, %cond.end, %if.end
  %retval.0 = phi ptr [ %call, %if.end ], [ null, %cond.end ], [ null, %entry ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #24
  ret ptr %retval.0
}

; Function Attrs: nounwind optsize
define internal fastcc ptr @nnc_new_tensor(ptr noundef captures(none) %machine, i64 noundef %dtype, i64 noundef %rank, ptr noundef readonly captures(none) %shape) unnamed_addr #0 {
entry:
  %cmp75.not = icmp eq i64 %rank, 0
  br i1 %cmp75.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup:                                 ; preds = %for.inc, %entry
  %nonzero.0.lcssa = phi i64 [ 1, %entry ], [ %nonzero.1, %for.inc ]
  %count.0.lcssa = phi i64 [ 1, %entry ], [ %mul, %for.inc ]
  %shr.i = lshr i64 %dtype, 8
  %0 = tail call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %nonzero.0.lcssa, i64 %shr.i)
  %1 = extractvalue { i64, i1 } %0, 1
  br i1 %1, label %if.then8, label %lor.lhs.false6

for.body:                                         ; preds = %entry, %for.inc
  %i.078 = phi i64 [ %inc, %for.inc ], [ 0, %entry ]
  %count.077 = phi i64 [ %mul, %for.inc ], [ 1, %entry ]
  %nonzero.076 = phi i64 [ %nonzero.1, %for.inc ], [ 1, %entry ]
  %arrayidx = getelementptr inbounds nuw i64, ptr %shape, i64 %i.078
  %2 = load i64, ptr %arrayidx, align 8
  %mul = mul i64 %2, %count.077
  %cmp2 = icmp slt i64 %2, 0
  br i1 %cmp2, label %if.then, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %for.body
  %cmp4.not = icmp eq i64 %2, 0
  br i1 %cmp4.not, label %for.inc, label %land.lhs.true

land.lhs.true:                                    ; preds = %lor.lhs.false
  %3 = tail call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %nonzero.076, i64 %2)
  %4 = extractvalue { i64, i1 } %3, 1
  %5 = extractvalue { i64, i1 } %3, 0
  br i1 %4, label %if.then, label %for.inc

if.then:                                          ; preds = %land.lhs.true, %for.body
  br label %for.inc

for.inc:                                          ; preds = %lor.lhs.false, %land.lhs.true, %if.then
  %nonzero.1 = phi i64 [ 9223372036854775807, %if.then ], [ %5, %land.lhs.true ], [ %nonzero.076, %lor.lhs.false ]
  %inc = add nuw i64 %i.078, 1
  %exitcond.not = icmp eq i64 %inc, %rank
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !62

lor.lhs.false6:                                   ; preds = %for.cond.cleanup
  %6 = extractvalue { i64, i1 } %0, 0
  %limit = getelementptr inbounds nuw i8, ptr %machine, i64 64
  %7 = load i64, ptr %limit, align 8
  %cmp7 = icmp ugt i64 %6, %7
  br i1 %cmp7, label %if.then8, label %if.end12

if.then8:                                         ; preds = %lor.lhs.false6, %for.cond.cleanup
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then8, %while.body.i.i
  %8 = phi i64 [ 0, %if.then8 ], [ %add.i.i, %while.body.i.i ]
  %9 = phi i8 [ 97, %if.then8 ], [ %10, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.47, %if.then8 ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %8, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %8
  store i8 %9, ptr %arrayidx.i.i, align 1
  %10 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond80 = icmp eq i64 %add.i.i, 18
  br i1 %exitcond80, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !31

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1562
  store i8 0, ptr %arrayidx7.i.i, align 1
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %rank, ptr noundef %shape) #25
  %.pre.i = load i64, ptr %message_length.i, align 8
  br label %land.rhs.i

land.rhs.i:                                       ; preds = %while.body.i, %nnc_fault.exit
  %11 = phi i64 [ %.pre.i, %nnc_fault.exit ], [ %add.i, %while.body.i ]
  %12 = phi i8 [ 32, %nnc_fault.exit ], [ %13, %while.body.i ]
  %text.addr.014.i.idx = phi i64 [ 0, %nnc_fault.exit ], [ %text.addr.014.i.add, %while.body.i ]
  %add.i = add i64 %11, 1
  %cmp2.i = icmp ult i64 %add.i, 512
  br i1 %cmp2.i, label %while.body.i, label %nnc_say.exit

while.body.i:                                     ; preds = %land.rhs.i
  %text.addr.014.i.add = add nuw nsw i64 %text.addr.014.i.idx, 1
  %incdec.ptr.i.ptr = getelementptr inbounds nuw i8, ptr @.str.48, i64 %text.addr.014.i.add
  store i64 %add.i, ptr %message_length.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %11
  store i8 %12, ptr %arrayidx.i, align 1
  %13 = load i8, ptr %incdec.ptr.i.ptr, align 1
  %exitcond81 = icmp eq i64 %text.addr.014.i.add, 29
  br i1 %exitcond81, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !31

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %14 = phi i64 [ %add.i, %while.body.i ], [ %11, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %14
  store i8 0, ptr %arrayidx7.i, align 1
  %limit11 = getelementptr inbounds nuw i8, ptr %machine, i64 64
  %15 = load i64, ptr %limit11, align 8
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %15) #25
  %.pre.i61 = load i64, ptr %message_length.i, align 8
  br label %land.rhs.i63

land.rhs.i63:                                     ; preds = %while.body.i69, %nnc_say.exit
  %16 = phi i64 [ %.pre.i61, %nnc_say.exit ], [ %add.i65, %while.body.i69 ]
  %17 = phi i8 [ 32, %nnc_say.exit ], [ %18, %while.body.i69 ]
  %text.addr.014.i64.idx = phi i64 [ 0, %nnc_say.exit ], [ %text.addr.014.i64.add, %while.body.i69 ]
  %add.i65 = add i64 %16, 1
  %cmp2.i66 = icmp ult i64 %add.i65, 512
  br i1 %cmp2.i66, label %while.body.i69, label %nnc_say.exit73

while.body.i69:                                   ; preds = %land.rhs.i63
  %text.addr.014.i64.add = add nuw nsw i64 %text.addr.014.i64.idx, 1
  %incdec.ptr.i70.ptr = getelementptr inbounds nuw i8, ptr @.str.4, i64 %text.addr.014.i64.add
  store i64 %add.i65, ptr %message_length.i, align 8
  %arrayidx.i71 = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %16
  store i8 %17, ptr %arrayidx.i71, align 1
  %18 = load i8, ptr %incdec.ptr.i70.ptr, align 1
  %exitcond82 = icmp eq i64 %text.addr.014.i64.add, 6
  br i1 %exitcond82, label %nnc_say.exit73, label %land.rhs.i63, !llvm.loop !31

nnc_say.exit73:                                   ; preds = %land.rhs.i63, %while.body.i69
  %19 = phi i64 [ %add.i65, %while.body.i69 ], [ %16, %land.rhs.i63 ]
  %arrayidx7.i68 = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %19
  store i8 0, ptr %arrayidx7.i68, align 1
  br label %cleanup25

if.end12:                                         ; preds = %lor.lhs.false6
  %mul14 = mul i64 %count.0.lcssa, %shr.i
  %call15 = tail call fastcc ptr @nnc_new_value(ptr noundef nonnull %machine, i64 noundef %rank, i64 noundef %mul14) #25
  %cmp16 = icmp eq ptr %call15, null
  br i1 %cmp16, label %cleanup25, label %if.end18

if.end18:                                         ; preds = %if.end12
  %kind = getelementptr inbounds nuw i8, ptr %call15, i64 8
  store i64 0, ptr %kind, align 8
  %dtype19 = getelementptr inbounds nuw i8, ptr %call15, i64 16
  store i64 %dtype, ptr %dtype19, align 8
  %length = getelementptr inbounds nuw i8, ptr %call15, i64 32
  store i64 %count.0.lcssa, ptr %length, align 8
  br i1 %cmp75.not, label %cleanup25, label %if.then21

if.then21:                                        ; preds = %if.end18
  %shape22 = getelementptr inbounds nuw i8, ptr %call15, i64 72
  %20 = load ptr, ptr %shape22, align 8
  %mul23 = shl i64 %rank, 3
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 8 %20, ptr align 8 %shape, i64 %mul23, i1 false)
  br label %cleanup25

cleanup25:                                        ; preds = %if.end12, %if.then21, %if.end18, %nnc_say.exit73
  %retval.1 = phi ptr [ null, %nnc_say.exit73 ], [ null, %if.end12 ], [ %call15, %if.then21 ], [ %call15, %if.end18 ]
  ret ptr %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc ptr @nnc_new_sequence(ptr noundef captures(none) %machine, i64 noundef %capacity) unnamed_addr #0 {
entry:
  %rounded = alloca i64, align 8
  %call = tail call fastcc ptr @nnc_new_value(ptr noundef %machine, i64 noundef 0, i64 noundef 0) #25
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %cleanup11, label %if.end

if.end:                                           ; preds = %entry
  %kind = getelementptr inbounds nuw i8, ptr %call, i64 8
  store i64 1, ptr %kind, align 8
  %data = getelementptr inbounds nuw i8, ptr %call, i64 40
  store ptr null, ptr %data, align 8
  %cmp1.not = icmp eq i64 %capacity, 0
  br i1 %cmp1.not, label %cleanup11, label %if.then2

if.then2:                                         ; preds = %if.end
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded) #24
  %mul = shl i64 %capacity, 3
  %call3 = call fastcc ptr @nnc_take_block(ptr noundef %machine, i64 noundef %mul, ptr noundef %rounded) #25
  store ptr %call3, ptr %data, align 8
  %cmp6.not = icmp eq ptr %call3, null
  br i1 %cmp6.not, label %cleanup.thread, label %cleanup

cleanup.thread:                                   ; preds = %if.then2
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef nonnull %call) #25
  br label %cleanup11.sink.split

cleanup:                                          ; preds = %if.then2
  %capacity9 = getelementptr inbounds nuw i8, ptr %call, i64 64
  store i64 %capacity, ptr %capacity9, align 8
  br label %cleanup11.sink.split

cleanup11.sink.split:                             ; preds = %cleanup.thread, %cleanup
  %retval.1.ph = phi ptr [ %call, %cleanup ], [ null, %cleanup.thread ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #24
  br label %cleanup11

cleanup11:                                        ; preds = %cleanup11.sink.split, %if.end, %entry
  %retval.1 = phi ptr [ %call, %if.end ], [ null, %entry ], [ %retval.1.ph, %cleanup11.sink.split ]
  ret ptr %retval.1
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @nnc_reverse(ptr noundef readonly captures(none) %list) unnamed_addr #10 {
entry:
  %data = getelementptr inbounds nuw i8, ptr %list, i64 40
  %0 = load ptr, ptr %data, align 8
  %length = getelementptr inbounds nuw i8, ptr %list, i64 32
  %1 = load i64, ptr %length, align 8
  %cmp22 = icmp ugt i64 %1, 1
  br i1 %cmp22, label %for.body, label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.body, %entry
  ret void

for.body:                                         ; preds = %entry, %for.body
  %2 = phi i64 [ %9, %for.body ], [ %1, %entry ]
  %i.023 = phi i64 [ %inc, %for.body ], [ 0, %entry ]
  %arrayidx = getelementptr inbounds nuw ptr, ptr %0, i64 %i.023
  %3 = load ptr, ptr %arrayidx, align 8
  %4 = xor i64 %i.023, -1
  %5 = getelementptr ptr, ptr %0, i64 %2
  %arrayidx4 = getelementptr ptr, ptr %5, i64 %4
  %6 = load ptr, ptr %arrayidx4, align 8
  store ptr %6, ptr %arrayidx, align 8
  %7 = load i64, ptr %length, align 8
  %8 = getelementptr ptr, ptr %0, i64 %7
  %arrayidx9 = getelementptr ptr, ptr %8, i64 %4
  store ptr %3, ptr %arrayidx9, align 8
  %inc = add i64 %i.023, 1
  %add = shl i64 %inc, 1
  %add1 = or disjoint i64 %add, 1
  %9 = load i64, ptr %length, align 8
  %cmp = icmp ult i64 %add1, %9
  br i1 %cmp, label %for.body, label %for.cond.cleanup, !llvm.loop !63
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc ptr @nnc_tensor_in(ptr noundef captures(none) %machine, i64 noundef %reg) unnamed_addr #18 {
entry:
  %cmp = icmp slt i64 %reg, 0
  br i1 %cmp, label %if.then, label %cond.end

cond.end:                                         ; preds = %entry
  %values = getelementptr inbounds nuw i8, ptr %machine, i64 1408
  %0 = load ptr, ptr %values, align 8
  %arrayidx = getelementptr inbounds nuw ptr, ptr %0, i64 %reg
  %1 = load ptr, ptr %arrayidx, align 8
  %cmp1 = icmp eq ptr %1, null
  br i1 %cmp1, label %if.then, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %cond.end
  %kind = getelementptr inbounds nuw i8, ptr %1, i64 8
  %2 = load i64, ptr %kind, align 8
  %cmp2.not = icmp eq i64 %2, 0
  br i1 %cmp2.not, label %cleanup, label %if.then

if.then:                                          ; preds = %entry, %lor.lhs.false, %cond.end
  %cond4 = phi ptr [ @.str.9, %lor.lhs.false ], [ @.str.8, %cond.end ], [ @.str.8, %entry ]
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  store i64 0, ptr %message_length.i, align 8
  %3 = load i8, ptr %cond4, align 1
  %cmp.not13.i.i = icmp eq i8 %3, 0
  br i1 %cmp.not13.i.i, label %nnc_fault.exit, label %land.rhs.lr.ph.i.i

land.rhs.lr.ph.i.i:                               ; preds = %if.then
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br label %land.rhs.i.i

land.rhs.i.i:                                     ; preds = %while.body.i.i, %land.rhs.lr.ph.i.i
  %4 = phi i64 [ 0, %land.rhs.lr.ph.i.i ], [ %add.i.i, %while.body.i.i ]
  %5 = phi i8 [ %3, %land.rhs.lr.ph.i.i ], [ %6, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ %cond4, %land.rhs.lr.ph.i.i ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %exitcond.not.i = icmp eq i64 %4, 511
  br i1 %exitcond.not.i, label %nnc_fault.exit, label %while.body.i.i

while.body.i.i:                                   ; preds = %land.rhs.i.i
  %add.i.i = add nuw nsw i64 %4, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %4
  store i8 %5, ptr %arrayidx.i.i, align 1
  %6 = load i8, ptr %incdec.ptr.i.i, align 1
  %cmp.not.i.i = icmp eq i8 %6, 0
  br i1 %cmp.not.i.i, label %nnc_fault.exit, label %land.rhs.i.i, !llvm.loop !31

nnc_fault.exit:                                   ; preds = %land.rhs.i.i, %while.body.i.i, %if.then
  %7 = phi i64 [ 0, %if.then ], [ 511, %land.rhs.i.i ], [ %add.i.i, %while.body.i.i ]
  %message5.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %7
  store i8 0, ptr %arrayidx7.i.i, align 1
  br label %cleanup

cleanup:                                          ; preds = %lor.lhs.false, %nnc_fault.exit
  %retval.0 = phi ptr [ null, %nnc_fault.exit ], [ %1, %lor.lhs.false ]
  ret ptr %retval.0
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc void @nnc_say_shape(ptr noundef captures(none) %machine, i64 noundef %rank, ptr noundef readonly captures(none) %shape) unnamed_addr #17 {
entry:
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %.pre.i = load i64, ptr %message_length.i, align 8
  %message.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  %0 = add i64 %.pre.i, 1
  %cmp2.i = icmp ult i64 %0, 512
  br i1 %cmp2.i, label %while.body.i, label %nnc_say.exit

while.body.i:                                     ; preds = %entry
  store i64 %0, ptr %message_length.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i, i64 %.pre.i
  store i8 91, ptr %arrayidx.i, align 1
  br label %nnc_say.exit

nnc_say.exit:                                     ; preds = %while.body.i, %entry
  %1 = phi i64 [ %0, %while.body.i ], [ %.pre.i, %entry ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i, i64 %1
  store i8 0, ptr %arrayidx7.i, align 1
  %cmp36.not = icmp eq i64 %rank, 0
  br i1 %cmp36.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup.loopexit:                        ; preds = %if.end
  %.pre.i9.pre = load i64, ptr %message_length.i, align 8
  br label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit, %nnc_say.exit
  %.pre.i9 = phi i64 [ %.pre.i9.pre, %for.cond.cleanup.loopexit ], [ %1, %nnc_say.exit ]
  %2 = add i64 %.pre.i9, 1
  %cmp2.i14 = icmp ult i64 %2, 512
  br i1 %cmp2.i14, label %while.body.i17, label %nnc_say.exit21

while.body.i17:                                   ; preds = %for.cond.cleanup
  store i64 %2, ptr %message_length.i, align 8
  %arrayidx.i19 = getelementptr inbounds nuw i8, ptr %message.i, i64 %.pre.i9
  store i8 93, ptr %arrayidx.i19, align 1
  br label %nnc_say.exit21

nnc_say.exit21:                                   ; preds = %while.body.i17, %for.cond.cleanup
  %3 = phi i64 [ %2, %while.body.i17 ], [ %.pre.i9, %for.cond.cleanup ]
  %arrayidx7.i16 = getelementptr inbounds nuw i8, ptr %message.i, i64 %3
  store i8 0, ptr %arrayidx7.i16, align 1
  ret void

for.body:                                         ; preds = %nnc_say.exit, %if.end
  %i.037 = phi i64 [ %inc, %if.end ], [ 0, %nnc_say.exit ]
  %cmp1.not = icmp eq i64 %i.037, 0
  br i1 %cmp1.not, label %if.end, label %if.then

if.then:                                          ; preds = %for.body
  %.pre.i23 = load i64, ptr %message_length.i, align 8
  br label %land.rhs.i25

land.rhs.i25:                                     ; preds = %while.body.i31, %if.then
  %4 = phi i64 [ %.pre.i23, %if.then ], [ %add.i27, %while.body.i31 ]
  %5 = phi i8 [ 44, %if.then ], [ %6, %while.body.i31 ]
  %text.addr.014.i26.idx = phi i64 [ 0, %if.then ], [ %text.addr.014.i26.add, %while.body.i31 ]
  %add.i27 = add i64 %4, 1
  %cmp2.i28 = icmp ult i64 %add.i27, 512
  br i1 %cmp2.i28, label %while.body.i31, label %nnc_say.exit35

while.body.i31:                                   ; preds = %land.rhs.i25
  %text.addr.014.i26.add = add nuw nsw i64 %text.addr.014.i26.idx, 1
  %incdec.ptr.i32.ptr = getelementptr inbounds nuw i8, ptr @.str.11, i64 %text.addr.014.i26.add
  store i64 %add.i27, ptr %message_length.i, align 8
  %arrayidx.i33 = getelementptr inbounds nuw i8, ptr %message.i, i64 %4
  store i8 %5, ptr %arrayidx.i33, align 1
  %6 = load i8, ptr %incdec.ptr.i32.ptr, align 1
  %exitcond = icmp eq i64 %text.addr.014.i26.add, 2
  br i1 %exitcond, label %nnc_say.exit35, label %land.rhs.i25, !llvm.loop !31

nnc_say.exit35:                                   ; preds = %land.rhs.i25, %while.body.i31
  %7 = phi i64 [ %add.i27, %while.body.i31 ], [ %4, %land.rhs.i25 ]
  %arrayidx7.i30 = getelementptr inbounds nuw i8, ptr %message.i, i64 %7
  store i8 0, ptr %arrayidx7.i30, align 1
  br label %if.end

if.end:                                           ; preds = %nnc_say.exit35, %for.body
  %arrayidx = getelementptr inbounds nuw i64, ptr %shape, i64 %i.037
  %8 = load i64, ptr %arrayidx, align 8
  tail call fastcc void @nnc_say_number(ptr noundef %machine, i64 noundef %8) #25
  %inc = add nuw i64 %i.037, 1
  %exitcond38.not = icmp eq i64 %inc, %rank
  br i1 %exitcond38.not, label %for.cond.cleanup.loopexit, label %for.body, !llvm.loop !64
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal signext range(i32 0, 13) i32 @nnc_step_require(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) %out, i64 %dying) #10 {
entry:
  %0 = load ptr, ptr %in, align 8
  %data = getelementptr inbounds nuw i8, ptr %0, i64 40
  %1 = load ptr, ptr %data, align 8
  %length = getelementptr inbounds nuw i8, ptr %0, i64 32
  %2 = load i64, ptr %length, align 8
  %cmp.not16.not = icmp eq i64 %2, 0
  br i1 %cmp.not16.not, label %if.then.i, label %for.body

for.cond:                                         ; preds = %for.body
  %inc = add nuw i64 %i.017, 1
  %exitcond.not = icmp eq i64 %inc, %2
  br i1 %exitcond.not, label %for.end, label %for.body, !llvm.loop !65

for.body:                                         ; preds = %entry, %for.cond
  %i.017 = phi i64 [ %inc, %for.cond ], [ 0, %entry ]
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %1, i64 %i.017
  %3 = load i8, ptr %arrayidx2, align 1
  %tobool.not = icmp eq i8 %3, 0
  br i1 %tobool.not, label %if.then, label %for.cond

if.then:                                          ; preds = %for.body
  %table_texts = getelementptr inbounds nuw i8, ptr %machine, i64 8
  %4 = load ptr, ptr %table_texts, align 8
  %5 = load i64, ptr %parameters, align 8
  %add.ptr = getelementptr inbounds i8, ptr %4, i64 %5
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  store i64 0, ptr %message_length.i, align 8
  %6 = load i8, ptr %add.ptr, align 1
  %cmp.not13.i.i = icmp eq i8 %6, 0
  %message5.i.i14 = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br i1 %cmp.not13.i.i, label %cleanup.thread13, label %land.rhs.i.i

cleanup.thread13:                                 ; preds = %if.then
  store i8 0, ptr %message5.i.i14, align 1
  br label %cleanup7

land.rhs.i.i:                                     ; preds = %if.then, %while.body.i.i
  %7 = phi i64 [ %add.i.i, %while.body.i.i ], [ 0, %if.then ]
  %8 = phi i8 [ %9, %while.body.i.i ], [ %6, %if.then ]
  %text.addr.014.i.i = phi ptr [ %incdec.ptr.i.i, %while.body.i.i ], [ %add.ptr, %if.then ]
  %exitcond.not.i = icmp eq i64 %7, 511
  br i1 %exitcond.not.i, label %cleanup, label %while.body.i.i

while.body.i.i:                                   ; preds = %land.rhs.i.i
  %add.i.i = add nuw nsw i64 %7, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message5.i.i14, i64 %7
  store i8 %8, ptr %arrayidx.i.i, align 1
  %9 = load i8, ptr %incdec.ptr.i.i, align 1
  %cmp.not.i.i = icmp eq i8 %9, 0
  br i1 %cmp.not.i.i, label %cleanup, label %land.rhs.i.i, !llvm.loop !31

cleanup:                                          ; preds = %while.body.i.i, %land.rhs.i.i
  %10 = phi i64 [ 511, %land.rhs.i.i ], [ %add.i.i, %while.body.i.i ]
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %message5.i.i14, i64 %10
  store i8 0, ptr %arrayidx7.i.i, align 1
  br label %cleanup7

for.end:                                          ; preds = %for.cond
  %cmp.not.i = icmp eq ptr %0, null
  br i1 %cmp.not.i, label %nnc_retain.exit, label %if.then.i

if.then.i:                                        ; preds = %entry, %for.end
  %11 = load i64, ptr %0, align 8
  %add.i = add nsw i64 %11, 1
  store i64 %add.i, ptr %0, align 8
  br label %nnc_retain.exit

nnc_retain.exit:                                  ; preds = %for.end, %if.then.i
  store ptr %0, ptr %out, align 8
  br label %cleanup7

cleanup7:                                         ; preds = %cleanup, %cleanup.thread13, %nnc_retain.exit
  %retval.1 = phi i32 [ 0, %nnc_retain.exit ], [ 12, %cleanup ], [ 12, %cleanup.thread13 ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define internal signext range(i32 0, 3) i32 @nnc_step_sequence_construct(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) %out, i64 %dying) #0 {
entry:
  %0 = load i64, ptr %parameters, align 8
  %call = tail call fastcc ptr @nnc_new_sequence(ptr noundef %machine, i64 noundef %0) #25
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %cleanup, label %for.cond.preheader

for.cond.preheader:                               ; preds = %entry
  %1 = load i64, ptr %parameters, align 8
  %cmp214 = icmp sgt i64 %1, 0
  br i1 %cmp214, label %for.body.lr.ph, label %for.cond.cleanup

for.body.lr.ph:                                   ; preds = %for.cond.preheader
  %data = getelementptr inbounds nuw i8, ptr %call, i64 40
  %length = getelementptr inbounds nuw i8, ptr %call, i64 32
  br label %for.body

for.cond.cleanup:                                 ; preds = %nnc_retain.exit, %for.cond.preheader
  store ptr %call, ptr %out, align 8
  br label %cleanup

for.body:                                         ; preds = %for.body.lr.ph, %nnc_retain.exit
  %i.015 = phi i64 [ 0, %for.body.lr.ph ], [ %inc6, %nnc_retain.exit ]
  %arrayidx3 = getelementptr inbounds nuw ptr, ptr %in, i64 %i.015
  %2 = load ptr, ptr %arrayidx3, align 8
  %cmp.not.i = icmp eq ptr %2, null
  br i1 %cmp.not.i, label %nnc_retain.exit, label %if.then.i

if.then.i:                                        ; preds = %for.body
  %3 = load i64, ptr %2, align 8
  %add.i = add nsw i64 %3, 1
  store i64 %add.i, ptr %2, align 8
  br label %nnc_retain.exit

nnc_retain.exit:                                  ; preds = %for.body, %if.then.i
  %4 = load ptr, ptr %data, align 8
  %5 = load i64, ptr %length, align 8
  %inc = add i64 %5, 1
  store i64 %inc, ptr %length, align 8
  %arrayidx5 = getelementptr inbounds nuw ptr, ptr %4, i64 %5
  store ptr %2, ptr %arrayidx5, align 8
  %inc6 = add nuw nsw i64 %i.015, 1
  %6 = load i64, ptr %parameters, align 8
  %cmp2 = icmp slt i64 %inc6, %6
  br i1 %cmp2, label %for.body, label %for.cond.cleanup, !llvm.loop !66

cleanup:                                          ; preds = %entry, %for.cond.cleanup
  %retval.0 = phi i32 [ 0, %for.cond.cleanup ], [ 2, %entry ]
  ret i32 %retval.0
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal signext range(i32 0, 13) i32 @nnc_step_sequence_at(ptr noundef captures(none) %machine, ptr readnone captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) %out, i64 %dying) #10 {
entry:
  %at = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %at) #24
  %0 = load ptr, ptr %in, align 8
  %length1 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %1 = load i64, ptr %length1, align 8
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %in, i64 8
  %2 = load ptr, ptr %arrayidx2, align 8
  %sub = add nsw i64 %1, -1
  %call = call fastcc signext i32 @nnc_position(ptr noundef %machine, ptr noundef %2, i64 noundef %1, i64 noundef %sub, ptr noundef %at) #25
  %cmp = icmp eq i32 %call, 0
  br i1 %cmp, label %if.then, label %if.end

if.then:                                          ; preds = %entry
  %3 = load ptr, ptr %in, align 8
  %data = getelementptr inbounds nuw i8, ptr %3, i64 40
  %4 = load ptr, ptr %data, align 8
  %5 = load i64, ptr %at, align 8
  %arrayidx4 = getelementptr inbounds ptr, ptr %4, i64 %5
  %6 = load ptr, ptr %arrayidx4, align 8
  %cmp.not.i = icmp eq ptr %6, null
  br i1 %cmp.not.i, label %nnc_retain.exit, label %if.then.i

if.then.i:                                        ; preds = %if.then
  %7 = load i64, ptr %6, align 8
  %add.i = add nsw i64 %7, 1
  store i64 %add.i, ptr %6, align 8
  br label %nnc_retain.exit

nnc_retain.exit:                                  ; preds = %if.then, %if.then.i
  store ptr %6, ptr %out, align 8
  br label %if.end

if.end:                                           ; preds = %nnc_retain.exit, %entry
  call void @llvm.lifetime.end.p0(ptr nonnull %at) #24
  ret i32 %call
}

; Function Attrs: nounwind optsize
define internal signext range(i32 0, 13) i32 @nnc_step_sequence_insert(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) %out, i64 noundef %dying) #0 {
entry:
  %at = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %at) #24
  %0 = load ptr, ptr %in, align 8
  %length1 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %1 = load i64, ptr %length1, align 8
  %2 = load i64, ptr %parameters, align 8
  %tobool.not = icmp eq i64 %2, 0
  br i1 %tobool.not, label %cond.end, label %cond.true

cond.true:                                        ; preds = %entry
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %in, i64 16
  %3 = load ptr, ptr %arrayidx3, align 8
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.true
  %cond = phi ptr [ %3, %cond.true ], [ null, %entry ]
  %call = call fastcc signext i32 @nnc_position(ptr noundef %machine, ptr noundef %cond, i64 noundef %1, i64 noundef %1, ptr noundef %at) #25
  %cmp.not = icmp eq i32 %call, 0
  br i1 %cmp.not, label %if.end, label %cleanup

if.end:                                           ; preds = %cond.end
  %4 = load ptr, ptr %in, align 8
  %5 = trunc i64 %dying to i32
  %conv = and i32 %5, 1
  %call5 = tail call fastcc ptr @nnc_own_sequence(ptr noundef %machine, ptr noundef %4, i32 noundef signext %conv) #25
  store ptr %call5, ptr %out, align 8
  %cmp8 = icmp eq ptr %call5, null
  br i1 %cmp8, label %cleanup, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %if.end
  %6 = load i64, ptr %at, align 8
  %arrayidx11 = getelementptr inbounds nuw i8, ptr %in, i64 8
  %7 = load ptr, ptr %arrayidx11, align 8
  %cmp.not.i = icmp eq ptr %7, null
  br i1 %cmp.not.i, label %nnc_retain.exit, label %if.then.i

if.then.i:                                        ; preds = %lor.lhs.false
  %8 = load i64, ptr %7, align 8
  %add.i = add nsw i64 %8, 1
  store i64 %add.i, ptr %7, align 8
  br label %nnc_retain.exit

nnc_retain.exit:                                  ; preds = %lor.lhs.false, %if.then.i
  %call13 = tail call fastcc signext i32 @nnc_sequence_insert(ptr noundef %machine, ptr noundef nonnull %call5, i64 noundef %6, ptr noundef %7) #25
  %tobool14.not = icmp eq i32 %call13, 0
  %spec.select = select i1 %tobool14.not, i32 2, i32 0
  br label %cleanup

cleanup:                                          ; preds = %nnc_retain.exit, %if.end, %cond.end
  %retval.0 = phi i32 [ 2, %if.end ], [ %call, %cond.end ], [ %spec.select, %nnc_retain.exit ]
  call void @llvm.lifetime.end.p0(ptr nonnull %at) #24
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define internal signext range(i32 0, 13) i32 @nnc_step_sequence_erase(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef captures(none) %out, i64 noundef %dying) #0 {
entry:
  %at = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %at) #24
  %0 = load ptr, ptr %in, align 8
  %length1 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %1 = load i64, ptr %length1, align 8
  %2 = load i64, ptr %parameters, align 8
  %tobool.not = icmp eq i64 %2, 0
  br i1 %tobool.not, label %cond.end, label %cond.true

cond.true:                                        ; preds = %entry
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %in, i64 8
  %3 = load ptr, ptr %arrayidx3, align 8
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.true
  %cond = phi ptr [ %3, %cond.true ], [ null, %entry ]
  %sub = add nsw i64 %1, -1
  %call = call fastcc signext i32 @nnc_position(ptr noundef %machine, ptr noundef %cond, i64 noundef %1, i64 noundef %sub, ptr noundef %at) #25
  %cmp.not = icmp eq i32 %call, 0
  br i1 %cmp.not, label %if.end, label %cleanup

if.end:                                           ; preds = %cond.end
  %4 = load ptr, ptr %in, align 8
  %5 = trunc i64 %dying to i32
  %conv = and i32 %5, 1
  %call5 = tail call fastcc ptr @nnc_own_sequence(ptr noundef %machine, ptr noundef %4, i32 noundef signext %conv) #25
  store ptr %call5, ptr %out, align 8
  %cmp8 = icmp eq ptr %call5, null
  br i1 %cmp8, label %cleanup, label %if.end11

if.end11:                                         ; preds = %if.end
  %data = getelementptr inbounds nuw i8, ptr %call5, i64 40
  %6 = load ptr, ptr %data, align 8
  %7 = load i64, ptr %at, align 8
  %arrayidx13 = getelementptr inbounds ptr, ptr %6, i64 %7
  %8 = load ptr, ptr %arrayidx13, align 8
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef %8) #25
  %add39 = add nsw i64 %7, 1
  %cmp1440 = icmp slt i64 %add39, %1
  br i1 %cmp1440, label %for.body, label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.body, %if.end11
  %9 = load ptr, ptr %out, align 8
  %length20 = getelementptr inbounds nuw i8, ptr %9, i64 32
  %10 = load i64, ptr %length20, align 8
  %sub21 = add i64 %10, -1
  store i64 %sub21, ptr %length20, align 8
  br label %cleanup

for.body:                                         ; preds = %if.end11, %for.body
  %add42 = phi i64 [ %add, %for.body ], [ %add39, %if.end11 ]
  %i.041 = phi i64 [ %add42, %for.body ], [ %7, %if.end11 ]
  %arrayidx17 = getelementptr inbounds ptr, ptr %6, i64 %add42
  %11 = load ptr, ptr %arrayidx17, align 8
  %arrayidx18 = getelementptr inbounds ptr, ptr %6, i64 %i.041
  store ptr %11, ptr %arrayidx18, align 8
  %add = add nsw i64 %add42, 1
  %exitcond.not = icmp eq i64 %add, %1
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !67

cleanup:                                          ; preds = %if.end, %cond.end, %for.cond.cleanup
  %retval.0 = phi i32 [ 0, %for.cond.cleanup ], [ %call, %cond.end ], [ 2, %if.end ]
  call void @llvm.lifetime.end.p0(ptr nonnull %at) #24
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define internal signext range(i32 0, 3) i32 @nnc_step_sequence_length(ptr noundef captures(none) %machine, ptr readnone captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) initializes((0, 8)) %out, i64 %dying) #0 {
entry:
  %call = tail call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef 2055, i64 noundef 0, ptr noundef null) #25
  store ptr %call, ptr %out, align 8
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %return, label %if.end

if.end:                                           ; preds = %entry
  %0 = load ptr, ptr %in, align 8
  %length = getelementptr inbounds nuw i8, ptr %0, i64 32
  %1 = load i64, ptr %length, align 8
  %data = getelementptr inbounds nuw i8, ptr %call, i64 40
  %2 = load ptr, ptr %data, align 8
  store i64 %1, ptr %2, align 8
  br label %return

return:                                           ; preds = %entry, %if.end
  %retval.0 = phi i32 [ 0, %if.end ], [ 2, %entry ]
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define internal signext range(i32 0, 13) i32 @nnc_step_split_to_sequence(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef captures(none) %out, i64 %dying) #0 {
entry:
  %shape.i = alloca [72 x i64], align 8
  %0 = load i64, ptr %parameters, align 8
  %cmp = icmp slt i64 %0, 0
  br i1 %cmp, label %cond.true, label %cond.end

cond.true:                                        ; preds = %entry
  %1 = load ptr, ptr %in, align 8
  %rank = getelementptr inbounds nuw i8, ptr %1, i64 24
  %2 = load i64, ptr %rank, align 8
  %add = add nsw i64 %2, %0
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.true
  %cond = phi i64 [ %add, %cond.true ], [ %0, %entry ]
  %arrayidx4 = getelementptr inbounds nuw i8, ptr %parameters, i64 16
  %3 = load i64, ptr %arrayidx4, align 8
  %tobool.not = icmp eq i64 %3, 0
  br i1 %tobool.not, label %cond.end8.thread, label %cond.end8

cond.end8.thread:                                 ; preds = %cond.end
  %4 = load ptr, ptr %in, align 8
  %shape188 = getelementptr inbounds nuw i8, ptr %4, i64 72
  %5 = load ptr, ptr %shape188, align 8
  %arrayidx11189 = getelementptr inbounds nuw i64, ptr %5, i64 %cond
  %6 = load i64, ptr %arrayidx11189, align 8
  br label %if.end18

cond.end8:                                        ; preds = %cond.end
  %arrayidx6 = getelementptr inbounds nuw i8, ptr %in, i64 8
  %7 = load ptr, ptr %arrayidx6, align 8
  %8 = load ptr, ptr %in, align 8
  %shape = getelementptr inbounds nuw i8, ptr %8, i64 72
  %9 = load ptr, ptr %shape, align 8
  %arrayidx11 = getelementptr inbounds nuw i64, ptr %9, i64 %cond
  %10 = load i64, ptr %arrayidx11, align 8
  %cmp12.not = icmp eq ptr %7, null
  br i1 %cmp12.not, label %if.end18, label %land.lhs.true

land.lhs.true:                                    ; preds = %cond.end8
  %rank13 = getelementptr inbounds nuw i8, ptr %7, i64 24
  %11 = load i64, ptr %rank13, align 8
  %cmp14 = icmp eq i64 %11, 0
  br i1 %cmp14, label %if.then, label %if.end18

if.then:                                          ; preds = %land.lhs.true
  %call = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %7, i64 noundef 0) #25
  %cmp15 = icmp slt i64 %call, 1
  br i1 %cmp15, label %if.then16, label %if.end18

if.then16:                                        ; preds = %if.then
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then16, %while.body.i.i
  %12 = phi i64 [ 0, %if.then16 ], [ %add.i.i, %while.body.i.i ]
  %13 = phi i8 [ 112, %if.then16 ], [ %14, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.20, %if.then16 ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %12, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %12
  store i8 %13, ptr %arrayidx.i.i, align 1
  %14 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond = icmp eq i64 %add.i.i, 42
  br i1 %exitcond, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !31

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1586
  store i8 0, ptr %arrayidx7.i.i, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %call) #25
  br label %cleanup105

if.end18:                                         ; preds = %cond.end8.thread, %if.then, %land.lhs.true, %cond.end8
  %cmp12.not192 = phi i1 [ false, %if.then ], [ false, %land.lhs.true ], [ true, %cond.end8 ], [ true, %cond.end8.thread ]
  %15 = phi i64 [ %10, %if.then ], [ %10, %land.lhs.true ], [ %10, %cond.end8 ], [ %6, %cond.end8.thread ]
  %cond9191 = phi ptr [ %7, %if.then ], [ %7, %land.lhs.true ], [ null, %cond.end8 ], [ null, %cond.end8.thread ]
  %each.0 = phi i64 [ %call, %if.then ], [ 1, %land.lhs.true ], [ 1, %cond.end8 ], [ 1, %cond.end8.thread ]
  %call.i = tail call fastcc ptr @nnc_new_value(ptr noundef %machine, i64 noundef 0, i64 noundef 0) #25
  %cmp.i = icmp eq ptr %call.i, null
  br i1 %cmp.i, label %nnc_new_sequence.exit.thread, label %if.end24

nnc_new_sequence.exit.thread:                     ; preds = %if.end18
  store ptr null, ptr %out, align 8
  br label %cleanup105

if.end24:                                         ; preds = %if.end18
  %kind.i = getelementptr inbounds nuw i8, ptr %call.i, i64 8
  store i64 1, ptr %kind.i, align 8
  %data.i = getelementptr inbounds nuw i8, ptr %call.i, i64 40
  store ptr null, ptr %data.i, align 8
  store ptr %call.i, ptr %out, align 8
  br i1 %cmp12.not192, label %if.end52, label %land.lhs.true26

land.lhs.true26:                                  ; preds = %if.end24
  %rank27 = getelementptr inbounds nuw i8, ptr %cond9191, i64 24
  %16 = load i64, ptr %rank27, align 8
  %cmp28.not = icmp eq i64 %16, 0
  br i1 %cmp28.not, label %if.end52, label %for.cond.preheader

for.cond.preheader:                               ; preds = %land.lhs.true26
  %length = getelementptr inbounds nuw i8, ptr %cond9191, i64 32
  %17 = load i64, ptr %length, align 8
  %cmp38204.not = icmp eq i64 %17, 0
  br i1 %cmp38204.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %for.cond.preheader
  %total.0.lcssa = phi i64 [ 0, %for.cond.preheader ], [ %cond47, %for.body ]
  %cmp48.not = icmp eq i64 %total.0.lcssa, %15
  br i1 %cmp48.not, label %if.end52, label %if.then49

for.body:                                         ; preds = %for.cond.preheader, %for.body
  %i.0206 = phi i64 [ %inc, %for.body ], [ 0, %for.cond.preheader ]
  %total.0205 = phi i64 [ %cond47, %for.body ], [ 0, %for.cond.preheader ]
  %call40 = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %cond9191, i64 noundef %i.0206) #25
  %cmp41 = icmp slt i64 %call40, 0
  %cmp42 = icmp slt i64 %total.0205, 0
  %or.cond = select i1 %cmp41, i1 true, i1 %cmp42
  %add45 = add nsw i64 %call40, %total.0205
  %cond47 = select i1 %or.cond, i64 -1, i64 %add45
  %inc = add nuw i64 %i.0206, 1
  %exitcond215.not = icmp eq i64 %inc, %17
  br i1 %exitcond215.not, label %for.cond.cleanup, label %for.body, !llvm.loop !68

if.then49:                                        ; preds = %for.cond.cleanup
  %message_length.i168 = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %message.i.i169 = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br label %while.body.i.i173

while.body.i.i173:                                ; preds = %if.then49, %while.body.i.i173
  %18 = phi i64 [ 0, %if.then49 ], [ %add.i.i174, %while.body.i.i173 ]
  %19 = phi i8 [ 116, %if.then49 ], [ %20, %while.body.i.i173 ]
  %text.addr.014.i.i171 = phi ptr [ @.str.21, %if.then49 ], [ %incdec.ptr.i.i175, %while.body.i.i173 ]
  %add.i.i174 = add nuw nsw i64 %18, 1
  %incdec.ptr.i.i175 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i171, i64 1
  store i64 %add.i.i174, ptr %message_length.i168, align 8
  %arrayidx.i.i176 = getelementptr inbounds nuw i8, ptr %message.i.i169, i64 %18
  store i8 %19, ptr %arrayidx.i.i176, align 1
  %20 = load i8, ptr %incdec.ptr.i.i175, align 1
  %exitcond216 = icmp eq i64 %add.i.i174, 20
  br i1 %exitcond216, label %nnc_fault.exit180, label %while.body.i.i173, !llvm.loop !31

nnc_fault.exit180:                                ; preds = %while.body.i.i173
  %arrayidx7.i.i179 = getelementptr inbounds nuw i8, ptr %machine, i64 1564
  store i8 0, ptr %arrayidx7.i.i179, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %15) #25
  %.pre.i = load i64, ptr %message_length.i168, align 8
  br label %land.rhs.i

land.rhs.i:                                       ; preds = %while.body.i, %nnc_fault.exit180
  %21 = phi i64 [ %.pre.i, %nnc_fault.exit180 ], [ %add.i, %while.body.i ]
  %22 = phi i8 [ 32, %nnc_fault.exit180 ], [ %23, %while.body.i ]
  %text.addr.014.i.idx = phi i64 [ 0, %nnc_fault.exit180 ], [ %text.addr.014.i.add, %while.body.i ]
  %add.i = add i64 %21, 1
  %cmp2.i = icmp ult i64 %add.i, 512
  br i1 %cmp2.i, label %while.body.i, label %nnc_say.exit

while.body.i:                                     ; preds = %land.rhs.i
  %text.addr.014.i.add = add nuw nsw i64 %text.addr.014.i.idx, 1
  %incdec.ptr.i.ptr = getelementptr inbounds nuw i8, ptr @.str.22, i64 %text.addr.014.i.add
  store i64 %add.i, ptr %message_length.i168, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i.i169, i64 %21
  store i8 %22, ptr %arrayidx.i, align 1
  %23 = load i8, ptr %incdec.ptr.i.ptr, align 1
  %exitcond217 = icmp eq i64 %text.addr.014.i.add, 36
  br i1 %exitcond217, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !31

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %24 = phi i64 [ %add.i, %while.body.i ], [ %21, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i169, i64 %24
  store i8 0, ptr %arrayidx7.i, align 1
  br label %cleanup105

if.end52:                                         ; preds = %land.lhs.true26, %if.end24, %for.cond.cleanup
  %cond32197 = phi i64 [ %17, %for.cond.cleanup ], [ 0, %if.end24 ], [ 0, %land.lhs.true26 ]
  %cmp55.not = icmp eq i64 %cond32197, 0
  %cmp57207 = icmp ne i64 %cond32197, 0
  %cmp59208 = icmp sgt i64 %15, 0
  %cond62.in209 = select i1 %cmp55.not, i1 %cmp59208, i1 %cmp57207
  br i1 %cond62.in209, label %for.body65.lr.ph, label %cleanup105

for.body65.lr.ph:                                 ; preds = %if.end52
  %arrayidx81 = getelementptr inbounds nuw i8, ptr %parameters, i64 8
  br label %for.body65

for.body65:                                       ; preds = %for.body65.lr.ph, %for.inc99
  %i53.0211 = phi i64 [ 0, %for.body65.lr.ph ], [ %inc100, %for.inc99 ]
  %begin.0210 = phi i64 [ 0, %for.body65.lr.ph ], [ %add94, %for.inc99 ]
  br i1 %cmp55.not, label %cond.end71, label %cond.true68

cond.true68:                                      ; preds = %for.body65
  %call69 = tail call fastcc i64 @nnc_integer_at(ptr noundef %cond9191, i64 noundef %i53.0211) #25
  br label %cond.end71

cond.end71:                                       ; preds = %for.body65, %cond.true68
  %cond72 = phi i64 [ %call69, %cond.true68 ], [ %each.0, %for.body65 ]
  %sub = sub nsw i64 %15, %begin.0210
  %spec.select = tail call i64 @llvm.smin.i64(i64 %cond72, i64 %sub)
  %25 = load ptr, ptr %in, align 8
  br i1 %cmp12.not192, label %land.rhs, label %land.end

land.rhs:                                         ; preds = %cond.end71
  %26 = load i64, ptr %arrayidx81, align 8
  %tobool82.not = icmp eq i64 %26, 0
  br label %land.end

land.end:                                         ; preds = %land.rhs, %cond.end71
  %land.ext = phi i1 [ false, %cond.end71 ], [ %tobool82.not, %land.rhs ]
  call void @llvm.lifetime.start.p0(ptr nonnull %shape.i) #24
  %dtype.i = getelementptr inbounds nuw i8, ptr %25, i64 16
  %27 = load i64, ptr %dtype.i, align 8
  %shr.i.i = lshr i64 %27, 8
  %rank1.i = getelementptr inbounds nuw i8, ptr %25, i64 24
  %28 = load i64, ptr %rank1.i, align 8
  %cmp89.not.i = icmp eq i64 %28, 0
  br i1 %cmp89.not.i, label %for.cond.cleanup.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %land.end
  %shape3.i = getelementptr inbounds nuw i8, ptr %25, i64 72
  br label %for.body.i

for.cond.cleanup.i:                               ; preds = %for.inc.i, %land.end
  %rank.0.lcssa.i = phi i64 [ 0, %land.end ], [ %rank.1.i, %for.inc.i ]
  %inner.0.lcssa.i = phi i64 [ %shr.i.i, %land.end ], [ %inner.1.i, %for.inc.i ]
  %before.0.lcssa.i = phi i64 [ 1, %land.end ], [ %before.1.i, %for.inc.i ]
  %shape18.i = getelementptr inbounds nuw i8, ptr %25, i64 72
  %29 = load ptr, ptr %shape18.i, align 8
  %arrayidx19.i = getelementptr inbounds nuw i64, ptr %29, i64 %cond
  %30 = load i64, ptr %arrayidx19.i, align 8
  %mul20.i = mul i64 %30, %inner.0.lcssa.i
  %mul21.i = mul i64 %inner.0.lcssa.i, %spec.select
  %data22.i = getelementptr inbounds nuw i8, ptr %25, i64 40
  %31 = load ptr, ptr %data22.i, align 8
  %mul23.i = mul i64 %inner.0.lcssa.i, %begin.0210
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %31, i64 %mul23.i
  %cmp24.i = icmp eq i64 %before.0.lcssa.i, 1
  br i1 %cmp24.i, label %if.then25.i, label %if.end28.i

for.body.i:                                       ; preds = %for.inc.i, %for.body.lr.ph.i
  %before.094.i = phi i64 [ 1, %for.body.lr.ph.i ], [ %before.1.i, %for.inc.i ]
  %inner.093.i = phi i64 [ %shr.i.i, %for.body.lr.ph.i ], [ %inner.1.i, %for.inc.i ]
  %rank.092.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %rank.1.i, %for.inc.i ]
  %i.090.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc17.i, %for.inc.i ]
  %cmp2.i182 = icmp ult i64 %i.090.i, %cond
  br i1 %cmp2.i182, label %if.then.i, label %if.end.i183

if.then.i:                                        ; preds = %for.body.i
  %32 = load ptr, ptr %shape3.i, align 8
  %arrayidx.i186 = getelementptr inbounds nuw i64, ptr %32, i64 %i.090.i
  %33 = load i64, ptr %arrayidx.i186, align 8
  %mul.i = mul i64 %33, %before.094.i
  br label %if.end.i183

if.end.i183:                                      ; preds = %if.then.i, %for.body.i
  %before.1.i = phi i64 [ %mul.i, %if.then.i ], [ %before.094.i, %for.body.i ]
  %cmp4.i = icmp ugt i64 %i.090.i, %cond
  br i1 %cmp4.i, label %if.then5.i, label %if.end9.i

if.then5.i:                                       ; preds = %if.end.i183
  %34 = load ptr, ptr %shape3.i, align 8
  %arrayidx7.i185 = getelementptr inbounds nuw i64, ptr %34, i64 %i.090.i
  %35 = load i64, ptr %arrayidx7.i185, align 8
  %mul8.i = mul i64 %35, %inner.093.i
  br label %if.end9.i

if.end9.i:                                        ; preds = %if.then5.i, %if.end.i183
  %inner.1.i = phi i64 [ %mul8.i, %if.then5.i ], [ %inner.093.i, %if.end.i183 ]
  %cmp10.i = icmp eq i64 %i.090.i, %cond
  %or.cond.i = and i1 %land.ext, %cmp10.i
  br i1 %or.cond.i, label %for.inc.i, label %if.then11.i

if.then11.i:                                      ; preds = %if.end9.i
  br i1 %cmp10.i, label %cond.end.i, label %cond.false.i

cond.false.i:                                     ; preds = %if.then11.i
  %36 = load ptr, ptr %shape3.i, align 8
  %arrayidx14.i = getelementptr inbounds nuw i64, ptr %36, i64 %i.090.i
  %37 = load i64, ptr %arrayidx14.i, align 8
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.false.i, %if.then11.i
  %cond.i = phi i64 [ %37, %cond.false.i ], [ %spec.select, %if.then11.i ]
  %inc.i = add i64 %rank.092.i, 1
  %arrayidx15.i = getelementptr inbounds nuw i64, ptr %shape.i, i64 %rank.092.i
  store i64 %cond.i, ptr %arrayidx15.i, align 8
  br label %for.inc.i

for.inc.i:                                        ; preds = %cond.end.i, %if.end9.i
  %rank.1.i = phi i64 [ %rank.092.i, %if.end9.i ], [ %inc.i, %cond.end.i ]
  %inc17.i = add nuw i64 %i.090.i, 1
  %exitcond.not.i184 = icmp eq i64 %inc17.i, %28
  br i1 %exitcond.not.i184, label %for.cond.cleanup.i, label %for.body.i, !llvm.loop !69

if.then25.i:                                      ; preds = %for.cond.cleanup.i
  %call27.i = call fastcc ptr @nnc_new_view(ptr noundef %machine, i64 noundef %27, i64 noundef %rank.0.lcssa.i, ptr noundef nonnull %shape.i, ptr noundef %add.ptr.i, ptr noundef nonnull %25) #25
  br label %nnc_cut.exit

if.end28.i:                                       ; preds = %for.cond.cleanup.i
  %call31.i = call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef %27, i64 noundef %rank.0.lcssa.i, ptr noundef nonnull %shape.i) #25
  %cmp34.i = icmp ne ptr %call31.i, null
  %cmp3597.i = icmp ne i64 %before.0.lcssa.i, 0
  %38 = and i1 %cmp3597.i, %cmp34.i
  br i1 %38, label %for.body37.lr.ph.i, label %nnc_cut.exit

for.body37.lr.ph.i:                               ; preds = %if.end28.i
  %data38.i = getelementptr inbounds nuw i8, ptr %call31.i, i64 40
  br label %for.body37.i

for.body37.i:                                     ; preds = %for.body37.i, %for.body37.lr.ph.i
  %i32.098.i = phi i64 [ 0, %for.body37.lr.ph.i ], [ %inc44.i, %for.body37.i ]
  %39 = load ptr, ptr %data38.i, align 8
  %mul39.i = mul i64 %i32.098.i, %mul21.i
  %add.ptr40.i = getelementptr inbounds nuw i8, ptr %39, i64 %mul39.i
  %mul41.i = mul i64 %mul20.i, %i32.098.i
  %add.ptr42.i = getelementptr inbounds nuw i8, ptr %add.ptr.i, i64 %mul41.i
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %add.ptr40.i, ptr align 1 %add.ptr42.i, i64 %mul21.i, i1 false)
  %inc44.i = add nuw i64 %i32.098.i, 1
  %exitcond218.not = icmp eq i64 %inc44.i, %before.0.lcssa.i
  br i1 %exitcond218.not, label %nnc_cut.exit.thread, label %for.body37.i, !llvm.loop !70

nnc_cut.exit.thread:                              ; preds = %for.body37.i
  call void @llvm.lifetime.end.p0(ptr nonnull %shape.i) #24
  br label %lor.lhs.false86

nnc_cut.exit:                                     ; preds = %if.then25.i, %if.end28.i
  %retval.0.i = phi ptr [ %call27.i, %if.then25.i ], [ %call31.i, %if.end28.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %shape.i) #24
  %cmp84 = icmp eq ptr %retval.0.i, null
  br i1 %cmp84, label %cleanup105, label %lor.lhs.false86

lor.lhs.false86:                                  ; preds = %nnc_cut.exit.thread, %nnc_cut.exit
  %retval.0.i200 = phi ptr [ %call31.i, %nnc_cut.exit.thread ], [ %retval.0.i, %nnc_cut.exit ]
  %40 = load ptr, ptr %out, align 8
  %length89 = getelementptr inbounds nuw i8, ptr %40, i64 32
  %41 = load i64, ptr %length89, align 8
  %call90 = tail call fastcc signext i32 @nnc_sequence_insert(ptr noundef %machine, ptr noundef %40, i64 noundef %41, ptr noundef nonnull %retval.0.i200) #25
  %tobool91.not = icmp eq i32 %call90, 0
  br i1 %tobool91.not, label %cleanup105, label %for.inc99

for.inc99:                                        ; preds = %lor.lhs.false86
  %add94 = add nsw i64 %spec.select, %begin.0210
  %inc100 = add i64 %i53.0211, 1
  %cmp57 = icmp ult i64 %inc100, %cond32197
  %cmp59 = icmp slt i64 %add94, %15
  %cond62.in = select i1 %cmp55.not, i1 %cmp59, i1 %cmp57
  br i1 %cond62.in, label %for.body65, label %cleanup105, !llvm.loop !71

cleanup105:                                       ; preds = %nnc_cut.exit, %lor.lhs.false86, %for.inc99, %if.end52, %nnc_new_sequence.exit.thread, %nnc_say.exit, %nnc_fault.exit
  %retval.6 = phi i32 [ 12, %nnc_fault.exit ], [ 2, %nnc_new_sequence.exit.thread ], [ 12, %nnc_say.exit ], [ 0, %if.end52 ], [ 2, %nnc_cut.exit ], [ 2, %lor.lhs.false86 ], [ 0, %for.inc99 ]
  ret i32 %retval.6
}

; Function Attrs: nounwind optsize
define internal signext i32 @nnc_step_concat_from_sequence(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) %out, i64 %dying) #0 {
entry:
  %shape.i = alloca [72 x i64], align 8
  %status = alloca i32, align 4
  %0 = load ptr, ptr %in, align 8
  %data = getelementptr inbounds nuw i8, ptr %0, i64 40
  %1 = load ptr, ptr %data, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %status) #24
  %length = getelementptr inbounds nuw i8, ptr %0, i64 32
  %2 = load i64, ptr %length, align 8
  %cmp = icmp eq i64 %2, 0
  br i1 %cmp, label %if.then, label %if.end

if.then:                                          ; preds = %entry
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then, %while.body.i.i
  %3 = phi i64 [ 0, %if.then ], [ %add.i.i, %while.body.i.i ]
  %4 = phi i8 [ 97, %if.then ], [ %5, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.23, %if.then ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %3, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %3
  store i8 %4, ptr %arrayidx.i.i, align 1
  %5 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond91 = icmp eq i64 %add.i.i, 47
  br i1 %exitcond91, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !31

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1591
  store i8 0, ptr %arrayidx7.i.i, align 1
  br label %cleanup33

if.end:                                           ; preds = %entry
  %6 = load ptr, ptr %1, align 8
  %rank3 = getelementptr inbounds nuw i8, ptr %6, i64 24
  %7 = load i64, ptr %rank3, align 8
  %arrayidx4 = getelementptr inbounds nuw i8, ptr %parameters, i64 8
  %8 = load i64, ptr %arrayidx4, align 8
  %cmp5 = icmp ne i64 %8, 0
  %conv6 = zext i1 %cmp5 to i64
  %add = add nsw i64 %7, %conv6
  %9 = load i64, ptr %parameters, align 8
  %cmp8 = icmp slt i64 %9, 0
  %add11 = select i1 %cmp8, i64 %add, i64 0
  %cond = add nsw i64 %add11, %9
  %cmp13 = icmp sgt i64 %cond, -1
  %cmp15.not = icmp slt i64 %cond, %add
  %or.cond = select i1 %cmp13, i1 %cmp15.not, i1 false
  br i1 %or.cond, label %if.end20, label %if.then17

if.then17:                                        ; preds = %if.end
  %message_length.i57 = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %message.i.i58 = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br label %while.body.i.i62

while.body.i.i62:                                 ; preds = %if.then17, %while.body.i.i62
  %10 = phi i64 [ 0, %if.then17 ], [ %add.i.i63, %while.body.i.i62 ]
  %11 = phi i8 [ 116, %if.then17 ], [ %12, %while.body.i.i62 ]
  %text.addr.014.i.i60 = phi ptr [ @.str.24, %if.then17 ], [ %incdec.ptr.i.i64, %while.body.i.i62 ]
  %add.i.i63 = add nuw nsw i64 %10, 1
  %incdec.ptr.i.i64 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i60, i64 1
  store i64 %add.i.i63, ptr %message_length.i57, align 8
  %arrayidx.i.i65 = getelementptr inbounds nuw i8, ptr %message.i.i58, i64 %10
  store i8 %11, ptr %arrayidx.i.i65, align 1
  %12 = load i8, ptr %incdec.ptr.i.i64, align 1
  %exitcond = icmp eq i64 %add.i.i63, 17
  br i1 %exitcond, label %nnc_fault.exit69, label %while.body.i.i62, !llvm.loop !31

nnc_fault.exit69:                                 ; preds = %while.body.i.i62
  %arrayidx7.i.i68 = getelementptr inbounds nuw i8, ptr %machine, i64 1561
  store i8 0, ptr %arrayidx7.i.i68, align 1
  %13 = load i64, ptr %parameters, align 8
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %13) #25
  %.pre.i = load i64, ptr %message_length.i57, align 8
  br label %land.rhs.i

land.rhs.i:                                       ; preds = %while.body.i, %nnc_fault.exit69
  %14 = phi i64 [ %.pre.i, %nnc_fault.exit69 ], [ %add.i, %while.body.i ]
  %15 = phi i8 [ 32, %nnc_fault.exit69 ], [ %16, %while.body.i ]
  %text.addr.014.i.idx = phi i64 [ 0, %nnc_fault.exit69 ], [ %text.addr.014.i.add, %while.body.i ]
  %add.i = add i64 %14, 1
  %cmp2.i = icmp ult i64 %add.i, 512
  br i1 %cmp2.i, label %while.body.i, label %nnc_say.exit

while.body.i:                                     ; preds = %land.rhs.i
  %text.addr.014.i.add = add nuw nsw i64 %text.addr.014.i.idx, 1
  %incdec.ptr.i.ptr = getelementptr inbounds nuw i8, ptr @.str.25, i64 %text.addr.014.i.add
  store i64 %add.i, ptr %message_length.i57, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i.i58, i64 %14
  store i8 %15, ptr %arrayidx.i, align 1
  %16 = load i8, ptr %incdec.ptr.i.ptr, align 1
  %exitcond89 = icmp eq i64 %text.addr.014.i.add, 20
  br i1 %exitcond89, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !31

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %17 = phi i64 [ %add.i, %while.body.i ], [ %14, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i58, i64 %17
  store i8 0, ptr %arrayidx7.i, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %add) #25
  br label %cleanup33

if.end20:                                         ; preds = %if.end
  %tobool.not = icmp eq i64 %8, 0
  br i1 %tobool.not, label %if.else, label %if.then22

if.then22:                                        ; preds = %if.end20
  %call25 = call fastcc ptr @nnc_stacked(ptr noundef %machine, ptr noundef nonnull %1, i64 noundef %2, i64 noundef %cond, ptr noundef %status) #25
  %.pre = load i32, ptr %status, align 4
  br label %if.end31

if.else:                                          ; preds = %if.end20
  call void @llvm.lifetime.start.p0(ptr nonnull %shape.i) #24
  %dtype.i = getelementptr inbounds nuw i8, ptr %6, i64 16
  %18 = load i64, ptr %dtype.i, align 8
  %shr.i.i = lshr i64 %18, 8
  %cmp178.not.i = icmp eq i64 %7, 0
  br i1 %cmp178.not.i, label %for.cond4.preheader.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %if.else
  %shape1.i = getelementptr inbounds nuw i8, ptr %6, i64 72
  %19 = load ptr, ptr %shape1.i, align 8
  %20 = shl nuw i64 %7, 3
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 %shape.i, ptr align 8 %19, i64 %20, i1 false)
  br label %for.cond4.preheader.i

for.cond4.preheader.i:                            ; preds = %for.body.lr.ph.i, %if.else
  %cmp5.not182.i.not = icmp eq i64 %2, 1
  br i1 %cmp5.not182.i.not, label %for.cond49.preheader.i, label %for.body7.lr.ph.i

for.body7.lr.ph.i:                                ; preds = %for.cond4.preheader.i
  %shape24.i = getelementptr inbounds nuw i8, ptr %6, i64 72
  %arrayidx42.i = getelementptr inbounds nuw i64, ptr %shape.i, i64 %cond
  br label %for.body7.i

for.cond49.preheader.i:                           ; preds = %cleanup.thread.i, %for.cond4.preheader.i
  br i1 %cmp178.not.i, label %for.cond.cleanup53.i, label %for.body54.i

for.body7.i:                                      ; preds = %cleanup.thread.i, %for.body7.lr.ph.i
  %k.0183.i = phi i64 [ 1, %for.body7.lr.ph.i ], [ %inc44.i, %cleanup.thread.i ]
  %arrayidx8.i = getelementptr inbounds nuw ptr, ptr %1, i64 %k.0183.i
  %21 = load ptr, ptr %arrayidx8.i, align 8
  %rank9.i = getelementptr inbounds nuw i8, ptr %21, i64 24
  %22 = load i64, ptr %rank9.i, align 8
  %cmp11.i = icmp eq i64 %22, %7
  br i1 %cmp11.i, label %land.rhs.lr.ph.i, label %if.then.i

land.rhs.lr.ph.i:                                 ; preds = %for.body7.i
  %shape22.i = getelementptr inbounds nuw i8, ptr %21, i64 72
  br i1 %cmp178.not.i, label %cleanup.thread.i, label %for.body18.i

for.body18.i:                                     ; preds = %land.rhs.lr.ph.i, %land.rhs.backedge.i
  %i12.0180.i84 = phi i64 [ %i12.0180.be.i, %land.rhs.backedge.i ], [ 0, %land.rhs.lr.ph.i ]
  %cmp19.i = icmp eq i64 %i12.0180.i84, %cond
  br i1 %cmp19.i, label %land.rhs.backedge.i, label %lor.rhs.i

lor.rhs.i:                                        ; preds = %for.body18.i
  %23 = load ptr, ptr %shape22.i, align 8
  %arrayidx23.i = getelementptr inbounds nuw i64, ptr %23, i64 %i12.0180.i84
  %24 = load i64, ptr %arrayidx23.i, align 8
  %25 = load ptr, ptr %shape24.i, align 8
  %arrayidx25.i = getelementptr inbounds nuw i64, ptr %25, i64 %i12.0180.i84
  %26 = load i64, ptr %arrayidx25.i, align 8
  %cmp26.i = icmp eq i64 %24, %26
  br i1 %cmp26.i, label %land.rhs.backedge.i, label %if.then.i

land.rhs.backedge.i:                              ; preds = %for.body18.i, %lor.rhs.i
  %i12.0180.be.i = add nuw i64 %i12.0180.i84, 1
  %exitcond.not.i77 = icmp eq i64 %i12.0180.be.i, %7
  br i1 %exitcond.not.i77, label %cleanup.thread.i, label %for.body18.i, !llvm.loop !72

if.then.i:                                        ; preds = %for.body7.i, %lor.rhs.i
  %message_length.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %message.i.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br label %while.body.i.i.i

while.body.i.i.i:                                 ; preds = %while.body.i.i.i, %if.then.i
  %27 = phi i64 [ 0, %if.then.i ], [ %add.i.i.i, %while.body.i.i.i ]
  %28 = phi i8 [ 116, %if.then.i ], [ %29, %while.body.i.i.i ]
  %text.addr.014.i.i.i = phi ptr [ @.str.28, %if.then.i ], [ %incdec.ptr.i.i.i, %while.body.i.i.i ]
  %add.i.i.i = add nuw nsw i64 %27, 1
  %incdec.ptr.i.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i, i64 1
  store i64 %add.i.i.i, ptr %message_length.i.i, align 8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i, i64 %27
  store i8 %28, ptr %arrayidx.i.i.i, align 1
  %29 = load i8, ptr %incdec.ptr.i.i.i, align 1
  %exitcond205.i = icmp eq i64 %add.i.i.i, 60
  br i1 %exitcond205.i, label %nnc_fault.exit.i, label %while.body.i.i.i, !llvm.loop !31

nnc_fault.exit.i:                                 ; preds = %while.body.i.i.i
  %arrayidx7.i.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1604
  store i8 0, ptr %arrayidx7.i.i.i, align 1
  %30 = load i64, ptr %rank3, align 8
  %31 = load ptr, ptr %shape24.i, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %30, ptr noundef %31) #25
  %.pre.i.i = load i64, ptr %message_length.i.i, align 8
  br label %land.rhs.i.i71

land.rhs.i.i71:                                   ; preds = %while.body.i.i74, %nnc_fault.exit.i
  %32 = phi i64 [ %.pre.i.i, %nnc_fault.exit.i ], [ %add.i.i72, %while.body.i.i74 ]
  %33 = phi i8 [ 32, %nnc_fault.exit.i ], [ %34, %while.body.i.i74 ]
  %text.addr.014.i.idx.i = phi i64 [ 0, %nnc_fault.exit.i ], [ %text.addr.014.i.add.i, %while.body.i.i74 ]
  %add.i.i72 = add i64 %32, 1
  %cmp2.i.i = icmp ult i64 %add.i.i72, 512
  br i1 %cmp2.i.i, label %while.body.i.i74, label %cleanup.i

while.body.i.i74:                                 ; preds = %land.rhs.i.i71
  %text.addr.014.i.add.i = add nuw nsw i64 %text.addr.014.i.idx.i, 1
  %incdec.ptr.i.ptr.i = getelementptr inbounds nuw i8, ptr @.str.27, i64 %text.addr.014.i.add.i
  store i64 %add.i.i72, ptr %message_length.i.i, align 8
  %arrayidx.i.i75 = getelementptr inbounds nuw i8, ptr %message.i.i.i, i64 %32
  store i8 %33, ptr %arrayidx.i.i75, align 1
  %34 = load i8, ptr %incdec.ptr.i.ptr.i, align 1
  %exitcond206.i = icmp eq i64 %text.addr.014.i.add.i, 5
  br i1 %exitcond206.i, label %cleanup.i, label %land.rhs.i.i71, !llvm.loop !31

cleanup.thread.i:                                 ; preds = %land.rhs.backedge.i, %land.rhs.lr.ph.i
  %35 = load ptr, ptr %shape22.i, align 8
  %arrayidx41.i = getelementptr inbounds nuw i64, ptr %35, i64 %cond
  %36 = load i64, ptr %arrayidx41.i, align 8
  %37 = load i64, ptr %arrayidx42.i, align 8
  %add.i78 = add nsw i64 %37, %36
  store i64 %add.i78, ptr %arrayidx42.i, align 8
  %inc44.i = add nuw i64 %k.0183.i, 1
  %exitcond202.not.i = icmp eq i64 %inc44.i, %2
  br i1 %exitcond202.not.i, label %for.cond49.preheader.i, label %for.body7.i, !llvm.loop !73

cleanup.i:                                        ; preds = %while.body.i.i74, %land.rhs.i.i71
  %38 = phi i64 [ %add.i.i72, %while.body.i.i74 ], [ %32, %land.rhs.i.i71 ]
  %arrayidx7.i.i73 = getelementptr inbounds nuw i8, ptr %message.i.i.i, i64 %38
  store i8 0, ptr %arrayidx7.i.i73, align 1
  %39 = load ptr, ptr %arrayidx8.i, align 8
  %rank36.i = getelementptr inbounds nuw i8, ptr %39, i64 24
  %40 = load i64, ptr %rank36.i, align 8
  %shape38.i = getelementptr inbounds nuw i8, ptr %39, i64 72
  %41 = load ptr, ptr %shape38.i, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %40, ptr noundef %41) #25
  br label %nnc_joined.exit

for.cond.cleanup53.i:                             ; preds = %for.inc66.i, %for.cond49.preheader.i
  %inner.0.lcssa.i = phi i64 [ %shr.i.i, %for.cond49.preheader.i ], [ %inner.1.i, %for.inc66.i ]
  %before.0.lcssa.i = phi i64 [ 1, %for.cond49.preheader.i ], [ %before.1.i, %for.inc66.i ]
  %call72.i = call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef %18, i64 noundef %7, ptr noundef nonnull %shape.i) #25
  %cmp73.i = icmp eq ptr %call72.i, null
  %cond.i = select i1 %cmp73.i, i32 2, i32 0
  %cmp77.i = icmp ne ptr %call72.i, null
  %cmp80195.i = icmp ne i64 %before.0.lcssa.i, 0
  %42 = select i1 %cmp77.i, i1 %cmp80195.i, i1 false
  br i1 %42, label %for.cond86.preheader.lr.ph.i, label %nnc_joined.exit

for.cond86.preheader.lr.ph.i:                     ; preds = %for.cond.cleanup53.i
  %data.i = getelementptr inbounds nuw i8, ptr %call72.i, i64 40
  br label %for.cond86.preheader.i

for.body54.i:                                     ; preds = %for.cond49.preheader.i, %for.inc66.i
  %before.0187.i = phi i64 [ %before.1.i, %for.inc66.i ], [ 1, %for.cond49.preheader.i ]
  %i48.0186.i = phi i64 [ %inc67.i, %for.inc66.i ], [ 0, %for.cond49.preheader.i ]
  %inner.0185.i = phi i64 [ %inner.1.i, %for.inc66.i ], [ %shr.i.i, %for.cond49.preheader.i ]
  %cmp55.i = icmp ult i64 %i48.0186.i, %cond
  br i1 %cmp55.i, label %if.then57.i, label %if.end59.i

if.then57.i:                                      ; preds = %for.body54.i
  %arrayidx58.i = getelementptr inbounds nuw i64, ptr %shape.i, i64 %i48.0186.i
  %43 = load i64, ptr %arrayidx58.i, align 8
  %mul.i = mul i64 %43, %before.0187.i
  br label %if.end59.i

if.end59.i:                                       ; preds = %if.then57.i, %for.body54.i
  %before.1.i = phi i64 [ %mul.i, %if.then57.i ], [ %before.0187.i, %for.body54.i ]
  %cmp60.i = icmp ugt i64 %i48.0186.i, %cond
  br i1 %cmp60.i, label %if.then62.i, label %for.inc66.i

if.then62.i:                                      ; preds = %if.end59.i
  %arrayidx63.i = getelementptr inbounds nuw i64, ptr %shape.i, i64 %i48.0186.i
  %44 = load i64, ptr %arrayidx63.i, align 8
  %mul64.i = mul i64 %44, %inner.0185.i
  br label %for.inc66.i

for.inc66.i:                                      ; preds = %if.then62.i, %if.end59.i
  %inner.1.i = phi i64 [ %mul64.i, %if.then62.i ], [ %inner.0185.i, %if.end59.i ]
  %inc67.i = add nuw i64 %i48.0186.i, 1
  %exitcond203.not.i = icmp eq i64 %inc67.i, %7
  br i1 %exitcond203.not.i, label %for.cond.cleanup53.i, label %for.body54.i, !llvm.loop !74

for.cond86.preheader.i:                           ; preds = %for.cond.cleanup89.i, %for.cond86.preheader.lr.ph.i
  %i75.0197.i = phi i64 [ 0, %for.cond86.preheader.lr.ph.i ], [ %inc105.i, %for.cond.cleanup89.i ]
  %at.0196.i = phi i64 [ 0, %for.cond86.preheader.lr.ph.i ], [ %add99.i, %for.cond.cleanup89.i ]
  br label %for.body90.i

for.cond.cleanup89.i:                             ; preds = %for.body90.i
  %inc105.i = add nuw i64 %i75.0197.i, 1
  %exitcond90.not = icmp eq i64 %inc105.i, %before.0.lcssa.i
  br i1 %exitcond90.not, label %nnc_joined.exit, label %for.cond86.preheader.i, !llvm.loop !75

for.body90.i:                                     ; preds = %for.cond86.preheader.i, %for.body90.i
  %k85.0193.i = phi i64 [ %inc101.i, %for.body90.i ], [ 0, %for.cond86.preheader.i ]
  %at.1192.i = phi i64 [ %add99.i, %for.body90.i ], [ %at.0196.i, %for.cond86.preheader.i ]
  %arrayidx91.i = getelementptr inbounds nuw ptr, ptr %1, i64 %k85.0193.i
  %45 = load ptr, ptr %arrayidx91.i, align 8
  %shape92.i = getelementptr inbounds nuw i8, ptr %45, i64 72
  %46 = load ptr, ptr %shape92.i, align 8
  %arrayidx93.i = getelementptr inbounds nuw i64, ptr %46, i64 %cond
  %47 = load i64, ptr %arrayidx93.i, align 8
  %mul94.i = mul i64 %47, %inner.0.lcssa.i
  %48 = load ptr, ptr %data.i, align 8
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %48, i64 %at.1192.i
  %data96.i = getelementptr inbounds nuw i8, ptr %45, i64 40
  %49 = load ptr, ptr %data96.i, align 8
  %mul97.i = mul i64 %mul94.i, %i75.0197.i
  %add.ptr98.i = getelementptr inbounds nuw i8, ptr %49, i64 %mul97.i
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %add.ptr.i, ptr align 1 %add.ptr98.i, i64 %mul94.i, i1 false)
  %add99.i = add i64 %mul94.i, %at.1192.i
  %inc101.i = add nuw i64 %k85.0193.i, 1
  %exitcond204.not.i = icmp eq i64 %inc101.i, %2
  br i1 %exitcond204.not.i, label %for.cond.cleanup89.i, label %for.body90.i, !llvm.loop !76

nnc_joined.exit:                                  ; preds = %for.cond.cleanup89.i, %cleanup.i, %for.cond.cleanup53.i
  %50 = phi i32 [ 10, %cleanup.i ], [ %cond.i, %for.cond.cleanup53.i ], [ %cond.i, %for.cond.cleanup89.i ]
  %retval.3.i = phi ptr [ null, %cleanup.i ], [ %call72.i, %for.cond.cleanup53.i ], [ %call72.i, %for.cond.cleanup89.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %shape.i) #24
  br label %if.end31

if.end31:                                         ; preds = %nnc_joined.exit, %if.then22
  %51 = phi i32 [ %50, %nnc_joined.exit ], [ %.pre, %if.then22 ]
  %storemerge = phi ptr [ %retval.3.i, %nnc_joined.exit ], [ %call25, %if.then22 ]
  store ptr %storemerge, ptr %out, align 8
  br label %cleanup33

cleanup33:                                        ; preds = %nnc_say.exit, %if.end31, %nnc_fault.exit
  %retval.1 = phi i32 [ 12, %nnc_fault.exit ], [ 12, %nnc_say.exit ], [ %51, %if.end31 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %status) #24
  ret i32 %retval.1
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal noundef signext i32 @nnc_step_optional(ptr readnone captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) initializes((0, 8)) %out, i64 %dying) #8 {
entry:
  %0 = load i64, ptr %parameters, align 8
  %tobool.not = icmp eq i64 %0, 0
  br i1 %tobool.not, label %cond.end, label %cond.true

cond.true:                                        ; preds = %entry
  %1 = load ptr, ptr %in, align 8
  %cmp.not.i = icmp eq ptr %1, null
  br i1 %cmp.not.i, label %cond.end, label %if.then.i

if.then.i:                                        ; preds = %cond.true
  %2 = load i64, ptr %1, align 8
  %add.i = add nsw i64 %2, 1
  store i64 %add.i, ptr %1, align 8
  br label %cond.end

cond.end:                                         ; preds = %if.then.i, %cond.true, %entry
  %cond = phi ptr [ null, %entry ], [ null, %cond.true ], [ %1, %if.then.i ]
  store ptr %cond, ptr %out, align 8
  ret i32 0
}

; Function Attrs: nounwind optsize
define internal signext range(i32 0, 3) i32 @nnc_step_optional_has_element(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) initializes((0, 8)) %out, i64 %dying) #0 {
entry:
  %call = tail call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef 268, i64 noundef 0, ptr noundef null) #25
  store ptr %call, ptr %out, align 8
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %return, label %if.end

if.end:                                           ; preds = %entry
  %0 = load i64, ptr %parameters, align 8
  %tobool.not = icmp eq i64 %0, 0
  br i1 %tobool.not, label %land.end, label %land.rhs

land.rhs:                                         ; preds = %if.end
  %1 = load ptr, ptr %in, align 8
  %cmp4 = icmp ne ptr %1, null
  br label %land.end

land.end:                                         ; preds = %land.rhs, %if.end
  %2 = phi i1 [ false, %if.end ], [ %cmp4, %land.rhs ]
  %conv = zext i1 %2 to i8
  %data = getelementptr inbounds nuw i8, ptr %call, i64 40
  %3 = load ptr, ptr %data, align 8
  store i8 %conv, ptr %3, align 1
  br label %return

return:                                           ; preds = %entry, %land.end
  %retval.0 = phi i32 [ 0, %land.end ], [ 2, %entry ]
  ret i32 %retval.0
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal signext range(i32 0, 13) i32 @nnc_step_optional_get_element(ptr noundef writeonly captures(none) %machine, ptr readnone captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) %out, i64 %dying) #10 {
entry:
  %0 = load ptr, ptr %in, align 8
  %cmp = icmp eq ptr %0, null
  br i1 %cmp, label %if.then, label %nnc_retain.exit

if.then:                                          ; preds = %entry
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then, %while.body.i.i
  %1 = phi i64 [ 0, %if.then ], [ %add.i.i, %while.body.i.i ]
  %2 = phi i8 [ 116, %if.then ], [ %3, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.29, %if.then ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %1, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %1
  store i8 %2, ptr %arrayidx.i.i, align 1
  %3 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond = icmp eq i64 %add.i.i, 21
  br i1 %exitcond, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !31

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1565
  store i8 0, ptr %arrayidx7.i.i, align 1
  br label %return

nnc_retain.exit:                                  ; preds = %entry
  %4 = load i64, ptr %0, align 8
  %add.i = add nsw i64 %4, 1
  store i64 %add.i, ptr %0, align 8
  store ptr %0, ptr %out, align 8
  br label %return

return:                                           ; preds = %nnc_retain.exit, %nnc_fault.exit
  %retval.0 = phi i32 [ 12, %nnc_fault.exit ], [ 0, %nnc_retain.exit ]
  ret i32 %retval.0
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc signext range(i32 0, 13) i32 @nnc_position(ptr noundef captures(none) %machine, ptr noundef readonly captures(address_is_null) %index, i64 noundef %length, i64 noundef %most, ptr noundef nonnull writeonly captures(none) %position) unnamed_addr #18 {
entry:
  %range = alloca [2 x i64], align 8
  %cmp = icmp eq ptr %index, null
  br i1 %cmp, label %cond.end, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %length1 = getelementptr inbounds nuw i8, ptr %index, i64 32
  %0 = load i64, ptr %length1, align 8
  %cmp2 = icmp eq i64 %0, 0
  br i1 %cmp2, label %cond.end, label %cond.false

cond.false:                                       ; preds = %lor.lhs.false
  %call = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %index, i64 noundef 0) #25
  br label %cond.end

cond.end:                                         ; preds = %entry, %lor.lhs.false, %cond.false
  %cond = phi i64 [ %call, %cond.false ], [ %most, %lor.lhs.false ], [ %most, %entry ]
  %sub = sub nsw i64 0, %length
  %cmp3 = icmp slt i64 %cond, %sub
  %cmp5 = icmp sgt i64 %cond, %most
  %or.cond = or i1 %cmp3, %cmp5
  br i1 %or.cond, label %if.then, label %if.end

if.then:                                          ; preds = %cond.end
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then, %while.body.i.i
  %1 = phi i64 [ 0, %if.then ], [ %add.i.i, %while.body.i.i ]
  %2 = phi i8 [ 116, %if.then ], [ %3, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.17, %if.then ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %1, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %1
  store i8 %2, ptr %arrayidx.i.i, align 1
  %3 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond = icmp eq i64 %add.i.i, 21
  br i1 %exitcond, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !31

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1565
  store i8 0, ptr %arrayidx7.i.i, align 1
  call void @llvm.lifetime.start.p0(ptr nonnull %range) #24
  store i64 %sub, ptr %range, align 8
  %arrayinit.element = getelementptr inbounds nuw i8, ptr %range, i64 8
  store i64 %most, ptr %arrayinit.element, align 8
  call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef 2, ptr noundef nonnull %range) #25
  %.pre.i = load i64, ptr %message_length.i, align 8
  br label %land.rhs.i

land.rhs.i:                                       ; preds = %while.body.i, %nnc_fault.exit
  %4 = phi i64 [ %.pre.i, %nnc_fault.exit ], [ %add.i, %while.body.i ]
  %5 = phi i8 [ 32, %nnc_fault.exit ], [ %6, %while.body.i ]
  %text.addr.014.i.idx = phi i64 [ 0, %nnc_fault.exit ], [ %text.addr.014.i.add, %while.body.i ]
  %add.i = add i64 %4, 1
  %cmp2.i = icmp ult i64 %add.i, 512
  br i1 %cmp2.i, label %while.body.i, label %nnc_say.exit

while.body.i:                                     ; preds = %land.rhs.i
  %text.addr.014.i.add = add nuw nsw i64 %text.addr.014.i.idx, 1
  %incdec.ptr.i.ptr = getelementptr inbounds nuw i8, ptr @.str.18, i64 %text.addr.014.i.add
  store i64 %add.i, ptr %message_length.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %4
  store i8 %5, ptr %arrayidx.i, align 1
  %6 = load i8, ptr %incdec.ptr.i.ptr, align 1
  %exitcond45 = icmp eq i64 %text.addr.014.i.add, 19
  br i1 %exitcond45, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !31

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %7 = phi i64 [ %add.i, %while.body.i ], [ %4, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %7
  store i8 0, ptr %arrayidx7.i, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %length) #25
  %.pre.i32 = load i64, ptr %message_length.i, align 8
  br label %land.rhs.i34

land.rhs.i34:                                     ; preds = %while.body.i40, %nnc_say.exit
  %8 = phi i64 [ %.pre.i32, %nnc_say.exit ], [ %add.i36, %while.body.i40 ]
  %9 = phi i8 [ 32, %nnc_say.exit ], [ %10, %while.body.i40 ]
  %text.addr.014.i35.idx = phi i64 [ 0, %nnc_say.exit ], [ %text.addr.014.i35.add, %while.body.i40 ]
  %add.i36 = add i64 %8, 1
  %cmp2.i37 = icmp ult i64 %add.i36, 512
  br i1 %cmp2.i37, label %while.body.i40, label %nnc_say.exit44

while.body.i40:                                   ; preds = %land.rhs.i34
  %text.addr.014.i35.add = add nuw nsw i64 %text.addr.014.i35.idx, 1
  %incdec.ptr.i41.ptr = getelementptr inbounds nuw i8, ptr @.str.19, i64 %text.addr.014.i35.add
  store i64 %add.i36, ptr %message_length.i, align 8
  %arrayidx.i42 = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %8
  store i8 %9, ptr %arrayidx.i42, align 1
  %10 = load i8, ptr %incdec.ptr.i41.ptr, align 1
  %exitcond46 = icmp eq i64 %text.addr.014.i35.add, 17
  br i1 %exitcond46, label %nnc_say.exit44, label %land.rhs.i34, !llvm.loop !31

nnc_say.exit44:                                   ; preds = %land.rhs.i34, %while.body.i40
  %11 = phi i64 [ %add.i36, %while.body.i40 ], [ %8, %land.rhs.i34 ]
  %arrayidx7.i39 = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %11
  store i8 0, ptr %arrayidx7.i39, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %cond) #25
  call void @llvm.lifetime.end.p0(ptr nonnull %range) #24
  br label %cleanup

if.end:                                           ; preds = %cond.end
  %cmp8 = icmp slt i64 %cond, 0
  %add = select i1 %cmp8, i64 %length, i64 0
  %cond12 = add nsw i64 %add, %cond
  store i64 %cond12, ptr %position, align 8
  br label %cleanup

cleanup:                                          ; preds = %if.end, %nnc_say.exit44
  %retval.0 = phi i32 [ 12, %nnc_say.exit44 ], [ 0, %if.end ]
  ret i32 %retval.0
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc i64 @nnc_integer_at(ptr noundef readonly captures(none) %value, i64 noundef %at) unnamed_addr #5 {
entry:
  %dtype = getelementptr inbounds nuw i8, ptr %value, i64 16
  %0 = load i64, ptr %dtype, align 8
  %trunc = trunc i64 %0 to i8
  %data21 = getelementptr inbounds nuw i8, ptr %value, i64 40
  %1 = load ptr, ptr %data21, align 8
  switch i8 %trunc, label %sw.default [
    i8 4, label %sw.bb
    i8 5, label %sw.bb1
    i8 6, label %sw.bb5
    i8 8, label %sw.bb9
    i8 12, label %sw.bb9
    i8 9, label %sw.bb13
    i8 10, label %sw.bb17
  ]

sw.bb:                                            ; preds = %entry
  %arrayidx = getelementptr inbounds nuw i8, ptr %1, i64 %at
  %2 = load i8, ptr %arrayidx, align 1
  %conv = sext i8 %2 to i64
  br label %return

sw.bb1:                                           ; preds = %entry
  %arrayidx3 = getelementptr inbounds nuw i16, ptr %1, i64 %at
  %3 = load i16, ptr %arrayidx3, align 2
  %conv4 = sext i16 %3 to i64
  br label %return

sw.bb5:                                           ; preds = %entry
  %arrayidx7 = getelementptr inbounds nuw i32, ptr %1, i64 %at
  %4 = load i32, ptr %arrayidx7, align 4
  %conv8 = sext i32 %4 to i64
  br label %return

sw.bb9:                                           ; preds = %entry, %entry
  %arrayidx11 = getelementptr inbounds nuw i8, ptr %1, i64 %at
  %5 = load i8, ptr %arrayidx11, align 1
  %conv12 = zext i8 %5 to i64
  br label %return

sw.bb13:                                          ; preds = %entry
  %arrayidx15 = getelementptr inbounds nuw i16, ptr %1, i64 %at
  %6 = load i16, ptr %arrayidx15, align 2
  %conv16 = zext i16 %6 to i64
  br label %return

sw.bb17:                                          ; preds = %entry
  %arrayidx19 = getelementptr inbounds nuw i32, ptr %1, i64 %at
  %7 = load i32, ptr %arrayidx19, align 4
  %conv20 = zext i32 %7 to i64
  br label %return

sw.default:                                       ; preds = %entry
  %arrayidx22 = getelementptr inbounds nuw i64, ptr %1, i64 %at
  %8 = load i64, ptr %arrayidx22, align 8
  br label %return

return:                                           ; preds = %sw.default, %sw.bb17, %sw.bb13, %sw.bb9, %sw.bb5, %sw.bb1, %sw.bb
  %retval.0 = phi i64 [ %8, %sw.default ], [ %conv, %sw.bb ], [ %conv4, %sw.bb1 ], [ %conv8, %sw.bb5 ], [ %conv12, %sw.bb9 ], [ %conv16, %sw.bb13 ], [ %conv20, %sw.bb17 ]
  ret i64 %retval.0
}

; Function Attrs: nounwind optsize
define internal fastcc ptr @nnc_own_sequence(ptr noundef captures(none) %machine, ptr noundef captures(ret: address, provenance) %sequence, i32 noundef signext range(i32 0, 2) %dying) unnamed_addr #0 {
entry:
  %tobool.not = icmp eq i32 %dying, 0
  br i1 %tobool.not, label %if.end, label %land.lhs.true

land.lhs.true:                                    ; preds = %entry
  %0 = load i64, ptr %sequence, align 8
  %cmp = icmp eq i64 %0, 1
  br i1 %cmp, label %nnc_retain.exit, label %if.end

nnc_retain.exit:                                  ; preds = %land.lhs.true
  store i64 2, ptr %sequence, align 8
  br label %return

if.end:                                           ; preds = %land.lhs.true, %entry
  %length = getelementptr inbounds nuw i8, ptr %sequence, i64 32
  %1 = load i64, ptr %length, align 8
  %add = add i64 %1, 1
  %call1 = tail call fastcc ptr @nnc_new_sequence(ptr noundef %machine, i64 noundef %add) #25
  %cmp2 = icmp eq ptr %call1, null
  br i1 %cmp2, label %return, label %for.cond.preheader

for.cond.preheader:                               ; preds = %if.end
  %2 = load i64, ptr %length, align 8
  %cmp627.not = icmp eq i64 %2, 0
  br i1 %cmp627.not, label %for.cond.cleanup, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %for.cond.preheader
  %data = getelementptr inbounds nuw i8, ptr %sequence, i64 40
  %data8 = getelementptr inbounds nuw i8, ptr %call1, i64 40
  br label %for.body

for.cond.cleanup:                                 ; preds = %nnc_retain.exit26, %for.cond.preheader
  %.lcssa = phi i64 [ 0, %for.cond.preheader ], [ %7, %nnc_retain.exit26 ]
  %length11 = getelementptr inbounds nuw i8, ptr %call1, i64 32
  store i64 %.lcssa, ptr %length11, align 8
  br label %return

for.body:                                         ; preds = %for.body.lr.ph, %nnc_retain.exit26
  %i.028 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %nnc_retain.exit26 ]
  %3 = load ptr, ptr %data, align 8
  %arrayidx = getelementptr inbounds nuw ptr, ptr %3, i64 %i.028
  %4 = load ptr, ptr %arrayidx, align 8
  %cmp.not.i23 = icmp eq ptr %4, null
  br i1 %cmp.not.i23, label %nnc_retain.exit26, label %if.then.i24

if.then.i24:                                      ; preds = %for.body
  %5 = load i64, ptr %4, align 8
  %add.i25 = add nsw i64 %5, 1
  store i64 %add.i25, ptr %4, align 8
  br label %nnc_retain.exit26

nnc_retain.exit26:                                ; preds = %for.body, %if.then.i24
  %6 = load ptr, ptr %data8, align 8
  %arrayidx9 = getelementptr inbounds nuw ptr, ptr %6, i64 %i.028
  store ptr %4, ptr %arrayidx9, align 8
  %inc = add nuw i64 %i.028, 1
  %7 = load i64, ptr %length, align 8
  %cmp6 = icmp ult i64 %inc, %7
  br i1 %cmp6, label %for.body, label %for.cond.cleanup, !llvm.loop !77

return:                                           ; preds = %for.cond.cleanup, %if.end, %nnc_retain.exit
  %retval.1 = phi ptr [ %sequence, %nnc_retain.exit ], [ %call1, %for.cond.cleanup ], [ null, %if.end ]
  ret ptr %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc signext range(i32 0, 2) i32 @nnc_sequence_insert(ptr noundef captures(none) %machine, ptr noundef captures(none) %sequence, i64 noundef %at, ptr noundef %item) unnamed_addr #0 {
entry:
  %rounded = alloca i64, align 8
  %old = alloca i64, align 8
  %data = getelementptr inbounds nuw i8, ptr %sequence, i64 40
  %0 = load ptr, ptr %data, align 8
  %length = getelementptr inbounds nuw i8, ptr %sequence, i64 32
  %1 = load i64, ptr %length, align 8
  %capacity = getelementptr inbounds nuw i8, ptr %sequence, i64 64
  %2 = load i64, ptr %capacity, align 8
  %cmp = icmp eq i64 %1, %2
  br i1 %cmp, label %if.then, label %if.end21

if.then:                                          ; preds = %entry
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded) #24
  call void @llvm.lifetime.start.p0(ptr nonnull %old) #24
  %3 = tail call i64 @llvm.umax.i64(i64 %1, i64 4)
  %spec.select = shl i64 %3, 1
  %mul5 = shl i64 %3, 4
  %call = call fastcc ptr @nnc_take_block(ptr noundef %machine, i64 noundef %mul5, ptr noundef %rounded) #25
  %cmp6.not = icmp eq ptr %call, null
  br i1 %cmp6.not, label %cleanup.thread, label %if.end

cleanup.thread:                                   ; preds = %if.then
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef %item) #25
  call void @llvm.lifetime.end.p0(ptr nonnull %old) #24
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #24
  br label %cleanup28

if.end:                                           ; preds = %if.then
  %cmp8.not = icmp eq ptr %0, null
  br i1 %cmp8.not, label %cleanup, label %if.then9

if.then9:                                         ; preds = %if.end
  %4 = load i64, ptr %length, align 8
  %mul11 = shl i64 %4, 3
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 %call, ptr nonnull align 8 %0, i64 %mul11, i1 false)
  %5 = load i64, ptr %capacity, align 8
  %mul13 = shl i64 %5, 3
  %call14 = call fastcc signext i32 @nnc_bin(i64 noundef %mul13, ptr noundef %old) #25
  %6 = load i64, ptr %old, align 8
  tail call fastcc void @nnc_give_block(ptr noundef %machine, ptr noundef nonnull %0, i64 noundef %6) #25
  br label %cleanup

cleanup:                                          ; preds = %if.end, %if.then9
  store ptr %call, ptr %data, align 8
  store i64 %spec.select, ptr %capacity, align 8
  call void @llvm.lifetime.end.p0(ptr nonnull %old) #24
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #24
  %.pre = load i64, ptr %length, align 8
  br label %if.end21

if.end21:                                         ; preds = %cleanup, %entry
  %7 = phi i64 [ %.pre, %cleanup ], [ %1, %entry ]
  %items.1 = phi ptr [ %call, %cleanup ], [ %0, %entry ]
  %cmp2357 = icmp ugt i64 %7, %at
  br i1 %cmp2357, label %for.body, label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.body, %if.end21
  %arrayidx26 = getelementptr inbounds nuw ptr, ptr %items.1, i64 %at
  store ptr %item, ptr %arrayidx26, align 8
  %8 = load i64, ptr %length, align 8
  %add = add i64 %8, 1
  store i64 %add, ptr %length, align 8
  br label %cleanup28

for.body:                                         ; preds = %if.end21, %for.body
  %i.058 = phi i64 [ %dec, %for.body ], [ %7, %if.end21 ]
  %9 = getelementptr ptr, ptr %items.1, i64 %i.058
  %arrayidx = getelementptr i8, ptr %9, i64 -8
  %10 = load ptr, ptr %arrayidx, align 8
  store ptr %10, ptr %9, align 8
  %dec = add i64 %i.058, -1
  %cmp23 = icmp ugt i64 %dec, %at
  br i1 %cmp23, label %for.body, label %for.cond.cleanup, !llvm.loop !78

cleanup28:                                        ; preds = %cleanup.thread, %for.cond.cleanup
  %retval.1 = phi i32 [ 1, %for.cond.cleanup ], [ 0, %cleanup.thread ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc ptr @nnc_stacked(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %items, i64 noundef %count, i64 noundef %axis, ptr noundef nonnull writeonly captures(none) %status) unnamed_addr #0 {
entry:
  %shape = alloca [72 x i64], align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %shape) #24
  %0 = load ptr, ptr %items, align 8
  %dtype = getelementptr inbounds nuw i8, ptr %0, i64 16
  %1 = load i64, ptr %dtype, align 8
  %shr.i = lshr i64 %1, 8
  %rank1 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %2 = load i64, ptr %rank1, align 8
  %cmp.not138 = icmp ugt i64 %count, 1
  br i1 %cmp.not138, label %for.body.lr.ph, label %for.cond18.preheader

for.body.lr.ph:                                   ; preds = %entry
  %cmp5.not = icmp eq i64 %2, 0
  %shape8 = getelementptr inbounds nuw i8, ptr %0, i64 72
  %mul = shl i64 %2, 3
  br label %for.body

for.cond18.preheader:                             ; preds = %for.inc, %entry
  %shape23 = getelementptr inbounds nuw i8, ptr %0, i64 72
  %3 = add i64 %2, 1
  %umax = tail call i64 @llvm.umax.i64(i64 %3, i64 1)
  br label %for.body21

for.body:                                         ; preds = %for.body.lr.ph, %for.inc
  %i.0139 = phi i64 [ 1, %for.body.lr.ph ], [ %inc, %for.inc ]
  %arrayidx2 = getelementptr inbounds nuw ptr, ptr %items, i64 %i.0139
  %4 = load ptr, ptr %arrayidx2, align 8
  %rank3 = getelementptr inbounds nuw i8, ptr %4, i64 24
  %5 = load i64, ptr %rank3, align 8
  %cmp4.not = icmp eq i64 %5, %2
  br i1 %cmp4.not, label %lor.lhs.false, label %if.then

lor.lhs.false:                                    ; preds = %for.body
  br i1 %cmp5.not, label %for.inc, label %land.lhs.true

land.lhs.true:                                    ; preds = %lor.lhs.false
  %shape7 = getelementptr inbounds nuw i8, ptr %4, i64 72
  %6 = load ptr, ptr %shape7, align 8
  %7 = load ptr, ptr %shape8, align 8
  %bcmp = tail call i32 @bcmp(ptr %6, ptr %7, i64 %mul)
  %cmp10.not = icmp eq i32 %bcmp, 0
  br i1 %cmp10.not, label %for.inc, label %if.then

if.then:                                          ; preds = %land.lhs.true, %for.body
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then, %while.body.i.i
  %8 = phi i64 [ 0, %if.then ], [ %add.i.i, %while.body.i.i ]
  %9 = phi i8 [ 116, %if.then ], [ %10, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.26, %if.then ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %8, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %8
  store i8 %9, ptr %arrayidx.i.i, align 1
  %10 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond148 = icmp eq i64 %add.i.i, 63
  br i1 %exitcond148, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !31

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1607
  store i8 0, ptr %arrayidx7.i.i, align 1
  %11 = load ptr, ptr %shape8, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %2, ptr noundef %11) #25
  %.pre.i = load i64, ptr %message_length.i, align 8
  br label %land.rhs.i

land.rhs.i:                                       ; preds = %while.body.i, %nnc_fault.exit
  %12 = phi i64 [ %.pre.i, %nnc_fault.exit ], [ %add.i, %while.body.i ]
  %13 = phi i8 [ 32, %nnc_fault.exit ], [ %14, %while.body.i ]
  %text.addr.014.i.idx = phi i64 [ 0, %nnc_fault.exit ], [ %text.addr.014.i.add, %while.body.i ]
  %add.i = add i64 %12, 1
  %cmp2.i = icmp ult i64 %add.i, 512
  br i1 %cmp2.i, label %while.body.i, label %nnc_say.exit

while.body.i:                                     ; preds = %land.rhs.i
  %text.addr.014.i.add = add nuw nsw i64 %text.addr.014.i.idx, 1
  %incdec.ptr.i.ptr = getelementptr inbounds nuw i8, ptr @.str.27, i64 %text.addr.014.i.add
  store i64 %add.i, ptr %message_length.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %12
  store i8 %13, ptr %arrayidx.i, align 1
  %14 = load i8, ptr %incdec.ptr.i.ptr, align 1
  %exitcond149 = icmp eq i64 %text.addr.014.i.add, 5
  br i1 %exitcond149, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !31

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %15 = phi i64 [ %add.i, %while.body.i ], [ %12, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %15
  store i8 0, ptr %arrayidx7.i, align 1
  %16 = load ptr, ptr %arrayidx2, align 8
  %rank14 = getelementptr inbounds nuw i8, ptr %16, i64 24
  %17 = load i64, ptr %rank14, align 8
  %shape16 = getelementptr inbounds nuw i8, ptr %16, i64 72
  %18 = load ptr, ptr %shape16, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %17, ptr noundef %18) #25
  store i32 10, ptr %status, align 4
  br label %cleanup77

for.inc:                                          ; preds = %lor.lhs.false, %land.lhs.true
  %inc = add nuw i64 %i.0139, 1
  %exitcond.not = icmp eq i64 %inc, %count
  br i1 %exitcond.not, label %for.cond18.preheader, label %for.body, !llvm.loop !79

for.cond.cleanup20:                               ; preds = %cond.end28
  %call46 = call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef %1, i64 noundef %3, ptr noundef nonnull %shape) #25
  %cmp47 = icmp eq ptr %call46, null
  %cond48 = select i1 %cmp47, i32 2, i32 0
  store i32 %cond48, ptr %status, align 4
  br i1 %cmp47, label %cleanup77, label %for.cond51.preheader

for.cond51.preheader:                             ; preds = %for.cond.cleanup20
  %cmp52145.not = icmp eq i64 %before.1, 0
  br i1 %cmp52145.not, label %cleanup77, label %for.cond56.preheader.lr.ph

for.cond56.preheader.lr.ph:                       ; preds = %for.cond51.preheader
  %cmp57143.not = icmp eq i64 %count, 0
  %data = getelementptr inbounds nuw i8, ptr %call46, i64 40
  br label %for.cond56.preheader

for.body21:                                       ; preds = %for.cond18.preheader, %cond.end28
  %i17.0142 = phi i64 [ 0, %for.cond18.preheader ], [ %inc42, %cond.end28 ]
  %before.0141 = phi i64 [ 1, %for.cond18.preheader ], [ %before.1, %cond.end28 ]
  %inner.0140 = phi i64 [ %shr.i, %for.cond18.preheader ], [ %inner.1, %cond.end28 ]
  %cmp22 = icmp eq i64 %i17.0142, %axis
  br i1 %cmp22, label %cond.end28, label %cond.false

cond.false:                                       ; preds = %for.body21
  %19 = load ptr, ptr %shape23, align 8
  %cmp24 = icmp uge i64 %i17.0142, %axis
  %sub = sext i1 %cmp24 to i64
  %20 = getelementptr i64, ptr %19, i64 %i17.0142
  %arrayidx27 = getelementptr i64, ptr %20, i64 %sub
  %21 = load i64, ptr %arrayidx27, align 8
  br label %cond.end28

cond.end28:                                       ; preds = %for.body21, %cond.false
  %cond29 = phi i64 [ %21, %cond.false ], [ %count, %for.body21 ]
  %arrayidx30 = getelementptr inbounds nuw i64, ptr %shape, i64 %i17.0142
  store i64 %cond29, ptr %arrayidx30, align 8
  %cmp31 = icmp ult i64 %i17.0142, %axis
  %cmp35 = icmp ugt i64 %i17.0142, %axis
  %mul38 = select i1 %cmp35, i64 %cond29, i64 1
  %spec.select = select i1 %cmp31, i64 1, i64 %mul38
  %inner.1 = mul i64 %spec.select, %inner.0140
  %mul34 = select i1 %cmp31, i64 %cond29, i64 1
  %before.1 = mul i64 %mul34, %before.0141
  %inc42 = add nuw i64 %i17.0142, 1
  %exitcond150 = icmp eq i64 %inc42, %umax
  br i1 %exitcond150, label %for.cond.cleanup20, label %for.body21, !llvm.loop !80

for.cond56.preheader:                             ; preds = %for.cond56.preheader.lr.ph, %for.cond.cleanup58
  %k.0146 = phi i64 [ 0, %for.cond56.preheader.lr.ph ], [ %inc72, %for.cond.cleanup58 ]
  br i1 %cmp57143.not, label %for.cond.cleanup58, label %for.body59.lr.ph

for.body59.lr.ph:                                 ; preds = %for.cond56.preheader
  %mul60 = mul i64 %k.0146, %count
  %mul65 = mul i64 %k.0146, %inner.1
  br label %for.body59

for.cond.cleanup58:                               ; preds = %for.body59, %for.cond56.preheader
  %inc72 = add nuw i64 %k.0146, 1
  %exitcond152.not = icmp eq i64 %inc72, %before.1
  br i1 %exitcond152.not, label %cleanup77, label %for.cond56.preheader, !llvm.loop !81

for.body59:                                       ; preds = %for.body59.lr.ph, %for.body59
  %i55.0144 = phi i64 [ 0, %for.body59.lr.ph ], [ %inc68, %for.body59 ]
  %22 = load ptr, ptr %data, align 8
  %add61 = add i64 %i55.0144, %mul60
  %mul62 = mul i64 %add61, %inner.1
  %add.ptr = getelementptr inbounds nuw i8, ptr %22, i64 %mul62
  %arrayidx63 = getelementptr inbounds nuw ptr, ptr %items, i64 %i55.0144
  %23 = load ptr, ptr %arrayidx63, align 8
  %data64 = getelementptr inbounds nuw i8, ptr %23, i64 40
  %24 = load ptr, ptr %data64, align 8
  %add.ptr66 = getelementptr inbounds nuw i8, ptr %24, i64 %mul65
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %add.ptr, ptr align 1 %add.ptr66, i64 %inner.1, i1 false)
  %inc68 = add nuw i64 %i55.0144, 1
  %exitcond151.not = icmp eq i64 %inc68, %count
  br i1 %exitcond151.not, label %for.cond.cleanup58, label %for.body59, !llvm.loop !82

cleanup77:                                        ; preds = %for.cond.cleanup58, %for.cond51.preheader, %nnc_say.exit, %for.cond.cleanup20
  %retval.1 = phi ptr [ null, %nnc_say.exit ], [ null, %for.cond.cleanup20 ], [ %call46, %for.cond51.preheader ], [ %call46, %for.cond.cleanup58 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %shape) #24
  ret ptr %retval.1
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc i64 @nnc_evaluate(ptr noundef readonly captures(none) %machine, ptr noundef nonnull captures(none) %at) unnamed_addr #18 {
entry:
  %stack = alloca [64 x i64], align 8
  %0 = load ptr, ptr %at, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %stack) #24
  %incdec.ptr = getelementptr inbounds nuw i8, ptr %0, i64 8
  %1 = load i64, ptr %0, align 8
  %add.ptr.idx = shl nsw i64 %1, 4
  %add.ptr = getelementptr inbounds i8, ptr %incdec.ptr, i64 %add.ptr.idx
  store ptr %add.ptr, ptr %at, align 8
  %cmp61 = icmp sgt i64 %1, 0
  br i1 %cmp61, label %for.body.lr.ph, label %for.cond.cleanup

for.body.lr.ph:                                   ; preds = %entry
  %numbers = getelementptr inbounds nuw i8, ptr %machine, i64 1416
  br label %for.body

for.cond.cleanup.loopexit:                        ; preds = %sw.epilog
  %2 = sext i32 %top.1 to i64
  br label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit, %entry
  %top.0.lcssa = phi i64 [ -1, %entry ], [ %2, %for.cond.cleanup.loopexit ]
  %arrayidx38 = getelementptr inbounds i64, ptr %stack, i64 %top.0.lcssa
  %3 = load i64, ptr %arrayidx38, align 8
  call void @llvm.lifetime.end.p0(ptr nonnull %stack) #24
  ret i64 %3

for.body:                                         ; preds = %for.body.lr.ph, %sw.epilog
  %i.064 = phi i64 [ 0, %for.body.lr.ph ], [ %inc35, %sw.epilog ]
  %top.063 = phi i32 [ -1, %for.body.lr.ph ], [ %top.1, %sw.epilog ]
  %token.062 = phi ptr [ %incdec.ptr, %for.body.lr.ph ], [ %add.ptr36, %sw.epilog ]
  %4 = load i64, ptr %token.062, align 8
  switch i64 %4, label %sw.default [
    i64 0, label %sw.bb
    i64 1, label %sw.bb3
    i64 2, label %sw.bb9
    i64 3, label %sw.bb16
  ]

sw.bb:                                            ; preds = %for.body
  %arrayidx1 = getelementptr inbounds nuw i8, ptr %token.062, i64 8
  %5 = load i64, ptr %arrayidx1, align 8
  %inc = add nsw i32 %top.063, 1
  %idxprom = sext i32 %inc to i64
  %arrayidx2 = getelementptr inbounds i64, ptr %stack, i64 %idxprom
  store i64 %5, ptr %arrayidx2, align 8
  br label %sw.epilog

sw.bb3:                                           ; preds = %for.body
  %6 = load ptr, ptr %numbers, align 8
  %arrayidx4 = getelementptr inbounds nuw i8, ptr %token.062, i64 8
  %7 = load i64, ptr %arrayidx4, align 8
  %arrayidx5 = getelementptr inbounds i64, ptr %6, i64 %7
  %8 = load i64, ptr %arrayidx5, align 8
  %inc6 = add nsw i32 %top.063, 1
  %idxprom7 = sext i32 %inc6 to i64
  %arrayidx8 = getelementptr inbounds i64, ptr %stack, i64 %idxprom7
  store i64 %8, ptr %arrayidx8, align 8
  br label %sw.epilog

sw.bb9:                                           ; preds = %for.body
  %dec = add nsw i32 %top.063, -1
  %idxprom10 = sext i32 %top.063 to i64
  %arrayidx11 = getelementptr inbounds i64, ptr %stack, i64 %idxprom10
  %9 = load i64, ptr %arrayidx11, align 8
  %idxprom12 = sext i32 %dec to i64
  %arrayidx13 = getelementptr inbounds i64, ptr %stack, i64 %idxprom12
  %10 = load i64, ptr %arrayidx13, align 8
  %add = add i64 %10, %9
  store i64 %add, ptr %arrayidx13, align 8
  br label %sw.epilog

sw.bb16:                                          ; preds = %for.body
  %dec17 = add nsw i32 %top.063, -1
  %idxprom18 = sext i32 %top.063 to i64
  %arrayidx19 = getelementptr inbounds i64, ptr %stack, i64 %idxprom18
  %11 = load i64, ptr %arrayidx19, align 8
  %idxprom20 = sext i32 %dec17 to i64
  %arrayidx21 = getelementptr inbounds i64, ptr %stack, i64 %idxprom20
  %12 = load i64, ptr %arrayidx21, align 8
  %mul22 = mul i64 %12, %11
  store i64 %mul22, ptr %arrayidx21, align 8
  br label %sw.epilog

sw.default:                                       ; preds = %for.body
  %idxprom25 = sext i32 %top.063 to i64
  %arrayidx26 = getelementptr inbounds i64, ptr %stack, i64 %idxprom25
  %13 = load i64, ptr %arrayidx26, align 8
  %arrayidx27 = getelementptr inbounds nuw i8, ptr %token.062, i64 8
  %14 = load i64, ptr %arrayidx27, align 8
  %.frozen = freeze i64 %13
  %.frozen65 = freeze i64 %14
  %div = sdiv i64 %.frozen, %.frozen65
  %15 = mul i64 %div, %.frozen65
  %rem.decomposed = sub i64 %.frozen, %15
  %rem.lobit.neg = ashr i64 %rem.decomposed, 63
  %sub = add i64 %rem.lobit.neg, %div
  store i64 %sub, ptr %arrayidx26, align 8
  br label %sw.epilog

sw.epilog:                                        ; preds = %sw.default, %sw.bb16, %sw.bb9, %sw.bb3, %sw.bb
  %top.1 = phi i32 [ %top.063, %sw.default ], [ %inc, %sw.bb ], [ %inc6, %sw.bb3 ], [ %dec, %sw.bb9 ], [ %dec17, %sw.bb16 ]
  %inc35 = add nuw nsw i64 %i.064, 1
  %add.ptr36 = getelementptr inbounds nuw i8, ptr %token.062, i64 16
  %exitcond.not = icmp eq i64 %inc35, %1
  br i1 %exitcond.not, label %for.cond.cleanup.loopexit, label %for.body, !llvm.loop !83
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @nnc_other(ptr noundef captures(none) initializes((1536, 1544)) %machine, ptr noundef readonly captures(none) %text, ptr noundef readonly captures(none) %told, ptr noundef readonly captures(none) %symbols, i64 noundef %count) unnamed_addr #18 {
entry:
  %0 = load ptr, ptr %machine, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 96
  %1 = load i64, ptr %arrayidx, align 8
  %add.ptr = getelementptr inbounds i64, ptr %0, i64 %1
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  store i64 0, ptr %message_length.i, align 8
  %2 = load i8, ptr %text, align 1
  %cmp.not13.i.i = icmp eq i8 %2, 0
  br i1 %cmp.not13.i.i, label %nnc_fault.exit, label %land.rhs.lr.ph.i.i

land.rhs.lr.ph.i.i:                               ; preds = %entry
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  br label %land.rhs.i.i

land.rhs.i.i:                                     ; preds = %while.body.i.i, %land.rhs.lr.ph.i.i
  %3 = phi i64 [ 0, %land.rhs.lr.ph.i.i ], [ %add.i.i, %while.body.i.i ]
  %4 = phi i8 [ %2, %land.rhs.lr.ph.i.i ], [ %5, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ %text, %land.rhs.lr.ph.i.i ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %exitcond.not.i = icmp eq i64 %3, 511
  br i1 %exitcond.not.i, label %nnc_fault.exit, label %while.body.i.i

while.body.i.i:                                   ; preds = %land.rhs.i.i
  %add.i.i = add nuw nsw i64 %3, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %3
  store i8 %4, ptr %arrayidx.i.i, align 1
  %5 = load i8, ptr %incdec.ptr.i.i, align 1
  %cmp.not.i.i = icmp eq i8 %5, 0
  br i1 %cmp.not.i.i, label %nnc_fault.exit, label %land.rhs.i.i, !llvm.loop !31

nnc_fault.exit:                                   ; preds = %land.rhs.i.i, %while.body.i.i, %entry
  %.pre.i = phi i64 [ 0, %entry ], [ 511, %land.rhs.i.i ], [ %add.i.i, %while.body.i.i ]
  %message5.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %.pre.i
  store i8 0, ptr %arrayidx7.i.i, align 1
  %6 = load i8, ptr %told, align 1
  %cmp.not13.i = icmp eq i8 %6, 0
  br i1 %cmp.not13.i, label %nnc_say.exit, label %land.rhs.i

land.rhs.i:                                       ; preds = %nnc_fault.exit, %while.body.i
  %7 = phi i64 [ %add.i, %while.body.i ], [ %.pre.i, %nnc_fault.exit ]
  %8 = phi i8 [ %9, %while.body.i ], [ %6, %nnc_fault.exit ]
  %text.addr.014.i = phi ptr [ %incdec.ptr.i, %while.body.i ], [ %told, %nnc_fault.exit ]
  %add.i = add i64 %7, 1
  %cmp2.i = icmp ult i64 %add.i, 512
  br i1 %cmp2.i, label %while.body.i, label %nnc_say.exit

while.body.i:                                     ; preds = %land.rhs.i
  %incdec.ptr.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i, i64 1
  store i64 %add.i, ptr %message_length.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %7
  store i8 %8, ptr %arrayidx.i, align 1
  %9 = load i8, ptr %incdec.ptr.i, align 1
  %cmp.not.i = icmp eq i8 %9, 0
  br i1 %cmp.not.i, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !31

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i, %nnc_fault.exit
  %10 = phi i64 [ %.pre.i, %nnc_fault.exit ], [ %add.i, %while.body.i ], [ %7, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %10
  store i8 0, ptr %arrayidx7.i, align 1
  %cmp98 = icmp sgt i64 %count, 0
  br i1 %cmp98, label %for.body.lr.ph, label %if.end

for.body.lr.ph:                                   ; preds = %nnc_say.exit
  %table_texts = getelementptr inbounds nuw i8, ptr %machine, i64 8
  %numbers = getelementptr inbounds nuw i8, ptr %machine, i64 1416
  br label %for.body

for.body:                                         ; preds = %for.body.lr.ph, %nnc_say.exit79
  %i.099 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %nnc_say.exit79 ]
  %cmp2 = icmp eq i64 %i.099, 0
  %cond = select i1 %cmp2, ptr @.str.34, ptr @.str.11
  %11 = load i8, ptr %cond, align 1
  %cmp.not13.i34 = icmp eq i8 %11, 0
  %.pre.i35 = load i64, ptr %message_length.i, align 8
  br i1 %cmp.not13.i34, label %nnc_say.exit48, label %land.rhs.i38

land.rhs.i38:                                     ; preds = %for.body, %while.body.i44
  %12 = phi i64 [ %add.i40, %while.body.i44 ], [ %.pre.i35, %for.body ]
  %13 = phi i8 [ %14, %while.body.i44 ], [ %11, %for.body ]
  %text.addr.014.i39 = phi ptr [ %incdec.ptr.i45, %while.body.i44 ], [ %cond, %for.body ]
  %add.i40 = add i64 %12, 1
  %cmp2.i41 = icmp ult i64 %add.i40, 512
  br i1 %cmp2.i41, label %while.body.i44, label %nnc_say.exit48

while.body.i44:                                   ; preds = %land.rhs.i38
  %incdec.ptr.i45 = getelementptr inbounds nuw i8, ptr %text.addr.014.i39, i64 1
  store i64 %add.i40, ptr %message_length.i, align 8
  %arrayidx.i46 = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %12
  store i8 %13, ptr %arrayidx.i46, align 1
  %14 = load i8, ptr %incdec.ptr.i45, align 1
  %cmp.not.i47 = icmp eq i8 %14, 0
  br i1 %cmp.not.i47, label %nnc_say.exit48, label %land.rhs.i38, !llvm.loop !31

nnc_say.exit48:                                   ; preds = %land.rhs.i38, %while.body.i44, %for.body
  %.pre.i51 = phi i64 [ %.pre.i35, %for.body ], [ %add.i40, %while.body.i44 ], [ %12, %land.rhs.i38 ]
  %arrayidx7.i43 = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %.pre.i51
  store i8 0, ptr %arrayidx7.i43, align 1
  %arrayidx3 = getelementptr inbounds nuw i64, ptr %symbols, i64 %i.099
  %15 = load i64, ptr %arrayidx3, align 8
  %arrayidx4 = getelementptr inbounds i64, ptr %add.ptr, i64 %15
  %16 = load i64, ptr %arrayidx4, align 8
  %cmp5 = icmp slt i64 %16, 0
  br i1 %cmp5, label %cond.end, label %cond.false

cond.false:                                       ; preds = %nnc_say.exit48
  %17 = load ptr, ptr %table_texts, align 8
  %add.ptr8 = getelementptr inbounds nuw i8, ptr %17, i64 %16
  br label %cond.end

cond.end:                                         ; preds = %nnc_say.exit48, %cond.false
  %cond9 = phi ptr [ %add.ptr8, %cond.false ], [ @.str.35, %nnc_say.exit48 ]
  %18 = load i8, ptr %cond9, align 1
  %cmp.not13.i50 = icmp eq i8 %18, 0
  br i1 %cmp.not13.i50, label %nnc_say.exit64, label %land.rhs.i54

land.rhs.i54:                                     ; preds = %cond.end, %while.body.i60
  %19 = phi i64 [ %add.i56, %while.body.i60 ], [ %.pre.i51, %cond.end ]
  %20 = phi i8 [ %21, %while.body.i60 ], [ %18, %cond.end ]
  %text.addr.014.i55 = phi ptr [ %incdec.ptr.i61, %while.body.i60 ], [ %cond9, %cond.end ]
  %add.i56 = add i64 %19, 1
  %cmp2.i57 = icmp ult i64 %add.i56, 512
  br i1 %cmp2.i57, label %while.body.i60, label %nnc_say.exit64

while.body.i60:                                   ; preds = %land.rhs.i54
  %incdec.ptr.i61 = getelementptr inbounds nuw i8, ptr %text.addr.014.i55, i64 1
  store i64 %add.i56, ptr %message_length.i, align 8
  %arrayidx.i62 = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %19
  store i8 %20, ptr %arrayidx.i62, align 1
  %21 = load i8, ptr %incdec.ptr.i61, align 1
  %cmp.not.i63 = icmp eq i8 %21, 0
  br i1 %cmp.not.i63, label %nnc_say.exit64, label %land.rhs.i54, !llvm.loop !31

nnc_say.exit64:                                   ; preds = %land.rhs.i54, %while.body.i60, %cond.end
  %.pre.i66 = phi i64 [ %.pre.i51, %cond.end ], [ %add.i56, %while.body.i60 ], [ %19, %land.rhs.i54 ]
  %arrayidx7.i59 = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %.pre.i66
  store i8 0, ptr %arrayidx7.i59, align 1
  br label %land.rhs.i69

land.rhs.i69:                                     ; preds = %while.body.i75, %nnc_say.exit64
  %22 = phi i64 [ %.pre.i66, %nnc_say.exit64 ], [ %add.i71, %while.body.i75 ]
  %23 = phi i8 [ 32, %nnc_say.exit64 ], [ %24, %while.body.i75 ]
  %text.addr.014.i70.idx = phi i64 [ 0, %nnc_say.exit64 ], [ %text.addr.014.i70.add, %while.body.i75 ]
  %add.i71 = add i64 %22, 1
  %cmp2.i72 = icmp ult i64 %add.i71, 512
  br i1 %cmp2.i72, label %while.body.i75, label %nnc_say.exit79

while.body.i75:                                   ; preds = %land.rhs.i69
  %text.addr.014.i70.add = add nuw nsw i64 %text.addr.014.i70.idx, 1
  %incdec.ptr.i76.ptr = getelementptr inbounds nuw i8, ptr @.str.36, i64 %text.addr.014.i70.add
  store i64 %add.i71, ptr %message_length.i, align 8
  %arrayidx.i77 = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %22
  store i8 %23, ptr %arrayidx.i77, align 1
  %24 = load i8, ptr %incdec.ptr.i76.ptr, align 1
  %exitcond = icmp eq i64 %text.addr.014.i70.add, 3
  br i1 %exitcond, label %nnc_say.exit79, label %land.rhs.i69, !llvm.loop !31

nnc_say.exit79:                                   ; preds = %land.rhs.i69, %while.body.i75
  %25 = phi i64 [ %add.i71, %while.body.i75 ], [ %22, %land.rhs.i69 ]
  %arrayidx7.i74 = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %25
  store i8 0, ptr %arrayidx7.i74, align 1
  %26 = load ptr, ptr %numbers, align 8
  %27 = load i64, ptr %arrayidx3, align 8
  %arrayidx11 = getelementptr inbounds i64, ptr %26, i64 %27
  %28 = load i64, ptr %arrayidx11, align 8
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %28) #25
  %inc = add nuw nsw i64 %i.099, 1
  %exitcond103.not = icmp eq i64 %inc, %count
  br i1 %exitcond103.not, label %if.then, label %for.body, !llvm.loop !84

if.then:                                          ; preds = %nnc_say.exit79
  %.pre.i81 = load i64, ptr %message_length.i, align 8
  %29 = add i64 %.pre.i81, 1
  %cmp2.i87 = icmp ult i64 %29, 512
  br i1 %cmp2.i87, label %while.body.i90, label %nnc_say.exit94

while.body.i90:                                   ; preds = %if.then
  store i64 %29, ptr %message_length.i, align 8
  %arrayidx.i92 = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %.pre.i81
  store i8 41, ptr %arrayidx.i92, align 1
  br label %nnc_say.exit94

nnc_say.exit94:                                   ; preds = %while.body.i90, %if.then
  %30 = phi i64 [ %29, %while.body.i90 ], [ %.pre.i81, %if.then ]
  %arrayidx7.i89 = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %30
  store i8 0, ptr %arrayidx7.i89, align 1
  br label %if.end

if.end:                                           ; preds = %nnc_say.exit, %nnc_say.exit94
  ret void
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.umul.with.overflow.i64(i64, i64) #19

; Function Attrs: optsize
declare void @nnc_runtime_default_options(ptr noundef) local_unnamed_addr #2

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @nnc_host_row(ptr noundef readonly captures(address_is_null) %value, ptr noundef writeonly captures(none) initializes((0, 8)) %row) unnamed_addr #18 {
entry:
  %cmp = icmp eq ptr %value, null
  br i1 %cmp, label %for.end.critedge, label %cond.false

cond.false:                                       ; preds = %entry
  %kind = getelementptr inbounds nuw i8, ptr %value, i64 8
  %0 = load i64, ptr %kind, align 8
  store i64 %0, ptr %row, align 8
  %dtype = getelementptr inbounds nuw i8, ptr %value, i64 16
  %1 = load i64, ptr %dtype, align 8
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %row, i64 8
  store i64 %1, ptr %arrayidx2, align 8
  %rank = getelementptr inbounds nuw i8, ptr %value, i64 24
  %2 = load i64, ptr %rank, align 8
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %row, i64 16
  store i64 %2, ptr %arrayidx3, align 8
  %length = getelementptr inbounds nuw i8, ptr %value, i64 32
  %3 = load i64, ptr %length, align 8
  %arrayidx4 = getelementptr inbounds nuw i8, ptr %row, i64 24
  store i64 %3, ptr %arrayidx4, align 8
  %data = getelementptr inbounds nuw i8, ptr %value, i64 40
  %4 = load ptr, ptr %data, align 8
  %5 = ptrtoint ptr %4 to i64
  %arrayidx5 = getelementptr inbounds nuw i8, ptr %row, i64 32
  store i64 %5, ptr %arrayidx5, align 8
  %6 = load i64, ptr %rank, align 8
  %cmp729.not = icmp eq i64 %6, 0
  br i1 %cmp729.not, label %for.end, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %cond.false
  %shape = getelementptr inbounds nuw i8, ptr %value, i64 72
  br label %for.body

for.body:                                         ; preds = %for.body.lr.ph, %for.body
  %i.030 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.body ]
  %7 = load ptr, ptr %shape, align 8
  %arrayidx9 = getelementptr inbounds nuw i64, ptr %7, i64 %i.030
  %8 = load i64, ptr %arrayidx9, align 8
  %9 = getelementptr inbounds nuw i64, ptr %row, i64 %i.030
  %arrayidx11 = getelementptr inbounds nuw i8, ptr %9, i64 40
  store i64 %8, ptr %arrayidx11, align 8
  %inc = add nuw nsw i64 %i.030, 1
  %10 = load i64, ptr %rank, align 8
  %cmp7 = icmp ult i64 %inc, %10
  %cmp8 = icmp samesign ult i64 %i.030, 34
  %11 = and i1 %cmp8, %cmp7
  br i1 %11, label %for.body, label %for.end, !llvm.loop !85

for.end.critedge:                                 ; preds = %entry
  store i64 -1, ptr %row, align 8
  br label %for.end

for.end:                                          ; preds = %for.body, %cond.false, %for.end.critedge
  ret void
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umax.i64(i64, i64) #20

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: read)
declare signext i32 @bcmp(ptr captures(none), ptr captures(none), i64) local_unnamed_addr #21

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.abs.i64(i64, i1 immarg) #22

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #20

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #20

attributes #0 = { nounwind optsize "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { optsize "no-trapping-math"="true" }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #4 = { nofree norecurse nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "no-trapping-math"="true" }
attributes #5 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "no-trapping-math"="true" }
attributes #6 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read) "no-trapping-math"="true" }
attributes #7 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none) "no-trapping-math"="true" }
attributes #8 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "no-trapping-math"="true" }
attributes #9 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "no-trapping-math"="true" }
attributes #10 = { nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "no-trapping-math"="true" }
attributes #11 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: readwrite) "no-trapping-math"="true" }
attributes #12 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: write) "no-trapping-math"="true" }
attributes #13 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #14 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #15 = { nofree norecurse nosync nounwind optsize memory(write, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "no-trapping-math"="true" }
attributes #16 = { nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "no-trapping-math"="true" }
attributes #17 = { nofree norecurse nosync nounwind optsize memory(argmem: readwrite) "no-trapping-math"="true" }
attributes #18 = { nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "no-trapping-math"="true" }
attributes #19 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #20 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #21 = { nocallback nofree nounwind willreturn memory(argmem: read) }
attributes #22 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #23 = { nounwind optsize }
attributes #24 = { nounwind }
attributes #25 = { optsize }

!llvm.module.flags = !{!0, !1, !2, !4, !5}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 1, !"target-abi", !"lp64d"}
!2 = !{i32 6, !"riscv-isa", !3}
!3 = !{!"rv64i2p1_m2p0_a2p1_f2p2_d2p2_c2p0_zicsr2p0_zmmul1p0_zaamo1p0_zalrsc1p0_zca1p0_zcd1p0"}
!4 = !{i32 8, !"PIC Level", i32 2}
!5 = !{i32 8, !"SmallDataLimit", i32 0}
!7 = distinct !{!7, !8}
!8 = !{!"llvm.loop.mustprogress"}
!9 = distinct !{!9, !8}
!10 = distinct !{!10, !8}
!11 = distinct !{!11, !8}
!12 = distinct !{!12, !8}
!13 = distinct !{!13, !8}
!14 = distinct !{!14, !8}
!15 = distinct !{!15, !8}
!16 = distinct !{!16, !8}
!17 = distinct !{!17, !8}
!18 = distinct !{!18, !8}
!19 = distinct !{!19, !8}
!20 = distinct !{!20, !8}
!21 = distinct !{!21, !8}
!22 = distinct !{!22, !8}
!23 = distinct !{!23, !8}
!24 = distinct !{!24, !8}
!25 = distinct !{!25, !8}
!26 = distinct !{!26, !8}
!27 = distinct !{!27, !8}
!28 = distinct !{!28, !8}
!29 = distinct !{!29, !8}
!30 = distinct !{!30, !8}
!31 = distinct !{!31, !8}
!32 = distinct !{!32, !8}
!33 = distinct !{!33, !8}
!34 = distinct !{!34, !8}
!35 = distinct !{!35, !8}
!36 = distinct !{!36, !8}
!37 = distinct !{!37, !8}
!38 = distinct !{!38, !8}
!39 = distinct !{!39, !8}
!40 = distinct !{!40, !8}
!41 = distinct !{!41, !8}
!42 = distinct !{!42, !8}
!43 = distinct !{!43, !8}
!44 = distinct !{!44, !8}
!45 = distinct !{!45, !8}
!46 = distinct !{!46, !8}
!47 = distinct !{!47, !8}
!48 = distinct !{!48, !8}
!49 = distinct !{!49, !8}
!50 = distinct !{!50, !8}
!51 = distinct !{!51, !8}
!52 = distinct !{!52, !8}
!53 = distinct !{!53, !8}
!54 = distinct !{!54, !8}
!55 = distinct !{!55, !8}
!56 = distinct !{!56, !8}
!57 = distinct !{!57, !8}
!58 = distinct !{!58, !8}
!59 = distinct !{!59, !8}
!60 = distinct !{!60, !8}
!61 = distinct !{!61, !8}
!62 = distinct !{!62, !8}
!63 = distinct !{!63, !8}
!64 = distinct !{!64, !8}
!65 = distinct !{!65, !8}
!66 = distinct !{!66, !8}
!67 = distinct !{!67, !8}
!68 = distinct !{!68, !8}
!69 = distinct !{!69, !8}
!70 = distinct !{!70, !8}
!71 = distinct !{!71, !8}
!72 = distinct !{!72, !8}
!73 = distinct !{!73, !8}
!74 = distinct !{!74, !8}
!75 = distinct !{!75, !8}
!76 = distinct !{!76, !8}
!77 = distinct !{!77, !8}
!78 = distinct !{!78, !8}
!79 = distinct !{!79, !8}
!80 = distinct !{!80, !8}
!81 = distinct !{!81, !8}
!82 = distinct !{!82, !8}
!83 = distinct !{!83, !8}
!84 = distinct !{!84, !8}
!85 = distinct !{!85, !8}
