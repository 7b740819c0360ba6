; staged.c for x86_64 windows, written by abi/prebuild.py; change the source instead.

%struct.nnc_api = type { i32, i32, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.nnc_host = type { i32, i32, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.nnc_program = type { ptr, ptr, ptr, i64, ptr, i64, ptr, i64, ptr, i64, ptr, i64, ptr, i64, ptr, ptr, i64, ptr, i64, ptr, ptr, i64, i64, i64, ptr, %struct.nnc_weights_header, ptr, i64, i32, i32, ptr, ptr, i64 }
%struct.nnc_weights_header = type { i64, i64, [2 x i64] }
%struct.nnc_part = type { ptr, i64 }
%struct.nnc_callee = type { [16 x %struct.nnc_variant], i64, i64, ptr, ptr, i32 }
%struct.nnc_variant = type { ptr, ptr, i64, i64 }
%struct.nnc_tensor = type { ptr, ptr, ptr, i64, ptr, i64, i64 }
%struct.nnc_item = type { i32, i32, ptr, ptr, i64 }
%struct.nnc_options = type { i32, i32, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64 }
%struct.nnc_strings = type { ptr, ptr, i64, i64, i64, ptr, i64 }
%struct.nnc_string = type { ptr, i64 }
%struct.nnc_lookup = type { ptr, ptr, i64, i64 }

@nnc_part_api = internal constant %struct.nnc_api { i32 4, i32 168, ptr @.str, ptr null, ptr null, ptr null, ptr @nnc_runtime_context_free, ptr @nnc_runtime_run, ptr @nnc_runtime_profile, ptr @nnc_runtime_failed_node, ptr null, ptr null, ptr null, ptr @nnc_runtime_bind, ptr @nnc_runtime_output_shape, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null, ptr null }, align 8
@.str = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@nnc_host_v1 = dso_local local_unnamed_addr constant %struct.nnc_host { i32 4, i32 192, ptr @nnc_host_context_new, ptr @nnc_stages_context_free, ptr @nnc_host_add_variant, ptr @nnc_host_begin, ptr @nnc_host_put_tensor, ptr @nnc_host_put_none, ptr @nnc_host_put_list, ptr @nnc_host_append, ptr @nnc_host_intern, ptr @nnc_host_string, ptr @nnc_host_look, ptr @nnc_host_look_inside, ptr @nnc_host_go, ptr @nnc_host_run, ptr @nnc_host_end, ptr @nnc_host_paused, ptr @nnc_host_numbers, ptr @nnc_host_defined, ptr @nnc_host_variant, ptr @nnc_stages_failed_node, ptr @nnc_stages_message, ptr @nnc_host_workers_new, ptr @nnc_runtime_close }, align 8
@.str.1 = private unnamed_addr constant [34 x i8] c"the values between programs need \00", align 1
@.str.2 = private unnamed_addr constant [22 x i8] c" bytes, the limit is \00", align 1
@.str.3 = private unnamed_addr constant [24 x i8] c"there is no memory for \00", align 1
@.str.4 = private unnamed_addr constant [7 x i8] c" bytes\00", align 1
@.str.5 = private unnamed_addr constant [27 x i8] c"the tensor has no elements\00", align 1
@.str.6 = private unnamed_addr constant [21 x i8] c"a string has no text\00", align 1
@.str.7 = private unnamed_addr constant [19 x i8] c"a tensor of shape \00", align 1
@.str.8 = private unnamed_addr constant [30 x i8] c" is larger than the limit of \00", align 1
@.str.9 = private unnamed_addr constant [2 x i8] c"[\00", align 1
@.str.10 = private unnamed_addr constant [3 x i8] c", \00", align 1
@.str.11 = private unnamed_addr constant [2 x i8] c"]\00", align 1
@.str.12 = private unnamed_addr constant [9 x i8] c"a tensor\00", align 1
@.str.13 = private unnamed_addr constant [18 x i8] c"a tensor of rank \00", align 1
@.str.14 = private unnamed_addr constant [31 x i8] c" is required, got one of rank \00", align 1
@.str.15 = private unnamed_addr constant [43 x i8] c"a tensor has no extents, or a negative one\00", align 1
@.str.16 = private unnamed_addr constant [11 x i8] c"a sequence\00", align 1
@.str.17 = private unnamed_addr constant [29 x i8] c"the sequence has no elements\00", align 1
@.str.18 = private unnamed_addr constant [19 x i8] c" is required, got \00", align 1
@.str.19 = private unnamed_addr constant [8 x i8] c"nothing\00", align 1
@.str.20 = private unnamed_addr constant [2 x i8] c"?\00", align 1
@.str.21 = private unnamed_addr constant [21 x i8] c"the table is damaged\00", align 1
@nnc_call.nothing = internal constant [64 x i8] zeroinitializer, align 16
@.str.22 = private unnamed_addr constant [32 x i8] c" is required, got one of shape \00", align 1
@.str.23 = private unnamed_addr constant [44 x i8] c"a tensor is required, the optional is empty\00", align 1
@.str.24 = private unnamed_addr constant [37 x i8] c"a tensor is required, got a sequence\00", align 1
@.str.25 = private unnamed_addr constant [40 x i8] c"no program was compiled for these sizes\00", align 1
@.str.26 = private unnamed_addr constant [3 x i8] c": \00", align 1
@.str.27 = private unnamed_addr constant [13 x i8] c" is required\00", align 1
@.str.28 = private unnamed_addr constant [32 x i8] c"an operand is an empty optional\00", align 1
@nnc_steps = internal unnamed_addr constant [19 x ptr] [ptr @nnc_step_require, ptr @nnc_step_sequence_construct, ptr @nnc_step_sequence_at, ptr @nnc_step_sequence_insert, ptr @nnc_step_sequence_erase, ptr @nnc_step_sequence_length, ptr @nnc_step_split_to_sequence, ptr @nnc_step_concat_from_sequence, ptr @nnc_step_string_concat, ptr @nnc_step_string_split, ptr @nnc_step_lookup, ptr @nnc_step_tf_idf, ptr @nnc_step_cast_to_string, ptr @nnc_step_cast_from_string, ptr @nnc_step_string_filter, ptr @nnc_step_optional, ptr @nnc_step_optional_has_element, ptr @nnc_step_optional_get_element, ptr @nnc_step_non_max_suppression], align 16
@.str.29 = private unnamed_addr constant [22 x i8] c"the index must be in \00", align 1
@.str.30 = private unnamed_addr constant [20 x i8] c" for a sequence of \00", align 1
@.str.31 = private unnamed_addr constant [18 x i8] c" elements, it is \00", align 1
@.str.32 = private unnamed_addr constant [43 x i8] c"parts must have at least one element, got \00", align 1
@.str.33 = private unnamed_addr constant [21 x i8] c"the parts must have \00", align 1
@.str.34 = private unnamed_addr constant [37 x i8] c" elements together, none less than 0\00", align 1
@.str.35 = private unnamed_addr constant [48 x i8] c"a sequence without elements has nothing to join\00", align 1
@.str.36 = private unnamed_addr constant [18 x i8] c"there is no axis \00", align 1
@.str.37 = private unnamed_addr constant [21 x i8] c" of tensors of rank \00", align 1
@.str.38 = private unnamed_addr constant [64 x i8] c"the parts of a collected result must have one shape, they have \00", align 1
@.str.39 = private unnamed_addr constant [6 x i8] c" and \00", align 1
@.str.40 = private unnamed_addr constant [61 x i8] c"tensors that are joined must agree in all axes but one, got \00", align 1
@.str.41 = private unnamed_addr constant [32 x i8] c"the operands do not broadcast: \00", align 1
@.str.42 = private unnamed_addr constant [5 x i8] c"True\00", align 1
@.str.43 = private unnamed_addr constant [6 x i8] c"False\00", align 1
@.str.44 = private unnamed_addr constant [4 x i8] c"NaN\00", align 1
@.str.45 = private unnamed_addr constant [4 x i8] c"INF\00", align 1
@.str.47 = private unnamed_addr constant [5 x i8] c"%.*e\00", align 1
@.str.48 = private unnamed_addr constant [8 x i8] c"e%c%02d\00", align 1
@.str.49 = private unnamed_addr constant [24 x i8] c"a string is no number: \00", align 1
@.str.50 = private unnamed_addr constant [36 x i8] c"a string is no integer of 64 bits: \00", align 1
@.str.51 = private unnamed_addr constant [4 x i8] c"inf\00", align 1
@.str.52 = private unnamed_addr constant [9 x i8] c"infinity\00", align 1
@.str.53 = private unnamed_addr constant [4 x i8] c"nan\00", align 1
@__const.nnc_step_string_filter.shape = private unnamed_addr constant [2 x i64] [i64 1, i64 0], align 16
@.str.54 = private unnamed_addr constant [22 x i8] c"the optional is empty\00", align 1
@.str.55 = private unnamed_addr constant [70 x i8] c"boxes[images, n, 4] and scores[images, classes, n] are required, got \00", align 1
@.str.56 = private unnamed_addr constant [23 x i8] c"a tensor with an axis \00", align 1
@.str.57 = private unnamed_addr constant [36 x i8] c" is required, got an empty optional\00", align 1
@.str.58 = private unnamed_addr constant [6 x i8] c"axis \00", align 1
@.str.59 = private unnamed_addr constant [19 x i8] c" must have extent \00", align 1
@.str.60 = private unnamed_addr constant [10 x i8] c", it has \00", align 1
@.str.61 = private unnamed_addr constant [15 x i8] c" does not hold\00", align 1
@.str.62 = private unnamed_addr constant [3 x i8] c" (\00", align 1
@.str.63 = private unnamed_addr constant [4 x i8] c" = \00", align 1
@.str.65 = private unnamed_addr constant [19 x i8] c"a size is negative\00", align 1
@.str.66 = private unnamed_addr constant [7 x i8] c"it is \00", align 1
@.str.67 = private unnamed_addr constant [3 x i8] c"; \00", align 1
@.str.68 = private unnamed_addr constant [34 x i8] c", and the model was compiled for \00", align 1
@.str.69 = private unnamed_addr constant [5 x i8] c"%.9g\00", align 1
@.str.70 = private unnamed_addr constant [46 x i8] c"the condition must be one bool, it has shape \00", align 1
@.str.71 = private unnamed_addr constant [39 x i8] c"the number of trips must be one number\00", align 1
@.str.72 = private unnamed_addr constant [52 x i8] c"the scanned inputs must have one length, they have \00", align 1
@.str.73 = private unnamed_addr constant [19 x i8] c"the loop has made \00", align 1
@.str.74 = private unnamed_addr constant [27 x i8] c" trips, which is the limit\00", align 1
@nnc_host_workers_new.none = internal constant %struct.nnc_program { ptr @.str.75, ptr @.str.76, ptr null, i64 0, ptr null, i64 0, ptr null, i64 0, ptr null, i64 0, ptr null, i64 0, ptr null, i64 0, ptr null, ptr null, i64 0, ptr null, i64 0, ptr null, ptr null, i64 0, i64 0, i64 0, ptr null, %struct.nnc_weights_header zeroinitializer, ptr null, i64 0, i32 0, i32 0, ptr null, ptr null, i64 0 }, align 8
@.str.75 = private unnamed_addr constant [8 x i8] c"workers\00", align 1
@.str.76 = private unnamed_addr constant [3 x i8] c"{}\00", align 1
@switch.table.nnc_wrong_item.rel = private unnamed_addr constant [3 x i32] [i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.19 to i64), i64 ptrtoint (ptr @switch.table.nnc_wrong_item.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.12 to i64), i64 ptrtoint (ptr @switch.table.nnc_wrong_item.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.16 to i64), i64 ptrtoint (ptr @switch.table.nnc_wrong_item.rel to i64)) to i32)], align 4

; Function Attrs: nounwind optsize
define hidden void @nnc_stages_close(ptr noundef %model) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %model, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %whole1 = getelementptr inbounds nuw i8, ptr %model, i64 24
  %0 = load ptr, ptr %whole1, align 8
  %call = tail call ptr @nnc_runtime_options(ptr noundef %0) #31
  %release2 = getelementptr inbounds nuw i8, ptr %call, i64 40
  %1 = load ptr, ptr %release2, align 8
  %allocator3 = getelementptr inbounds nuw i8, ptr %call, i64 48
  %2 = load ptr, ptr %allocator3, align 8
  %program = getelementptr inbounds nuw i8, ptr %model, i64 8
  %3 = load ptr, ptr %program, align 8
  %stages13 = getelementptr inbounds nuw i8, ptr %3, i64 256
  %4 = load ptr, ptr %stages13, align 8
  %part_count14 = getelementptr inbounds nuw i8, ptr %4, i64 24
  %5 = load i64, ptr %part_count14, align 8
  %cmp415.not = icmp eq i64 %5, 0
  br i1 %cmp415.not, label %for.cond.cleanup, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %if.end
  %parts = getelementptr inbounds nuw i8, ptr %model, i64 32
  br label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %if.end
  tail call void %1(ptr noundef %2, ptr noundef nonnull %model) #31
  tail call void @nnc_runtime_close(ptr noundef %0) #31
  br label %cleanup

for.body:                                         ; preds = %for.body.lr.ph, %for.body
  %i.016 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.body ]
  %6 = load ptr, ptr %parts, align 8
  %arrayidx = getelementptr inbounds nuw ptr, ptr %6, i64 %i.016
  %7 = load ptr, ptr %arrayidx, align 8
  tail call void @nnc_runtime_close(ptr noundef %7) #31
  %inc = add nuw i64 %i.016, 1
  %8 = load ptr, ptr %program, align 8
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
declare dso_local ptr @nnc_runtime_options(ptr noundef) local_unnamed_addr #2

; Function Attrs: optsize
declare dso_local void @nnc_runtime_close(ptr noundef) #2

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: nounwind optsize
define hidden i32 @nnc_stages_open(ptr noundef %program, ptr noundef %given, ptr noundef writeonly captures(address_is_null) %result) local_unnamed_addr #0 {
entry:
  %whole = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %whole) #32
  %cmp = icmp eq ptr %result, null
  br i1 %cmp, label %cleanup25, label %if.end

if.end:                                           ; preds = %entry
  store ptr null, ptr %result, align 8
  %call = call i32 @nnc_runtime_open(ptr noundef %program, ptr noundef %given, ptr noundef nonnull %whole) #31
  %cmp1.not = icmp eq i32 %call, 0
  br i1 %cmp1.not, label %if.end3, label %cleanup25

if.end3:                                          ; preds = %if.end
  %0 = load ptr, ptr %whole, align 8
  %call4 = call ptr @nnc_runtime_options(ptr noundef %0) #31
  %stages = getelementptr inbounds nuw i8, ptr %program, i64 256
  %1 = load ptr, ptr %stages, align 8
  %part_count = getelementptr inbounds nuw i8, ptr %1, i64 24
  %2 = load i64, ptr %part_count, align 8
  %mul = shl i64 %2, 3
  %add = add i64 %mul, 40
  %allocate = getelementptr inbounds nuw i8, ptr %call4, i64 32
  %3 = load ptr, ptr %allocate, align 8
  %allocator = getelementptr inbounds nuw i8, ptr %call4, i64 48
  %4 = load ptr, ptr %allocator, align 8
  %call5 = call ptr %3(ptr noundef %4, i64 noundef %add, i64 noundef 128) #31
  %cmp6 = icmp eq ptr %call5, null
  br i1 %cmp6, label %if.then7, label %if.end8

if.then7:                                         ; preds = %if.end3
  %5 = load ptr, ptr %whole, align 8
  call void @nnc_runtime_close(ptr noundef %5) #31
  br label %cleanup25

if.end8:                                          ; preds = %if.end3
  call void @llvm.memset.p0.i64(ptr nonnull align 8 %call5, i8 0, i64 %add, i1 false)
  %6 = load ptr, ptr %whole, align 8
  %whole9 = getelementptr inbounds nuw i8, ptr %call5, i64 24
  store ptr %6, ptr %whole9, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %call5, ptr noundef nonnull align 1 dereferenceable(24) %6, i64 24, i1 false)
  %add.ptr = getelementptr inbounds nuw i8, ptr %call5, i64 40
  %parts = getelementptr inbounds nuw i8, ptr %call5, i64 32
  store ptr %add.ptr, ptr %parts, align 8
  %cmp10.not48.not = icmp eq i64 %2, 0
  br i1 %cmp10.not48.not, label %for.end, label %for.body

for.cond:                                         ; preds = %for.body
  %inc = add nuw i64 %i.049, 1
  %exitcond.not = icmp eq i64 %inc, %2
  br i1 %exitcond.not, label %for.end, label %for.body, !llvm.loop !9

for.body:                                         ; preds = %if.end8, %for.cond
  %i.049 = phi i64 [ %inc, %for.cond ], [ 0, %if.end8 ]
  %7 = load ptr, ptr %stages, align 8
  %parts12 = getelementptr inbounds nuw i8, ptr %7, i64 16
  %8 = load ptr, ptr %parts12, align 8
  %arrayidx = getelementptr inbounds nuw %struct.nnc_part, ptr %8, i64 %i.049
  %9 = load ptr, ptr %arrayidx, align 8
  %10 = load ptr, ptr %whole, align 8
  %11 = load ptr, ptr %parts, align 8
  %arrayidx15 = getelementptr inbounds nuw ptr, ptr %11, i64 %i.049
  %call16 = call i32 @nnc_runtime_open_part(ptr noundef %9, ptr noundef %10, ptr noundef %arrayidx15) #31
  %cmp17.not = icmp eq i32 %call16, 0
  br i1 %cmp17.not, label %for.cond, label %cleanup.thread

cleanup.thread:                                   ; preds = %for.body
  call void @nnc_stages_close(ptr noundef nonnull %call5) #33
  br label %cleanup25

for.end:                                          ; preds = %for.cond, %if.end8
  store ptr %call5, ptr %result, align 8
  br label %cleanup25

cleanup25:                                        ; preds = %cleanup.thread, %if.end, %for.end, %if.then7, %entry
  %retval.3 = phi i32 [ 1, %entry ], [ %call, %if.end ], [ 2, %if.then7 ], [ 0, %for.end ], [ %call16, %cleanup.thread ]
  call void @llvm.lifetime.end.p0(ptr nonnull %whole) #32
  ret i32 %retval.3
}

; Function Attrs: optsize
declare dso_local i32 @nnc_runtime_open(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #3

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #4

; Function Attrs: optsize
declare dso_local i32 @nnc_runtime_open_part(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

; Function Attrs: nounwind optsize
define hidden i32 @nnc_stages_threads(ptr noundef readonly captures(address_is_null) %model) local_unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %model, null
  br i1 %cmp, label %cond.end, label %cond.false

cond.false:                                       ; preds = %entry
  %whole = getelementptr inbounds nuw i8, ptr %model, i64 24
  %0 = load ptr, ptr %whole, align 8
  %call = tail call i32 @nnc_runtime_threads(ptr noundef %0) #31
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.false
  %cond = phi i32 [ %call, %cond.false ], [ 0, %entry ]
  ret i32 %cond
}

; Function Attrs: optsize
declare dso_local i32 @nnc_runtime_threads(ptr noundef) local_unnamed_addr #2

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
  %cmp655 = icmp sgt i64 %3, 0
  br i1 %cmp655, label %for.body.lr.ph, label %for.cond.cleanup

for.body.lr.ph:                                   ; preds = %if.end
  %values.i = getelementptr inbounds nuw i8, ptr %given, i64 1408
  br label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %if.end
  %kept = getelementptr inbounds nuw i8, ptr %given, i64 1480
  %4 = load ptr, ptr %kept, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %given, ptr noundef %4) #33
  %strings1.i = getelementptr inbounds nuw i8, ptr %given, i64 1352
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded.i) #32
  %fixed.i = getelementptr inbounds nuw i8, ptr %given, i64 1384
  %5 = load i64, ptr %fixed.i, align 8
  %count.i = getelementptr inbounds nuw i8, ptr %given, i64 1368
  %6 = load i64, ptr %count.i, align 8
  %cmp19.i = icmp ult i64 %5, %6
  br i1 %cmp19.i, label %for.body.lr.ph.i, label %for.cond.cleanup.i

for.body.lr.ph.i:                                 ; preds = %for.cond.cleanup
  %lengths.i = getelementptr inbounds nuw i8, ptr %given, i64 1360
  br label %for.body.i

for.cond.cleanup.i:                               ; preds = %for.body.i, %for.cond.cleanup
  %7 = load ptr, ptr %strings1.i, align 8
  %cmp4.not.i = icmp eq ptr %7, null
  br i1 %cmp4.not.i, label %nnc_strings_free.exit, label %if.then.i

for.body.i:                                       ; preds = %for.body.i, %for.body.lr.ph.i
  %i.020.i = phi i64 [ %5, %for.body.lr.ph.i ], [ %inc.i, %for.body.i ]
  %8 = load ptr, ptr %lengths.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %8, i64 %i.020.i
  %9 = load i64, ptr %arrayidx.i, align 8
  %add.i = add i64 %9, 1
  %call.i = call fastcc i32 @nnc_bin(i64 noundef %add.i, ptr noundef %rounded.i) #33
  %10 = load ptr, ptr %strings1.i, align 8
  %arrayidx2.i = getelementptr inbounds nuw ptr, ptr %10, i64 %i.020.i
  %11 = load ptr, ptr %arrayidx2.i, align 8
  %12 = load i64, ptr %rounded.i, align 8
  tail call fastcc void @nnc_give_block(ptr noundef nonnull %given, ptr noundef %11, i64 noundef %12) #33
  %inc.i = add nuw i64 %i.020.i, 1
  %13 = load i64, ptr %count.i, align 8
  %cmp.i = icmp ult i64 %inc.i, %13
  br i1 %cmp.i, label %for.body.i, label %for.cond.cleanup.i, !llvm.loop !10

if.then.i:                                        ; preds = %for.cond.cleanup.i
  %capacity.i = getelementptr inbounds nuw i8, ptr %given, i64 1376
  %14 = load i64, ptr %capacity.i, align 8
  %mul.i = mul i64 %14, 24
  %call5.i = call fastcc i32 @nnc_bin(i64 noundef %mul.i, ptr noundef %rounded.i) #33
  %15 = load i64, ptr %rounded.i, align 8
  tail call fastcc void @nnc_give_block(ptr noundef nonnull %given, ptr noundef nonnull %7, i64 noundef %15) #33
  br label %nnc_strings_free.exit

nnc_strings_free.exit:                            ; preds = %for.cond.cleanup.i, %if.then.i
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %strings1.i, i8 0, i64 56, i1 false)
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded.i) #32
  tail call fastcc void @nnc_heap_trim(ptr noundef nonnull %heap) #33
  %stages = getelementptr inbounds nuw i8, ptr %given, i64 2120
  %16 = load ptr, ptr %stages, align 8
  %hosted = getelementptr inbounds nuw i8, ptr %16, i64 32
  %17 = load i64, ptr %hosted, align 8
  %tobool.not = icmp eq i64 %17, 0
  br i1 %tobool.not, label %for.cond10.preheader, label %if.end30

for.cond10.preheader:                             ; preds = %nnc_strings_free.exit
  %arrayidx11 = getelementptr inbounds nuw i8, ptr %2, i64 32
  %18 = load i64, ptr %arrayidx11, align 8
  %cmp1262 = icmp sgt i64 %18, 0
  br i1 %cmp1262, label %for.cond15.preheader.lr.ph, label %if.end30

for.cond15.preheader.lr.ph:                       ; preds = %for.cond10.preheader
  %callees = getelementptr inbounds nuw i8, ptr %given, i64 1432
  %.pre = load ptr, ptr %callees, align 8
  br label %for.cond15.preheader

for.body:                                         ; preds = %for.body.lr.ph, %for.body
  %i.056 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.body ]
  %19 = load ptr, ptr %values.i, align 8
  %arrayidx.i54 = getelementptr inbounds nuw ptr, ptr %19, i64 %i.056
  %20 = load ptr, ptr %arrayidx.i54, align 8
  store ptr null, ptr %arrayidx.i54, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %given, ptr noundef %20) #33
  %inc = add nuw nsw i64 %i.056, 1
  %21 = load i64, ptr %arrayidx, align 8
  %cmp6 = icmp slt i64 %inc, %21
  br i1 %cmp6, label %for.body, label %for.cond.cleanup, !llvm.loop !11

for.cond15.preheader:                             ; preds = %for.cond15.preheader.lr.ph, %for.cond.cleanup18
  %22 = phi i64 [ %18, %for.cond15.preheader.lr.ph ], [ %25, %for.cond.cleanup18 ]
  %23 = phi ptr [ %.pre, %for.cond15.preheader.lr.ph ], [ %26, %for.cond.cleanup18 ]
  %i9.063 = phi i64 [ 0, %for.cond15.preheader.lr.ph ], [ %inc28, %for.cond.cleanup18 ]
  %arrayidx1657 = getelementptr inbounds nuw %struct.nnc_callee, ptr %23, i64 %i9.063
  %count58 = getelementptr inbounds nuw i8, ptr %arrayidx1657, i64 512
  %24 = load i64, ptr %count58, align 8
  %cmp1759.not = icmp eq i64 %24, 0
  br i1 %cmp1759.not, label %for.cond.cleanup18, label %for.body19

for.cond.cleanup18.loopexit:                      ; preds = %for.body19
  %.pre64 = load i64, ptr %arrayidx11, align 8
  br label %for.cond.cleanup18

for.cond.cleanup18:                               ; preds = %for.cond.cleanup18.loopexit, %for.cond15.preheader
  %25 = phi i64 [ %.pre64, %for.cond.cleanup18.loopexit ], [ %22, %for.cond15.preheader ]
  %26 = phi ptr [ %30, %for.cond.cleanup18.loopexit ], [ %23, %for.cond15.preheader ]
  %inc28 = add nuw nsw i64 %i9.063, 1
  %cmp12 = icmp slt i64 %inc28, %25
  br i1 %cmp12, label %for.cond15.preheader, label %if.end30, !llvm.loop !12

for.body19:                                       ; preds = %for.cond15.preheader, %for.body19
  %27 = phi ptr [ %30, %for.body19 ], [ %23, %for.cond15.preheader ]
  %k.060 = phi i64 [ %inc25, %for.body19 ], [ 0, %for.cond15.preheader ]
  %28 = getelementptr inbounds nuw %struct.nnc_callee, ptr %27, i64 %i9.063
  %arrayidx22 = getelementptr inbounds nuw %struct.nnc_variant, ptr %28, i64 %k.060
  %context23 = getelementptr inbounds nuw i8, ptr %arrayidx22, i64 8
  %29 = load ptr, ptr %context23, align 8
  tail call void @nnc_runtime_context_free(ptr noundef %29) #31
  %inc25 = add nuw i64 %k.060, 1
  %30 = load ptr, ptr %callees, align 8
  %arrayidx16 = getelementptr inbounds nuw %struct.nnc_callee, ptr %30, i64 %i9.063
  %count = getelementptr inbounds nuw i8, ptr %arrayidx16, i64 512
  %31 = load i64, ptr %count, align 8
  %cmp17 = icmp ult i64 %inc25, %31
  br i1 %cmp17, label %for.body19, label %for.cond.cleanup18.loopexit, !llvm.loop !13

if.end30:                                         ; preds = %for.cond.cleanup18, %for.cond10.preheader, %nnc_strings_free.exit
  %memory = getelementptr inbounds nuw i8, ptr %given, i64 2080
  tail call void @nnc_runtime_memory_free(ptr noundef nonnull %memory, ptr noundef %0, ptr noundef %1) #31
  tail call void %0(ptr noundef %1, ptr noundef nonnull %given) #31
  br label %cleanup

cleanup:                                          ; preds = %entry, %if.end30
  ret void
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
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef %5) #33
  %inc = add nuw i64 %i.033, 1
  %6 = load i64, ptr %length, align 8
  %cmp6 = icmp ult i64 %inc, %6
  br i1 %cmp6, label %for.body, label %if.then8, !llvm.loop !14

if.then8:                                         ; preds = %for.body, %for.cond.cleanup
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded) #32
  %capacity = getelementptr inbounds nuw i8, ptr %value.addr.035, i64 64
  %7 = load i64, ptr %capacity, align 8
  %mul = shl i64 %7, 3
  %call = call fastcc i32 @nnc_bin(i64 noundef %mul, ptr noundef %rounded) #33
  %8 = load i64, ptr %rounded, align 8
  tail call fastcc void @nnc_give_block(ptr noundef %machine, ptr noundef nonnull %3, i64 noundef %8) #33
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #32
  br label %if.end10

if.end10:                                         ; preds = %for.cond.cleanup, %if.then8, %if.end
  %block = getelementptr inbounds nuw i8, ptr %value.addr.035, i64 56
  %9 = load i64, ptr %block, align 8
  %cmp11.not = icmp eq i64 %9, 0
  br i1 %cmp11.not, label %if.end14, label %if.then12

if.then12:                                        ; preds = %if.end10
  tail call fastcc void @nnc_give_block(ptr noundef %machine, ptr noundef nonnull %value.addr.035, i64 noundef %9) #33
  br label %if.end14

if.end14:                                         ; preds = %if.then12, %if.end10
  %cmp.not = icmp eq ptr %1, null
  br i1 %cmp.not, label %while.end, label %while.body, !llvm.loop !15

while.end:                                        ; preds = %if.end14, %while.body, %entry
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
  tail call void %3(ptr noundef %4, ptr noundef nonnull %1) #31
  %5 = load ptr, ptr %arrayidx, align 8
  %cmp1.not = icmp eq ptr %5, null
  br i1 %cmp1.not, label %for.inc, label %while.body, !llvm.loop !16

for.inc:                                          ; preds = %while.body, %while.cond.preheader
  %indvars.iv.next = add nuw nsw i64 %indvars.iv, 1
  %exitcond.not = icmp eq i64 %indvars.iv.next, 160
  br i1 %exitcond.not, label %for.cond.cleanup, label %while.cond.preheader, !llvm.loop !17
}

; Function Attrs: optsize
declare dso_local void @nnc_runtime_context_free(ptr noundef) #2

; Function Attrs: optsize
declare dso_local void @nnc_runtime_memory_free(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

; Function Attrs: nounwind optsize
define hidden i32 @nnc_stages_context_new(ptr noundef %model, ptr noundef writeonly captures(address_is_null) %result) local_unnamed_addr #0 {
entry:
  %context = alloca ptr, align 8
  %part = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %context) #32
  %cmp = icmp eq ptr %result, null
  %cmp1 = icmp eq ptr %model, null
  %or.cond = or i1 %cmp1, %cmp
  br i1 %or.cond, label %cleanup59, label %if.end

if.end:                                           ; preds = %entry
  store ptr null, ptr %result, align 8
  %program = getelementptr inbounds nuw i8, ptr %model, i64 8
  %0 = load ptr, ptr %program, align 8
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
  %whole = getelementptr inbounds nuw i8, ptr %model, i64 24
  %4 = load ptr, ptr %whole, align 8
  %call = tail call ptr @nnc_runtime_options(ptr noundef %4) #31
  %5 = load ptr, ptr %whole, align 8
  %call13 = tail call ptr @nnc_runtime_weights(ptr noundef %5) #31
  %call14 = call fastcc i32 @nnc_new_machine(ptr noundef nonnull %1, ptr noundef %call, ptr noundef %call13, i64 noundef %most.0.lcssa, ptr noundef nonnull %context) #33
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
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !18

if.end17:                                         ; preds = %for.cond.cleanup
  %8 = load ptr, ptr %context, align 8
  %model18 = getelementptr inbounds nuw i8, ptr %8, i64 2072
  store ptr %model, ptr %model18, align 8
  %9 = load i64, ptr %part_count, align 8
  %cmp22.not108.not = icmp eq i64 %9, 0
  br i1 %cmp22.not108.not, label %for.end51, label %for.body24.lr.ph

for.body24.lr.ph:                                 ; preds = %if.end17
  %parts25 = getelementptr inbounds nuw i8, ptr %model, i64 32
  %memory = getelementptr inbounds nuw i8, ptr %8, i64 2080
  %callees = getelementptr inbounds nuw i8, ptr %8, i64 1432
  %parts31 = getelementptr inbounds nuw i8, ptr %1, i64 16
  br label %for.body24

for.body24:                                       ; preds = %for.body24.lr.ph, %for.inc47
  %i19.0110 = phi i64 [ 0, %for.body24.lr.ph ], [ %inc48, %for.inc47 ]
  %first.0109 = phi i64 [ 0, %for.body24.lr.ph ], [ %add, %for.inc47 ]
  call void @llvm.lifetime.start.p0(ptr nonnull %part) #32
  %10 = load ptr, ptr %parts25, align 8
  %arrayidx26 = getelementptr inbounds nuw ptr, ptr %10, i64 %i19.0110
  %11 = load ptr, ptr %arrayidx26, align 8
  %call27 = call i32 @nnc_runtime_context_in(ptr noundef %11, ptr noundef nonnull %memory, ptr noundef nonnull %part) #31
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
  call void @nnc_stages_context_free(ptr noundef nonnull %8) #33
  call void @llvm.lifetime.end.p0(ptr nonnull %part) #32
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
  call void @llvm.lifetime.end.p0(ptr nonnull %part) #32
  %inc48 = add nuw i64 %i19.0110, 1
  %22 = load i64, ptr %part_count, align 8
  %cmp22.not = icmp ult i64 %inc48, %22
  br i1 %cmp22.not, label %for.body24, label %for.end51.loopexit, !llvm.loop !19

for.end51.loopexit:                               ; preds = %for.inc47
  %.pre = load ptr, ptr %model18, align 8
  br label %for.end51

for.end51:                                        ; preds = %for.end51.loopexit, %if.end17
  %23 = phi ptr [ %model, %if.end17 ], [ %.pre, %for.end51.loopexit ]
  %first.0.lcssa = phi i64 [ 0, %if.end17 ], [ %add, %for.end51.loopexit ]
  %step_count52 = getelementptr inbounds nuw i8, ptr %8, i64 2160
  store i64 %first.0.lcssa, ptr %step_count52, align 8
  %program1.i = getelementptr inbounds nuw i8, ptr %23, i64 8
  %24 = load ptr, ptr %program1.i, align 8
  %extents.i = getelementptr inbounds nuw i8, ptr %24, i64 160
  %25 = load ptr, ptr %extents.i, align 8
  %input_count.i = getelementptr inbounds nuw i8, ptr %24, i64 24
  %26 = load i64, ptr %input_count.i, align 8
  %cmp.not47.i = icmp eq i64 %26, 0
  br i1 %cmp.not47.i, label %nnc_fixed_extents.exit, label %for.cond2.preheader.lr.ph.i

for.cond2.preheader.lr.ph.i:                      ; preds = %for.end51
  %inputs.i = getelementptr inbounds nuw i8, ptr %24, i64 16
  %input_extents.i = getelementptr inbounds nuw i8, ptr %8, i64 2136
  %.pre.i = load ptr, ptr %inputs.i, align 8
  br label %for.cond2.preheader.i

for.cond2.preheader.i:                            ; preds = %for.inc14.critedge.i, %for.cond2.preheader.lr.ph.i
  %27 = phi i64 [ %26, %for.cond2.preheader.lr.ph.i ], [ %38, %for.inc14.critedge.i ]
  %28 = phi ptr [ %.pre.i, %for.cond2.preheader.lr.ph.i ], [ %39, %for.inc14.critedge.i ]
  %i.049.i = phi i64 [ 0, %for.cond2.preheader.lr.ph.i ], [ %inc15.i, %for.inc14.critedge.i ]
  %at.048.i = phi i64 [ 0, %for.cond2.preheader.lr.ph.i ], [ %at.1.lcssa.i, %for.inc14.critedge.i ]
  %arrayidx40.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %28, i64 %i.049.i
  %rank41.i = getelementptr inbounds nuw i8, ptr %arrayidx40.i, i64 24
  %29 = load i64, ptr %rank41.i, align 8
  %cmp342.not.i = icmp eq i64 %29, 0
  br i1 %cmp342.not.i, label %for.inc14.critedge.i, label %land.rhs.i

land.rhs.i:                                       ; preds = %for.cond2.preheader.i, %if.end.i
  %30 = phi ptr [ %35, %if.end.i ], [ %28, %for.cond2.preheader.i ]
  %axis.044.i = phi i64 [ %inc.i95, %if.end.i ], [ 0, %for.cond2.preheader.i ]
  %at.143.i = phi i64 [ %inc13.i, %if.end.i ], [ %at.048.i, %for.cond2.preheader.i ]
  %31 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %30, i64 %i.049.i
  %form.i = getelementptr inbounds nuw i8, ptr %31, i64 48
  %32 = load i64, ptr %form.i, align 8
  %cmp6.i = icmp eq i64 %32, 0
  br i1 %cmp6.i, label %for.body8.i, label %for.inc14.critedge.loopexit.i

for.body8.i:                                      ; preds = %land.rhs.i
  %arrayidx9.i = getelementptr inbounds nuw i64, ptr %25, i64 %at.143.i
  %33 = load i64, ptr %arrayidx9.i, align 8
  %cmp10.i = icmp slt i64 %33, 0
  br i1 %cmp10.i, label %nnc_fixed_extents.exit, label %if.end.i

if.end.i:                                         ; preds = %for.body8.i
  %34 = load ptr, ptr %input_extents.i, align 8
  %arrayidx12.i = getelementptr inbounds nuw i64, ptr %34, i64 %at.143.i
  store i64 %33, ptr %arrayidx12.i, align 8
  %inc.i95 = add nuw i64 %axis.044.i, 1
  %inc13.i = add i64 %at.143.i, 1
  %35 = load ptr, ptr %inputs.i, align 8
  %arrayidx.i96 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %35, i64 %i.049.i
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx.i96, i64 24
  %36 = load i64, ptr %rank.i, align 8
  %cmp3.i = icmp ult i64 %inc.i95, %36
  br i1 %cmp3.i, label %land.rhs.i, label %for.inc14.critedge.loopexit.i, !llvm.loop !20

for.inc14.critedge.loopexit.i:                    ; preds = %if.end.i, %land.rhs.i
  %37 = phi ptr [ %30, %land.rhs.i ], [ %35, %if.end.i ]
  %at.1.lcssa.ph.i = phi i64 [ %at.143.i, %land.rhs.i ], [ %inc13.i, %if.end.i ]
  %.pre53.i = load i64, ptr %input_count.i, align 8
  br label %for.inc14.critedge.i

for.inc14.critedge.i:                             ; preds = %for.inc14.critedge.loopexit.i, %for.cond2.preheader.i
  %38 = phi i64 [ %27, %for.cond2.preheader.i ], [ %.pre53.i, %for.inc14.critedge.loopexit.i ]
  %39 = phi ptr [ %28, %for.cond2.preheader.i ], [ %37, %for.inc14.critedge.loopexit.i ]
  %at.1.lcssa.i = phi i64 [ %at.048.i, %for.cond2.preheader.i ], [ %at.1.lcssa.ph.i, %for.inc14.critedge.loopexit.i ]
  %inc15.i = add nuw i64 %i.049.i, 1
  %cmp.not.not.i = icmp ult i64 %inc15.i, %38
  br i1 %cmp.not.not.i, label %for.cond2.preheader.i, label %nnc_fixed_extents.exit, !llvm.loop !21

nnc_fixed_extents.exit:                           ; preds = %for.inc14.critedge.i, %for.body8.i, %for.end51
  %cmp.not39.i = phi i32 [ 0, %for.body8.i ], [ 1, %for.end51 ], [ 1, %for.inc14.critedge.i ]
  %bound = getelementptr inbounds nuw i8, ptr %8, i64 2132
  store i32 %cmp.not39.i, ptr %bound, align 4
  store ptr %8, ptr %result, align 8
  br label %cleanup59

cleanup59:                                        ; preds = %cleanup49.thread, %nnc_fixed_extents.exit, %for.cond.cleanup, %entry
  %retval.4 = phi i32 [ 1, %entry ], [ %call27, %cleanup49.thread ], [ 0, %nnc_fixed_extents.exit ], [ %call14, %for.cond.cleanup ]
  call void @llvm.lifetime.end.p0(ptr nonnull %context) #32
  ret i32 %retval.4
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 9) i32 @nnc_new_machine(ptr noundef %stages, ptr noundef readonly captures(none) %options, ptr noundef %weights, i64 noundef %steps, ptr noundef writeonly captures(none) initializes((0, 8)) %result) unnamed_addr #0 {
entry:
  %handle = alloca i64, align 8
  %0 = load ptr, ptr %stages, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 72
  %1 = load i64, ptr %arrayidx, align 8
  %add.ptr = getelementptr inbounds i64, ptr %0, i64 %1
  store ptr null, ptr %result, align 8
  %2 = load i64, ptr %0, align 8
  %cmp.not = icmp eq i64 %2, 2
  br i1 %cmp.not, label %for.cond.preheader, label %cleanup89

for.cond.preheader:                               ; preds = %entry
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %0, i64 64
  %3 = load i64, ptr %arrayidx3, align 8
  %cmp4158 = icmp sgt i64 %3, 0
  br i1 %cmp4158, label %for.body, label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %cond.end, %for.cond.preheader
  %extents.0.lcssa = phi i64 [ 0, %for.cond.preheader ], [ %add10, %cond.end ]
  %call = tail call fastcc i64 @nnc_lay_out(ptr noundef null, ptr noundef null, ptr noundef nonnull %0, i64 noundef %steps, i64 noundef %extents.0.lcssa) #33
  %allocate = getelementptr inbounds nuw i8, ptr %options, i64 32
  %4 = load ptr, ptr %allocate, align 8
  %allocator = getelementptr inbounds nuw i8, ptr %options, i64 48
  %5 = load ptr, ptr %allocator, align 8
  %call11 = tail call ptr %4(ptr noundef %5, i64 noundef %call, i64 noundef 128) #31
  %cmp12 = icmp eq ptr %call11, null
  br i1 %cmp12, label %cleanup89, label %if.end14

for.body:                                         ; preds = %for.cond.preheader, %cond.end
  %extents.0160 = phi i64 [ %add10, %cond.end ], [ 0, %for.cond.preheader ]
  %i.0159 = phi i64 [ %inc, %cond.end ], [ 0, %for.cond.preheader ]
  %.idx = mul nuw nsw i64 %i.0159, 24
  %6 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %.idx
  %arrayidx5 = getelementptr inbounds nuw i8, ptr %6, i64 16
  %7 = load i64, ptr %arrayidx5, align 8
  %cmp6 = icmp eq i64 %7, 0
  br i1 %cmp6, label %cond.true, label %cond.end

cond.true:                                        ; preds = %for.body
  %arrayidx9 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %8 = load i64, ptr %arrayidx9, align 8
  br label %cond.end

cond.end:                                         ; preds = %for.body, %cond.true
  %cond = phi i64 [ %8, %cond.true ], [ 0, %for.body ]
  %add10 = add i64 %cond, %extents.0160
  %inc = add nuw nsw i64 %i.0159, 1
  %exitcond.not = icmp eq i64 %inc, %3
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !22

if.end14:                                         ; preds = %for.cond.cleanup
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %call11, i8 0, i64 %call, i1 false)
  %call15 = tail call fastcc i64 @nnc_lay_out(ptr noundef nonnull %call11, ptr noundef nonnull %call11, ptr noundef nonnull %0, i64 noundef %steps, i64 noundef %extents.0.lcssa) #33
  %stages17 = getelementptr inbounds nuw i8, ptr %call11, i64 2120
  store ptr %stages, ptr %stages17, align 8
  store ptr %0, ptr %call11, align 8
  %texts = getelementptr inbounds nuw i8, ptr %stages, i64 8
  %9 = load ptr, ptr %texts, align 8
  %table_texts = getelementptr inbounds nuw i8, ptr %call11, i64 8
  store ptr %9, ptr %table_texts, align 8
  %10 = load ptr, ptr %allocate, align 8
  %heap = getelementptr inbounds nuw i8, ptr %call11, i64 16
  store ptr %10, ptr %heap, align 8
  %release = getelementptr inbounds nuw i8, ptr %options, i64 40
  %11 = load ptr, ptr %release, align 8
  %release22 = getelementptr inbounds nuw i8, ptr %call11, i64 24
  store ptr %11, ptr %release22, align 8
  %12 = load ptr, ptr %allocator, align 8
  %allocator25 = getelementptr inbounds nuw i8, ptr %call11, i64 32
  store ptr %12, ptr %allocator25, align 8
  %arrayidx26 = getelementptr inbounds nuw i8, ptr %0, i64 136
  %13 = load i64, ptr %arrayidx26, align 8
  %limit = getelementptr inbounds nuw i8, ptr %call11, i64 64
  store i64 %13, ptr %limit, align 8
  %hosted = getelementptr inbounds nuw i8, ptr %stages, i64 32
  %14 = load i64, ptr %hosted, align 8
  %conv = trunc i64 %14 to i32
  %hosted28 = getelementptr inbounds nuw i8, ptr %call11, i64 1520
  store i32 %conv, ptr %hosted28, align 8
  %failed = getelementptr inbounds nuw i8, ptr %call11, i64 1544
  store ptr @.str, ptr %failed, align 8
  %arrayidx29 = getelementptr inbounds nuw i8, ptr %0, i64 160
  %15 = load i64, ptr %arrayidx29, align 8
  %add.ptr30 = getelementptr inbounds i64, ptr %0, i64 %15
  %arrayidx33 = getelementptr inbounds nuw i8, ptr %0, i64 152
  %16 = load i64, ptr %arrayidx33, align 8
  %cmp34161 = icmp sgt i64 %16, 0
  br i1 %cmp34161, label %for.body39, label %for.cond.cleanup38

for.cond.cleanup38:                               ; preds = %for.body39, %if.end14
  %status.0.lcssa = phi i32 [ 0, %if.end14 ], [ %call47, %for.body39 ]
  %count = getelementptr inbounds nuw i8, ptr %call11, i64 1368
  %17 = load i64, ptr %count, align 8
  %fixed = getelementptr inbounds nuw i8, ptr %call11, i64 1384
  store i64 %17, ptr %fixed, align 8
  %arrayidx56 = getelementptr inbounds nuw i8, ptr %0, i64 96
  %18 = load i64, ptr %arrayidx56, align 8
  %cmp57164 = icmp sgt i64 %18, 0
  %cmp60165 = icmp eq i32 %status.0.lcssa, 0
  %19 = select i1 %cmp57164, i1 %cmp60165, i1 false
  br i1 %19, label %for.body64.lr.ph, label %for.cond.cleanup63

for.body64.lr.ph:                                 ; preds = %for.cond.cleanup38
  %arrayidx52 = getelementptr inbounds nuw i8, ptr %0, i64 104
  %20 = load i64, ptr %arrayidx52, align 8
  %add.ptr53 = getelementptr inbounds i64, ptr %0, i64 %20
  %values = getelementptr inbounds nuw i8, ptr %call11, i64 1408
  br label %for.body64

for.body39:                                       ; preds = %if.end14, %for.body39
  %i31.0162 = phi i64 [ %inc49, %for.body39 ], [ 0, %if.end14 ]
  call void @llvm.lifetime.start.p0(ptr nonnull %handle) #32
  %21 = load ptr, ptr %texts, align 8
  %arrayidx42.idx = shl nuw nsw i64 %i31.0162, 4
  %arrayidx42 = getelementptr inbounds nuw i8, ptr %add.ptr30, i64 %arrayidx42.idx
  %22 = load i64, ptr %arrayidx42, align 8
  %add.ptr43 = getelementptr inbounds i8, ptr %21, i64 %22
  %arrayidx46 = getelementptr inbounds nuw i8, ptr %arrayidx42, i64 8
  %23 = load i64, ptr %arrayidx46, align 8
  %call47 = call fastcc i32 @nnc_intern(ptr noundef nonnull %call11, ptr noundef %add.ptr43, i64 noundef %23, i32 noundef 1, ptr noundef nonnull %handle) #33
  call void @llvm.lifetime.end.p0(ptr nonnull %handle) #32
  %inc49 = add nuw nsw i64 %i31.0162, 1
  %24 = load i64, ptr %arrayidx33, align 8
  %cmp34 = icmp slt i64 %inc49, %24
  %cmp36 = icmp eq i32 %call47, 0
  %25 = select i1 %cmp34, i1 %cmp36, i1 false
  br i1 %25, label %for.body39, label %for.cond.cleanup38, !llvm.loop !23

for.cond.cleanup63.loopexit:                      ; preds = %for.body64
  br i1 %cmp73, label %if.end85, label %if.then84

for.cond.cleanup63:                               ; preds = %for.cond.cleanup38
  br i1 %cmp60165, label %if.end85, label %if.then84

for.body64:                                       ; preds = %for.body64.lr.ph, %for.body64
  %i54.0167 = phi i64 [ 0, %for.body64.lr.ph ], [ %inc77, %for.body64 ]
  %row.0166 = phi ptr [ %add.ptr53, %for.body64.lr.ph ], [ %add.ptr80, %for.body64 ]
  %arrayidx65 = getelementptr inbounds nuw i8, ptr %row.0166, i64 8
  %26 = load i64, ptr %arrayidx65, align 8
  %arrayidx66 = getelementptr inbounds nuw i8, ptr %row.0166, i64 16
  %27 = load i64, ptr %arrayidx66, align 8
  %add.ptr67 = getelementptr inbounds nuw i8, ptr %row.0166, i64 32
  %arrayidx68 = getelementptr inbounds nuw i8, ptr %row.0166, i64 24
  %28 = load i64, ptr %arrayidx68, align 8
  %add.ptr69 = getelementptr inbounds i8, ptr %weights, i64 %28
  %call70 = tail call fastcc ptr @nnc_new_view(ptr noundef nonnull %call11, i64 noundef %26, i64 noundef %27, ptr noundef nonnull %add.ptr67, ptr noundef %add.ptr69, ptr noundef null) #33
  %29 = load ptr, ptr %values, align 8
  %30 = load i64, ptr %row.0166, align 8
  %arrayidx72 = getelementptr inbounds ptr, ptr %29, i64 %30
  store ptr %call70, ptr %arrayidx72, align 8
  %cmp73 = icmp ne ptr %call70, null
  %inc77 = add nuw nsw i64 %i54.0167, 1
  %31 = load i64, ptr %arrayidx66, align 8
  %32 = getelementptr i64, ptr %row.0166, i64 %31
  %add.ptr80 = getelementptr i8, ptr %32, i64 32
  %33 = load i64, ptr %arrayidx56, align 8
  %cmp57 = icmp slt i64 %inc77, %33
  %34 = select i1 %cmp57, i1 %cmp73, i1 false
  br i1 %34, label %for.body64, label %for.cond.cleanup63.loopexit, !llvm.loop !24

if.then84:                                        ; preds = %for.cond.cleanup63.loopexit, %for.cond.cleanup63
  %status.1.lcssa170 = phi i32 [ 2, %for.cond.cleanup63.loopexit ], [ %status.0.lcssa, %for.cond.cleanup63 ]
  tail call void @nnc_stages_context_free(ptr noundef nonnull %call11) #33
  br label %cleanup89

if.end85:                                         ; preds = %for.cond.cleanup63.loopexit, %for.cond.cleanup63
  store ptr %call11, ptr %result, align 8
  br label %cleanup89

cleanup89:                                        ; preds = %for.cond.cleanup, %if.end85, %if.then84, %entry
  %retval.2 = phi i32 [ 8, %entry ], [ 2, %for.cond.cleanup ], [ %status.1.lcssa170, %if.then84 ], [ 0, %if.end85 ]
  ret i32 %retval.2
}

; Function Attrs: optsize
declare dso_local ptr @nnc_runtime_weights(ptr noundef) local_unnamed_addr #2

; Function Attrs: optsize
declare dso_local i32 @nnc_runtime_context_in(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

; Function Attrs: nofree norecurse nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden range(i32 0, 10) i32 @nnc_stages_bind(ptr noundef captures(address_is_null) %given, ptr noundef readonly captures(address_is_null) %shapes) local_unnamed_addr #5 {
entry:
  %cmp = icmp eq ptr %given, null
  br i1 %cmp, label %cleanup39, label %if.end

if.end:                                           ; preds = %entry
  %0 = load ptr, ptr %given, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 72
  %1 = load i64, ptr %arrayidx, align 8
  %add.ptr = getelementptr inbounds i64, ptr %0, i64 %1
  %cmp2 = icmp eq ptr %shapes, null
  br i1 %cmp2, label %land.lhs.true, label %if.end6

land.lhs.true:                                    ; preds = %if.end
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %0, i64 64
  %2 = load i64, ptr %arrayidx3, align 8
  %cmp4 = icmp sgt i64 %2, 0
  br i1 %cmp4, label %cleanup39, label %if.end6

if.end6:                                          ; preds = %land.lhs.true, %if.end
  %running = getelementptr inbounds nuw i8, ptr %given, i64 2128
  %3 = cmpxchg ptr %running, i32 0, i32 1 acquire monotonic, align 8
  %4 = extractvalue { i32, i1 } %3, 1
  br i1 %4, label %if.end8, label %cleanup39

if.end8:                                          ; preds = %if.end6
  %failed = getelementptr inbounds nuw i8, ptr %given, i64 1544
  store ptr @.str, ptr %failed, align 8
  %message = getelementptr inbounds nuw i8, ptr %given, i64 1560
  store i8 0, ptr %message, align 8
  %arrayidx12 = getelementptr inbounds nuw i8, ptr %0, i64 64
  %5 = load i64, ptr %arrayidx12, align 8
  %cmp1370 = icmp sgt i64 %5, 0
  br i1 %cmp1370, label %for.cond14.preheader.lr.ph, label %for.cond.cleanup

for.cond14.preheader.lr.ph:                       ; preds = %if.end8
  %input_extents = getelementptr inbounds nuw i8, ptr %given, i64 2136
  br label %for.cond14.preheader

for.cond14.preheader:                             ; preds = %for.cond14.preheader.lr.ph, %for.cond.cleanup21
  %6 = phi i64 [ %5, %for.cond14.preheader.lr.ph ], [ %10, %for.cond.cleanup21 ]
  %i.073 = phi i64 [ 0, %for.cond14.preheader.lr.ph ], [ %inc33, %for.cond.cleanup21 ]
  %at.072 = phi i64 [ 0, %for.cond14.preheader.lr.ph ], [ %at.1.lcssa, %for.cond.cleanup21 ]
  %status.071 = phi i32 [ 0, %for.cond14.preheader.lr.ph ], [ %status.1.lcssa, %for.cond.cleanup21 ]
  %.idx = mul nuw nsw i64 %i.073, 24
  %7 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %.idx
  %arrayidx19 = getelementptr inbounds nuw i8, ptr %7, i64 16
  %arrayidx15 = getelementptr inbounds nuw i8, ptr %7, i64 8
  %8 = load i64, ptr %arrayidx15, align 8
  %cmp1663 = icmp sgt i64 %8, 0
  br i1 %cmp1663, label %land.rhs.lr.ph, label %for.cond.cleanup21

land.rhs.lr.ph:                                   ; preds = %for.cond14.preheader
  %arrayidx23 = getelementptr inbounds nuw ptr, ptr %shapes, i64 %i.073
  br label %land.rhs

for.cond.cleanup:                                 ; preds = %for.cond.cleanup21, %if.end8
  %status.0.lcssa = phi i32 [ 0, %if.end8 ], [ %status.1.lcssa, %for.cond.cleanup21 ]
  %cmp35 = icmp eq i32 %status.0.lcssa, 0
  %conv = zext i1 %cmp35 to i32
  %bound = getelementptr inbounds nuw i8, ptr %given, i64 2132
  store i32 %conv, ptr %bound, align 4
  store atomic i32 0, ptr %running release, align 8
  br label %cleanup39

land.rhs:                                         ; preds = %land.rhs.lr.ph, %for.body22
  %axis.066 = phi i64 [ 0, %land.rhs.lr.ph ], [ %inc31, %for.body22 ]
  %at.165 = phi i64 [ %at.072, %land.rhs.lr.ph ], [ %inc, %for.body22 ]
  %status.164 = phi i32 [ %status.071, %land.rhs.lr.ph ], [ %spec.select, %for.body22 ]
  %9 = load i64, ptr %arrayidx19, align 8
  %cmp20 = icmp eq i64 %9, 0
  br i1 %cmp20, label %for.body22, label %for.cond.cleanup21.loopexit

for.cond.cleanup21.loopexit:                      ; preds = %for.body22, %land.rhs
  %status.1.lcssa.ph = phi i32 [ %status.164, %land.rhs ], [ %spec.select, %for.body22 ]
  %at.1.lcssa.ph = phi i64 [ %at.165, %land.rhs ], [ %inc, %for.body22 ]
  %.pre = load i64, ptr %arrayidx12, align 8
  br label %for.cond.cleanup21

for.cond.cleanup21:                               ; preds = %for.cond.cleanup21.loopexit, %for.cond14.preheader
  %10 = phi i64 [ %6, %for.cond14.preheader ], [ %.pre, %for.cond.cleanup21.loopexit ]
  %status.1.lcssa = phi i32 [ %status.071, %for.cond14.preheader ], [ %status.1.lcssa.ph, %for.cond.cleanup21.loopexit ]
  %at.1.lcssa = phi i64 [ %at.072, %for.cond14.preheader ], [ %at.1.lcssa.ph, %for.cond.cleanup21.loopexit ]
  %inc33 = add nuw nsw i64 %i.073, 1
  %cmp13 = icmp slt i64 %inc33, %10
  br i1 %cmp13, label %for.cond14.preheader, label %for.cond.cleanup, !llvm.loop !25

for.body22:                                       ; preds = %land.rhs
  %11 = load ptr, ptr %arrayidx23, align 8
  %arrayidx24 = getelementptr inbounds nuw i64, ptr %11, i64 %axis.066
  %12 = load i64, ptr %arrayidx24, align 8
  %cmp25 = icmp slt i64 %12, 0
  %spec.select = select i1 %cmp25, i32 1, i32 %status.164
  %13 = load ptr, ptr %input_extents, align 8
  %inc = add i64 %at.165, 1
  %arrayidx30 = getelementptr inbounds nuw i64, ptr %13, i64 %at.165
  store i64 %12, ptr %arrayidx30, align 8
  %inc31 = add nuw nsw i64 %axis.066, 1
  %14 = load i64, ptr %arrayidx15, align 8
  %cmp16 = icmp slt i64 %inc31, %14
  br i1 %cmp16, label %land.rhs, label %for.cond.cleanup21.loopexit, !llvm.loop !26

cleanup39:                                        ; preds = %for.cond.cleanup, %land.lhs.true, %if.end6, %entry
  %retval.1 = phi i32 [ 1, %entry ], [ 1, %land.lhs.true ], [ %status.0.lcssa, %for.cond.cleanup ], [ 9, %if.end6 ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define hidden i32 @nnc_stages_profile(ptr noundef %given, ptr noundef readonly captures(address_is_null) %inputs, ptr noundef readnone captures(address_is_null) %outputs, ptr noundef %nanoseconds) local_unnamed_addr #0 {
entry:
  %value.i.i = alloca ptr, align 8
  %cmp = icmp eq ptr %given, null
  %cmp1 = icmp ne ptr %outputs, null
  %or.cond = or i1 %cmp, %cmp1
  br i1 %or.cond, label %cleanup32, label %if.end

if.end:                                           ; preds = %entry
  %running = getelementptr inbounds nuw i8, ptr %given, i64 2128
  %0 = cmpxchg ptr %running, i32 0, i32 1 acquire monotonic, align 8
  %1 = extractvalue { i32, i1 } %0, 1
  br i1 %1, label %if.end3, label %cleanup32

if.end3:                                          ; preds = %if.end
  %given5 = getelementptr inbounds nuw i8, ptr %given, i64 2152
  store i32 0, ptr %given5, align 8
  %model = getelementptr inbounds nuw i8, ptr %given, i64 2072
  %2 = load ptr, ptr %model, align 8
  %call = tail call i32 @nnc_runtime_sound(ptr noundef %2) #31
  %cmp6.not = icmp eq i32 %call, 0
  br i1 %cmp6.not, label %if.end10, label %cleanup32.sink.split

if.end10:                                         ; preds = %if.end3
  %nanoseconds11 = getelementptr inbounds nuw i8, ptr %given, i64 1528
  store ptr %nanoseconds, ptr %nanoseconds11, align 8
  %cmp12.not = icmp eq ptr %nanoseconds, null
  br i1 %cmp12.not, label %if.end16, label %land.lhs.true

land.lhs.true:                                    ; preds = %if.end10
  %step_count = getelementptr inbounds nuw i8, ptr %given, i64 2160
  %3 = load i64, ptr %step_count, align 8
  %cmp13.not = icmp eq i64 %3, 0
  br i1 %cmp13.not, label %if.end16, label %if.then14

if.then14:                                        ; preds = %land.lhs.true
  %mul = shl i64 %3, 3
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %nanoseconds, i8 0, i64 %mul, i1 false)
  br label %if.end16

if.end16:                                         ; preds = %if.then14, %land.lhs.true, %if.end10
  %bound = getelementptr inbounds nuw i8, ptr %given, i64 2132
  %4 = load i32, ptr %bound, align 4
  %tobool.not = icmp eq i32 %4, 0
  br i1 %tobool.not, label %if.else, label %if.then17

if.then17:                                        ; preds = %if.end16
  %5 = load ptr, ptr %given, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %5, i64 48
  %6 = load i64, ptr %arrayidx.i, align 8
  %reading.i = getelementptr inbounds nuw i8, ptr %given, i64 1488
  %7 = load i64, ptr %reading.i, align 8
  %cmp.not76.i = icmp sgt i64 %6, 0
  br i1 %cmp.not76.i, label %for.body.lr.ph.i, label %if.end19.thread64

if.end19.thread64:                                ; preds = %if.then17
  %told_node20.i66 = getelementptr inbounds nuw i8, ptr %given, i64 2168
  %8 = load ptr, ptr %told_node20.i66, align 8
  %failed21.i67 = getelementptr inbounds nuw i8, ptr %given, i64 1544
  store ptr %8, ptr %failed21.i67, align 8
  %message22.i68 = getelementptr inbounds nuw i8, ptr %given, i64 1560
  %told24.i69 = getelementptr inbounds nuw i8, ptr %given, i64 2176
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(512) %message22.i68, ptr noundef nonnull align 8 dereferenceable(512) %told24.i69, i64 512, i1 false)
  br label %if.then21

for.body.lr.ph.i:                                 ; preds = %if.then17
  %input_extents.i.i = getelementptr inbounds nuw i8, ptr %given, i64 2136
  %cmp4.not.i.i = icmp eq ptr %inputs, null
  %values.i.i.i = getelementptr inbounds nuw i8, ptr %given, i64 1408
  %paused_at.i.i = getelementptr inbounds nuw i8, ptr %given, i64 1512
  %failed12.i = getelementptr inbounds nuw i8, ptr %given, i64 1544
  %told_node.i = getelementptr inbounds nuw i8, ptr %given, i64 2168
  %told13.i = getelementptr inbounds nuw i8, ptr %given, i64 2176
  %message.i = getelementptr inbounds nuw i8, ptr %given, i64 1560
  br label %for.body.i

for.body.i:                                       ; preds = %for.inc.i, %for.body.lr.ph.i
  %tried.079.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %for.inc.i ]
  %failed.078.i = phi i32 [ 0, %for.body.lr.ph.i ], [ %failed.3.i, %for.inc.i ]
  %told.077.i = phi i32 [ -1, %for.body.lr.ph.i ], [ %told.3.i, %for.inc.i ]
  %add.i = add nsw i64 %tried.079.i, %7
  %rem.i = srem i64 %add.i, %6
  store i64 %rem.i, ptr %reading.i, align 8
  tail call fastcc void @nnc_begin(ptr noundef nonnull %given) #33
  %9 = load ptr, ptr %given, align 8
  %arrayidx3.i.i = getelementptr inbounds nuw i8, ptr %9, i64 64
  %10 = load i64, ptr %arrayidx3.i.i, align 8
  %cmp.not82.i.i = icmp sgt i64 %10, 0
  br i1 %cmp.not82.i.i, label %for.body.lr.ph.i.i, label %if.end.i

for.body.lr.ph.i.i:                               ; preds = %for.body.i
  %11 = load ptr, ptr %input_extents.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %9, i64 72
  %12 = load i64, ptr %arrayidx.i.i, align 8
  %add.ptr.i.i = getelementptr inbounds i64, ptr %9, i64 %12
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %for.inc.i.i, %for.body.lr.ph.i.i
  %i.085.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i.i, %for.inc.i.i ]
  %shape.084.i.i = phi ptr [ %11, %for.body.lr.ph.i.i ], [ %shape.1.i.i, %for.inc.i.i ]
  %row.083.i.i = phi ptr [ %add.ptr.i.i, %for.body.lr.ph.i.i ], [ %add.ptr30.i.i, %for.inc.i.i ]
  call void @llvm.lifetime.start.p0(ptr nonnull %value.i.i) #32
  store ptr null, ptr %value.i.i, align 8
  br i1 %cmp4.not.i.i, label %nnc_put_inputs.exit.i, label %land.lhs.true.i.i

land.lhs.true.i.i:                                ; preds = %for.body.i.i
  %arrayidx5.i.i = getelementptr inbounds nuw ptr, ptr %inputs, i64 %i.085.i.i
  %13 = load ptr, ptr %arrayidx5.i.i, align 8
  %cmp6.not.i.i = icmp eq ptr %13, null
  br i1 %cmp6.not.i.i, label %nnc_put_inputs.exit.i, label %land.lhs.true7.i.i

land.lhs.true7.i.i:                               ; preds = %land.lhs.true.i.i
  %arrayidx8.i.i = getelementptr inbounds nuw i8, ptr %row.083.i.i, i64 16
  %14 = load i64, ptr %arrayidx8.i.i, align 8
  %cmp9.i.i = icmp eq i64 %14, 0
  br i1 %cmp9.i.i, label %if.then.i.i, label %if.then19.i.i

if.then.i.i:                                      ; preds = %land.lhs.true7.i.i
  %15 = load i64, ptr %row.083.i.i, align 8
  %arrayidx11.i.i = getelementptr inbounds nuw i8, ptr %row.083.i.i, i64 8
  %16 = load i64, ptr %arrayidx11.i.i, align 8
  %call.i.i = call fastcc i32 @nnc_take_tensor(ptr noundef nonnull %given, i64 noundef %15, i64 noundef %16, ptr noundef %shape.084.i.i, ptr noundef nonnull %13, ptr noundef %value.i.i) #33
  %17 = load i64, ptr %arrayidx11.i.i, align 8
  %add.ptr14.i.i = getelementptr inbounds i64, ptr %shape.084.i.i, i64 %17
  br label %if.end23.i.i

if.then19.i.i:                                    ; preds = %land.lhs.true7.i.i
  %call22.i.i = call fastcc i32 @nnc_take_item(ptr noundef nonnull %given, ptr noundef nonnull %13, ptr noundef nonnull %row.083.i.i, i64 noundef %14, ptr noundef %value.i.i) #33
  br label %if.end23.i.i

if.end23.i.i:                                     ; preds = %if.then19.i.i, %if.then.i.i
  %shape.1.i.i = phi ptr [ %add.ptr14.i.i, %if.then.i.i ], [ %shape.084.i.i, %if.then19.i.i ]
  %status.0.i.i = phi i32 [ %call.i.i, %if.then.i.i ], [ %call22.i.i, %if.then19.i.i ]
  %cmp24.not.i.i = icmp eq i32 %status.0.i.i, 0
  br i1 %cmp24.not.i.i, label %for.inc.i.i, label %nnc_put_inputs.exit.i

for.inc.i.i:                                      ; preds = %if.end23.i.i
  %18 = load ptr, ptr %value.i.i, align 8
  %19 = load ptr, ptr %values.i.i.i, align 8
  %arrayidx.i.i.i = getelementptr inbounds nuw ptr, ptr %19, i64 %i.085.i.i
  %20 = load ptr, ptr %arrayidx.i.i.i, align 8
  store ptr %18, ptr %arrayidx.i.i.i, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %given, ptr noundef %20) #33
  call void @llvm.lifetime.end.p0(ptr nonnull %value.i.i) #32
  %inc.i.i = add nuw nsw i64 %i.085.i.i, 1
  %add.ptr30.i.i = getelementptr inbounds nuw i8, ptr %row.083.i.i, i64 24
  %21 = load i64, ptr %arrayidx3.i.i, align 8
  %cmp.not.i.i = icmp slt i64 %inc.i.i, %21
  br i1 %cmp.not.i.i, label %for.body.i.i, label %if.end.i, !llvm.loop !27

nnc_put_inputs.exit.i:                            ; preds = %if.end23.i.i, %land.lhs.true.i.i, %for.body.i.i
  %i.085.lcssa.i.i = phi i64 [ %i.085.i.i, %land.lhs.true.i.i ], [ 0, %for.body.i.i ], [ %i.085.i.i, %if.end23.i.i ]
  %status.073.i.i = phi i32 [ 1, %land.lhs.true.i.i ], [ 1, %for.body.i.i ], [ %status.0.i.i, %if.end23.i.i ]
  %22 = load ptr, ptr %model, align 8
  %program.i.i = getelementptr inbounds nuw i8, ptr %22, i64 8
  %23 = load ptr, ptr %program.i.i, align 8
  %inputs26.i.i = getelementptr inbounds nuw i8, ptr %23, i64 16
  %24 = load ptr, ptr %inputs26.i.i, align 8
  %arrayidx27.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %24, i64 %i.085.lcssa.i.i
  %25 = load ptr, ptr %arrayidx27.i.i, align 8
  store ptr %25, ptr %failed12.i, align 8
  call void @llvm.lifetime.end.p0(ptr nonnull %value.i.i) #32
  br label %if.then25

if.end.i:                                         ; preds = %for.inc.i.i, %for.body.i
  %call4.i = tail call fastcc i32 @nnc_walk_table(ptr noundef nonnull %given) #33
  %cmp5.i = icmp eq i32 %call4.i, 0
  %.pre = load ptr, ptr %given, align 8
  br i1 %cmp5.i, label %if.then21, label %cond.false.i

cond.false.i:                                     ; preds = %if.end.i
  %26 = load i64, ptr %paused_at.i.i, align 8
  %arrayidx.i60.i = getelementptr inbounds i64, ptr %.pre, i64 %26
  %27 = load i64, ptr %arrayidx.i60.i, align 8
  %and.i.i = and i64 %27, 65535
  %cmp.i.i = icmp eq i32 %call4.i, 11
  br i1 %cmp.i.i, label %if.then.i63.i, label %if.end.i.i

if.then.i63.i:                                    ; preds = %cond.false.i
  %cmp1.i.i = icmp eq i64 %and.i.i, 7
  %cmp2.i.i = icmp eq i64 %and.i.i, 6
  %cond.i.i = select i1 %cmp2.i.i, i32 1, i32 2
  %cond3.i.i = select i1 %cmp1.i.i, i32 0, i32 %cond.i.i
  br label %if.end9.i

if.end.i.i:                                       ; preds = %cond.false.i
  %cmp4.i.i = icmp eq i32 %call4.i, 10
  %cmp5.i.i = icmp eq i64 %and.i.i, 5
  %or.cond.i.i = select i1 %cmp4.i.i, i1 %cmp5.i.i, i1 false
  br i1 %or.cond.i.i, label %if.end9.i, label %if.end7.i.i

if.end7.i.i:                                      ; preds = %if.end.i.i
  %cmp9.i61.i = icmp eq i64 %and.i.i, 1
  %28 = select i1 %cmp4.i.i, i1 %cmp9.i61.i, i1 false
  br i1 %28, label %if.end9.i, label %if.then25

if.end9.i:                                        ; preds = %if.end7.i.i, %if.end.i.i, %if.then.i63.i
  %cond.ph.i = phi i32 [ %cond3.i.i, %if.then.i63.i ], [ 1, %if.end.i.i ], [ 2, %if.end7.i.i ]
  %cmp10.i = icmp sgt i32 %cond.ph.i, %told.077.i
  br i1 %cmp10.i, label %if.then11.i, label %for.inc.i

if.then11.i:                                      ; preds = %if.end9.i
  %29 = load ptr, ptr %failed12.i, align 8
  store ptr %29, ptr %told_node.i, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(512) %told13.i, ptr noundef nonnull align 8 dereferenceable(512) %message.i, i64 512, i1 false)
  br label %for.inc.i

for.inc.i:                                        ; preds = %if.then11.i, %if.end9.i
  %told.3.i = phi i32 [ %cond.ph.i, %if.then11.i ], [ %told.077.i, %if.end9.i ]
  %failed.3.i = phi i32 [ %call4.i, %if.then11.i ], [ %failed.078.i, %if.end9.i ]
  %inc.i = add nuw nsw i64 %tried.079.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %6
  br i1 %exitcond.not.i, label %if.end19, label %for.body.i, !llvm.loop !28

if.else:                                          ; preds = %if.end16
  tail call fastcc void @nnc_begin(ptr noundef nonnull %given) #33
  br label %if.then25

if.end19:                                         ; preds = %for.inc.i
  store i64 %7, ptr %reading.i, align 8
  %30 = load ptr, ptr %told_node.i, align 8
  store ptr %30, ptr %failed12.i, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(512) %message.i, ptr noundef nonnull align 8 dereferenceable(512) %told13.i, i64 512, i1 false)
  %cmp20 = icmp eq i32 %failed.3.i, 0
  br i1 %cmp20, label %if.then21, label %if.then25

if.then21:                                        ; preds = %if.end.i, %if.end19.thread64, %if.end19
  %31 = phi ptr [ %.pre, %if.end19 ], [ %5, %if.end19.thread64 ], [ %.pre, %if.end.i ]
  %arrayidx.i55 = getelementptr inbounds nuw i8, ptr %31, i64 88
  %32 = load i64, ptr %arrayidx.i55, align 8
  %add.ptr.i = getelementptr inbounds i64, ptr %31, i64 %32
  %arrayidx3.i = getelementptr inbounds nuw i8, ptr %31, i64 80
  %33 = load i64, ptr %arrayidx3.i, align 8
  %cmp17.i = icmp sgt i64 %33, 0
  br i1 %cmp17.i, label %for.body.lr.ph.i56, label %if.end26

for.body.lr.ph.i56:                               ; preds = %if.then21
  %values.i = getelementptr inbounds nuw i8, ptr %given, i64 1408
  %items.i = getelementptr inbounds nuw i8, ptr %given, i64 2144
  br label %for.body.i57

for.body.i57:                                     ; preds = %for.body.i57, %for.body.lr.ph.i56
  %i.018.i = phi i64 [ 0, %for.body.lr.ph.i56 ], [ %inc.i58, %for.body.i57 ]
  %34 = load ptr, ptr %values.i, align 8
  %arrayidx5.i = getelementptr inbounds nuw i64, ptr %add.ptr.i, i64 %i.018.i
  %35 = load i64, ptr %arrayidx5.i, align 8
  %arrayidx6.i = getelementptr inbounds ptr, ptr %34, i64 %35
  %36 = load ptr, ptr %arrayidx6.i, align 8
  %37 = load ptr, ptr %items.i, align 8
  %arrayidx7.i = getelementptr inbounds nuw %struct.nnc_item, ptr %37, i64 %i.018.i
  %call.i = tail call fastcc i32 @nnc_give_item(ptr noundef nonnull %given, ptr noundef %36, ptr noundef %arrayidx7.i) #33
  %inc.i58 = add nuw nsw i64 %i.018.i, 1
  %38 = load i64, ptr %arrayidx3.i, align 8
  %cmp.i = icmp slt i64 %inc.i58, %38
  %cmp4.i = icmp eq i32 %call.i, 0
  %39 = select i1 %cmp.i, i1 %cmp4.i, i1 false
  br i1 %39, label %for.body.i57, label %if.end23, !llvm.loop !29

if.end23:                                         ; preds = %for.body.i57
  br i1 %cmp4.i, label %if.end26, label %if.then25

if.then25:                                        ; preds = %if.end7.i.i, %nnc_put_inputs.exit.i, %if.else, %if.end19, %if.end23
  %status.173 = phi i32 [ %call.i, %if.end23 ], [ %failed.3.i, %if.end19 ], [ 10, %if.else ], [ %status.073.i.i, %nnc_put_inputs.exit.i ], [ %call4.i, %if.end7.i.i ]
  tail call fastcc void @nnc_clear(ptr noundef nonnull %given) #33
  br label %if.end26

if.end26:                                         ; preds = %if.then21, %if.then25, %if.end23
  %cmp24.not76 = phi i32 [ 0, %if.then25 ], [ 1, %if.end23 ], [ 1, %if.then21 ]
  %status.174 = phi i32 [ %status.173, %if.then25 ], [ 0, %if.end23 ], [ 0, %if.then21 ]
  store i32 %cmp24.not76, ptr %given5, align 8
  br label %cleanup32.sink.split

cleanup32.sink.split:                             ; preds = %if.end3, %if.end26
  %retval.1.ph = phi i32 [ %status.174, %if.end26 ], [ %call, %if.end3 ]
  store atomic i32 0, ptr %running release, align 8
  br label %cleanup32

cleanup32:                                        ; preds = %cleanup32.sink.split, %if.end, %entry
  %retval.1 = phi i32 [ 1, %entry ], [ 9, %if.end ], [ %retval.1.ph, %cleanup32.sink.split ]
  ret i32 %retval.1
}

; Function Attrs: optsize
declare dso_local i32 @nnc_runtime_sound(ptr noundef) local_unnamed_addr #2

; Function Attrs: nounwind optsize
define internal fastcc void @nnc_begin(ptr noundef captures(none) %machine) unnamed_addr #0 {
entry:
  %rounded.i = alloca i64, align 8
  tail call fastcc void @nnc_clear(ptr noundef %machine) #33
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
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded.i) #32
  %6 = load ptr, ptr %lengths.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %6, i64 %i.045.i
  %7 = load i64, ptr %arrayidx.i, align 8
  %add.i = add i64 %7, 1
  %call.i = call fastcc i32 @nnc_bin(i64 noundef %add.i, ptr noundef %rounded.i) #33
  %8 = load ptr, ptr %strings1.i, align 8
  %arrayidx5.i = getelementptr inbounds nuw ptr, ptr %8, i64 %i.045.i
  %9 = load ptr, ptr %arrayidx5.i, align 8
  %10 = load i64, ptr %rounded.i, align 8
  tail call fastcc void @nnc_give_block(ptr noundef nonnull %machine, ptr noundef %9, i64 noundef %10) #33
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded.i) #32
  %inc.i = add nuw i64 %i.045.i, 1
  %11 = load i64, ptr %count.i, align 8
  %cmp4.i = icmp ult i64 %inc.i, %11
  br i1 %cmp4.i, label %for.body.i, label %for.cond.cleanup.loopexit.i, !llvm.loop !30

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
  %call19.i = tail call fastcc ptr @nnc_string_slot(ptr noundef nonnull %strings1.i, ptr noundef %13, i64 noundef %15) #33
  store i32 %add14.i, ptr %call19.i, align 4
  %inc21.i = add nuw i64 %i8.047.i, 1
  %16 = load i64, ptr %count.i, align 8
  %cmp11.i = icmp ult i64 %inc21.i, %16
  br i1 %cmp11.i, label %for.body13.i, label %nnc_strings_reset.exit, !llvm.loop !31

nnc_strings_reset.exit:                           ; preds = %for.body13.i, %entry, %for.cond.cleanup.i
  %17 = load ptr, ptr %machine, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %17, i64 56
  %18 = load i64, ptr %arrayidx, align 8
  %reading = getelementptr inbounds nuw i8, ptr %machine, i64 1488
  %19 = load i64, ptr %reading, align 8
  %20 = getelementptr i64, ptr %17, i64 %18
  %arrayidx2.idx = shl i64 %19, 4
  %arrayidx2 = getelementptr i8, ptr %20, i64 %arrayidx2.idx
  %21 = load i64, ptr %arrayidx2, align 8
  %at = getelementptr inbounds nuw i8, ptr %machine, i64 1496
  store i64 %21, ptr %at, align 8
  %failed = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  store ptr @.str, ptr %failed, align 8
  %message_length = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  store i64 0, ptr %message_length, align 8
  %message = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  store i8 0, ptr %message, align 8
  ret void
}

; Function Attrs: nounwind optsize
define internal fastcc void @nnc_clear(ptr noundef captures(none) %machine) unnamed_addr #0 {
entry:
  %0 = load ptr, ptr %machine, align 8
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %1 = load i64, ptr %arrayidx3, align 8
  %cmp31 = icmp sgt i64 %1, 0
  br i1 %cmp31, label %for.body.lr.ph, label %for.cond.cleanup

for.body.lr.ph:                                   ; preds = %entry
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %0, i64 96
  %2 = load i64, ptr %arrayidx2, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 104
  %3 = load i64, ptr %arrayidx, align 8
  %add.ptr = getelementptr inbounds i64, ptr %0, i64 %3
  %values.i = getelementptr inbounds nuw i8, ptr %machine, i64 1408
  br label %for.body

for.cond.cleanup:                                 ; preds = %for.inc, %entry
  %kept = getelementptr inbounds nuw i8, ptr %machine, i64 1480
  %4 = load ptr, ptr %kept, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %4) #33
  store ptr null, ptr %kept, align 8
  %arrayidx10 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %5 = load i64, ptr %arrayidx10, align 8
  %cmp11 = icmp sgt i64 %5, 0
  br i1 %cmp11, label %if.then12, label %if.end14

for.body:                                         ; preds = %for.body.lr.ph, %for.inc
  %6 = phi i64 [ %1, %for.body.lr.ph ], [ %12, %for.inc ]
  %i.034 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.inc ]
  %constants.033 = phi i64 [ %2, %for.body.lr.ph ], [ %constants.1, %for.inc ]
  %row.032 = phi ptr [ %add.ptr, %for.body.lr.ph ], [ %row.1, %for.inc ]
  %cmp4 = icmp sgt i64 %constants.033, 0
  br i1 %cmp4, label %land.lhs.true, label %if.else

land.lhs.true:                                    ; preds = %for.body
  %7 = load i64, ptr %row.032, align 8
  %cmp6 = icmp eq i64 %7, %i.034
  br i1 %cmp6, label %if.then, label %if.else

if.then:                                          ; preds = %land.lhs.true
  %arrayidx7 = getelementptr inbounds nuw i8, ptr %row.032, i64 16
  %8 = load i64, ptr %arrayidx7, align 8
  %9 = getelementptr i64, ptr %row.032, i64 %8
  %add.ptr8 = getelementptr i8, ptr %9, i64 32
  %sub = add nsw i64 %constants.033, -1
  br label %for.inc

if.else:                                          ; preds = %land.lhs.true, %for.body
  %10 = load ptr, ptr %values.i, align 8
  %arrayidx.i = getelementptr inbounds nuw ptr, ptr %10, i64 %i.034
  %11 = load ptr, ptr %arrayidx.i, align 8
  store ptr null, ptr %arrayidx.i, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %11) #33
  %.pre = load i64, ptr %arrayidx3, align 8
  br label %for.inc

for.inc:                                          ; preds = %if.then, %if.else
  %12 = phi i64 [ %6, %if.then ], [ %.pre, %if.else ]
  %row.1 = phi ptr [ %add.ptr8, %if.then ], [ %row.032, %if.else ]
  %constants.1 = phi i64 [ %sub, %if.then ], [ %constants.033, %if.else ]
  %inc = add nuw nsw i64 %i.034, 1
  %cmp = icmp slt i64 %inc, %12
  br i1 %cmp, label %for.body, label %for.cond.cleanup, !llvm.loop !32

if.then12:                                        ; preds = %for.cond.cleanup
  %defined = getelementptr inbounds nuw i8, ptr %machine, i64 1424
  %13 = load ptr, ptr %defined, align 8
  tail call void @llvm.memset.p0.i64(ptr align 1 %13, i8 0, i64 %5, i1 false)
  br label %if.end14

if.end14:                                         ; preds = %if.then12, %for.cond.cleanup
  ret void
}

; Function Attrs: nounwind optsize
define hidden i32 @nnc_stages_run(ptr noundef %context, ptr noundef readonly captures(address_is_null) %inputs, ptr noundef readnone captures(address_is_null) %outputs) local_unnamed_addr #0 {
entry:
  %call = tail call i32 @nnc_stages_profile(ptr noundef %context, ptr noundef %inputs, ptr noundef %outputs, ptr noundef null) #33
  ret i32 %call
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden ptr @nnc_stages_output_item(ptr noundef readonly captures(address_is_null) %given, i32 noundef %output) local_unnamed_addr #6 {
entry:
  %cmp = icmp eq ptr %given, null
  %cmp1 = icmp slt i32 %output, 0
  %or.cond = or i1 %cmp, %cmp1
  br i1 %or.cond, label %cleanup, label %lor.lhs.false2

lor.lhs.false2:                                   ; preds = %entry
  %conv = zext nneg i32 %output to i64
  %0 = load ptr, ptr %given, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 80
  %1 = load i64, ptr %arrayidx, align 8
  %cmp3.not = icmp sgt i64 %1, %conv
  br i1 %cmp3.not, label %lor.lhs.false5, label %cleanup

lor.lhs.false5:                                   ; preds = %lor.lhs.false2
  %given6 = getelementptr inbounds nuw i8, ptr %given, i64 2152
  %2 = load i32, ptr %given6, align 8
  %tobool.not = icmp eq i32 %2, 0
  br i1 %tobool.not, label %cleanup, label %if.end

if.end:                                           ; preds = %lor.lhs.false5
  %items = getelementptr inbounds nuw i8, ptr %given, i64 2144
  %3 = load ptr, ptr %items, align 8
  %arrayidx7 = getelementptr inbounds nuw %struct.nnc_item, ptr %3, i64 %conv
  br label %cleanup

cleanup:                                          ; preds = %entry, %lor.lhs.false2, %lor.lhs.false5, %if.end
  %retval.0 = phi ptr [ %arrayidx7, %if.end ], [ null, %lor.lhs.false5 ], [ null, %lor.lhs.false2 ], [ null, %entry ]
  ret ptr %retval.0
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden ptr @nnc_stages_output_shape(ptr noundef readonly captures(address_is_null) %context, i32 noundef %output) local_unnamed_addr #6 {
entry:
  %cmp.i = icmp eq ptr %context, null
  %cmp1.i = icmp slt i32 %output, 0
  %or.cond.i = or i1 %cmp.i, %cmp1.i
  br i1 %or.cond.i, label %cond.end, label %lor.lhs.false2.i

lor.lhs.false2.i:                                 ; preds = %entry
  %conv.i = zext nneg i32 %output to i64
  %0 = load ptr, ptr %context, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %0, i64 80
  %1 = load i64, ptr %arrayidx.i, align 8
  %cmp3.not.i = icmp sgt i64 %1, %conv.i
  br i1 %cmp3.not.i, label %lor.lhs.false5.i, label %cond.end

lor.lhs.false5.i:                                 ; preds = %lor.lhs.false2.i
  %given6.i = getelementptr inbounds nuw i8, ptr %context, i64 2152
  %2 = load i32, ptr %given6.i, align 8
  %tobool.not.i = icmp eq i32 %2, 0
  br i1 %tobool.not.i, label %cond.end, label %nnc_stages_output_item.exit

nnc_stages_output_item.exit:                      ; preds = %lor.lhs.false5.i
  %items.i = getelementptr inbounds nuw i8, ptr %context, i64 2144
  %3 = load ptr, ptr %items.i, align 8
  %cmp = icmp eq ptr %3, null
  br i1 %cmp, label %cond.end, label %cond.false

cond.false:                                       ; preds = %nnc_stages_output_item.exit
  %arrayidx7.i = getelementptr inbounds nuw %struct.nnc_item, ptr %3, i64 %conv.i
  %shape = getelementptr inbounds nuw i8, ptr %arrayidx7.i, i64 8
  %4 = load ptr, ptr %shape, align 8
  br label %cond.end

cond.end:                                         ; preds = %entry, %lor.lhs.false2.i, %lor.lhs.false5.i, %nnc_stages_output_item.exit, %cond.false
  %cond = phi ptr [ %4, %cond.false ], [ null, %nnc_stages_output_item.exit ], [ null, %lor.lhs.false5.i ], [ null, %lor.lhs.false2.i ], [ null, %entry ]
  ret ptr %cond
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define hidden ptr @nnc_stages_output(ptr noundef readonly captures(address_is_null) %context, i32 noundef %output) local_unnamed_addr #6 {
entry:
  %cmp.i = icmp eq ptr %context, null
  %cmp1.i = icmp slt i32 %output, 0
  %or.cond.i = or i1 %cmp.i, %cmp1.i
  br i1 %or.cond.i, label %cond.end, label %lor.lhs.false2.i

lor.lhs.false2.i:                                 ; preds = %entry
  %conv.i = zext nneg i32 %output to i64
  %0 = load ptr, ptr %context, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %0, i64 80
  %1 = load i64, ptr %arrayidx.i, align 8
  %cmp3.not.i = icmp sgt i64 %1, %conv.i
  br i1 %cmp3.not.i, label %lor.lhs.false5.i, label %cond.end

lor.lhs.false5.i:                                 ; preds = %lor.lhs.false2.i
  %given6.i = getelementptr inbounds nuw i8, ptr %context, i64 2152
  %2 = load i32, ptr %given6.i, align 8
  %tobool.not.i = icmp eq i32 %2, 0
  br i1 %tobool.not.i, label %cond.end, label %nnc_stages_output_item.exit

nnc_stages_output_item.exit:                      ; preds = %lor.lhs.false5.i
  %items.i = getelementptr inbounds nuw i8, ptr %context, i64 2144
  %3 = load ptr, ptr %items.i, align 8
  %cmp = icmp eq ptr %3, null
  br i1 %cmp, label %cond.end, label %cond.false

cond.false:                                       ; preds = %nnc_stages_output_item.exit
  %arrayidx7.i = getelementptr inbounds nuw %struct.nnc_item, ptr %3, i64 %conv.i
  %data = getelementptr inbounds nuw i8, ptr %arrayidx7.i, i64 16
  %4 = load ptr, ptr %data, align 8
  br label %cond.end

cond.end:                                         ; preds = %entry, %lor.lhs.false2.i, %lor.lhs.false5.i, %nnc_stages_output_item.exit, %cond.false
  %cond = phi ptr [ %4, %cond.false ], [ null, %nnc_stages_output_item.exit ], [ null, %lor.lhs.false5.i ], [ null, %lor.lhs.false2.i ], [ null, %entry ]
  ret ptr %cond
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read)
define hidden ptr @nnc_stages_failed_node(ptr noundef readonly captures(address_is_null) %context) #7 {
entry:
  %cmp = icmp eq ptr %context, null
  br i1 %cmp, label %cond.end, label %cond.false

cond.false:                                       ; preds = %entry
  %failed = getelementptr inbounds nuw i8, ptr %context, i64 1544
  %0 = load ptr, ptr %failed, align 8
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.false
  %cond = phi ptr [ %0, %cond.false ], [ @.str, %entry ]
  ret ptr %cond
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden nonnull ptr @nnc_stages_message(ptr noundef readnone captures(address_is_null, ret: address, provenance) %context) #8 {
entry:
  %cmp = icmp eq ptr %context, null
  %message = getelementptr inbounds nuw i8, ptr %context, i64 1560
  %cond = select i1 %cmp, ptr @.str, ptr %message
  ret ptr %cond
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden range(i32 0, 2) i32 @nnc_stages_reset(ptr noundef readnone captures(address_is_null) %context) local_unnamed_addr #8 {
entry:
  %cmp = icmp eq ptr %context, null
  %cond = zext i1 %cmp to i32
  ret i32 %cond
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden noalias noundef ptr @nnc_stages_state_shape(ptr noundef readnone captures(none) %context, i32 noundef %state) local_unnamed_addr #8 {
entry:
  ret ptr null
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden noundef i32 @nnc_stages_get_state(ptr noundef readnone captures(none) %context, i32 noundef %state, ptr noundef readnone captures(none) %array) local_unnamed_addr #8 {
entry:
  ret i32 1
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define hidden noundef i32 @nnc_stages_set_state(ptr noundef readnone captures(none) %context, i32 noundef %state, ptr noundef readnone captures(none) %shape, ptr noundef readnone captures(none) %array) local_unnamed_addr #8 {
entry:
  ret i32 1
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 9) i32 @nnc_host_context_new(ptr noundef %stages, ptr noundef %weights, ptr noundef writeonly captures(none) initializes((0, 8)) %result) #0 {
entry:
  %options = alloca %struct.nnc_options, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %options) #32
  call void @nnc_runtime_default_options(ptr noundef nonnull %options) #31
  %call = call fastcc i32 @nnc_new_machine(ptr noundef %stages, ptr noundef nonnull %options, ptr noundef %weights, i64 noundef 0, ptr noundef %result) #33
  call void @llvm.lifetime.end.p0(ptr nonnull %options) #32
  ret i32 %call
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal void @nnc_host_add_variant(ptr noundef readonly captures(none) %context, i64 noundef %callee, ptr noundef %api, ptr noundef %part) #9 {
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
  tail call fastcc void @nnc_begin(ptr noundef %context) #33
  ret void
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 3) i32 @nnc_host_put_tensor(ptr noundef captures(none) %context, i64 noundef %reg, i64 noundef %dtype, i64 noundef %rank, ptr noundef readonly captures(none) %shape, ptr noundef %data, i32 noundef %copied) #0 {
entry:
  %tobool.not = icmp eq i32 %copied, 0
  br i1 %tobool.not, label %if.end5, label %if.then

if.then:                                          ; preds = %entry
  %call = tail call fastcc ptr @nnc_new_tensor(ptr noundef %context, i64 noundef %dtype, i64 noundef %rank, ptr noundef %shape) #33
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
  %call4 = tail call fastcc ptr @nnc_new_view(ptr noundef %context, i64 noundef %dtype, i64 noundef %rank, ptr noundef %shape, ptr noundef %data, ptr noundef null) #33
  %cmp6 = icmp eq ptr %call4, null
  br i1 %cmp6, label %cleanup, label %if.end8

if.end8:                                          ; preds = %if.end5.thread23, %if.end5
  %value.026 = phi ptr [ %call, %if.end5.thread23 ], [ %call4, %if.end5 ]
  %values.i = getelementptr inbounds nuw i8, ptr %context, i64 1408
  %2 = load ptr, ptr %values.i, align 8
  %arrayidx.i = getelementptr inbounds ptr, ptr %2, i64 %reg
  %3 = load ptr, ptr %arrayidx.i, align 8
  store ptr %value.026, ptr %arrayidx.i, align 8
  tail call fastcc void @nnc_drop(ptr noundef %context, ptr noundef %3) #33
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
  tail call fastcc void @nnc_drop(ptr noundef %context, ptr noundef %1) #33
  ret void
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 3) i32 @nnc_host_put_list(ptr noundef captures(none) %context, i64 noundef %reg) #0 {
entry:
  %call.i = tail call fastcc ptr @nnc_new_value(ptr noundef %context, i64 noundef 0, i64 noundef 0) #33
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
  tail call fastcc void @nnc_drop(ptr noundef %context, ptr noundef %1) #33
  br label %cleanup

cleanup:                                          ; preds = %entry, %if.end
  %retval.0 = phi i32 [ 0, %if.end ], [ 2, %entry ]
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 3) i32 @nnc_host_append(ptr noundef captures(none) %context, i64 noundef %list, i64 noundef %reg) #0 {
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
  %call = tail call fastcc i32 @nnc_sequence_insert(ptr noundef %context, ptr noundef %1, i64 noundef %3, ptr noundef %2) #33
  %tobool.not = icmp eq i32 %call, 0
  %cond = select i1 %tobool.not, i32 2, i32 0
  ret i32 %cond
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 3) i32 @nnc_host_intern(ptr noundef captures(none) %context, i64 noundef %count, ptr noundef %text, ptr noundef readonly captures(none) %ends, ptr noundef writeonly captures(none) %handles) #0 {
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
  %call = tail call fastcc i32 @nnc_intern(ptr noundef %context, ptr noundef %add.ptr, i64 noundef %sub, i32 noundef 0, ptr noundef %arrayidx1) #33
  %cmp2.not = icmp eq i32 %call, 0
  br i1 %cmp2.not, label %for.inc, label %cleanup4

for.inc:                                          ; preds = %for.body
  %1 = load i64, ptr %arrayidx, align 8
  %inc = add nuw nsw i64 %i.022, 1
  %exitcond.not = icmp eq i64 %inc, %count
  br i1 %exitcond.not, label %cleanup4, label %for.body, !llvm.loop !33

cleanup4:                                         ; preds = %for.inc, %for.body, %entry
  %spec.select = phi i32 [ 0, %entry ], [ %call, %for.body ], [ 0, %for.inc ]
  ret i32 %spec.select
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal i64 @nnc_host_string(ptr noundef readonly captures(none) %context, i64 noundef %handle, ptr noundef writeonly captures(none) %text) #10 {
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
define internal void @nnc_host_look(ptr noundef readonly captures(none) %context, i64 noundef %reg, ptr noundef writeonly captures(none) initializes((0, 8)) %row) #11 {
entry:
  %values = getelementptr inbounds nuw i8, ptr %context, i64 1408
  %0 = load ptr, ptr %values, align 8
  %arrayidx = getelementptr inbounds ptr, ptr %0, i64 %reg
  %1 = load ptr, ptr %arrayidx, align 8
  tail call fastcc void @nnc_host_row(ptr noundef %1, ptr noundef %row) #33
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal void @nnc_host_look_inside(i64 noundef %items, i64 noundef %at, ptr noundef writeonly captures(none) initializes((0, 8)) %row) #11 {
entry:
  %0 = inttoptr i64 %items to ptr
  %arrayidx = getelementptr inbounds ptr, ptr %0, i64 %at
  %1 = load ptr, ptr %arrayidx, align 8
  tail call fastcc void @nnc_host_row(ptr noundef %1, ptr noundef %row) #33
  ret void
}

; Function Attrs: nounwind optsize
define internal i32 @nnc_host_go(ptr noundef %context, ptr noundef writeonly captures(none) %rows) #0 {
entry:
  %call = tail call fastcc i32 @nnc_walk_table(ptr noundef %context) #33
  %cmp = icmp eq i32 %call, 0
  br i1 %cmp, label %if.then, label %if.end

if.then:                                          ; preds = %entry
  %0 = load ptr, ptr %context, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 88
  %1 = load i64, ptr %arrayidx, align 8
  %add.ptr = getelementptr inbounds i64, ptr %0, i64 %1
  %arrayidx316 = getelementptr inbounds nuw i8, ptr %0, i64 80
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
  tail call fastcc void @nnc_host_row(ptr noundef %5, ptr noundef %add.ptr7) #33
  %inc = add nuw nsw i64 %i.018, 1
  %6 = load ptr, ptr %context, align 8
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %6, i64 80
  %7 = load i64, ptr %arrayidx3, align 8
  %cmp4 = icmp slt i64 %inc, %7
  br i1 %cmp4, label %for.body, label %if.end, !llvm.loop !34

if.end:                                           ; preds = %for.body, %if.then, %entry
  ret i32 %call
}

; Function Attrs: nounwind optsize
define internal i32 @nnc_host_run(ptr noundef %context, ptr noundef readonly captures(none) %inputs, ptr noundef readonly captures(none) %extents, ptr noundef writeonly captures(none) %rows, ptr noundef readonly captures(address_is_null) %expected, ptr noundef readonly captures(none) %outputs, i32 noundef %indirect) #0 {
entry:
  %0 = load ptr, ptr %context, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 72
  %1 = load i64, ptr %arrayidx, align 8
  %add.ptr = getelementptr inbounds i64, ptr %0, i64 %1
  tail call fastcc void @nnc_begin(ptr noundef nonnull %context) #33
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %0, i64 64
  %2 = load i64, ptr %arrayidx2, align 8
  %cmp.not52 = icmp sgt i64 %2, 0
  br i1 %cmp.not52, label %for.body.lr.ph, label %for.end

for.body.lr.ph:                                   ; preds = %entry
  %tobool.not.i = icmp eq i32 %indirect, 0
  br label %for.body

for.body:                                         ; preds = %for.body.lr.ph, %for.inc
  %extents.addr.054 = phi ptr [ %extents, %for.body.lr.ph ], [ %add.ptr12, %for.inc ]
  %i.053 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.inc ]
  %arrayidx3.idx = mul nuw nsw i64 %i.053, 24
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %arrayidx3.idx
  %3 = load i64, ptr %arrayidx3, align 8
  %arrayidx5 = getelementptr inbounds nuw i8, ptr %arrayidx3, i64 8
  %4 = load i64, ptr %arrayidx5, align 8
  %arrayidx6 = getelementptr inbounds nuw ptr, ptr %inputs, i64 %i.053
  %5 = load ptr, ptr %arrayidx6, align 8
  br i1 %tobool.not.i, label %nnc_host_data.exit, label %cond.true.i

cond.true.i:                                      ; preds = %for.body
  %6 = load ptr, ptr %5, align 8
  br label %nnc_host_data.exit

nnc_host_data.exit:                               ; preds = %for.body, %cond.true.i
  %cond.i = phi ptr [ %6, %cond.true.i ], [ %5, %for.body ]
  %call7 = tail call i32 @nnc_host_put_tensor(ptr noundef nonnull %context, i64 noundef %i.053, i64 noundef %3, i64 noundef %4, ptr noundef %extents.addr.054, ptr noundef %cond.i, i32 noundef 0) #33
  %cmp8.not = icmp eq i32 %call7, 0
  br i1 %cmp8.not, label %for.inc, label %cleanup21

for.inc:                                          ; preds = %nnc_host_data.exit
  %7 = load i64, ptr %arrayidx5, align 8
  %add.ptr12 = getelementptr inbounds i64, ptr %extents.addr.054, i64 %7
  %inc = add nuw nsw i64 %i.053, 1
  %8 = load i64, ptr %arrayidx2, align 8
  %cmp.not = icmp slt i64 %inc, %8
  br i1 %cmp.not, label %for.body, label %for.end, !llvm.loop !35

for.end:                                          ; preds = %for.inc, %entry
  %call16 = tail call i32 @nnc_host_go(ptr noundef nonnull %context, ptr noundef %rows) #33
  %cmp17 = icmp eq i32 %call16, 0
  %cmp18 = icmp ne ptr %expected, null
  %or.cond = and i1 %cmp18, %cmp17
  br i1 %or.cond, label %cond.true, label %cleanup21

cond.true:                                        ; preds = %for.end
  %9 = load ptr, ptr %context, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %9, i64 88
  %10 = load i64, ptr %arrayidx.i, align 8
  %add.ptr.i = getelementptr inbounds i64, ptr %9, i64 %10
  %arrayidx3.i = getelementptr inbounds nuw i8, ptr %9, i64 80
  %11 = load i64, ptr %arrayidx3.i, align 8
  %cmp.not84.i = icmp sgt i64 %11, 0
  br i1 %cmp.not84.i, label %for.body.lr.ph.i, label %for.cond.cleanup35.i

for.body.lr.ph.i:                                 ; preds = %cond.true
  %values.i = getelementptr inbounds nuw i8, ptr %context, i64 1408
  %12 = load ptr, ptr %values.i, align 8
  br label %for.body.i

for.cond33.preheader.i:                           ; preds = %if.end28.i
  %tobool.not.i.i = icmp eq i32 %indirect, 0
  br label %for.body36.i

for.body.i:                                       ; preds = %if.end28.i, %for.body.lr.ph.i
  %i.085.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %if.end28.i ]
  %arrayidx4.i = getelementptr inbounds nuw i64, ptr %add.ptr.i, i64 %i.085.i
  %13 = load i64, ptr %arrayidx4.i, align 8
  %arrayidx5.i = getelementptr inbounds ptr, ptr %12, i64 %13
  %14 = load ptr, ptr %arrayidx5.i, align 8
  %add.ptr6.idx.i = mul nuw nsw i64 %i.085.i, 320
  %add.ptr6.i = getelementptr inbounds nuw i8, ptr %expected, i64 %add.ptr6.idx.i
  %cmp7.i = icmp eq ptr %14, null
  br i1 %cmp7.i, label %cleanup21, label %lor.lhs.false.i

lor.lhs.false.i:                                  ; preds = %for.body.i
  %kind.i = getelementptr inbounds nuw i8, ptr %14, i64 8
  %15 = load i64, ptr %kind.i, align 8
  %cmp8.not.i = icmp eq i64 %15, 0
  br i1 %cmp8.not.i, label %lor.lhs.false9.i, label %cleanup21

lor.lhs.false9.i:                                 ; preds = %lor.lhs.false.i
  %16 = load i64, ptr %add.ptr6.i, align 8
  %cmp11.not.i = icmp eq i64 %16, 0
  br i1 %cmp11.not.i, label %lor.lhs.false12.i, label %cleanup21

lor.lhs.false12.i:                                ; preds = %lor.lhs.false9.i
  %dtype.i = getelementptr inbounds nuw i8, ptr %14, i64 16
  %17 = load i64, ptr %dtype.i, align 8
  %arrayidx13.i = getelementptr inbounds nuw i8, ptr %add.ptr6.i, i64 8
  %18 = load i64, ptr %arrayidx13.i, align 8
  %cmp14.not.i = icmp eq i64 %17, %18
  br i1 %cmp14.not.i, label %lor.lhs.false15.i, label %cleanup21

lor.lhs.false15.i:                                ; preds = %lor.lhs.false12.i
  %rank.i = getelementptr inbounds nuw i8, ptr %14, i64 24
  %19 = load i64, ptr %rank.i, align 8
  %arrayidx16.i = getelementptr inbounds nuw i8, ptr %add.ptr6.i, i64 16
  %20 = load i64, ptr %arrayidx16.i, align 8
  %cmp17.not.i = icmp ne i64 %19, %20
  %21 = add i64 %19, -36
  %cmp19.i = icmp ult i64 %21, -41
  %or.cond.i = or i1 %cmp17.not.i, %cmp19.i
  br i1 %or.cond.i, label %cleanup21, label %lor.lhs.false20.i

lor.lhs.false20.i:                                ; preds = %lor.lhs.false15.i
  %cmp22.not.i = icmp eq i64 %19, 0
  br i1 %cmp22.not.i, label %if.end28.i, label %land.lhs.true.i

land.lhs.true.i:                                  ; preds = %lor.lhs.false20.i
  %shape.i = getelementptr inbounds nuw i8, ptr %14, i64 72
  %22 = load ptr, ptr %shape.i, align 8
  %add.ptr23.i = getelementptr inbounds nuw i8, ptr %add.ptr6.i, i64 40
  %mul25.i = shl nsw i64 %19, 3
  %call.i = tail call i32 @memcmp(ptr noundef %22, ptr noundef nonnull readonly %add.ptr23.i, i64 noundef %mul25.i) #33
  %cmp26.not.i = icmp eq i32 %call.i, 0
  br i1 %cmp26.not.i, label %if.end28.i, label %cleanup21

if.end28.i:                                       ; preds = %land.lhs.true.i, %lor.lhs.false20.i
  %inc.i = add nuw nsw i64 %i.085.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %11
  br i1 %exitcond.not.i, label %for.cond33.preheader.i, label %for.body.i, !llvm.loop !36

for.cond.cleanup35.i:                             ; preds = %if.end48.i, %cond.true
  tail call fastcc void @nnc_clear(ptr noundef nonnull %context) #33
  br label %cleanup21

for.body36.i:                                     ; preds = %if.end48.i, %for.cond33.preheader.i
  %i32.087.i = phi i64 [ 0, %for.cond33.preheader.i ], [ %inc50.i, %if.end48.i ]
  %23 = load ptr, ptr %values.i, align 8
  %arrayidx39.i = getelementptr inbounds nuw i64, ptr %add.ptr.i, i64 %i32.087.i
  %24 = load i64, ptr %arrayidx39.i, align 8
  %arrayidx40.i = getelementptr inbounds ptr, ptr %23, i64 %24
  %25 = load ptr, ptr %arrayidx40.i, align 8
  %length.i = getelementptr inbounds nuw i8, ptr %25, i64 32
  %26 = load i64, ptr %length.i, align 8
  %dtype41.i = getelementptr inbounds nuw i8, ptr %25, i64 16
  %27 = load i64, ptr %dtype41.i, align 8
  %shr.i.i = lshr i64 %27, 8
  %mul43.i = mul i64 %shr.i.i, %26
  %cmp44.not.i = icmp eq i64 %mul43.i, 0
  br i1 %cmp44.not.i, label %if.end48.i, label %if.then45.i

if.then45.i:                                      ; preds = %for.body36.i
  %arrayidx46.i = getelementptr inbounds nuw ptr, ptr %outputs, i64 %i32.087.i
  %28 = load ptr, ptr %arrayidx46.i, align 8
  br i1 %tobool.not.i.i, label %nnc_host_data.exit.i, label %cond.true.i.i

cond.true.i.i:                                    ; preds = %if.then45.i
  %29 = load ptr, ptr %28, align 8
  br label %nnc_host_data.exit.i

nnc_host_data.exit.i:                             ; preds = %cond.true.i.i, %if.then45.i
  %cond.i.i = phi ptr [ %29, %cond.true.i.i ], [ %28, %if.then45.i ]
  %data.i = getelementptr inbounds nuw i8, ptr %25, i64 40
  %30 = load ptr, ptr %data.i, align 8
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %cond.i.i, ptr align 1 %30, i64 %mul43.i, i1 false)
  br label %if.end48.i

if.end48.i:                                       ; preds = %nnc_host_data.exit.i, %for.body36.i
  %inc50.i = add nuw nsw i64 %i32.087.i, 1
  %exitcond88.not.i = icmp eq i64 %inc50.i, %11
  br i1 %exitcond88.not.i, label %for.cond.cleanup35.i, label %for.body36.i, !llvm.loop !37

cleanup21:                                        ; preds = %nnc_host_data.exit, %land.lhs.true.i, %lor.lhs.false15.i, %lor.lhs.false12.i, %lor.lhs.false9.i, %lor.lhs.false.i, %for.body.i, %for.cond.cleanup35.i, %for.end
  %retval.3 = phi i32 [ 0, %land.lhs.true.i ], [ %call16, %for.end ], [ 101, %for.cond.cleanup35.i ], [ 0, %for.body.i ], [ 0, %lor.lhs.false.i ], [ 0, %lor.lhs.false9.i ], [ 0, %lor.lhs.false12.i ], [ 0, %lor.lhs.false15.i ], [ %call7, %nnc_host_data.exit ]
  ret i32 %retval.3
}

; Function Attrs: nounwind optsize
define internal void @nnc_host_end(ptr noundef captures(none) %context) #0 {
entry:
  tail call fastcc void @nnc_clear(ptr noundef %context) #33
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: readwrite)
define internal void @nnc_host_paused(ptr noundef readonly captures(none) %context, ptr noundef writeonly captures(none) initializes((0, 8)) %reason, ptr noundef writeonly captures(none) initializes((0, 8)) %word) #12 {
entry:
  %paused = getelementptr inbounds nuw i8, ptr %context, i64 1504
  %0 = load i64, ptr %paused, align 8
  store i64 %0, ptr %reason, align 8
  %paused_at = getelementptr inbounds nuw i8, ptr %context, i64 1512
  %1 = load i64, ptr %paused_at, align 8
  store i64 %1, ptr %word, align 8
  ret void
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read)
define internal ptr @nnc_host_numbers(ptr noundef readonly captures(none) %context) #7 {
entry:
  %numbers = getelementptr inbounds nuw i8, ptr %context, i64 1416
  %0 = load ptr, ptr %numbers, align 8
  ret ptr %0
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read)
define internal ptr @nnc_host_defined(ptr noundef readonly captures(none) %context) #7 {
entry:
  %defined = getelementptr inbounds nuw i8, ptr %context, i64 1424
  %0 = load ptr, ptr %defined, align 8
  ret ptr %0
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal i64 @nnc_host_variant(ptr noundef readonly captures(none) %context, i64 noundef %callee) #6 {
entry:
  %callees = getelementptr inbounds nuw i8, ptr %context, i64 1432
  %0 = load ptr, ptr %callees, align 8
  %arrayidx = getelementptr inbounds %struct.nnc_callee, ptr %0, i64 %callee
  %current = getelementptr inbounds nuw i8, ptr %arrayidx, i64 520
  %1 = load i64, ptr %current, align 8
  ret i64 %1
}

; Function Attrs: nounwind optsize
define internal i32 @nnc_host_workers_new(i32 noundef %threads, ptr noundef %result) #0 {
entry:
  %options = alloca %struct.nnc_options, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %options) #32
  %0 = getelementptr inbounds nuw i8, ptr %options, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(80) %0, i8 0, i64 80, i1 false)
  store i32 88, ptr %options, align 8
  %threads1 = getelementptr inbounds nuw i8, ptr %options, i64 4
  store i32 %threads, ptr %threads1, align 4
  %call = call i32 @nnc_runtime_open(ptr noundef nonnull @nnc_host_workers_new.none, ptr noundef nonnull %options, ptr noundef %result) #31
  call void @llvm.lifetime.end.p0(ptr nonnull %options) #32
  ret i32 %call
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: write)
define internal fastcc range(i32 -24, 232) i32 @nnc_bin(i64 noundef %bytes, ptr noundef nonnull writeonly captures(none) initializes((0, 8)) %rounded) unnamed_addr #13 {
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
  call void @llvm.lifetime.start.p0(ptr nonnull %same) #32
  %call = call fastcc i32 @nnc_bin(i64 noundef %rounded, ptr noundef %same) #33
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
  tail call void %5(ptr noundef %6, ptr noundef %block) #31
  br label %if.end

if.end:                                           ; preds = %if.else, %if.then
  call void @llvm.lifetime.end.p0(ptr nonnull %same) #32
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.ctlz.i64(i64, i1 immarg) #14

; Function Attrs: nofree norecurse nosync nounwind optsize memory(write, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc i64 @nnc_lay_out(ptr noundef captures(none) %context, ptr noundef %base, ptr noundef readonly captures(none) %words, i64 noundef %steps, i64 noundef %extents) unnamed_addr #15 {
entry:
  %cmp = icmp eq ptr %base, null
  %arrayidx = getelementptr inbounds nuw i8, ptr %words, i64 120
  %0 = load i64, ptr %arrayidx, align 8
  %add = add nsw i64 %0, 1
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %words, i64 16
  %1 = load i64, ptr %arrayidx2, align 8
  %mul.i = shl i64 %1, 3
  %add.i = add i64 %mul.i, 15
  %div5.i = and i64 %add.i, -16
  %add2.i = add i64 %div5.i, 2688
  br i1 %cmp, label %entry.then, label %entry.else

entry.then:                                       ; preds = %entry
  %arrayidx5243 = getelementptr inbounds nuw i8, ptr %words, i64 24
  %2 = load i64, ptr %arrayidx5243, align 8
  %mul.i88246 = shl i64 %2, 3
  %add.i89247 = add i64 %mul.i88246, 15
  %div5.i90248 = and i64 %add.i89247, -16
  %add.i97259 = add i64 %2, 15
  %div5.i98260 = and i64 %add.i97259, -16
  %arrayidx9266 = getelementptr inbounds nuw i8, ptr %words, i64 32
  %3 = load i64, ptr %arrayidx9266, align 8
  %mul.i104269 = mul i64 %3, 552
  %add.i105270 = add i64 %mul.i104269, 15
  %div5.i106271 = and i64 %add.i105270, -16
  %context.sroa.gep182273 = getelementptr inbounds nuw i8, ptr %context, i64 1432
  %mul.i112287 = shl i64 %add, 3
  %add.i113288 = add i64 %mul.i112287, 15
  %div5.i114289 = and i64 %add.i113288, -16
  %reass.add = shl i64 %div5.i114289, 1
  %mul.i136347 = shl i64 %steps, 3
  %add.i137348 = add i64 %mul.i136347, 15
  %div5.i138349 = and i64 %add.i137348, -16
  %add2.i83238 = add i64 %div5.i, %div5.i138349
  %add2.i91249 = add i64 %add2.i83238, %div5.i114289
  %add2.i99261 = add i64 %add2.i91249, %add2.i
  %add2.i107272 = add i64 %add2.i99261, %reass.add
  %add2.i123309 = add i64 %add2.i107272, %div5.i98260
  %add2.i131328 = add i64 %add2.i123309, %div5.i90248
  %add2.i139350 = add i64 %add2.i131328, %div5.i106271
  br label %entry.cont

entry.else:                                       ; preds = %entry
  %context.sroa.gep = getelementptr inbounds nuw i8, ptr %context, i64 1408
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %base, i64 2688
  store ptr %add.ptr.i, ptr %context.sroa.gep, align 8
  %add.ptr.i78 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i
  %add2.i83 = add i64 %add2.i, %div5.i
  %context.sroa.gep173 = getelementptr inbounds nuw i8, ptr %context, i64 1472
  store ptr %add.ptr.i78, ptr %context.sroa.gep173, align 8
  %arrayidx5 = getelementptr inbounds nuw i8, ptr %words, i64 24
  %4 = load i64, ptr %arrayidx5, align 8
  %add.ptr.i86 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i83
  %mul.i88 = shl i64 %4, 3
  %add.i89 = add i64 %mul.i88, 15
  %div5.i90 = and i64 %add.i89, -16
  %add2.i91 = add i64 %div5.i90, %add2.i83
  %context.sroa.gep176 = getelementptr inbounds nuw i8, ptr %context, i64 1416
  store ptr %add.ptr.i86, ptr %context.sroa.gep176, align 8
  %5 = load i64, ptr %arrayidx5, align 8
  %add.ptr.i94 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i91
  %add.i97 = add i64 %5, 15
  %div5.i98 = and i64 %add.i97, -16
  %add2.i99 = add i64 %add2.i91, %div5.i98
  %context.sroa.gep179 = getelementptr inbounds nuw i8, ptr %context, i64 1424
  store ptr %add.ptr.i94, ptr %context.sroa.gep179, align 8
  %arrayidx9 = getelementptr inbounds nuw i8, ptr %words, i64 32
  %6 = load i64, ptr %arrayidx9, align 8
  %add.ptr.i102 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i99
  %mul.i104 = mul i64 %6, 552
  %add.i105 = add i64 %mul.i104, 15
  %div5.i106 = and i64 %add.i105, -16
  %add2.i107 = add i64 %div5.i106, %add2.i99
  %context.sroa.gep182 = getelementptr inbounds nuw i8, ptr %context, i64 1432
  store ptr %add.ptr.i102, ptr %context.sroa.gep182, align 8
  %add.ptr.i110 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i107
  %mul.i112 = shl i64 %add, 3
  %add.i113 = add i64 %mul.i112, 15
  %div5.i114 = and i64 %add.i113, -16
  %add2.i115 = add i64 %add2.i107, %div5.i114
  %context.sroa.gep185 = getelementptr inbounds nuw i8, ptr %context, i64 1440
  store ptr %add.ptr.i110, ptr %context.sroa.gep185, align 8
  %add.ptr.i118 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i115
  %add2.i123 = add i64 %add2.i115, %div5.i114
  %context.sroa.gep188 = getelementptr inbounds nuw i8, ptr %context, i64 1448
  store ptr %add.ptr.i118, ptr %context.sroa.gep188, align 8
  %add.ptr.i126 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i123
  %add2.i131 = add i64 %add2.i123, %div5.i114
  %context.sroa.gep191 = getelementptr inbounds nuw i8, ptr %context, i64 1456
  store ptr %add.ptr.i126, ptr %context.sroa.gep191, align 8
  %add.ptr.i134 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i131
  %mul.i136 = shl i64 %steps, 3
  %add.i137 = add i64 %mul.i136, 15
  %div5.i138 = and i64 %add.i137, -16
  %add2.i139 = add i64 %add2.i131, %div5.i138
  %context.sroa.gep194 = getelementptr inbounds nuw i8, ptr %context, i64 1536
  store ptr %add.ptr.i134, ptr %context.sroa.gep194, align 8
  br label %entry.cont

entry.cont:                                       ; preds = %entry.else, %entry.then
  %add2.i139360 = phi i64 [ %add2.i139, %entry.else ], [ %add2.i139350, %entry.then ]
  %context.sroa.gep182279292317330358 = phi ptr [ %context.sroa.gep182, %entry.else ], [ %context.sroa.gep182273, %entry.then ]
  %arrayidx9274294315332356 = phi ptr [ %arrayidx9, %entry.else ], [ %arrayidx9266, %entry.then ]
  %div5.i114298311336352 = phi i64 [ %div5.i114, %entry.else ], [ %div5.i114289, %entry.then ]
  %mul.i144 = shl i64 %extents, 3
  %add.i145 = add i64 %mul.i144, 15
  %div5.i146 = and i64 %add.i145, -16
  %add2.i147 = add i64 %add2.i139360, %div5.i146
  %arrayidx16 = getelementptr inbounds nuw i8, ptr %words, i64 80
  %7 = load i64, ptr %arrayidx16, align 8
  %mul.i152 = shl i64 %7, 5
  %add2.i155 = add i64 %mul.i152, %add2.i147
  br i1 %cmp, label %if.end, label %if.then

if.then:                                          ; preds = %entry.cont
  %add.ptr.i150 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i147
  %add.ptr.i142 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i139360
  %input_extents = getelementptr inbounds nuw i8, ptr %context, i64 2136
  store ptr %add.ptr.i142, ptr %input_extents, align 8
  %items19 = getelementptr inbounds nuw i8, ptr %context, i64 2144
  store ptr %add.ptr.i150, ptr %items19, align 8
  br label %if.end

if.end:                                           ; preds = %if.then, %entry.cont
  %8 = load i64, ptr %arrayidx9274294315332356, align 8
  %cmp21362 = icmp sgt i64 %8, 0
  br i1 %cmp21362, label %for.body.lr.ph, label %for.cond.cleanup

for.body.lr.ph:                                   ; preds = %if.end
  %arrayidx22 = getelementptr inbounds nuw i8, ptr %words, i64 128
  br label %for.body

for.cond.cleanup:                                 ; preds = %if.end34, %if.end
  %at.0.lcssa = phi i64 [ %add2.i155, %if.end ], [ %add2.i171, %if.end34 ]
  ret i64 %at.0.lcssa

for.body:                                         ; preds = %for.body.lr.ph, %if.end34
  %9 = phi i64 [ %8, %for.body.lr.ph ], [ %11, %if.end34 ]
  %i.0364 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %if.end34 ]
  %at.0363 = phi i64 [ %add2.i155, %for.body.lr.ph ], [ %add2.i171, %if.end34 ]
  %10 = load i64, ptr %arrayidx22, align 8
  %add23 = shl i64 %10, 3
  %add.i161 = add i64 %add23, 23
  %div5.i162 = and i64 %add.i161, -16
  %add2.i163 = add i64 %div5.i162, %at.0363
  %add2.i171 = add i64 %add2.i163, %div5.i114298311336352
  br i1 %cmp, label %if.end34, label %if.then28.cont

if.then28.cont:                                   ; preds = %for.body
  %add.ptr.i166 = getelementptr inbounds nuw i8, ptr %base, i64 %add2.i163
  %add.ptr.i158 = getelementptr inbounds nuw i8, ptr %base, i64 %at.0363
  %.else.val210 = load ptr, ptr %context.sroa.gep182279292317330358, align 8
  %arrayidx30 = getelementptr inbounds nuw %struct.nnc_callee, ptr %.else.val210, i64 %i.0364
  %bound31 = getelementptr inbounds nuw i8, ptr %arrayidx30, i64 528
  store ptr %add.ptr.i158, ptr %bound31, align 8
  %.else.val = load ptr, ptr %context.sroa.gep182279292317330358, align 8
  %arrayidx33 = getelementptr inbounds nuw %struct.nnc_callee, ptr %.else.val, i64 %i.0364
  %output_shapes = getelementptr inbounds nuw i8, ptr %arrayidx33, i64 536
  store ptr %add.ptr.i166, ptr %output_shapes, align 8
  %.pre = load i64, ptr %arrayidx9274294315332356, align 8
  br label %if.end34

if.end34:                                         ; preds = %if.then28.cont, %for.body
  %11 = phi i64 [ %.pre, %if.then28.cont ], [ %9, %for.body ]
  %inc = add nuw nsw i64 %i.0364, 1
  %cmp21 = icmp slt i64 %inc, %11
  br i1 %cmp21, label %for.body, label %for.cond.cleanup, !llvm.loop !38
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 3) i32 @nnc_intern(ptr noundef captures(none) %machine, ptr noundef %text, i64 noundef %length, i32 noundef range(i32 0, 2) %lasting, ptr noundef writeonly captures(none) %handle) unnamed_addr #0 {
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
  call void @llvm.lifetime.start.p0(ptr nonnull %grown.i) #32
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %grown.i, ptr noundef nonnull align 8 dereferenceable(56) %strings1, i64 40, i1 false)
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded.i) #32
  call void @llvm.lifetime.start.p0(ptr nonnull %old.i) #32
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
  %call.i = call fastcc ptr @nnc_take_block(ptr noundef nonnull %machine, i64 noundef %add.i, ptr noundef %rounded.i) #33
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
  %call42.i = call fastcc ptr @nnc_string_slot(ptr noundef nonnull %grown.i, ptr noundef %8, i64 noundef %9) #33
  store i32 %add38.i, ptr %call42.i, align 4
  %inc.i = add nuw i64 %i.082.i, 1
  %10 = load i64, ptr %count, align 8
  %cmp37.i = icmp ult i64 %inc.i, %10
  br i1 %cmp37.i, label %for.body.i, label %for.cond.cleanup.i, !llvm.loop !39

if.then46.i:                                      ; preds = %for.cond.cleanup.i
  %11 = load i64, ptr %capacity, align 8
  %mul48.i = mul i64 %11, 24
  %call49.i = call fastcc i32 @nnc_bin(i64 noundef %mul48.i, ptr noundef %old.i) #33
  %12 = load i64, ptr %old.i, align 8
  tail call fastcc void @nnc_give_block(ptr noundef nonnull %machine, ptr noundef nonnull %7, i64 noundef %12) #33
  br label %nnc_strings_grow.exit

nnc_strings_grow.exit.thread:                     ; preds = %cond.end14.i, %if.then
  call void @llvm.lifetime.end.p0(ptr nonnull %old.i) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded.i) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %grown.i) #32
  br label %cleanup30

nnc_strings_grow.exit:                            ; preds = %for.cond.cleanup.i, %if.then46.i
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %strings1, ptr noundef nonnull align 8 dereferenceable(56) %grown.i, i64 56, i1 false)
  call void @llvm.lifetime.end.p0(ptr nonnull %old.i) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded.i) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %grown.i) #32
  br label %if.end4

if.end4:                                          ; preds = %nnc_strings_grow.exit, %entry
  %call5 = tail call fastcc ptr @nnc_string_slot(ptr noundef nonnull %strings1, ptr noundef %text, i64 noundef %length) #33
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
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded) #32
  %add = add i64 %length, 1
  %call10 = call fastcc ptr @nnc_take_block(ptr noundef nonnull %machine, i64 noundef %add, ptr noundef %rounded) #33
  %cmp11.not = icmp eq ptr %call10, null
  br i1 %cmp11.not, label %cleanup15.thread, label %cleanup15

cleanup15.thread:                                 ; preds = %if.then9
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #32
  br label %cleanup30

cleanup15:                                        ; preds = %if.then9
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %call10, ptr align 1 %text, i64 %length, i1 false)
  %arrayidx = getelementptr inbounds nuw i8, ptr %call10, i64 %length
  store i8 0, ptr %arrayidx, align 1
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #32
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

; Function Attrs: nounwind optsize
define internal fastcc ptr @nnc_new_view(ptr noundef captures(none) %machine, i64 noundef %dtype, i64 noundef %rank, ptr noundef readonly captures(none) %shape, ptr noundef %data, ptr noundef %owner) unnamed_addr #0 {
entry:
  %call = tail call fastcc ptr @nnc_new_value(ptr noundef %machine, i64 noundef %rank, i64 noundef 0) #33
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
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !40

while.cond:                                       ; preds = %land.rhs, %for.cond.cleanup
  %owner.addr.0 = phi ptr [ %owner, %for.cond.cleanup ], [ %3, %land.rhs ]
  %cmp8.not = icmp eq ptr %owner.addr.0, null
  br i1 %cmp8.not, label %nnc_retain.exit, label %land.rhs

land.rhs:                                         ; preds = %while.cond
  %owner9 = getelementptr inbounds nuw i8, ptr %owner.addr.0, i64 48
  %3 = load ptr, ptr %owner9, align 8
  %cmp10.not = icmp eq ptr %3, null
  br i1 %cmp10.not, label %if.then.i, label %while.cond, !llvm.loop !41

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
  br i1 %exitcond.not.i, label %nnc_string_hash.exit, label %for.body.i, !llvm.loop !42

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
  %call8 = tail call i32 @memcmp(ptr noundef %8, ptr noundef %text, i64 noundef %length) #33
  %cmp9 = icmp eq i32 %call8, 0
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
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
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
  br i1 %exitcond118, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1593
  store i8 0, ptr %arrayidx7.i.i, align 1
  %live4 = getelementptr inbounds nuw i8, ptr %machine, i64 40
  %5 = load i64, ptr %live4, align 8
  %add = add i64 %5, %bytes
  %bytes.add = tail call i64 @llvm.umax.i64(i64 %add, i64 %bytes)
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %bytes.add) #33
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
  br i1 %exitcond119, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !43

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %9 = phi i64 [ %add.i, %while.body.i ], [ %6, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %9
  store i8 0, ptr %arrayidx7.i, align 1
  %10 = load i64, ptr %limit, align 8
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %10) #33
  br label %cleanup40

if.end:                                           ; preds = %lor.lhs.false
  %call9 = tail call fastcc i32 @nnc_bin(i64 noundef %bytes, ptr noundef %rounded) #33
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
  %call20 = tail call ptr %15(ptr noundef %16, i64 noundef %17, i64 noundef 64) #31
  %cmp21 = icmp eq ptr %call20, null
  br i1 %cmp21, label %if.end27, label %if.end31

if.end27:                                         ; preds = %if.else
  tail call fastcc void @nnc_heap_trim(ptr noundef nonnull %heap1) #33
  %18 = load ptr, ptr %heap1, align 8
  %19 = load ptr, ptr %allocator, align 8
  %20 = load i64, ptr %rounded, align 8
  %call25 = tail call ptr %18(ptr noundef %19, i64 noundef %20, i64 noundef 64) #31
  %cmp28 = icmp eq ptr %call25, null
  br i1 %cmp28, label %if.then29, label %if.end31

if.then29:                                        ; preds = %if.end27
  %message_length.i87 = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i88 = getelementptr inbounds nuw i8, ptr %machine, i64 1560
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
  br i1 %exitcond, label %nnc_fault.exit99, label %while.body.i.i92, !llvm.loop !43

nnc_fault.exit99:                                 ; preds = %while.body.i.i92
  %arrayidx7.i.i98 = getelementptr inbounds nuw i8, ptr %machine, i64 1583
  store i8 0, ptr %arrayidx7.i.i98, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %bytes) #33
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
  br i1 %exitcond117, label %nnc_say.exit113, label %land.rhs.i103, !llvm.loop !43

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

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare dso_local i32 @memcmp(ptr noundef captures(none), ptr noundef captures(none), i64 noundef) local_unnamed_addr #17

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc void @nnc_say_number(ptr noundef captures(none) %machine, i64 noundef %number) unnamed_addr #18 {
entry:
  %digits = alloca [24 x i8], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %digits) #32
  %cond = tail call i64 @llvm.abs.i64(i64 %number, i1 false)
  %arrayidx = getelementptr inbounds nuw i8, ptr %digits, i64 23
  store i8 0, ptr %arrayidx, align 1
  br label %do.body

do.body:                                          ; preds = %do.body, %entry
  %indvars.iv = phi i64 [ %indvars.iv.next, %do.body ], [ 23, %entry ]
  %rest.0 = phi i64 [ %div, %do.body ], [ %cond, %entry ]
  %rem = urem i64 %rest.0, 10
  %0 = trunc nuw nsw i64 %rem to i8
  %conv = or disjoint i8 %0, 48
  %indvars.iv.next = add nsw i64 %indvars.iv, -1
  %arrayidx2 = getelementptr inbounds i8, ptr %digits, i64 %indvars.iv.next
  store i8 %conv, ptr %arrayidx2, align 1
  %div = udiv i64 %rest.0, 10
  %cmp3.not = icmp ult i64 %rest.0, 10
  br i1 %cmp3.not, label %do.end, label %do.body, !llvm.loop !44

do.end:                                           ; preds = %do.body
  %cmp = icmp slt i64 %number, 0
  br i1 %cmp, label %if.end.thread, label %if.end

if.end.thread:                                    ; preds = %do.end
  %dec7 = shl i64 %indvars.iv, 32
  %sext20 = add i64 %dec7, -8589934592
  %idxprom8 = ashr exact i64 %sext20, 32
  %arrayidx9 = getelementptr inbounds i8, ptr %digits, i64 %idxprom8
  store i8 45, ptr %arrayidx9, align 1
  %message_length.i22 = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %.pre.i24 = load i64, ptr %message_length.i22, align 8
  br label %land.rhs.lr.ph.i

if.end:                                           ; preds = %do.end
  %sext = shl i64 %indvars.iv.next, 32
  %idx.ext.phi.trans.insert = ashr exact i64 %sext, 32
  %add.ptr.phi.trans.insert = getelementptr inbounds i8, ptr %digits, i64 %idx.ext.phi.trans.insert
  %.pre = load i8, ptr %add.ptr.phi.trans.insert, align 1
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %cmp.not13.i = icmp eq i8 %.pre, 0
  %.pre.i = load i64, ptr %message_length.i, align 8
  br i1 %cmp.not13.i, label %nnc_say.exit, label %land.rhs.lr.ph.i

land.rhs.lr.ph.i:                                 ; preds = %if.end.thread, %if.end
  %.pre.i27 = phi i64 [ %.pre.i24, %if.end.thread ], [ %.pre.i, %if.end ]
  %message_length.i26 = phi ptr [ %message_length.i22, %if.end.thread ], [ %message_length.i, %if.end ]
  %1 = phi i8 [ 45, %if.end.thread ], [ %.pre, %if.end ]
  %idx.ext.pre-phi25 = phi i64 [ %idxprom8, %if.end.thread ], [ %idx.ext.phi.trans.insert, %if.end ]
  %add.ptr = getelementptr inbounds i8, ptr %digits, i64 %idx.ext.pre-phi25
  %message.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %land.rhs.i

land.rhs.i:                                       ; preds = %while.body.i, %land.rhs.lr.ph.i
  %2 = phi i64 [ %.pre.i27, %land.rhs.lr.ph.i ], [ %add.i, %while.body.i ]
  %3 = phi i8 [ %1, %land.rhs.lr.ph.i ], [ %4, %while.body.i ]
  %text.addr.014.i = phi ptr [ %add.ptr, %land.rhs.lr.ph.i ], [ %incdec.ptr.i, %while.body.i ]
  %add.i = add i64 %2, 1
  %cmp2.i = icmp ult i64 %add.i, 512
  br i1 %cmp2.i, label %while.body.i, label %nnc_say.exit

while.body.i:                                     ; preds = %land.rhs.i
  %incdec.ptr.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i, i64 1
  store i64 %add.i, ptr %message_length.i26, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i, i64 %2
  store i8 %3, ptr %arrayidx.i, align 1
  %4 = load i8, ptr %incdec.ptr.i, align 1
  %cmp.not.i = icmp eq i8 %4, 0
  br i1 %cmp.not.i, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !43

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i, %if.end
  %5 = phi i64 [ %.pre.i, %if.end ], [ %add.i, %while.body.i ], [ %2, %land.rhs.i ]
  %message5.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message5.i, i64 %5
  store i8 0, ptr %arrayidx7.i, align 1
  call void @llvm.lifetime.end.p0(ptr nonnull %digits) #32
  ret void
}

; Function Attrs: nounwind optsize
define internal fastcc ptr @nnc_new_value(ptr noundef captures(none) %machine, i64 noundef %rank, i64 noundef %bytes) unnamed_addr #0 {
entry:
  %rounded = alloca i64, align 8
  %mul = shl i64 %rank, 3
  %add1 = add i64 %mul, 143
  %div21 = and i64 %add1, -64
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded) #32
  %cmp = icmp slt i64 %bytes, 0
  br i1 %cmp, label %cleanup, label %cond.end

cond.end:                                         ; preds = %entry
  %add3 = add i64 %div21, %bytes
  %call = call fastcc ptr @nnc_take_block(ptr noundef %machine, i64 noundef %add3, ptr noundef %rounded) #33
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
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #32
  ret ptr %retval.0
}

; Function Attrs: optsize
declare dso_local i32 @nnc_runtime_run(ptr noundef, ptr noundef, ptr noundef) #2

; Function Attrs: optsize
declare dso_local i32 @nnc_runtime_profile(ptr noundef, ptr noundef, ptr noundef, ptr noundef) #2

; Function Attrs: optsize
declare dso_local ptr @nnc_runtime_failed_node(ptr noundef) #2

; Function Attrs: optsize
declare dso_local i32 @nnc_runtime_bind(ptr noundef, ptr noundef) #2

; Function Attrs: optsize
declare dso_local ptr @nnc_runtime_output_shape(ptr noundef, i32 noundef) #2

; Function Attrs: nounwind optsize
define internal fastcc i32 @nnc_walk_table(ptr noundef %machine) unnamed_addr #0 {
entry:
  %status.i = alloca i32, align 4
  %shape.i511 = alloca [72 x i64], align 16
  %expression.i512 = alloca ptr, align 8
  %shape.i.i = alloca [72 x i64], align 16
  %expression.i329 = alloca ptr, align 8
  %number.i = alloca i64, align 8
  %text.i.i.i = alloca [32 x i8], align 16
  %expression.i277 = alloca ptr, align 8
  %expression.i = alloca ptr, align 8
  %0 = load ptr, ptr %machine, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 144
  %1 = load i64, ptr %arrayidx, align 8
  %values2 = getelementptr inbounds nuw i8, ptr %machine, i64 1408
  %2 = load ptr, ptr %values2, align 8
  %numbers3 = getelementptr inbounds nuw i8, ptr %machine, i64 1416
  %3 = load ptr, ptr %numbers3, align 8
  %at = getelementptr inbounds nuw i8, ptr %machine, i64 1496
  %4 = load i64, ptr %at, align 8
  %moving.i = getelementptr inbounds nuw i8, ptr %machine, i64 1472
  %defined.i296 = getelementptr inbounds nuw i8, ptr %machine, i64 1424
  %table_texts.i = getelementptr inbounds nuw i8, ptr %machine, i64 8
  %message_length.i.i257 = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i.i258 = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  %arrayidx7.i.i.i265 = getelementptr inbounds nuw i8, ptr %machine, i64 1565
  %inputs2.i = getelementptr inbounds nuw i8, ptr %machine, i64 1440
  %outputs3.i = getelementptr inbounds nuw i8, ptr %machine, i64 1448
  %callees.i = getelementptr inbounds nuw i8, ptr %machine, i64 1432
  %shapes.i = getelementptr inbounds nuw i8, ptr %machine, i64 1456
  %nanoseconds.i = getelementptr inbounds nuw i8, ptr %machine, i64 1528
  %step_times.i = getelementptr inbounds nuw i8, ptr %machine, i64 1536
  br label %while.cond

while.cond:                                       ; preds = %while.cond.backedge, %entry
  %where.0 = phi i64 [ %4, %entry ], [ %where.0.be, %while.cond.backedge ]
  %add.ptr = getelementptr inbounds i64, ptr %0, i64 %where.0
  %5 = load i64, ptr %add.ptr, align 8
  %shr = ashr i64 %5, 16
  %add = add nsw i64 %shr, %where.0
  %trunc = trunc i64 %5 to i16
  switch i16 %trunc, label %while.body.i.i557 [
    i16 0, label %sw.bb
    i16 1, label %sw.bb8
    i16 2, label %sw.bb9
    i16 3, label %sw.bb11
    i16 4, label %sw.bb13
    i16 5, label %sw.bb28
    i16 6, label %sw.bb30
    i16 7, label %sw.bb32
    i16 8, label %sw.bb34
    i16 9, label %sw.bb36
    i16 10, label %for.cond.preheader
    i16 11, label %sw.bb42
    i16 12, label %sw.bb44
    i16 13, label %sw.bb46
    i16 14, label %sw.bb53
    i16 15, label %sw.bb55
    i16 16, label %sw.bb73
    i16 17, label %sw.bb78
    i16 18, label %sw.bb87
    i16 19, label %sw.bb89
    i16 20, label %sw.bb93
    i16 21, label %sw.bb95
    i16 22, label %sw.bb97
  ]

for.cond.preheader:                               ; preds = %while.cond
  %arrayidx38 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %6 = load i64, ptr %arrayidx38, align 8
  %cmp39710 = icmp sgt i64 %6, 0
  br i1 %cmp39710, label %for.body, label %while.cond.backedge

sw.bb:                                            ; preds = %while.cond
  store i64 %where.0, ptr %at, align 8
  br label %cleanup117

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
  %call.i = tail call fastcc ptr @nnc_tensor_in(ptr noundef nonnull %machine, i64 noundef %13) #33
  %cmp6.i = icmp eq ptr %call.i, null
  br i1 %cmp6.i, label %if.then102.thread, label %if.end.i

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
  %text.addr.014.i.i.i = phi ptr [ @.str.13, %if.then9.i ], [ %incdec.ptr.i.i.i, %while.body.i.i.i ]
  %add.i.i.i = add nuw nsw i64 %16, 1
  %incdec.ptr.i.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i, i64 1
  store i64 %add.i.i.i, ptr %message_length.i.i257, align 8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %16
  store i8 %17, ptr %arrayidx.i.i.i, align 1
  %18 = load i8, ptr %incdec.ptr.i.i.i, align 1
  %exitcond308.i = icmp eq i64 %add.i.i.i, 17
  br i1 %exitcond308.i, label %nnc_fault.exit.i, label %while.body.i.i.i, !llvm.loop !43

nnc_fault.exit.i:                                 ; preds = %while.body.i.i.i
  %arrayidx7.i.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1577
  store i8 0, ptr %arrayidx7.i.i.i, align 1
  %19 = load i64, ptr %arrayidx7.i.le, align 8
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %19) #33
  %.pre.i.i = load i64, ptr %message_length.i.i257, align 8
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
  %incdec.ptr.i.ptr.i = getelementptr inbounds nuw i8, ptr @.str.22, i64 %text.addr.014.i.add.i
  store i64 %add.i.i, ptr %message_length.i.i257, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %20
  store i8 %21, ptr %arrayidx.i.i, align 1
  %22 = load i8, ptr %incdec.ptr.i.ptr.i, align 1
  %exitcond309.i = icmp eq i64 %text.addr.014.i.add.i, 31
  br i1 %exitcond309.i, label %nnc_say.exit.i, label %land.rhs.i.i, !llvm.loop !43

nnc_say.exit.i:                                   ; preds = %while.body.i.i, %land.rhs.i.i
  %23 = phi i64 [ %add.i.i, %while.body.i.i ], [ %20, %land.rhs.i.i ]
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %23
  store i8 0, ptr %arrayidx7.i.i, align 1
  %24 = load i64, ptr %rank.i, align 8
  %shape.i = getelementptr inbounds nuw i8, ptr %call.i, i64 72
  %25 = load ptr, ptr %shape.i, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %24, ptr noundef %25) #33
  br label %if.then102.thread

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
  br i1 %cmp20.i, label %for.body22.i, label %for.inc34.i, !llvm.loop !45

for.inc34.i:                                      ; preds = %for.inc.i, %if.end13.i
  %same.1.lcssa.i = phi i32 [ %same.0280.i, %if.end13.i ], [ %same.2.i, %for.inc.i ]
  %extent.1.lcssa.i = phi i64 [ %extent.0282.i, %if.end13.i ], [ %inc33.i, %for.inc.i ]
  %inc35.i = add nuw nsw i64 %i.0279.i, 1
  %add.ptr36.i = getelementptr inbounds nuw i8, ptr %row.0281.i, i64 16
  %exitcond.not.i = icmp eq i64 %inc35.i, %9
  br i1 %exitcond.not.i, label %for.cond41.preheader.i, label %for.body.i, !llvm.loop !46

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
  br i1 %exitcond310.not.i, label %for.cond.cleanup43.i, label %for.body44.i, !llvm.loop !47

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
  br i1 %cmp.not.i242.i, label %for.body.i.i, label %for.end23.i.i, !llvm.loop !48

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
  %call.i.i = tail call i32 %51(ptr noundef %52, ptr noundef %53) #31
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
  %call15.i.i = tail call ptr %56(ptr noundef %57, i32 noundef %conv.i.i) #31
  %58 = load ptr, ptr %output_shapes.i.i, align 8
  %arrayidx16.i.i = getelementptr inbounds nuw ptr, ptr %58, i64 %i.0131.i.i
  store ptr %call15.i.i, ptr %arrayidx16.i.i, align 8
  %inc.i.i = add nuw nsw i64 %i.0131.i.i, 1
  %exitcond.not.i241.i = icmp eq i64 %inc.i.i, %11
  br i1 %exitcond.not.i241.i, label %cleanup.i.i, label %for.body12.i.i, !llvm.loop !49

cleanup.i.i:                                      ; preds = %for.body12.i.i, %if.end7.i.i
  store i32 1, ptr %ready.i, align 8
  br label %for.cond72.preheader.i

for.end23.i.i:                                    ; preds = %cond.false.i, %for.cond.i.i
  %status.0.lcssa.i.i = phi i32 [ %call.i.i, %for.cond.i.i ], [ 11, %cond.false.i ]
  %hosted.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1520
  %59 = load i32, ptr %hosted.i.i, align 8
  %tobool.not.i.i = icmp eq i32 %59, 0
  br i1 %tobool.not.i.i, label %while.body.i.i.i.i, label %if.then102.thread587

if.then102.thread587:                             ; preds = %for.end23.i.i
  %paused.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1504
  store i64 1, ptr %paused.i.i, align 8
  %paused_at103589 = getelementptr inbounds nuw i8, ptr %machine, i64 1512
  store i64 %where.0, ptr %paused_at103589, align 8
  store i64 %where.0, ptr %at, align 8
  br label %cleanup117

while.body.i.i.i.i:                               ; preds = %for.end23.i.i, %while.body.i.i.i.i
  %60 = phi i64 [ %add.i.i.i.i, %while.body.i.i.i.i ], [ 0, %for.end23.i.i ]
  %61 = phi i8 [ %62, %while.body.i.i.i.i ], [ 110, %for.end23.i.i ]
  %text.addr.014.i.i.i.i = phi ptr [ %incdec.ptr.i.i.i.i, %while.body.i.i.i.i ], [ @.str.25, %for.end23.i.i ]
  %add.i.i.i.i = add nuw nsw i64 %60, 1
  %incdec.ptr.i.i.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i.i, i64 1
  store i64 %add.i.i.i.i, ptr %message_length.i.i257, align 8
  %arrayidx.i.i.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %60
  store i8 %61, ptr %arrayidx.i.i.i.i, align 1
  %62 = load i8, ptr %incdec.ptr.i.i.i.i, align 1
  %exitcond135.i.i = icmp eq i64 %add.i.i.i.i, 39
  br i1 %exitcond135.i.i, label %nnc_fault.exit.i.i, label %while.body.i.i.i.i, !llvm.loop !43

nnc_fault.exit.i.i:                               ; preds = %while.body.i.i.i.i
  %arrayidx7.i.i.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1599
  store i8 0, ptr %arrayidx7.i.i.i.i, align 1
  %63 = load i64, ptr %count.i.i, align 8
  %cmp28.i.i = icmp ne i64 %63, 0
  %cmp30.i.i = icmp eq i32 %status.0.lcssa.i.i, 11
  %or.cond47.i.i = and i1 %cmp30.i.i, %cmp28.i.i
  br i1 %or.cond47.i.i, label %if.then32.i.i, label %if.then102.thread

if.then32.i.i:                                    ; preds = %nnc_fault.exit.i.i
  %64 = load ptr, ptr %arrayidx1.i, align 8
  %bind37.i.i = getelementptr inbounds nuw i8, ptr %64, i64 96
  %65 = load ptr, ptr %bind37.i.i, align 8
  %context38.i.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 8
  %66 = load ptr, ptr %context38.i.i, align 8
  %67 = load ptr, ptr %shapes.i, align 8
  %call40.i.i = tail call i32 %65(ptr noundef %66, ptr noundef %67) #31
  %.pre.i.i.i = load i64, ptr %message_length.i.i257, align 8
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
  %incdec.ptr.i.ptr.i.i = getelementptr inbounds nuw i8, ptr @.str.26, i64 %text.addr.014.i.idx.i.i
  store i64 %add.i.i244.i, ptr %message_length.i.i257, align 8
  %arrayidx.i.i247.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %68
  store i8 %69, ptr %arrayidx.i.i247.i, align 1
  %70 = load i8, ptr %incdec.ptr.i.ptr.i.i, align 1
  br i1 %exitcond136.i.i, label %nnc_say.exit.i.i, label %land.rhs.i.i243.i, !llvm.loop !43

nnc_say.exit.i.i:                                 ; preds = %while.body.i.i246.i, %land.rhs.i.i243.i
  %71 = phi i64 [ %add.i.i244.i, %while.body.i.i246.i ], [ %68, %land.rhs.i.i243.i ]
  %arrayidx7.i.i245.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %71
  store i8 0, ptr %arrayidx7.i.i245.i, align 1
  %72 = load ptr, ptr %arrayidx1.i, align 8
  %failed_node.i.i = getelementptr inbounds nuw i8, ptr %72, i64 64
  %73 = load ptr, ptr %failed_node.i.i, align 8
  %74 = load ptr, ptr %context38.i.i, align 8
  %call43.i.i = tail call ptr %73(ptr noundef %74) #31
  %75 = load i8, ptr %call43.i.i, align 1
  %cmp.not13.i.i.i = icmp eq i8 %75, 0
  %.pre.i87.i.i = load i64, ptr %message_length.i.i257, align 8
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
  store i64 %add.i91.i.i, ptr %message_length.i.i257, align 8
  %arrayidx.i97.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %76
  store i8 %77, ptr %arrayidx.i97.i.i, align 1
  %78 = load i8, ptr %incdec.ptr.i96.i.i, align 1
  %cmp.not.i98.i.i = icmp eq i8 %78, 0
  br i1 %cmp.not.i98.i.i, label %nnc_say.exit99.i.i, label %land.rhs.i89.i.i, !llvm.loop !43

nnc_say.exit99.i.i:                               ; preds = %while.body.i95.i.i, %land.rhs.i89.i.i, %nnc_say.exit.i.i
  %.pre.i101.i.i = phi i64 [ %.pre.i87.i.i, %nnc_say.exit.i.i ], [ %add.i91.i.i, %while.body.i95.i.i ], [ %76, %land.rhs.i89.i.i ]
  %arrayidx7.i94.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %.pre.i101.i.i
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
  %incdec.ptr.i111.ptr.i.i = getelementptr inbounds nuw i8, ptr @.str.27, i64 %text.addr.014.i105.add.i.i
  store i64 %add.i106.i.i, ptr %message_length.i.i257, align 8
  %arrayidx.i112.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %79
  store i8 %80, ptr %arrayidx.i112.i.i, align 1
  %81 = load i8, ptr %incdec.ptr.i111.ptr.i.i, align 1
  %exitcond137.i.i = icmp eq i64 %text.addr.014.i105.add.i.i, 12
  br i1 %exitcond137.i.i, label %nnc_say.exit114.i.i, label %land.rhs.i104.i.i, !llvm.loop !43

nnc_say.exit114.i.i:                              ; preds = %while.body.i110.i.i, %land.rhs.i104.i.i
  %82 = phi i64 [ %add.i106.i.i, %while.body.i110.i.i ], [ %79, %land.rhs.i104.i.i ]
  %arrayidx7.i109.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %82
  store i8 0, ptr %arrayidx7.i109.i.i, align 1
  br label %if.then102.thread

cond.end.i:                                       ; preds = %if.end.i.i
  store i64 0, ptr %message_length.i.i257, align 8
  store i8 0, ptr %message.i.i.i258, align 8
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
  %call79.i = tail call fastcc ptr @nnc_new_tensor(ptr noundef nonnull %machine, i64 noundef %83, i64 noundef %84, ptr noundef %86) #33
  %cmp80.not.i = icmp eq ptr %call79.i, null
  br i1 %cmp80.not.i, label %if.then102.thread, label %for.inc90.i

for.inc90.i:                                      ; preds = %for.body75.i
  %87 = load i64, ptr %row.2295.i, align 8
  %88 = load ptr, ptr %values2, align 8
  %arrayidx.i248.i = getelementptr inbounds ptr, ptr %88, i64 %87
  %89 = load ptr, ptr %arrayidx.i248.i, align 8
  store ptr %call79.i, ptr %arrayidx.i248.i, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %89) #33
  %data84.i = getelementptr inbounds nuw i8, ptr %call79.i, i64 40
  %90 = load ptr, ptr %data84.i, align 8
  %91 = load ptr, ptr %outputs3.i, align 8
  %arrayidx86.i = getelementptr inbounds nuw ptr, ptr %91, i64 %i71.0296.i
  store ptr %90, ptr %arrayidx86.i, align 8
  %inc91.i = add nuw nsw i64 %i71.0296.i, 1
  %add.ptr92.i = getelementptr inbounds nuw i8, ptr %row.2295.i, i64 24
  %exitcond311.not.i = icmp eq i64 %inc91.i, %11
  br i1 %exitcond311.not.i, label %for.end95.i, label %for.body75.i, !llvm.loop !50

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
  %call101.i = tail call i32 %98(ptr noundef %95, ptr noundef %96, ptr noundef %97, ptr noundef %99) #31
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
  br i1 %cmp104.i, label %for.body106.i, label %if.end122.i, !llvm.loop !51

if.else.i:                                        ; preds = %for.end95.i
  %run.i = getelementptr inbounds nuw i8, ptr %94, i64 48
  %108 = load ptr, ptr %run.i, align 8
  %call121.i = tail call i32 %108(ptr noundef %95, ptr noundef %96, ptr noundef %97) #31
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
  %call127.i = tail call ptr %110(ptr noundef %111) #31
  %failed.i = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  store ptr %call127.i, ptr %failed.i, align 8
  store i64 0, ptr %message_length.i.i257, align 8
  store i8 0, ptr %message.i.i.i258, align 8
  br label %if.then102

sw.bb9:                                           ; preds = %while.cond
  %arrayidx.i225 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %112 = load i64, ptr %arrayidx.i225, align 8
  %arrayidx1.i226 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 40
  %113 = load i64, ptr %arrayidx1.i226, align 8
  %add.ptr.i227 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 56
  %114 = load ptr, ptr %inputs2.i, align 8
  %115 = load ptr, ptr %outputs3.i, align 8
  %cmp.not95.i = icmp sgt i64 %112, 0
  br i1 %cmp.not95.i, label %for.body.lr.ph.i231, label %for.cond17.preheader.i

for.body.lr.ph.i231:                              ; preds = %sw.bb9
  %arrayidx14.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  br label %for.body.i232

for.cond17.preheader.i:                           ; preds = %for.inc.i236, %sw.bb9
  %cmp1898.i = icmp sgt i64 %113, 0
  br i1 %cmp1898.i, label %for.body20.preheader.i, label %for.cond.cleanup19.i

for.body20.preheader.i:                           ; preds = %for.cond17.preheader.i
  %116 = shl nuw i64 %113, 3
  tail call void @llvm.memset.p0.i64(ptr align 8 %115, i8 0, i64 %116, i1 false)
  br label %for.cond.cleanup19.i

for.body.i232:                                    ; preds = %for.inc.i236, %for.body.lr.ph.i231
  %i.096.i = phi i64 [ 0, %for.body.lr.ph.i231 ], [ %inc.i237, %for.inc.i236 ]
  %arrayidx4.i233 = getelementptr inbounds nuw i64, ptr %add.ptr.i227, i64 %i.096.i
  %117 = load i64, ptr %arrayidx4.i233, align 8
  %cmp5.i = icmp slt i64 %117, 0
  br i1 %cmp5.i, label %cond.end.thread.i, label %cond.end.i234

cond.end.thread.i:                                ; preds = %for.body.i232
  %arrayidx893.i = getelementptr inbounds nuw ptr, ptr %114, i64 %i.096.i
  store ptr null, ptr %arrayidx893.i, align 8
  br label %land.lhs.true.i

cond.end.i234:                                    ; preds = %for.body.i232
  %118 = load ptr, ptr %values2, align 8
  %arrayidx7.i235 = getelementptr inbounds nuw ptr, ptr %118, i64 %117
  %119 = load ptr, ptr %arrayidx7.i235, align 8
  %arrayidx8.i = getelementptr inbounds nuw ptr, ptr %114, i64 %i.096.i
  store ptr %119, ptr %arrayidx8.i, align 8
  %cmp10.i = icmp eq ptr %119, null
  br i1 %cmp10.i, label %land.lhs.true.i, label %for.inc.i236

land.lhs.true.i:                                  ; preds = %cond.end.i234, %cond.end.thread.i
  %120 = load i64, ptr %arrayidx4.i233, align 8
  %cmp12.i = icmp sgt i64 %120, -1
  br i1 %cmp12.i, label %land.lhs.true13.i, label %for.inc.i236

land.lhs.true13.i:                                ; preds = %land.lhs.true.i
  %121 = load i64, ptr %arrayidx14.i, align 8
  %cmp15.i = icmp slt i64 %121, 15
  br i1 %cmp15.i, label %while.body.i.i.i241, label %for.inc.i236

while.body.i.i.i241:                              ; preds = %land.lhs.true13.i, %while.body.i.i.i241
  %122 = phi i64 [ %add.i.i.i243, %while.body.i.i.i241 ], [ 0, %land.lhs.true13.i ]
  %123 = phi i8 [ %124, %while.body.i.i.i241 ], [ 97, %land.lhs.true13.i ]
  %text.addr.014.i.i.i242 = phi ptr [ %incdec.ptr.i.i.i244, %while.body.i.i.i241 ], [ @.str.28, %land.lhs.true13.i ]
  %add.i.i.i243 = add nuw nsw i64 %122, 1
  %incdec.ptr.i.i.i244 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i242, i64 1
  store i64 %add.i.i.i243, ptr %message_length.i.i257, align 8
  %arrayidx.i.i.i245 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %122
  store i8 %123, ptr %arrayidx.i.i.i245, align 1
  %124 = load i8, ptr %incdec.ptr.i.i.i244, align 1
  %exitcond103.i = icmp eq i64 %add.i.i.i243, 31
  br i1 %exitcond103.i, label %nnc_fault.exit.i246, label %while.body.i.i.i241, !llvm.loop !43

nnc_fault.exit.i246:                              ; preds = %while.body.i.i.i241
  %arrayidx7.i.i.i247 = getelementptr inbounds nuw i8, ptr %machine, i64 1591
  store i8 0, ptr %arrayidx7.i.i.i247, align 1
  br label %if.then102.thread

for.inc.i236:                                     ; preds = %land.lhs.true13.i, %land.lhs.true.i, %cond.end.i234
  %inc.i237 = add nuw nsw i64 %i.096.i, 1
  %exitcond.not.i238 = icmp eq i64 %inc.i237, %112
  br i1 %exitcond.not.i238, label %for.cond17.preheader.i, label %for.body.i232, !llvm.loop !52

for.cond.cleanup19.i:                             ; preds = %for.body20.preheader.i, %for.cond17.preheader.i
  %arrayidx26.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %125 = load i64, ptr %arrayidx26.i, align 8
  %arrayidx27.i = getelementptr inbounds ptr, ptr @nnc_steps, i64 %125
  %126 = load ptr, ptr %arrayidx27.i, align 8
  %add.ptr28.i = getelementptr inbounds i64, ptr %add.ptr.i227, i64 %112
  %add.ptr29.i = getelementptr inbounds i64, ptr %add.ptr28.i, i64 %113
  %arrayidx30.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %127 = load i64, ptr %arrayidx30.i, align 8
  %call31.i = tail call i32 %126(ptr noundef nonnull %machine, ptr noundef nonnull %add.ptr29.i, ptr noundef %114, ptr noundef %115, i64 noundef %127) #31
  br i1 %cmp1898.i, label %for.body36.lr.ph.i, label %sw.epilog

for.body36.lr.ph.i:                               ; preds = %for.cond.cleanup19.i
  %cmp37.i = icmp eq i32 %call31.i, 0
  br label %for.body36.i

for.body36.i:                                     ; preds = %for.inc43.i, %for.body36.lr.ph.i
  %i32.0101.i = phi i64 [ 0, %for.body36.lr.ph.i ], [ %inc44.i, %for.inc43.i ]
  br i1 %cmp37.i, label %if.then38.i, label %if.else.i229

if.then38.i:                                      ; preds = %for.body36.i
  %arrayidx39.i = getelementptr i64, ptr %add.ptr28.i, i64 %i32.0101.i
  %128 = load i64, ptr %arrayidx39.i, align 8
  %arrayidx40.i = getelementptr inbounds nuw ptr, ptr %115, i64 %i32.0101.i
  %129 = load ptr, ptr %arrayidx40.i, align 8
  %130 = load ptr, ptr %values2, align 8
  %arrayidx.i.i230 = getelementptr inbounds ptr, ptr %130, i64 %128
  %131 = load ptr, ptr %arrayidx.i.i230, align 8
  store ptr %129, ptr %arrayidx.i.i230, align 8
  br label %for.inc43.i

if.else.i229:                                     ; preds = %for.body36.i
  %arrayidx41.i = getelementptr inbounds nuw ptr, ptr %115, i64 %i32.0101.i
  %132 = load ptr, ptr %arrayidx41.i, align 8
  br label %for.inc43.i

for.inc43.i:                                      ; preds = %if.else.i229, %if.then38.i
  %.sink.i = phi ptr [ %131, %if.then38.i ], [ %132, %if.else.i229 ]
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %.sink.i) #33
  %inc44.i = add nuw nsw i64 %i32.0101.i, 1
  %exitcond102.not.i = icmp eq i64 %inc44.i, %113
  br i1 %exitcond102.not.i, label %sw.epilog, label %for.body36.i, !llvm.loop !53

sw.bb11:                                          ; preds = %while.cond
  %paused = getelementptr inbounds nuw i8, ptr %machine, i64 1504
  store i64 2, ptr %paused, align 8
  %paused_at = getelementptr inbounds nuw i8, ptr %machine, i64 1512
  store i64 %where.0, ptr %paused_at, align 8
  store i64 %add, ptr %at, align 8
  br label %cleanup117

sw.bb13:                                          ; preds = %while.cond
  %arrayidx14 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %133 = load i64, ptr %arrayidx14, align 8
  %arrayidx15 = getelementptr inbounds ptr, ptr %2, i64 %133
  %134 = load ptr, ptr %arrayidx15, align 8
  %cmp = icmp eq ptr %134, null
  br i1 %cmp, label %if.then, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %sw.bb13
  %kind = getelementptr inbounds nuw i8, ptr %134, i64 8
  %135 = load i64, ptr %kind, align 8
  %cmp16.not = icmp eq i64 %135, 0
  br i1 %cmp16.not, label %lor.lhs.false17, label %if.then

lor.lhs.false17:                                  ; preds = %lor.lhs.false
  %arrayidx18 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %136 = load i64, ptr %arrayidx18, align 8
  %rank = getelementptr inbounds nuw i8, ptr %134, i64 24
  %137 = load i64, ptr %rank, align 8
  %cmp19.not = icmp ult i64 %136, %137
  br i1 %cmp19.not, label %if.end, label %if.then

if.then:                                          ; preds = %lor.lhs.false17, %lor.lhs.false, %sw.bb13
  %arrayidx20 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %138 = load i64, ptr %arrayidx20, align 8
  tail call fastcc void @nnc_no_axis(ptr noundef nonnull %machine, ptr noundef %134, i64 noundef %138) #33
  br label %if.then102.thread

if.end:                                           ; preds = %lor.lhs.false17
  %shape = getelementptr inbounds nuw i8, ptr %134, i64 72
  %139 = load ptr, ptr %shape, align 8
  %arrayidx23 = getelementptr inbounds i64, ptr %139, i64 %136
  %140 = load i64, ptr %arrayidx23, align 8
  %arrayidx24 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %141 = load i64, ptr %arrayidx24, align 8
  %arrayidx25 = getelementptr inbounds i64, ptr %3, i64 %141
  store i64 %140, ptr %arrayidx25, align 8
  %142 = load ptr, ptr %defined.i296, align 8
  %143 = load i64, ptr %arrayidx24, align 8
  %arrayidx27 = getelementptr inbounds i8, ptr %142, i64 %143
  store i8 1, ptr %arrayidx27, align 1
  br label %while.cond.backedge

sw.bb28:                                          ; preds = %while.cond
  call void @llvm.lifetime.start.p0(ptr nonnull %expression.i) #32
  %add.ptr.i248 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  store ptr %add.ptr.i248, ptr %expression.i, align 8
  %call.i249 = call fastcc i64 @nnc_evaluate(ptr noundef nonnull %machine, ptr noundef %expression.i) #33
  %144 = load ptr, ptr %values2, align 8
  %arrayidx.i251 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %145 = load i64, ptr %arrayidx.i251, align 8
  %arrayidx1.i252 = getelementptr inbounds ptr, ptr %144, i64 %145
  %146 = load ptr, ptr %arrayidx1.i252, align 8
  %shape.i253 = getelementptr inbounds nuw i8, ptr %146, i64 72
  %147 = load ptr, ptr %shape.i253, align 8
  %arrayidx2.i254 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %148 = load i64, ptr %arrayidx2.i254, align 8
  %arrayidx3.i255 = getelementptr inbounds i64, ptr %147, i64 %148
  %149 = load i64, ptr %arrayidx3.i255, align 8
  %cmp.i = icmp eq i64 %call.i249, %149
  br i1 %cmp.i, label %nnc_fits.exit, label %while.body.i.i.i259

while.body.i.i.i259:                              ; preds = %sw.bb28, %while.body.i.i.i259
  %150 = phi i64 [ %add.i.i.i261, %while.body.i.i.i259 ], [ 0, %sw.bb28 ]
  %151 = phi i8 [ %152, %while.body.i.i.i259 ], [ 97, %sw.bb28 ]
  %text.addr.014.i.i.i260 = phi ptr [ %incdec.ptr.i.i.i262, %while.body.i.i.i259 ], [ @.str.58, %sw.bb28 ]
  %add.i.i.i261 = add nuw nsw i64 %150, 1
  %incdec.ptr.i.i.i262 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i260, i64 1
  store i64 %add.i.i.i261, ptr %message_length.i.i257, align 8
  %arrayidx.i.i.i263 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %150
  store i8 %151, ptr %arrayidx.i.i.i263, align 1
  %152 = load i8, ptr %incdec.ptr.i.i.i262, align 1
  %exitcond.i = icmp eq i64 %add.i.i.i261, 5
  br i1 %exitcond.i, label %nnc_fault.exit.i264, label %while.body.i.i.i259, !llvm.loop !43

nnc_fault.exit.i264:                              ; preds = %while.body.i.i.i259
  store i8 0, ptr %arrayidx7.i.i.i265, align 1
  %153 = load i64, ptr %arrayidx2.i254, align 8
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %153) #33
  %.pre.i.i266 = load i64, ptr %message_length.i.i257, align 8
  br label %land.rhs.i.i267

land.rhs.i.i267:                                  ; preds = %while.body.i.i273, %nnc_fault.exit.i264
  %154 = phi i64 [ %.pre.i.i266, %nnc_fault.exit.i264 ], [ %add.i.i269, %while.body.i.i273 ]
  %155 = phi i8 [ 32, %nnc_fault.exit.i264 ], [ %156, %while.body.i.i273 ]
  %text.addr.014.i.idx.i268 = phi i64 [ 0, %nnc_fault.exit.i264 ], [ %text.addr.014.i.add.i274, %while.body.i.i273 ]
  %add.i.i269 = add i64 %154, 1
  %cmp2.i.i270 = icmp ult i64 %add.i.i269, 512
  br i1 %cmp2.i.i270, label %while.body.i.i273, label %nnc_say.exit.i271

while.body.i.i273:                                ; preds = %land.rhs.i.i267
  %text.addr.014.i.add.i274 = add nuw nsw i64 %text.addr.014.i.idx.i268, 1
  %incdec.ptr.i.ptr.i275 = getelementptr inbounds nuw i8, ptr @.str.59, i64 %text.addr.014.i.add.i274
  store i64 %add.i.i269, ptr %message_length.i.i257, align 8
  %arrayidx.i.i276 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %154
  store i8 %155, ptr %arrayidx.i.i276, align 1
  %156 = load i8, ptr %incdec.ptr.i.ptr.i275, align 1
  %exitcond35.i = icmp eq i64 %text.addr.014.i.add.i274, 18
  br i1 %exitcond35.i, label %nnc_say.exit.i271, label %land.rhs.i.i267, !llvm.loop !43

nnc_say.exit.i271:                                ; preds = %while.body.i.i273, %land.rhs.i.i267
  %157 = phi i64 [ %add.i.i269, %while.body.i.i273 ], [ %154, %land.rhs.i.i267 ]
  %arrayidx7.i.i272 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %157
  store i8 0, ptr %arrayidx7.i.i272, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %call.i249) #33
  %.pre.i22.i = load i64, ptr %message_length.i.i257, align 8
  br label %land.rhs.i24.i

land.rhs.i24.i:                                   ; preds = %while.body.i30.i, %nnc_say.exit.i271
  %158 = phi i64 [ %.pre.i22.i, %nnc_say.exit.i271 ], [ %add.i26.i, %while.body.i30.i ]
  %159 = phi i8 [ 44, %nnc_say.exit.i271 ], [ %160, %while.body.i30.i ]
  %text.addr.014.i25.idx.i = phi i64 [ 0, %nnc_say.exit.i271 ], [ %text.addr.014.i25.add.i, %while.body.i30.i ]
  %add.i26.i = add i64 %158, 1
  %cmp2.i27.i = icmp ult i64 %add.i26.i, 512
  br i1 %cmp2.i27.i, label %while.body.i30.i, label %nnc_say.exit34.i

while.body.i30.i:                                 ; preds = %land.rhs.i24.i
  %text.addr.014.i25.add.i = add nuw nsw i64 %text.addr.014.i25.idx.i, 1
  %incdec.ptr.i31.ptr.i = getelementptr inbounds nuw i8, ptr @.str.60, i64 %text.addr.014.i25.add.i
  store i64 %add.i26.i, ptr %message_length.i.i257, align 8
  %arrayidx.i32.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %158
  store i8 %159, ptr %arrayidx.i32.i, align 1
  %160 = load i8, ptr %incdec.ptr.i31.ptr.i, align 1
  %exitcond36.i = icmp eq i64 %text.addr.014.i25.add.i, 9
  br i1 %exitcond36.i, label %nnc_say.exit34.i, label %land.rhs.i24.i, !llvm.loop !43

nnc_say.exit34.i:                                 ; preds = %while.body.i30.i, %land.rhs.i24.i
  %161 = phi i64 [ %add.i26.i, %while.body.i30.i ], [ %158, %land.rhs.i24.i ]
  %arrayidx7.i29.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %161
  store i8 0, ptr %arrayidx7.i29.i, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %149) #33
  br label %nnc_fits.exit

nnc_fits.exit:                                    ; preds = %sw.bb28, %nnc_say.exit34.i
  %retval.0.i = phi i32 [ 10, %nnc_say.exit34.i ], [ 0, %sw.bb28 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %expression.i) #32
  br label %sw.epilog

sw.bb30:                                          ; preds = %while.cond
  call void @llvm.lifetime.start.p0(ptr nonnull %expression.i277) #32
  %add.ptr.i278 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 40
  %arrayidx.i279 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %162 = load i64, ptr %arrayidx.i279, align 8
  %add.ptr1.i = getelementptr inbounds i64, ptr %add.ptr.i278, i64 %162
  store ptr %add.ptr1.i, ptr %expression.i277, align 8
  %cmp.not57.i = icmp sgt i64 %162, 0
  br i1 %cmp.not57.i, label %for.body.lr.ph.i281, label %for.end.i

for.body.lr.ph.i281:                              ; preds = %sw.bb30
  %163 = load ptr, ptr %defined.i296, align 8
  br label %for.body.i282

for.cond.i:                                       ; preds = %for.body.i282
  %inc.i286 = add nuw nsw i64 %i.058.i, 1
  %exitcond.not.i287 = icmp eq i64 %inc.i286, %162
  br i1 %exitcond.not.i287, label %for.end.i, label %for.body.i282, !llvm.loop !54

for.body.i282:                                    ; preds = %for.cond.i, %for.body.lr.ph.i281
  %i.058.i = phi i64 [ 0, %for.body.lr.ph.i281 ], [ %inc.i286, %for.cond.i ]
  %164 = getelementptr inbounds nuw i64, ptr %add.ptr, i64 %i.058.i
  %arrayidx3.i283 = getelementptr inbounds nuw i8, ptr %164, i64 40
  %165 = load i64, ptr %arrayidx3.i283, align 8
  %arrayidx4.i284 = getelementptr inbounds i8, ptr %163, i64 %165
  %166 = load i8, ptr %arrayidx4.i284, align 1
  %tobool.not.i285 = icmp eq i8 %166, 0
  br i1 %tobool.not.i285, label %nnc_check.exit, label %for.cond.i

for.end.i:                                        ; preds = %for.cond.i, %sw.bb30
  %call.i280 = call fastcc i64 @nnc_evaluate(ptr noundef nonnull %machine, ptr noundef %expression.i277) #33
  %arrayidx5.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %167 = load i64, ptr %arrayidx5.i, align 8
  switch i64 %167, label %cond.false21.i [
    i64 0, label %cond.true.i
    i64 1, label %cond.end26.i
    i64 2, label %cond.true18.i
  ]

cond.true.i:                                      ; preds = %for.end.i
  %cmp7.not.i = icmp eq i64 %call.i280, 0
  br i1 %cmp7.not.i, label %nnc_check.exit, label %if.end30.i

cond.true18.i:                                    ; preds = %for.end.i
  %cmp19.i = icmp slt i64 %call.i280, 0
  br i1 %cmp19.i, label %if.end30.i, label %nnc_check.exit

cond.false21.i:                                   ; preds = %for.end.i
  %168 = icmp sgt i64 %call.i280, -1
  br i1 %168, label %if.end30.i, label %nnc_check.exit

cond.end26.i:                                     ; preds = %for.end.i
  %cmp12.not.i = icmp eq i64 %call.i280, 0
  br i1 %cmp12.not.i, label %if.end30.i, label %nnc_check.exit

if.end30.i:                                       ; preds = %cond.end26.i, %cond.false21.i, %cond.true18.i, %cond.true.i
  %169 = load ptr, ptr %table_texts.i, align 8
  %arrayidx31.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %170 = load i64, ptr %arrayidx31.i, align 8
  %add.ptr32.i = getelementptr inbounds i8, ptr %169, i64 %170
  tail call fastcc void @nnc_other(ptr noundef nonnull %machine, ptr noundef %add.ptr32.i, ptr noundef nonnull @.str.61, ptr noundef nonnull %add.ptr.i278, i64 noundef %162) #33
  br label %nnc_check.exit

nnc_check.exit:                                   ; preds = %for.body.i282, %cond.true.i, %cond.true18.i, %cond.false21.i, %cond.end26.i, %if.end30.i
  %retval.2.i = phi i32 [ 0, %cond.end26.i ], [ 11, %if.end30.i ], [ 0, %cond.true18.i ], [ 0, %cond.true.i ], [ 0, %cond.false21.i ], [ 0, %for.body.i282 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %expression.i277) #32
  br label %sw.epilog

sw.bb32:                                          ; preds = %while.cond
  %arrayidx.i288 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %171 = load i64, ptr %arrayidx.i288, align 8
  %call.i289 = tail call fastcc ptr @nnc_tensor_in(ptr noundef nonnull %machine, i64 noundef %171) #33
  %cmp.i290 = icmp eq ptr %call.i289, null
  br i1 %cmp.i290, label %if.then102.thread, label %lor.lhs.false.i

lor.lhs.false.i:                                  ; preds = %sw.bb32
  %length.i = getelementptr inbounds nuw i8, ptr %call.i289, i64 32
  %172 = load i64, ptr %length.i, align 8
  %arrayidx1.i291 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %173 = load i64, ptr %arrayidx1.i291, align 8
  %cmp2.not.i = icmp eq i64 %172, %173
  br i1 %cmp2.not.i, label %if.end.i292, label %if.then102.thread

if.end.i292:                                      ; preds = %lor.lhs.false.i
  %cmp599.i = icmp sgt i64 %172, 0
  br i1 %cmp599.i, label %for.body.lr.ph.i293, label %while.cond.backedge

for.body.lr.ph.i293:                              ; preds = %if.end.i292
  %dtype.i = getelementptr inbounds nuw i8, ptr %call.i289, i64 16
  %174 = load i64, ptr %dtype.i, align 8
  %and.i.i = and i64 %174, 252
  %or.cond59.i = icmp eq i64 %and.i.i, 0
  %add.ptr.i294 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  br label %for.body.i297

for.cond23.preheader.i:                           ; preds = %if.end16.i
  %cmp25.not101.i = icmp sgt i64 %181, 0
  br i1 %cmp25.not101.i, label %for.body27.lr.ph.i, label %while.cond.backedge

for.body27.lr.ph.i:                               ; preds = %for.cond23.preheader.i
  %175 = load ptr, ptr %numbers3, align 8
  br label %for.body27.i

for.body.i297:                                    ; preds = %if.end16.i, %for.body.lr.ph.i293
  %i.0100.i = phi i64 [ 0, %for.body.lr.ph.i293 ], [ %inc.i299, %if.end16.i ]
  br i1 %or.cond59.i, label %if.then13.i, label %if.else.i298

if.then13.i:                                      ; preds = %for.body.i297
  %call14.i = tail call fastcc double @nnc_real_at(ptr noundef nonnull %call.i289, i64 noundef %i.0100.i) #33
  %176 = bitcast double %call14.i to i64
  br label %if.end16.i

if.else.i298:                                     ; preds = %for.body.i297
  %call15.i = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %call.i289, i64 noundef %i.0100.i) #33
  br label %if.end16.i

if.end16.i:                                       ; preds = %if.else.i298, %if.then13.i
  %number.0.i = phi i64 [ %176, %if.then13.i ], [ %call15.i, %if.else.i298 ]
  %add.ptr17.idx.i = mul nuw nsw i64 %i.0100.i, 24
  %add.ptr17.i = getelementptr inbounds nuw i8, ptr %add.ptr.i294, i64 %add.ptr17.idx.i
  %177 = load ptr, ptr %numbers3, align 8
  %178 = load i64, ptr %add.ptr17.i, align 8
  %arrayidx19.i = getelementptr inbounds i64, ptr %177, i64 %178
  store i64 %number.0.i, ptr %arrayidx19.i, align 8
  %179 = load ptr, ptr %defined.i296, align 8
  %180 = load i64, ptr %add.ptr17.i, align 8
  %arrayidx21.i = getelementptr inbounds i8, ptr %179, i64 %180
  store i8 1, ptr %arrayidx21.i, align 1
  %inc.i299 = add nuw nsw i64 %i.0100.i, 1
  %181 = load i64, ptr %arrayidx1.i291, align 8
  %cmp5.i300 = icmp slt i64 %inc.i299, %181
  br i1 %cmp5.i300, label %for.body.i297, label %for.cond23.preheader.i, !llvm.loop !55

for.body27.i:                                     ; preds = %for.inc50.i, %for.body27.lr.ph.i
  %i22.0102.i = phi i64 [ 0, %for.body27.lr.ph.i ], [ %inc51.i, %for.inc50.i ]
  %add.ptr31.idx.i = mul nuw nsw i64 %i22.0102.i, 24
  %add.ptr31.i = getelementptr inbounds nuw i8, ptr %add.ptr.i294, i64 %add.ptr31.idx.i
  %182 = load i64, ptr %add.ptr31.i, align 8
  %arrayidx35.i = getelementptr inbounds i64, ptr %175, i64 %182
  %183 = load i64, ptr %arrayidx35.i, align 8
  %arrayidx36.i = getelementptr inbounds nuw i8, ptr %add.ptr31.i, i64 8
  %184 = load i64, ptr %arrayidx36.i, align 8
  %tobool.not.i302 = icmp eq i64 %184, 0
  br i1 %tobool.not.i302, label %if.end41.i, label %land.lhs.true.i303

land.lhs.true.i303:                               ; preds = %for.body27.i
  %arrayidx37.i = getelementptr inbounds nuw i8, ptr %add.ptr31.i, i64 16
  %185 = load i64, ptr %arrayidx37.i, align 8
  %cmp38.not.i = icmp eq i64 %183, %185
  br i1 %cmp38.not.i, label %for.inc50.i, label %if.then39.i

if.then39.i:                                      ; preds = %land.lhs.true.i303
  %arrayidx.i288.le = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %186 = load ptr, ptr %values2, align 8
  %187 = load i64, ptr %arrayidx.i288.le, align 8
  %arrayidx1.i.i = getelementptr inbounds ptr, ptr %186, i64 %187
  %188 = load ptr, ptr %arrayidx1.i.i, align 8
  %dtype.i.i = getelementptr inbounds nuw i8, ptr %188, i64 16
  %189 = load i64, ptr %dtype.i.i, align 8
  br label %while.body.i.i.i.i307

while.body.i.i.i.i307:                            ; preds = %while.body.i.i.i.i307, %if.then39.i
  %190 = phi i64 [ 0, %if.then39.i ], [ %add.i.i.i.i309, %while.body.i.i.i.i307 ]
  %191 = phi i8 [ 105, %if.then39.i ], [ %192, %while.body.i.i.i.i307 ]
  %text.addr.014.i.i.i.i308 = phi ptr [ @.str.66, %if.then39.i ], [ %incdec.ptr.i.i.i.i310, %while.body.i.i.i.i307 ]
  %add.i.i.i.i309 = add nuw nsw i64 %190, 1
  %incdec.ptr.i.i.i.i310 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i.i308, i64 1
  store i64 %add.i.i.i.i309, ptr %message_length.i.i257, align 8
  %arrayidx.i.i.i.i311 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %190
  store i8 %191, ptr %arrayidx.i.i.i.i311, align 1
  %192 = load i8, ptr %incdec.ptr.i.i.i.i310, align 1
  %exitcond.i.i = icmp eq i64 %add.i.i.i.i309, 6
  br i1 %exitcond.i.i, label %nnc_fault.exit.i.i312, label %while.body.i.i.i.i307, !llvm.loop !43

nnc_fault.exit.i.i312:                            ; preds = %while.body.i.i.i.i307
  %arrayidx7.i.i.i.i313 = getelementptr inbounds nuw i8, ptr %machine, i64 1566
  store i8 0, ptr %arrayidx7.i.i.i.i313, align 1
  %193 = load i64, ptr %arrayidx1.i291, align 8
  %cmp153.i.i = icmp sgt i64 %193, 0
  br i1 %cmp153.i.i, label %for.body.lr.ph.i.i324, label %for.cond.cleanup.i.i

for.body.lr.ph.i.i324:                            ; preds = %nnc_fault.exit.i.i312
  %and.i.i.i = and i64 %189, 255
  %or.cond42.i.i = icmp samesign ult i64 %and.i.i.i, 4
  %cmp15.i.i = icmp eq i64 %and.i.i.i, 12
  br label %for.body.i.i325

for.cond.cleanup.loopexit.i.i:                    ; preds = %for.inc.i.i
  %.pre.i.pre.i.i = load i64, ptr %message_length.i.i257, align 8
  %194 = icmp sgt i64 %220, 1
  %195 = select i1 %194, ptr @.str.11, ptr @.str
  br label %for.cond.cleanup.i.i

for.cond.cleanup.i.i:                             ; preds = %for.cond.cleanup.loopexit.i.i, %nnc_fault.exit.i.i312
  %.pre.i.i.i314 = phi i64 [ 6, %nnc_fault.exit.i.i312 ], [ %.pre.i.pre.i.i, %for.cond.cleanup.loopexit.i.i ]
  %.lcssa.i.i = phi ptr [ @.str, %nnc_fault.exit.i.i312 ], [ %195, %for.cond.cleanup.loopexit.i.i ]
  %196 = load i8, ptr %.lcssa.i.i, align 1
  %cmp.not13.i.i.i315 = icmp eq i8 %196, 0
  br i1 %cmp.not13.i.i.i315, label %nnc_say.exit.i.i319, label %land.rhs.i.i.i

land.rhs.i.i.i:                                   ; preds = %for.cond.cleanup.i.i, %while.body.i.i.i321
  %197 = phi i64 [ %add.i.i.i317, %while.body.i.i.i321 ], [ %.pre.i.i.i314, %for.cond.cleanup.i.i ]
  %198 = phi i8 [ %199, %while.body.i.i.i321 ], [ %196, %for.cond.cleanup.i.i ]
  %text.addr.014.i.i.i316 = phi ptr [ %incdec.ptr.i.i.i322, %while.body.i.i.i321 ], [ %.lcssa.i.i, %for.cond.cleanup.i.i ]
  %add.i.i.i317 = add i64 %197, 1
  %cmp2.i.i.i318 = icmp ult i64 %add.i.i.i317, 512
  br i1 %cmp2.i.i.i318, label %while.body.i.i.i321, label %nnc_say.exit.i.i319

while.body.i.i.i321:                              ; preds = %land.rhs.i.i.i
  %incdec.ptr.i.i.i322 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i316, i64 1
  store i64 %add.i.i.i317, ptr %message_length.i.i257, align 8
  %arrayidx.i.i.i323 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %197
  store i8 %198, ptr %arrayidx.i.i.i323, align 1
  %199 = load i8, ptr %incdec.ptr.i.i.i322, align 1
  %cmp.not.i.i.i = icmp eq i8 %199, 0
  br i1 %cmp.not.i.i.i, label %nnc_say.exit.i.i319, label %land.rhs.i.i.i, !llvm.loop !43

nnc_say.exit.i.i319:                              ; preds = %while.body.i.i.i321, %land.rhs.i.i.i, %for.cond.cleanup.i.i
  %200 = phi i64 [ %.pre.i.i.i314, %for.cond.cleanup.i.i ], [ %add.i.i.i317, %while.body.i.i.i321 ], [ %197, %land.rhs.i.i.i ]
  %arrayidx7.i.i.i320 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %200
  store i8 0, ptr %arrayidx7.i.i.i320, align 1
  %201 = load ptr, ptr %machine, align 8
  %arrayidx27.i.i = getelementptr inbounds nuw i8, ptr %201, i64 56
  %202 = load i64, ptr %arrayidx27.i.i, align 8
  %add.ptr.i.i = getelementptr inbounds i64, ptr %201, i64 %202
  %arrayidx30.i.i = getelementptr inbounds nuw i8, ptr %201, i64 48
  %203 = load i64, ptr %arrayidx30.i.i, align 8
  %cmp31155.i.i = icmp sgt i64 %203, 0
  br i1 %cmp31155.i.i, label %for.body33.lr.ph.i.i, label %if.then102.thread

for.body33.lr.ph.i.i:                             ; preds = %nnc_say.exit.i.i319
  %204 = load ptr, ptr %table_texts.i, align 8
  br label %for.body33.i.i

for.body.i.i325:                                  ; preds = %for.inc.i.i, %for.body.lr.ph.i.i324
  %205 = phi i64 [ %193, %for.body.lr.ph.i.i324 ], [ %220, %for.inc.i.i ]
  %i.0154.i.i = phi i64 [ 0, %for.body.lr.ph.i.i324 ], [ %inc.i.i327, %for.inc.i.i ]
  %cmp4.not.i.i326 = icmp eq i64 %i.0154.i.i, 0
  %cmp6.i.i = icmp sgt i64 %205, 1
  %cond.i.i = select i1 %cmp6.i.i, ptr @.str.9, ptr @.str
  %cond7.i.i = select i1 %cmp4.not.i.i326, ptr %cond.i.i, ptr @.str.10
  %206 = load i8, ptr %cond7.i.i, align 1
  %cmp.not13.i75.i.i = icmp eq i8 %206, 0
  %.pre.i76.i.i = load i64, ptr %message_length.i.i257, align 8
  br i1 %cmp.not13.i75.i.i, label %nnc_say.exit89.i.i, label %land.rhs.i79.i.i

land.rhs.i79.i.i:                                 ; preds = %for.body.i.i325, %while.body.i85.i.i
  %207 = phi i64 [ %add.i81.i.i, %while.body.i85.i.i ], [ %.pre.i76.i.i, %for.body.i.i325 ]
  %208 = phi i8 [ %209, %while.body.i85.i.i ], [ %206, %for.body.i.i325 ]
  %text.addr.014.i80.i.i = phi ptr [ %incdec.ptr.i86.i.i, %while.body.i85.i.i ], [ %cond7.i.i, %for.body.i.i325 ]
  %add.i81.i.i = add i64 %207, 1
  %cmp2.i82.i.i = icmp ult i64 %add.i81.i.i, 512
  br i1 %cmp2.i82.i.i, label %while.body.i85.i.i, label %nnc_say.exit89.i.i

while.body.i85.i.i:                               ; preds = %land.rhs.i79.i.i
  %incdec.ptr.i86.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i80.i.i, i64 1
  store i64 %add.i81.i.i, ptr %message_length.i.i257, align 8
  %arrayidx.i87.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %207
  store i8 %208, ptr %arrayidx.i87.i.i, align 1
  %209 = load i8, ptr %incdec.ptr.i86.i.i, align 1
  %cmp.not.i88.i.i = icmp eq i8 %209, 0
  br i1 %cmp.not.i88.i.i, label %nnc_say.exit89.i.i, label %land.rhs.i79.i.i, !llvm.loop !43

nnc_say.exit89.i.i:                               ; preds = %while.body.i85.i.i, %land.rhs.i79.i.i, %for.body.i.i325
  %.pre.i102.i.i = phi i64 [ %.pre.i76.i.i, %for.body.i.i325 ], [ %add.i81.i.i, %while.body.i85.i.i ], [ %207, %land.rhs.i79.i.i ]
  %arrayidx7.i84.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %.pre.i102.i.i
  store i8 0, ptr %arrayidx7.i84.i.i, align 1
  br i1 %or.cond42.i.i, label %if.then.i.i, label %if.else.i.i

if.then.i.i:                                      ; preds = %nnc_say.exit89.i.i
  %call14.i.i = tail call fastcc double @nnc_real_at(ptr noundef %188, i64 noundef %i.0154.i.i) #33
  call void @llvm.lifetime.start.p0(ptr nonnull %text.i.i.i) #32
  %call.i.i.i = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull dereferenceable(1) %text.i.i.i, i64 noundef 32, ptr noundef nonnull @.str.69, double noundef %call14.i.i) #31
  %210 = load i8, ptr %text.i.i.i, align 16
  %cmp.not13.i.i.i.i = icmp eq i8 %210, 0
  %.pre.i.i.i.i = load i64, ptr %message_length.i.i257, align 8
  br i1 %cmp.not13.i.i.i.i, label %nnc_say_real.exit.i.i, label %land.rhs.i.i91.i.i

land.rhs.i.i91.i.i:                               ; preds = %if.then.i.i, %while.body.i.i96.i.i
  %211 = phi i64 [ %add.i.i93.i.i, %while.body.i.i96.i.i ], [ %.pre.i.i.i.i, %if.then.i.i ]
  %212 = phi i8 [ %213, %while.body.i.i96.i.i ], [ %210, %if.then.i.i ]
  %text.addr.014.i.i92.i.i = phi ptr [ %incdec.ptr.i.i97.i.i, %while.body.i.i96.i.i ], [ %text.i.i.i, %if.then.i.i ]
  %add.i.i93.i.i = add i64 %211, 1
  %cmp2.i.i.i.i = icmp ult i64 %add.i.i93.i.i, 512
  br i1 %cmp2.i.i.i.i, label %while.body.i.i96.i.i, label %nnc_say_real.exit.i.i

while.body.i.i96.i.i:                             ; preds = %land.rhs.i.i91.i.i
  %incdec.ptr.i.i97.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i92.i.i, i64 1
  store i64 %add.i.i93.i.i, ptr %message_length.i.i257, align 8
  %arrayidx.i.i98.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %211
  store i8 %212, ptr %arrayidx.i.i98.i.i, align 1
  %213 = load i8, ptr %incdec.ptr.i.i97.i.i, align 1
  %cmp.not.i.i99.i.i = icmp eq i8 %213, 0
  br i1 %cmp.not.i.i99.i.i, label %nnc_say_real.exit.i.i, label %land.rhs.i.i91.i.i, !llvm.loop !43

nnc_say_real.exit.i.i:                            ; preds = %while.body.i.i96.i.i, %land.rhs.i.i91.i.i, %if.then.i.i
  %214 = phi i64 [ %.pre.i.i.i.i, %if.then.i.i ], [ %211, %land.rhs.i.i91.i.i ], [ %add.i.i93.i.i, %while.body.i.i96.i.i ]
  %arrayidx7.i.i95.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %214
  store i8 0, ptr %arrayidx7.i.i95.i.i, align 1
  call void @llvm.lifetime.end.p0(ptr nonnull %text.i.i.i) #32
  br label %for.inc.i.i

if.else.i.i:                                      ; preds = %nnc_say.exit89.i.i
  %call17.i.i = tail call fastcc i64 @nnc_integer_at(ptr noundef %188, i64 noundef %i.0154.i.i) #33
  br i1 %cmp15.i.i, label %if.then16.i.i, label %if.else20.i.i

if.then16.i.i:                                    ; preds = %if.else.i.i
  %cmp18.not.i.i = icmp eq i64 %call17.i.i, 0
  %cond19.i.i = select i1 %cmp18.not.i.i, ptr @.str.43, ptr @.str.42
  %215 = load i8, ptr %cond19.i.i, align 1
  %cmp.not13.i101.i.i = icmp eq i8 %215, 0
  br i1 %cmp.not13.i101.i.i, label %nnc_say.exit115.i.i, label %land.rhs.i105.i.i

land.rhs.i105.i.i:                                ; preds = %if.then16.i.i, %while.body.i111.i.i
  %216 = phi i64 [ %add.i107.i.i, %while.body.i111.i.i ], [ %.pre.i102.i.i, %if.then16.i.i ]
  %217 = phi i8 [ %218, %while.body.i111.i.i ], [ %215, %if.then16.i.i ]
  %text.addr.014.i106.i.i = phi ptr [ %incdec.ptr.i112.i.i, %while.body.i111.i.i ], [ %cond19.i.i, %if.then16.i.i ]
  %add.i107.i.i = add i64 %216, 1
  %cmp2.i108.i.i = icmp ult i64 %add.i107.i.i, 512
  br i1 %cmp2.i108.i.i, label %while.body.i111.i.i, label %nnc_say.exit115.i.i

while.body.i111.i.i:                              ; preds = %land.rhs.i105.i.i
  %incdec.ptr.i112.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i106.i.i, i64 1
  store i64 %add.i107.i.i, ptr %message_length.i.i257, align 8
  %arrayidx.i113.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %216
  store i8 %217, ptr %arrayidx.i113.i.i, align 1
  %218 = load i8, ptr %incdec.ptr.i112.i.i, align 1
  %cmp.not.i114.i.i = icmp eq i8 %218, 0
  br i1 %cmp.not.i114.i.i, label %nnc_say.exit115.i.i, label %land.rhs.i105.i.i, !llvm.loop !43

nnc_say.exit115.i.i:                              ; preds = %while.body.i111.i.i, %land.rhs.i105.i.i, %if.then16.i.i
  %219 = phi i64 [ %.pre.i102.i.i, %if.then16.i.i ], [ %add.i107.i.i, %while.body.i111.i.i ], [ %216, %land.rhs.i105.i.i ]
  %arrayidx7.i110.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %219
  store i8 0, ptr %arrayidx7.i110.i.i, align 1
  br label %for.inc.i.i

if.else20.i.i:                                    ; preds = %if.else.i.i
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %call17.i.i) #33
  br label %for.inc.i.i

for.inc.i.i:                                      ; preds = %if.else20.i.i, %nnc_say.exit115.i.i, %nnc_say_real.exit.i.i
  %inc.i.i327 = add nuw nsw i64 %i.0154.i.i, 1
  %220 = load i64, ptr %arrayidx1.i291, align 8
  %cmp.i.i = icmp slt i64 %inc.i.i327, %220
  br i1 %cmp.i.i, label %for.body.i.i325, label %for.cond.cleanup.loopexit.i.i, !llvm.loop !56

for.body33.i.i:                                   ; preds = %nnc_say.exit147.i.i, %for.body33.lr.ph.i.i
  %.pre.i134169.i.i = phi i64 [ %200, %for.body33.lr.ph.i.i ], [ %.pre.i134170.i.i, %nnc_say.exit147.i.i ]
  %i28.0156.i.i = phi i64 [ 0, %for.body33.lr.ph.i.i ], [ %inc39.i.i, %nnc_say.exit147.i.i ]
  %cmp34.not.i.i = icmp eq i64 %i28.0156.i.i, 0
  %cond35.i.i = select i1 %cmp34.not.i.i, ptr @.str.68, ptr @.str.67
  %221 = load i8, ptr %cond35.i.i, align 1
  %cmp.not13.i117.i.i = icmp eq i8 %221, 0
  br i1 %cmp.not13.i117.i.i, label %nnc_say.exit131.i.i, label %land.rhs.i121.i.i

land.rhs.i121.i.i:                                ; preds = %for.body33.i.i, %while.body.i127.i.i
  %.pre.i134166.i.i = phi i64 [ %add.i123.i.i, %while.body.i127.i.i ], [ %.pre.i134169.i.i, %for.body33.i.i ]
  %222 = phi i8 [ %223, %while.body.i127.i.i ], [ %221, %for.body33.i.i ]
  %text.addr.014.i122.i.i = phi ptr [ %incdec.ptr.i128.i.i, %while.body.i127.i.i ], [ %cond35.i.i, %for.body33.i.i ]
  %add.i123.i.i = add i64 %.pre.i134166.i.i, 1
  %cmp2.i124.i.i = icmp ult i64 %add.i123.i.i, 512
  br i1 %cmp2.i124.i.i, label %while.body.i127.i.i, label %nnc_say.exit131.i.i

while.body.i127.i.i:                              ; preds = %land.rhs.i121.i.i
  %incdec.ptr.i128.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i122.i.i, i64 1
  store i64 %add.i123.i.i, ptr %message_length.i.i257, align 8
  %arrayidx.i129.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %.pre.i134166.i.i
  store i8 %222, ptr %arrayidx.i129.i.i, align 1
  %223 = load i8, ptr %incdec.ptr.i128.i.i, align 1
  %cmp.not.i130.i.i = icmp eq i8 %223, 0
  br i1 %cmp.not.i130.i.i, label %nnc_say.exit131.i.i, label %land.rhs.i121.i.i, !llvm.loop !43

nnc_say.exit131.i.i:                              ; preds = %while.body.i127.i.i, %land.rhs.i121.i.i, %for.body33.i.i
  %.pre.i134.i.i = phi i64 [ %.pre.i134169.i.i, %for.body33.i.i ], [ %add.i123.i.i, %while.body.i127.i.i ], [ %.pre.i134166.i.i, %land.rhs.i121.i.i ]
  %arrayidx7.i126.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %.pre.i134.i.i
  store i8 0, ptr %arrayidx7.i126.i.i, align 1
  %.idx.i.i = shl nuw nsw i64 %i28.0156.i.i, 4
  %224 = getelementptr inbounds nuw i8, ptr %add.ptr.i.i, i64 %.idx.i.i
  %arrayidx36.i.i = getelementptr inbounds nuw i8, ptr %224, i64 8
  %225 = load i64, ptr %arrayidx36.i.i, align 8
  %add.ptr37.i.i = getelementptr inbounds i8, ptr %204, i64 %225
  %226 = load i8, ptr %add.ptr37.i.i, align 1
  %cmp.not13.i133.i.i = icmp eq i8 %226, 0
  br i1 %cmp.not13.i133.i.i, label %nnc_say.exit147.i.i, label %land.rhs.i137.i.i

land.rhs.i137.i.i:                                ; preds = %nnc_say.exit131.i.i, %while.body.i143.i.i
  %.pre.i134168.i.i = phi i64 [ %add.i139.i.i, %while.body.i143.i.i ], [ %.pre.i134.i.i, %nnc_say.exit131.i.i ]
  %227 = phi i8 [ %228, %while.body.i143.i.i ], [ %226, %nnc_say.exit131.i.i ]
  %text.addr.014.i138.i.i = phi ptr [ %incdec.ptr.i144.i.i, %while.body.i143.i.i ], [ %add.ptr37.i.i, %nnc_say.exit131.i.i ]
  %add.i139.i.i = add i64 %.pre.i134168.i.i, 1
  %cmp2.i140.i.i = icmp ult i64 %add.i139.i.i, 512
  br i1 %cmp2.i140.i.i, label %while.body.i143.i.i, label %nnc_say.exit147.i.i

while.body.i143.i.i:                              ; preds = %land.rhs.i137.i.i
  %incdec.ptr.i144.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i138.i.i, i64 1
  store i64 %add.i139.i.i, ptr %message_length.i.i257, align 8
  %arrayidx.i145.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %.pre.i134168.i.i
  store i8 %227, ptr %arrayidx.i145.i.i, align 1
  %228 = load i8, ptr %incdec.ptr.i144.i.i, align 1
  %cmp.not.i146.i.i = icmp eq i8 %228, 0
  br i1 %cmp.not.i146.i.i, label %nnc_say.exit147.i.i, label %land.rhs.i137.i.i, !llvm.loop !43

nnc_say.exit147.i.i:                              ; preds = %while.body.i143.i.i, %land.rhs.i137.i.i, %nnc_say.exit131.i.i
  %.pre.i134170.i.i = phi i64 [ %.pre.i134.i.i, %nnc_say.exit131.i.i ], [ %add.i139.i.i, %while.body.i143.i.i ], [ %.pre.i134168.i.i, %land.rhs.i137.i.i ]
  %arrayidx7.i142.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %.pre.i134170.i.i
  store i8 0, ptr %arrayidx7.i142.i.i, align 1
  %inc39.i.i = add nuw nsw i64 %i28.0156.i.i, 1
  %229 = load i64, ptr %arrayidx30.i.i, align 8
  %cmp31.i.i = icmp slt i64 %inc39.i.i, %229
  br i1 %cmp31.i.i, label %for.body33.i.i, label %if.then102.thread, !llvm.loop !57

if.end41.i:                                       ; preds = %for.body27.i
  %cmp45.i = icmp slt i64 %183, 0
  br i1 %cmp45.i, label %if.then46.i, label %for.inc50.i

if.then46.i:                                      ; preds = %if.end41.i
  tail call fastcc void @nnc_other(ptr noundef nonnull %machine, ptr noundef nonnull @.str.65, ptr noundef nonnull @.str, ptr noundef nonnull readonly %add.ptr31.i, i64 noundef 1) #33
  br label %if.then102.thread

for.inc50.i:                                      ; preds = %if.end41.i, %land.lhs.true.i303
  %inc51.i = add nuw nsw i64 %i22.0102.i, 1
  %exitcond.not.i328 = icmp eq i64 %inc51.i, %181
  br i1 %exitcond.not.i328, label %while.cond.backedge, label %for.body27.i, !llvm.loop !58

sw.bb34:                                          ; preds = %while.cond
  call void @llvm.lifetime.start.p0(ptr nonnull %expression.i329) #32
  %add.ptr.i330 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 40
  %arrayidx.i331 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %230 = load i64, ptr %arrayidx.i331, align 8
  %add.ptr1.i332 = getelementptr inbounds i64, ptr %add.ptr.i330, i64 %230
  store ptr %add.ptr1.i332, ptr %expression.i329, align 8
  %arrayidx2.i333 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %231 = load i64, ptr %arrayidx2.i333, align 8
  %call.i334 = tail call fastcc ptr @nnc_new_tensor(ptr noundef nonnull %machine, i64 noundef %231, i64 noundef %230, ptr noundef nonnull %add.ptr.i330) #33
  %cmp.i335 = icmp eq ptr %call.i334, null
  br i1 %cmp.i335, label %nnc_known.exit, label %for.cond.preheader.i

for.cond.preheader.i:                             ; preds = %sw.bb34
  %length.i336 = getelementptr inbounds nuw i8, ptr %call.i334, i64 32
  %232 = load i64, ptr %length.i336, align 8
  %cmp538.not.i = icmp eq i64 %232, 0
  br i1 %cmp538.not.i, label %for.cond.cleanup.i, label %for.body.lr.ph.i337

for.body.lr.ph.i337:                              ; preds = %for.cond.preheader.i
  %data.i338 = getelementptr inbounds nuw i8, ptr %call.i334, i64 40
  br label %for.body.i339

for.cond.cleanup.i:                               ; preds = %sw.epilog.i, %for.cond.preheader.i
  %arrayidx17.i342 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %233 = load i64, ptr %arrayidx17.i342, align 8
  %234 = load ptr, ptr %values2, align 8
  %arrayidx.i.i344 = getelementptr inbounds ptr, ptr %234, i64 %233
  %235 = load ptr, ptr %arrayidx.i.i344, align 8
  store ptr %call.i334, ptr %arrayidx.i.i344, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %235) #33
  br label %nnc_known.exit

for.body.i339:                                    ; preds = %sw.epilog.i, %for.body.lr.ph.i337
  %i.039.i = phi i64 [ 0, %for.body.lr.ph.i337 ], [ %inc.i340, %sw.epilog.i ]
  call void @llvm.lifetime.start.p0(ptr nonnull %number.i)
  %call6.i = call fastcc i64 @nnc_evaluate(ptr noundef nonnull %machine, ptr noundef %expression.i329) #33
  store i64 %call6.i, ptr %number.i, align 8
  %236 = load ptr, ptr %data.i338, align 8
  %237 = load i64, ptr %arrayidx2.i333, align 8
  %shr.i.i = lshr i64 %237, 8
  %mul.i = mul i64 %shr.i.i, %i.039.i
  %add.ptr9.i = getelementptr inbounds nuw i8, ptr %236, i64 %mul.i
  %trunc.i = trunc i64 %237 to i8
  switch i8 %trunc.i, label %sw.default.i [
    i8 2, label %sw.bb.i
    i8 3, label %sw.bb12.i
  ]

sw.bb.i:                                          ; preds = %for.body.i339
  %conv.i = sitofp i64 %call6.i to float
  store float %conv.i, ptr %add.ptr9.i, align 1
  br label %sw.epilog.i

sw.bb12.i:                                        ; preds = %for.body.i339
  %conv14.i = sitofp i64 %call6.i to double
  store double %conv14.i, ptr %add.ptr9.i, align 1
  br label %sw.epilog.i

sw.default.i:                                     ; preds = %for.body.i339
  call void @llvm.memcpy.p0.p0.i64(ptr align 1 %add.ptr9.i, ptr nonnull align 8 %number.i, i64 %shr.i.i, i1 false)
  br label %sw.epilog.i

sw.epilog.i:                                      ; preds = %sw.default.i, %sw.bb12.i, %sw.bb.i
  call void @llvm.lifetime.end.p0(ptr nonnull %number.i)
  %inc.i340 = add nuw i64 %i.039.i, 1
  %238 = load i64, ptr %length.i336, align 8
  %cmp5.i341 = icmp ult i64 %inc.i340, %238
  br i1 %cmp5.i341, label %for.body.i339, label %for.cond.cleanup.i, !llvm.loop !59

nnc_known.exit:                                   ; preds = %sw.bb34, %for.cond.cleanup.i
  %retval.0.i345 = phi i32 [ 0, %for.cond.cleanup.i ], [ 2, %sw.bb34 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %expression.i329) #32
  br label %sw.epilog

sw.bb36:                                          ; preds = %while.cond
  %add.ptr.i346 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %arrayidx.i347 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %239 = load i64, ptr %arrayidx.i347, align 8
  %cmp51.i = icmp sgt i64 %239, 0
  br i1 %cmp51.i, label %for.body.i350, label %while.cond.backedge

for.cond13.preheader.i:                           ; preds = %if.end.i357
  %240 = icmp sgt i64 %251, 0
  br i1 %240, label %for.body17.i, label %while.cond.backedge

for.body.i350:                                    ; preds = %sw.bb36, %if.end.i357
  %row.053.i = phi ptr [ %add.ptr10.i, %if.end.i357 ], [ %add.ptr.i346, %sw.bb36 ]
  %i.052.i = phi i64 [ %inc.i358, %if.end.i357 ], [ 0, %sw.bb36 ]
  %arrayidx1.i351 = getelementptr inbounds nuw i8, ptr %row.053.i, i64 8
  %241 = load i64, ptr %arrayidx1.i351, align 8
  %cmp2.i = icmp slt i64 %241, 0
  br i1 %cmp2.i, label %cond.end.thread.i366, label %cond.end.i352

cond.end.i352:                                    ; preds = %for.body.i350
  %242 = load ptr, ptr %values2, align 8
  %arrayidx4.i353 = getelementptr inbounds nuw ptr, ptr %242, i64 %241
  %243 = load ptr, ptr %arrayidx4.i353, align 8
  %244 = load ptr, ptr %moving.i, align 8
  %arrayidx5.i354 = getelementptr inbounds nuw ptr, ptr %244, i64 %i.052.i
  store ptr %243, ptr %arrayidx5.i354, align 8
  %arrayidx6.i = getelementptr inbounds nuw i8, ptr %row.053.i, i64 16
  %245 = load i64, ptr %arrayidx6.i, align 8
  %tobool.not.i355 = icmp eq i64 %245, 0
  br i1 %tobool.not.i355, label %if.else.i363, label %if.then.i356

cond.end.thread.i366:                             ; preds = %for.body.i350
  %246 = load ptr, ptr %moving.i, align 8
  %arrayidx545.i = getelementptr inbounds nuw ptr, ptr %246, i64 %i.052.i
  store ptr null, ptr %arrayidx545.i, align 8
  %arrayidx646.i = getelementptr inbounds nuw i8, ptr %row.053.i, i64 16
  %247 = load i64, ptr %arrayidx646.i, align 8
  %tobool.not47.i = icmp eq i64 %247, 0
  br i1 %tobool.not47.i, label %if.end.i357, label %if.then.i356

if.then.i356:                                     ; preds = %cond.end.thread.i366, %cond.end.i352
  %248 = load ptr, ptr %values2, align 8
  %249 = load i64, ptr %arrayidx1.i351, align 8
  %arrayidx9.i = getelementptr inbounds ptr, ptr %248, i64 %249
  store ptr null, ptr %arrayidx9.i, align 8
  br label %if.end.i357

if.else.i363:                                     ; preds = %cond.end.i352
  %cmp.not.i.i = icmp eq ptr %243, null
  br i1 %cmp.not.i.i, label %if.end.i357, label %if.then.i.i364

if.then.i.i364:                                   ; preds = %if.else.i363
  %250 = load i64, ptr %243, align 8
  %add.i.i365 = add nsw i64 %250, 1
  store i64 %add.i.i365, ptr %243, align 8
  br label %if.end.i357

if.end.i357:                                      ; preds = %if.then.i.i364, %if.else.i363, %if.then.i356, %cond.end.thread.i366
  %inc.i358 = add nuw nsw i64 %i.052.i, 1
  %add.ptr10.i = getelementptr inbounds nuw i8, ptr %row.053.i, i64 24
  %251 = load i64, ptr %arrayidx.i347, align 8
  %cmp.i359 = icmp slt i64 %inc.i358, %251
  br i1 %cmp.i359, label %for.body.i350, label %for.cond13.preheader.i, !llvm.loop !60

for.body17.i:                                     ; preds = %for.cond13.preheader.i, %for.body17.i
  %i12.056.i = phi i64 [ %inc22.i, %for.body17.i ], [ 0, %for.cond13.preheader.i ]
  %row.155.i = phi ptr [ %add.ptr23.i, %for.body17.i ], [ %add.ptr.i346, %for.cond13.preheader.i ]
  %252 = load i64, ptr %row.155.i, align 8
  %253 = load ptr, ptr %moving.i, align 8
  %arrayidx20.i = getelementptr inbounds nuw ptr, ptr %253, i64 %i12.056.i
  %254 = load ptr, ptr %arrayidx20.i, align 8
  %255 = load ptr, ptr %values2, align 8
  %arrayidx.i.i361 = getelementptr inbounds ptr, ptr %255, i64 %252
  %256 = load ptr, ptr %arrayidx.i.i361, align 8
  store ptr %254, ptr %arrayidx.i.i361, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %256) #33
  %inc22.i = add nuw nsw i64 %i12.056.i, 1
  %add.ptr23.i = getelementptr inbounds nuw i8, ptr %row.155.i, i64 24
  %257 = load i64, ptr %arrayidx.i347, align 8
  %cmp15.i362 = icmp slt i64 %inc22.i, %257
  br i1 %cmp15.i362, label %for.body17.i, label %while.cond.backedge, !llvm.loop !61

for.body:                                         ; preds = %for.cond.preheader, %for.body
  %i.0711 = phi i64 [ %inc, %for.body ], [ 0, %for.cond.preheader ]
  %258 = getelementptr inbounds nuw i64, ptr %add.ptr, i64 %i.0711
  %arrayidx41 = getelementptr inbounds nuw i8, ptr %258, i64 24
  %259 = load i64, ptr %arrayidx41, align 8
  %260 = load ptr, ptr %values2, align 8
  %arrayidx.i368 = getelementptr inbounds ptr, ptr %260, i64 %259
  %261 = load ptr, ptr %arrayidx.i368, align 8
  store ptr null, ptr %arrayidx.i368, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %261) #33
  %inc = add nuw nsw i64 %i.0711, 1
  %262 = load i64, ptr %arrayidx38, align 8
  %cmp39 = icmp slt i64 %inc, %262
  br i1 %cmp39, label %for.body, label %while.cond.backedge, !llvm.loop !62

sw.bb42:                                          ; preds = %while.cond
  %arrayidx.i369 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %263 = load i64, ptr %arrayidx.i369, align 8
  %call.i370 = tail call fastcc ptr @nnc_tensor_in(ptr noundef nonnull %machine, i64 noundef %263) #33
  %cmp.i371 = icmp eq ptr %call.i370, null
  br i1 %cmp.i371, label %if.then102.thread, label %if.end.i372

if.end.i372:                                      ; preds = %sw.bb42
  %length.i373 = getelementptr inbounds nuw i8, ptr %call.i370, i64 32
  %264 = load i64, ptr %length.i373, align 8
  %cmp1.not.i = icmp eq i64 %264, 1
  br i1 %cmp1.not.i, label %if.end4.i, label %while.body.i.i.i376

while.body.i.i.i376:                              ; preds = %if.end.i372, %while.body.i.i.i376
  %265 = phi i64 [ %add.i.i.i378, %while.body.i.i.i376 ], [ 0, %if.end.i372 ]
  %266 = phi i8 [ %267, %while.body.i.i.i376 ], [ 116, %if.end.i372 ]
  %text.addr.014.i.i.i377 = phi ptr [ %incdec.ptr.i.i.i379, %while.body.i.i.i376 ], [ @.str.70, %if.end.i372 ]
  %add.i.i.i378 = add nuw nsw i64 %265, 1
  %incdec.ptr.i.i.i379 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i377, i64 1
  store i64 %add.i.i.i378, ptr %message_length.i.i257, align 8
  %arrayidx.i.i.i380 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %265
  store i8 %266, ptr %arrayidx.i.i.i380, align 1
  %267 = load i8, ptr %incdec.ptr.i.i.i379, align 1
  %exitcond.i381 = icmp eq i64 %add.i.i.i378, 45
  br i1 %exitcond.i381, label %nnc_fault.exit.i382, label %while.body.i.i.i376, !llvm.loop !43

nnc_fault.exit.i382:                              ; preds = %while.body.i.i.i376
  %arrayidx7.i.i.i383 = getelementptr inbounds nuw i8, ptr %machine, i64 1605
  store i8 0, ptr %arrayidx7.i.i.i383, align 1
  %rank.i384 = getelementptr inbounds nuw i8, ptr %call.i370, i64 24
  %268 = load i64, ptr %rank.i384, align 8
  %shape.i385 = getelementptr inbounds nuw i8, ptr %call.i370, i64 72
  %269 = load ptr, ptr %shape.i385, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %268, ptr noundef %269) #33
  br label %if.then102.thread

if.end4.i:                                        ; preds = %if.end.i372
  %call5.i = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %call.i370, i64 noundef 0) #33
  %cmp6.i387 = icmp ne i64 %call5.i, 0
  %conv7.i = zext i1 %cmp6.i387 to i64
  %270 = load ptr, ptr %numbers3, align 8
  %arrayidx8.i389 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %271 = load i64, ptr %arrayidx8.i389, align 8
  %arrayidx9.i390 = getelementptr inbounds i64, ptr %270, i64 %271
  store i64 %conv7.i, ptr %arrayidx9.i390, align 8
  br label %while.cond.backedge

sw.bb44:                                          ; preds = %while.cond
  %arrayidx45 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %272 = load i64, ptr %arrayidx45, align 8
  br label %while.cond.backedge

sw.bb46:                                          ; preds = %while.cond
  %arrayidx47 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %273 = load i64, ptr %arrayidx47, align 8
  %arrayidx48 = getelementptr inbounds i64, ptr %3, i64 %273
  %274 = load i64, ptr %arrayidx48, align 8
  %cmp49 = icmp eq i64 %274, 0
  br i1 %cmp49, label %if.then50, label %while.cond.backedge

if.then50:                                        ; preds = %sw.bb46
  %arrayidx51 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %275 = load i64, ptr %arrayidx51, align 8
  br label %while.cond.backedge

sw.bb53:                                          ; preds = %while.cond
  %arrayidx.i391 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %276 = load i64, ptr %arrayidx.i391, align 8
  %cmp.i392 = icmp sgt i64 %276, -1
  br i1 %cmp.i392, label %if.then.i418, label %if.end8.i

if.then.i418:                                     ; preds = %sw.bb53
  %call.i419 = tail call fastcc ptr @nnc_tensor_in(ptr noundef nonnull %machine, i64 noundef %276) #33
  %cmp2.i420 = icmp eq ptr %call.i419, null
  br i1 %cmp2.i420, label %while.body.i.i.i426.preheader, label %lor.lhs.false.i421

lor.lhs.false.i421:                               ; preds = %if.then.i418
  %length.i422 = getelementptr inbounds nuw i8, ptr %call.i419, i64 32
  %277 = load i64, ptr %length.i422, align 8
  %cmp3.i = icmp eq i64 %277, 0
  br i1 %cmp3.i, label %while.body.i.i.i426.preheader, label %cleanup.thread.i

while.body.i.i.i426.preheader:                    ; preds = %lor.lhs.false.i421, %if.then.i418
  br label %while.body.i.i.i426

while.body.i.i.i426:                              ; preds = %while.body.i.i.i426.preheader, %while.body.i.i.i426
  %278 = phi i64 [ %add.i.i.i428, %while.body.i.i.i426 ], [ 0, %while.body.i.i.i426.preheader ]
  %279 = phi i8 [ %280, %while.body.i.i.i426 ], [ 116, %while.body.i.i.i426.preheader ]
  %text.addr.014.i.i.i427 = phi ptr [ %incdec.ptr.i.i.i429, %while.body.i.i.i426 ], [ @.str.71, %while.body.i.i.i426.preheader ]
  %add.i.i.i428 = add nuw nsw i64 %278, 1
  %incdec.ptr.i.i.i429 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i427, i64 1
  store i64 %add.i.i.i428, ptr %message_length.i.i257, align 8
  %arrayidx.i.i.i430 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %278
  store i8 %279, ptr %arrayidx.i.i.i430, align 1
  %280 = load i8, ptr %incdec.ptr.i.i.i429, align 1
  %exitcond161.i = icmp eq i64 %add.i.i.i428, 38
  br i1 %exitcond161.i, label %cleanup.i, label %while.body.i.i.i426, !llvm.loop !43

cleanup.thread.i:                                 ; preds = %lor.lhs.false.i421
  %call6.i423 = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %call.i419, i64 noundef 0) #33
  %cond.i = tail call i64 @llvm.smax.i64(i64 %call6.i423, i64 0)
  br label %if.end8.i

cleanup.i:                                        ; preds = %while.body.i.i.i426
  %arrayidx7.i.i.i431 = getelementptr inbounds nuw i8, ptr %machine, i64 1598
  store i8 0, ptr %arrayidx7.i.i.i431, align 1
  br label %if.then102.thread

if.end8.i:                                        ; preds = %cleanup.thread.i, %sw.bb53
  %trips.1.i = phi i64 [ %cond.i, %cleanup.thread.i ], [ -1, %sw.bb53 ]
  %arrayidx10.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 40
  %281 = load i64, ptr %arrayidx10.i, align 8
  %cmp11.not149.i = icmp sgt i64 %281, 0
  br i1 %cmp11.not149.i, label %for.body.lr.ph.i395, label %for.end.i393

for.body.lr.ph.i395:                              ; preds = %if.end8.i
  %add.ptr.i396 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 48
  %282 = load ptr, ptr %values2, align 8
  br label %for.body.i398

for.cond.i413:                                    ; preds = %cond.end45.i
  %inc.i414 = add nuw nsw i64 %i.0150.i, 1
  %exitcond.not.i415 = icmp eq i64 %inc.i414, %281
  br i1 %exitcond.not.i415, label %for.end.i393, label %for.body.i398, !llvm.loop !63

for.body.i398:                                    ; preds = %for.cond.i413, %for.body.lr.ph.i395
  %length9.0151.i = phi i64 [ -1, %for.body.lr.ph.i395 ], [ %cond46.i, %for.cond.i413 ]
  %i.0150.i = phi i64 [ 0, %for.body.lr.ph.i395 ], [ %inc.i414, %for.cond.i413 ]
  %add.ptr12.idx.i = shl nsw i64 %i.0150.i, 4
  %add.ptr12.i = getelementptr inbounds nuw i8, ptr %add.ptr.i396, i64 %add.ptr12.idx.i
  %283 = load i64, ptr %add.ptr12.i, align 8
  %arrayidx14.i399 = getelementptr inbounds ptr, ptr %282, i64 %283
  %284 = load ptr, ptr %arrayidx14.i399, align 8
  %cmp15.not.i = icmp eq ptr %284, null
  %arrayidx34.phi.trans.insert.i = getelementptr inbounds nuw i8, ptr %add.ptr12.i, i64 8
  %.pre.i417 = load i64, ptr %arrayidx34.phi.trans.insert.i, align 8
  br i1 %cmp15.not.i, label %cleanup60.thread141.i, label %land.rhs.i

land.rhs.i:                                       ; preds = %for.body.i398
  %cmp17.i = icmp slt i64 %.pre.i417, 0
  %kind.i = getelementptr inbounds nuw i8, ptr %284, i64 8
  %285 = load i64, ptr %kind.i, align 8
  br i1 %cmp17.i, label %land.end30.i, label %cond.false20.i

cond.false20.i:                                   ; preds = %land.rhs.i
  %cmp22.i = icmp eq i64 %285, 0
  br i1 %cmp22.i, label %land.rhs24.i, label %cleanup60.thread141.i

land.rhs24.i:                                     ; preds = %cond.false20.i
  %rank.i401 = getelementptr inbounds nuw i8, ptr %284, i64 24
  %286 = load i64, ptr %rank.i401, align 8
  %cmp26.i = icmp ult i64 %.pre.i417, %286
  br i1 %cmp26.i, label %cond.false42.i, label %cleanup60.thread141.i

land.end30.i:                                     ; preds = %land.rhs.i
  %cmp19.i416 = icmp eq i64 %285, 1
  br i1 %cmp19.i416, label %cond.true40.i, label %cleanup60.thread141.i

cleanup60.thread141.i:                            ; preds = %land.end30.i, %land.rhs24.i, %cond.false20.i, %for.body.i398
  tail call fastcc void @nnc_no_axis(ptr noundef nonnull %machine, ptr noundef %284, i64 noundef %.pre.i417) #33
  br label %if.then102.thread

cond.true40.i:                                    ; preds = %land.end30.i
  %length41.i = getelementptr inbounds nuw i8, ptr %284, i64 32
  br label %cond.end45.i

cond.false42.i:                                   ; preds = %land.rhs24.i
  %shape.i402 = getelementptr inbounds nuw i8, ptr %284, i64 72
  %287 = load ptr, ptr %shape.i402, align 8
  %arrayidx44.i = getelementptr inbounds nuw i64, ptr %287, i64 %.pre.i417
  br label %cond.end45.i

cond.end45.i:                                     ; preds = %cond.false42.i, %cond.true40.i
  %cond46.in.i = phi ptr [ %length41.i, %cond.true40.i ], [ %arrayidx44.i, %cond.false42.i ]
  %cond46.i = load i64, ptr %cond46.in.i, align 8
  %cmp47.i = icmp slt i64 %length9.0151.i, 0
  %cmp49.not.i = icmp eq i64 %cond46.i, %length9.0151.i
  %or.cond.i = select i1 %cmp47.i, i1 true, i1 %cmp49.not.i
  br i1 %or.cond.i, label %for.cond.i413, label %while.body.i.i126.i

while.body.i.i126.i:                              ; preds = %cond.end45.i, %while.body.i.i126.i
  %288 = phi i64 [ %add.i.i127.i, %while.body.i.i126.i ], [ 0, %cond.end45.i ]
  %289 = phi i8 [ %290, %while.body.i.i126.i ], [ 116, %cond.end45.i ]
  %text.addr.014.i.i124.i = phi ptr [ %incdec.ptr.i.i128.i, %while.body.i.i126.i ], [ @.str.72, %cond.end45.i ]
  %add.i.i127.i = add nuw nsw i64 %288, 1
  %incdec.ptr.i.i128.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i124.i, i64 1
  store i64 %add.i.i127.i, ptr %message_length.i.i257, align 8
  %arrayidx.i.i129.i = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %288
  store i8 %289, ptr %arrayidx.i.i129.i, align 1
  %290 = load i8, ptr %incdec.ptr.i.i128.i, align 1
  %exitcond159.i = icmp eq i64 %add.i.i127.i, 51
  br i1 %exitcond159.i, label %nnc_fault.exit133.i, label %while.body.i.i126.i, !llvm.loop !43

nnc_fault.exit133.i:                              ; preds = %while.body.i.i126.i
  %arrayidx7.i.i132.i = getelementptr inbounds nuw i8, ptr %machine, i64 1611
  store i8 0, ptr %arrayidx7.i.i132.i, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %length9.0151.i) #33
  %.pre.i.i403 = load i64, ptr %message_length.i.i257, align 8
  br label %land.rhs.i.i404

land.rhs.i.i404:                                  ; preds = %while.body.i.i409, %nnc_fault.exit133.i
  %291 = phi i64 [ %.pre.i.i403, %nnc_fault.exit133.i ], [ %add.i.i406, %while.body.i.i409 ]
  %292 = phi i8 [ 32, %nnc_fault.exit133.i ], [ %293, %while.body.i.i409 ]
  %text.addr.014.i.idx.i405 = phi i64 [ 0, %nnc_fault.exit133.i ], [ %text.addr.014.i.add.i410, %while.body.i.i409 ]
  %add.i.i406 = add i64 %291, 1
  %cmp2.i.i407 = icmp ult i64 %add.i.i406, 512
  br i1 %cmp2.i.i407, label %while.body.i.i409, label %cleanup60.i

while.body.i.i409:                                ; preds = %land.rhs.i.i404
  %text.addr.014.i.add.i410 = add nuw nsw i64 %text.addr.014.i.idx.i405, 1
  %incdec.ptr.i.ptr.i411 = getelementptr inbounds nuw i8, ptr @.str.39, i64 %text.addr.014.i.add.i410
  store i64 %add.i.i406, ptr %message_length.i.i257, align 8
  %arrayidx.i.i412 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %291
  store i8 %292, ptr %arrayidx.i.i412, align 1
  %293 = load i8, ptr %incdec.ptr.i.ptr.i411, align 1
  %exitcond160.i = icmp eq i64 %text.addr.014.i.add.i410, 5
  br i1 %exitcond160.i, label %cleanup60.i, label %land.rhs.i.i404, !llvm.loop !43

cleanup60.i:                                      ; preds = %while.body.i.i409, %land.rhs.i.i404
  %294 = phi i64 [ %add.i.i406, %while.body.i.i409 ], [ %291, %land.rhs.i.i404 ]
  %arrayidx7.i.i408 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %294
  store i8 0, ptr %arrayidx7.i.i408, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %cond46.i) #33
  br label %if.then102.thread

for.end.i393:                                     ; preds = %for.cond.i413, %if.end8.i
  %length9.0.lcssa.i = phi i64 [ -1, %if.end8.i ], [ %cond46.i, %for.cond.i413 ]
  %295 = load ptr, ptr %numbers3, align 8
  %arrayidx62.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %296 = load i64, ptr %arrayidx62.i, align 8
  %arrayidx63.i = getelementptr inbounds i64, ptr %295, i64 %296
  store i64 0, ptr %arrayidx63.i, align 8
  %297 = load i64, ptr %arrayidx10.i, align 8
  %cmp65.i = icmp sgt i64 %297, 0
  %cond70.i = select i1 %cmp65.i, i64 %length9.0.lcssa.i, i64 %trips.1.i
  %298 = load ptr, ptr %numbers3, align 8
  %arrayidx72.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %299 = load i64, ptr %arrayidx72.i, align 8
  %arrayidx73.i = getelementptr inbounds i64, ptr %298, i64 %299
  store i64 %cond70.i, ptr %arrayidx73.i, align 8
  br label %while.cond.backedge

sw.bb55:                                          ; preds = %while.cond
  %arrayidx56 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %300 = load i64, ptr %arrayidx56, align 8
  %arrayidx57 = getelementptr inbounds i64, ptr %3, i64 %300
  %301 = load i64, ptr %arrayidx57, align 8
  %cmp58 = icmp slt i64 %301, 0
  %arrayidx59 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %302 = load i64, ptr %arrayidx59, align 8
  %arrayidx60 = getelementptr inbounds i64, ptr %3, i64 %302
  %303 = load i64, ptr %arrayidx60, align 8
  %cmp63.not = icmp slt i64 %303, %301
  %or.cond = select i1 %cmp58, i1 true, i1 %cmp63.not
  br i1 %or.cond, label %if.else, label %if.then64

if.then64:                                        ; preds = %sw.bb55
  %arrayidx65 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %304 = load i64, ptr %arrayidx65, align 8
  br label %while.cond.backedge

if.else:                                          ; preds = %sw.bb55
  %cmp68.not = icmp slt i64 %303, %1
  br i1 %cmp68.not, label %while.cond.backedge, label %while.body.i.i.i434

while.body.i.i.i434:                              ; preds = %if.else, %while.body.i.i.i434
  %305 = phi i64 [ %add.i.i.i436, %while.body.i.i.i434 ], [ 0, %if.else ]
  %306 = phi i8 [ %307, %while.body.i.i.i434 ], [ 116, %if.else ]
  %text.addr.014.i.i.i435 = phi ptr [ %incdec.ptr.i.i.i437, %while.body.i.i.i434 ], [ @.str.73, %if.else ]
  %add.i.i.i436 = add nuw nsw i64 %305, 1
  %incdec.ptr.i.i.i437 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i435, i64 1
  store i64 %add.i.i.i436, ptr %message_length.i.i257, align 8
  %arrayidx.i.i.i438 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %305
  store i8 %306, ptr %arrayidx.i.i.i438, align 1
  %307 = load i8, ptr %incdec.ptr.i.i.i437, align 1
  %exitcond.i439 = icmp eq i64 %add.i.i.i436, 18
  br i1 %exitcond.i439, label %nnc_fault.exit.i440, label %while.body.i.i.i434, !llvm.loop !43

nnc_fault.exit.i440:                              ; preds = %while.body.i.i.i434
  %arrayidx7.i.i.i441 = getelementptr inbounds nuw i8, ptr %machine, i64 1578
  store i8 0, ptr %arrayidx7.i.i.i441, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %1) #33
  %.pre.i.i442 = load i64, ptr %message_length.i.i257, align 8
  br label %land.rhs.i.i443

land.rhs.i.i443:                                  ; preds = %while.body.i.i449, %nnc_fault.exit.i440
  %308 = phi i64 [ %.pre.i.i442, %nnc_fault.exit.i440 ], [ %add.i.i445, %while.body.i.i449 ]
  %309 = phi i8 [ 32, %nnc_fault.exit.i440 ], [ %310, %while.body.i.i449 ]
  %text.addr.014.i.idx.i444 = phi i64 [ 0, %nnc_fault.exit.i440 ], [ %text.addr.014.i.add.i450, %while.body.i.i449 ]
  %add.i.i445 = add i64 %308, 1
  %cmp2.i.i446 = icmp ult i64 %add.i.i445, 512
  br i1 %cmp2.i.i446, label %while.body.i.i449, label %nnc_too_many_trips.exit

while.body.i.i449:                                ; preds = %land.rhs.i.i443
  %text.addr.014.i.add.i450 = add nuw nsw i64 %text.addr.014.i.idx.i444, 1
  %incdec.ptr.i.ptr.i451 = getelementptr inbounds nuw i8, ptr @.str.74, i64 %text.addr.014.i.add.i450
  store i64 %add.i.i445, ptr %message_length.i.i257, align 8
  %arrayidx.i.i452 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %308
  store i8 %309, ptr %arrayidx.i.i452, align 1
  %310 = load i8, ptr %incdec.ptr.i.ptr.i451, align 1
  %exitcond4.i = icmp eq i64 %text.addr.014.i.add.i450, 26
  br i1 %exitcond4.i, label %nnc_too_many_trips.exit, label %land.rhs.i.i443, !llvm.loop !43

nnc_too_many_trips.exit:                          ; preds = %land.rhs.i.i443, %while.body.i.i449
  %311 = phi i64 [ %add.i.i445, %while.body.i.i449 ], [ %308, %land.rhs.i.i443 ]
  %arrayidx7.i.i448 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %311
  store i8 0, ptr %arrayidx7.i.i448, align 1
  br label %if.then102.thread

sw.bb73:                                          ; preds = %while.cond
  %arrayidx74 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %312 = load i64, ptr %arrayidx74, align 8
  %arrayidx75 = getelementptr inbounds i64, ptr %3, i64 %312
  %313 = load i64, ptr %arrayidx75, align 8
  %add76 = add nsw i64 %313, 1
  store i64 %add76, ptr %arrayidx75, align 8
  %arrayidx77 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %314 = load i64, ptr %arrayidx77, align 8
  br label %while.cond.backedge

sw.bb78:                                          ; preds = %while.cond
  %call79 = tail call fastcc ptr @nnc_new_tensor(ptr noundef nonnull %machine, i64 noundef 2055, i64 noundef 0, ptr noundef null) #33
  %cmp80 = icmp eq ptr %call79, null
  br i1 %cmp80, label %if.then102.thread, label %if.else82

if.else82:                                        ; preds = %sw.bb78
  %arrayidx83 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %315 = load i64, ptr %arrayidx83, align 8
  %arrayidx84 = getelementptr inbounds i64, ptr %3, i64 %315
  %316 = load i64, ptr %arrayidx84, align 8
  %data = getelementptr inbounds nuw i8, ptr %call79, i64 40
  %317 = load ptr, ptr %data, align 8
  store i64 %316, ptr %317, align 8
  %arrayidx85 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %318 = load i64, ptr %arrayidx85, align 8
  %319 = load ptr, ptr %values2, align 8
  %arrayidx.i454 = getelementptr inbounds ptr, ptr %319, i64 %318
  %320 = load ptr, ptr %arrayidx.i454, align 8
  store ptr %call79, ptr %arrayidx.i454, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %320) #33
  br label %while.cond.backedge

sw.bb87:                                          ; preds = %while.cond
  %321 = load ptr, ptr %values2, align 8
  %arrayidx.i456 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %322 = load i64, ptr %arrayidx.i456, align 8
  %arrayidx1.i457 = getelementptr inbounds ptr, ptr %321, i64 %322
  %323 = load ptr, ptr %arrayidx1.i457, align 8
  %324 = load ptr, ptr %numbers3, align 8
  %arrayidx2.i459 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 40
  %325 = load i64, ptr %arrayidx2.i459, align 8
  %arrayidx3.i460 = getelementptr inbounds i64, ptr %324, i64 %325
  %326 = load i64, ptr %arrayidx3.i460, align 8
  %arrayidx4.i461 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 56
  %327 = load i64, ptr %arrayidx4.i461, align 8
  %tobool.not.i462 = icmp eq i64 %327, 0
  br i1 %tobool.not.i462, label %cond.end.i466, label %cond.true.i463

cond.true.i463:                                   ; preds = %sw.bb87
  %arrayidx6.i464 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 48
  %328 = load i64, ptr %arrayidx6.i464, align 8
  %arrayidx7.i465 = getelementptr inbounds i64, ptr %324, i64 %328
  %329 = load i64, ptr %arrayidx7.i465, align 8
  %330 = xor i64 %326, -1
  %sub8.i = add i64 %329, %330
  br label %cond.end.i466

cond.end.i466:                                    ; preds = %cond.true.i463, %sw.bb87
  %cond.i467 = phi i64 [ %sub8.i, %cond.true.i463 ], [ %326, %sw.bb87 ]
  %arrayidx9.i468 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %331 = load i64, ptr %arrayidx9.i468, align 8
  %cmp.i469 = icmp slt i64 %331, 0
  br i1 %cmp.i469, label %if.then.i486, label %if.else.i470

if.then.i486:                                     ; preds = %cond.end.i466
  %data.i487 = getelementptr inbounds nuw i8, ptr %323, i64 40
  %332 = load ptr, ptr %data.i487, align 8
  %arrayidx10.i488 = getelementptr inbounds nuw ptr, ptr %332, i64 %cond.i467
  %333 = load ptr, ptr %arrayidx10.i488, align 8
  %cmp.not.i.i489 = icmp eq ptr %333, null
  br i1 %cmp.not.i.i489, label %if.then102.thread, label %if.end.thread38.i

if.end.thread38.i:                                ; preds = %if.then.i486
  %334 = load i64, ptr %333, align 8
  %add.i.i490 = add nsw i64 %334, 1
  store i64 %add.i.i490, ptr %333, align 8
  br label %if.end15.i

if.else.i470:                                     ; preds = %cond.end.i466
  call void @llvm.lifetime.start.p0(ptr nonnull %shape.i.i) #32
  %dtype.i.i471 = getelementptr inbounds nuw i8, ptr %323, i64 16
  %335 = load i64, ptr %dtype.i.i471, align 8
  %shr.i.i.i = lshr i64 %335, 8
  %shape1.i.i = getelementptr inbounds nuw i8, ptr %323, i64 72
  %336 = load ptr, ptr %shape1.i.i, align 8
  %arrayidx.i.i472 = getelementptr inbounds nuw i64, ptr %336, i64 %331
  %337 = load i64, ptr %arrayidx.i.i472, align 8
  %rank2.i.i = getelementptr inbounds nuw i8, ptr %323, i64 24
  %338 = load i64, ptr %rank2.i.i, align 8
  %cmp85.not.i.i = icmp eq i64 %338, 0
  br i1 %cmp85.not.i.i, label %for.cond.cleanup.thread.i.i, label %for.body.i.i473

for.cond.cleanup.thread.i.i:                      ; preds = %if.else.i470
  %data1998.i.i = getelementptr inbounds nuw i8, ptr %323, i64 40
  %339 = load ptr, ptr %data1998.i.i, align 8
  %mul2099.i.i = mul i64 %shr.i.i.i, %cond.i467
  %add.ptr100.i.i = getelementptr inbounds nuw i8, ptr %339, i64 %mul2099.i.i
  br label %if.end.i485

for.cond.cleanup.i.i479:                          ; preds = %for.inc.i.i478
  %data19.i.i = getelementptr inbounds nuw i8, ptr %323, i64 40
  %340 = load ptr, ptr %data19.i.i, align 8
  %mul20.i.i = mul i64 %inner.1.i.i, %cond.i467
  %add.ptr.i.i480 = getelementptr inbounds nuw i8, ptr %340, i64 %mul20.i.i
  %cmp21.i.i = icmp eq i64 %before.1.i.i, 1
  br i1 %cmp21.i.i, label %if.end.i485, label %if.end25.i.i481

for.body.i.i473:                                  ; preds = %if.else.i470, %for.inc.i.i478
  %before.089.i.i = phi i64 [ %before.1.i.i, %for.inc.i.i478 ], [ 1, %if.else.i470 ]
  %i.088.i.i = phi i64 [ %inc18.i.i, %for.inc.i.i478 ], [ 0, %if.else.i470 ]
  %inner.087.i.i = phi i64 [ %inner.1.i.i, %for.inc.i.i478 ], [ %shr.i.i.i, %if.else.i470 ]
  %rank.086.i.i = phi i64 [ %rank.1.i.i, %for.inc.i.i478 ], [ 0, %if.else.i470 ]
  %cmp3.i.i = icmp ult i64 %i.088.i.i, %331
  br i1 %cmp3.i.i, label %if.then.i34.i, label %if.end.i.i474

if.then.i34.i:                                    ; preds = %for.body.i.i473
  %arrayidx5.i.i = getelementptr inbounds nuw i64, ptr %336, i64 %i.088.i.i
  %341 = load i64, ptr %arrayidx5.i.i, align 8
  %mul.i.i = mul i64 %341, %before.089.i.i
  br label %if.end.i.i474

if.end.i.i474:                                    ; preds = %if.then.i34.i, %for.body.i.i473
  %before.1.i.i = phi i64 [ %mul.i.i, %if.then.i34.i ], [ %before.089.i.i, %for.body.i.i473 ]
  %cmp6.i.i475 = icmp ugt i64 %i.088.i.i, %331
  br i1 %cmp6.i.i475, label %if.then7.i.i, label %if.end11.i.i

if.then7.i.i:                                     ; preds = %if.end.i.i474
  %arrayidx9.i.i = getelementptr inbounds nuw i64, ptr %336, i64 %i.088.i.i
  %342 = load i64, ptr %arrayidx9.i.i, align 8
  %mul10.i.i = mul i64 %342, %inner.087.i.i
  br label %if.end11.i.i

if.end11.i.i:                                     ; preds = %if.then7.i.i, %if.end.i.i474
  %inner.1.i.i = phi i64 [ %mul10.i.i, %if.then7.i.i ], [ %inner.087.i.i, %if.end.i.i474 ]
  %cmp12.not.i.i = icmp eq i64 %i.088.i.i, %331
  br i1 %cmp12.not.i.i, label %for.inc.i.i478, label %if.then13.i.i

if.then13.i.i:                                    ; preds = %if.end11.i.i
  %arrayidx15.i.i = getelementptr inbounds nuw i64, ptr %336, i64 %i.088.i.i
  %343 = load i64, ptr %arrayidx15.i.i, align 8
  %inc.i.i476 = add i64 %rank.086.i.i, 1
  %arrayidx16.i.i477 = getelementptr inbounds nuw i64, ptr %shape.i.i, i64 %rank.086.i.i
  store i64 %343, ptr %arrayidx16.i.i477, align 8
  br label %for.inc.i.i478

for.inc.i.i478:                                   ; preds = %if.then13.i.i, %if.end11.i.i
  %rank.1.i.i = phi i64 [ %inc.i.i476, %if.then13.i.i ], [ %rank.086.i.i, %if.end11.i.i ]
  %inc18.i.i = add nuw i64 %i.088.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %inc18.i.i, %338
  br i1 %exitcond.not.i.i, label %for.cond.cleanup.i.i479, label %for.body.i.i473, !llvm.loop !64

if.end25.i.i481:                                  ; preds = %for.cond.cleanup.i.i479
  %call28.i.i = call fastcc ptr @nnc_new_tensor(ptr noundef nonnull %machine, i64 noundef %335, i64 noundef %rank.1.i.i, ptr noundef nonnull %shape.i.i) #33
  %cmp29.not.i.i = icmp eq ptr %call28.i.i, null
  br i1 %cmp29.not.i.i, label %if.end.thread45.i, label %for.cond32.preheader.i.i

if.end.thread45.i:                                ; preds = %if.end25.i.i481
  call void @llvm.lifetime.end.p0(ptr nonnull %shape.i.i) #32
  br label %if.then102.thread

for.cond32.preheader.i.i:                         ; preds = %if.end25.i.i481
  %cmp3392.not.i.i = icmp eq i64 %before.1.i.i, 0
  br i1 %cmp3392.not.i.i, label %if.end.thread42.i, label %for.body35.lr.ph.i.i

for.body35.lr.ph.i.i:                             ; preds = %for.cond32.preheader.i.i
  %data36.i.i = getelementptr inbounds nuw i8, ptr %call28.i.i, i64 40
  %mul39.i.i = mul i64 %inner.1.i.i, %337
  br label %for.body35.i.i

for.body35.i.i:                                   ; preds = %for.body35.i.i, %for.body35.lr.ph.i.i
  %i31.093.i.i = phi i64 [ 0, %for.body35.lr.ph.i.i ], [ %inc43.i.i, %for.body35.i.i ]
  %344 = load ptr, ptr %data36.i.i, align 8
  %mul37.i.i = mul i64 %i31.093.i.i, %inner.1.i.i
  %add.ptr38.i.i = getelementptr inbounds nuw i8, ptr %344, i64 %mul37.i.i
  %mul40.i.i = mul i64 %mul39.i.i, %i31.093.i.i
  %add.ptr41.i.i = getelementptr inbounds nuw i8, ptr %add.ptr.i.i480, i64 %mul40.i.i
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %add.ptr38.i.i, ptr align 1 %add.ptr41.i.i, i64 %inner.1.i.i, i1 false)
  %inc43.i.i = add nuw i64 %i31.093.i.i, 1
  %exitcond94.not.i.i = icmp eq i64 %inc43.i.i, %before.1.i.i
  br i1 %exitcond94.not.i.i, label %if.end.thread42.i, label %for.body35.i.i, !llvm.loop !65

if.end.thread42.i:                                ; preds = %for.body35.i.i, %for.cond32.preheader.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %shape.i.i) #32
  br label %if.end15.i

if.end.i485:                                      ; preds = %for.cond.cleanup.i.i479, %for.cond.cleanup.thread.i.i
  %add.ptr103.i.i = phi ptr [ %add.ptr100.i.i, %for.cond.cleanup.thread.i.i ], [ %add.ptr.i.i480, %for.cond.cleanup.i.i479 ]
  %rank.0.lcssa102.i.i = phi i64 [ 0, %for.cond.cleanup.thread.i.i ], [ %rank.1.i.i, %for.cond.cleanup.i.i479 ]
  %call24.i.i = call fastcc ptr @nnc_new_view(ptr noundef nonnull %machine, i64 noundef %335, i64 noundef %rank.0.lcssa102.i.i, ptr noundef nonnull %shape.i.i, ptr noundef %add.ptr103.i.i, ptr noundef nonnull %323) #33
  call void @llvm.lifetime.end.p0(ptr nonnull %shape.i.i) #32
  %cmp13.i = icmp eq ptr %call24.i.i, null
  br i1 %cmp13.i, label %if.then102.thread, label %if.end15.i

if.end15.i:                                       ; preds = %if.end.i485, %if.end.thread42.i, %if.end.thread38.i
  %made.041.i = phi ptr [ %333, %if.end.thread38.i ], [ %call24.i.i, %if.end.i485 ], [ %call28.i.i, %if.end.thread42.i ]
  %arrayidx16.i482 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %345 = load i64, ptr %arrayidx16.i482, align 8
  %346 = load ptr, ptr %values2, align 8
  %arrayidx.i35.i = getelementptr inbounds ptr, ptr %346, i64 %345
  %347 = load ptr, ptr %arrayidx.i35.i, align 8
  store ptr %made.041.i, ptr %arrayidx.i35.i, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %347) #33
  br label %while.cond.backedge

sw.bb89:                                          ; preds = %while.cond
  %call.i491 = tail call fastcc ptr @nnc_new_value(ptr noundef nonnull %machine, i64 noundef 0, i64 noundef 0) #33
  %cmp.i492 = icmp eq ptr %call.i491, null
  br i1 %cmp.i492, label %if.then102.thread.loopexit896.critedge, label %if.end.i493

if.end.i493:                                      ; preds = %sw.bb89
  %kind.i494 = getelementptr inbounds nuw i8, ptr %call.i491, i64 8
  store i64 1, ptr %kind.i494, align 8
  %data.i495 = getelementptr inbounds nuw i8, ptr %call.i491, i64 40
  store ptr null, ptr %data.i495, align 8
  %arrayidx92 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %348 = load i64, ptr %arrayidx92, align 8
  %349 = load ptr, ptr %values2, align 8
  %arrayidx.i498 = getelementptr inbounds ptr, ptr %349, i64 %348
  %350 = load ptr, ptr %arrayidx.i498, align 8
  store ptr %call.i491, ptr %arrayidx.i498, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %350) #33
  br label %while.cond.backedge

while.cond.backedge:                              ; preds = %for.body.i548, %for.body, %for.body17.i, %for.inc50.i, %if.end.i493, %for.cond.preheader, %sw.bb73, %if.else, %sw.bb97, %if.then64, %sw.bb46, %if.then50, %sw.bb44, %for.cond13.preheader.i, %if.end, %sw.bb36, %if.else82, %for.end.i393, %for.cond23.preheader.i, %nnc_collect.exit, %if.end15.i, %if.end4.i, %if.end.i292, %if.end122.i, %sw.epilog
  %where.0.be = phi i64 [ %add, %sw.epilog ], [ %add, %if.end122.i ], [ %add, %if.end.i292 ], [ %add, %if.else82 ], [ %add, %if.end4.i ], [ %add, %if.end15.i ], [ %add, %if.end.i493 ], [ %add, %nnc_collect.exit ], [ %add, %for.cond23.preheader.i ], [ %add, %for.end.i393 ], [ %add, %for.body17.i ], [ %314, %sw.bb73 ], [ %add, %if.else ], [ %add, %sw.bb97 ], [ %304, %if.then64 ], [ %add, %sw.bb46 ], [ %275, %if.then50 ], [ %272, %sw.bb44 ], [ %add, %for.cond.preheader ], [ %add, %sw.bb36 ], [ %add, %for.body ], [ %add, %if.end ], [ %add, %for.cond13.preheader.i ], [ %add, %for.inc50.i ], [ %add, %for.body.i548 ]
  br label %while.cond

sw.bb93:                                          ; preds = %while.cond
  %351 = load ptr, ptr %values2, align 8
  %arrayidx.i500 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %352 = load i64, ptr %arrayidx.i500, align 8
  %arrayidx1.i501 = getelementptr inbounds ptr, ptr %351, i64 %352
  %353 = load ptr, ptr %arrayidx1.i501, align 8
  %arrayidx3.i502 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %354 = load i64, ptr %arrayidx3.i502, align 8
  %arrayidx4.i503 = getelementptr inbounds ptr, ptr %351, i64 %354
  %355 = load ptr, ptr %arrayidx4.i503, align 8
  %cmp.not.i.i504 = icmp eq ptr %355, null
  br i1 %cmp.not.i.i504, label %nnc_collect.exit, label %if.then.i.i505

if.then.i.i505:                                   ; preds = %sw.bb93
  %356 = load i64, ptr %355, align 8
  %add.i.i506 = add nsw i64 %356, 1
  store i64 %add.i.i506, ptr %355, align 8
  br label %nnc_collect.exit

nnc_collect.exit:                                 ; preds = %sw.bb93, %if.then.i.i505
  %length.i507 = getelementptr inbounds nuw i8, ptr %353, i64 32
  %357 = load i64, ptr %length.i507, align 8
  %call5.i508 = tail call fastcc i32 @nnc_sequence_insert(ptr noundef nonnull %machine, ptr noundef %353, i64 noundef %357, ptr noundef %355) #33
  %tobool.not.i509 = icmp eq i32 %call5.i508, 0
  br i1 %tobool.not.i509, label %if.then102.thread, label %while.cond.backedge

sw.bb95:                                          ; preds = %while.cond
  %358 = load ptr, ptr %values2, align 8
  %arrayidx.i514 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 24
  %359 = load i64, ptr %arrayidx.i514, align 8
  %arrayidx1.i515 = getelementptr inbounds ptr, ptr %358, i64 %359
  %360 = load ptr, ptr %arrayidx1.i515, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %status.i) #32
  store i32 2, ptr %status.i, align 4
  %arrayidx2.i516 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 40
  %361 = load i64, ptr %arrayidx2.i516, align 8
  %tobool.not.i517 = icmp eq i64 %361, 0
  br i1 %tobool.not.i517, label %entry.if.end_crit_edge.i, label %if.then.i518

entry.if.end_crit_edge.i:                         ; preds = %sw.bb95
  %length.phi.trans.insert.i = getelementptr inbounds nuw i8, ptr %360, i64 32
  %.pre.i543 = load i64, ptr %length.phi.trans.insert.i, align 8
  br label %if.end.i519

if.then.i518:                                     ; preds = %sw.bb95
  %data.i.i = getelementptr inbounds nuw i8, ptr %360, i64 40
  %362 = load ptr, ptr %data.i.i, align 8
  %length.i.i = getelementptr inbounds nuw i8, ptr %360, i64 32
  %363 = load i64, ptr %length.i.i, align 8
  %cmp22.i.i = icmp ugt i64 %363, 1
  br i1 %cmp22.i.i, label %for.body.i.i537, label %if.end.i519

for.body.i.i537:                                  ; preds = %if.then.i518, %for.body.i.i537
  %364 = phi i64 [ %371, %for.body.i.i537 ], [ %363, %if.then.i518 ]
  %i.023.i.i = phi i64 [ %inc.i.i540, %for.body.i.i537 ], [ 0, %if.then.i518 ]
  %arrayidx.i.i538 = getelementptr inbounds nuw ptr, ptr %362, i64 %i.023.i.i
  %365 = load ptr, ptr %arrayidx.i.i538, align 8
  %366 = xor i64 %i.023.i.i, -1
  %367 = getelementptr ptr, ptr %362, i64 %364
  %arrayidx4.i.i = getelementptr ptr, ptr %367, i64 %366
  %368 = load ptr, ptr %arrayidx4.i.i, align 8
  store ptr %368, ptr %arrayidx.i.i538, align 8
  %369 = load i64, ptr %length.i.i, align 8
  %370 = getelementptr ptr, ptr %362, i64 %369
  %arrayidx9.i.i539 = getelementptr ptr, ptr %370, i64 %366
  store ptr %365, ptr %arrayidx9.i.i539, align 8
  %inc.i.i540 = add i64 %i.023.i.i, 1
  %add.i.i541 = shl i64 %inc.i.i540, 1
  %add1.i.i = or disjoint i64 %add.i.i541, 1
  %371 = load i64, ptr %length.i.i, align 8
  %cmp.i.i542 = icmp ult i64 %add1.i.i, %371
  br i1 %cmp.i.i542, label %for.body.i.i537, label %if.end.i519, !llvm.loop !66

if.end.i519:                                      ; preds = %for.body.i.i537, %if.then.i518, %entry.if.end_crit_edge.i
  %372 = phi i64 [ %.pre.i543, %entry.if.end_crit_edge.i ], [ %363, %if.then.i518 ], [ %371, %for.body.i.i537 ]
  %cmp.not.i = icmp eq i64 %372, 0
  br i1 %cmp.not.i, label %if.else.i528, label %if.then3.i

if.then3.i:                                       ; preds = %if.end.i519
  %data.i520 = getelementptr inbounds nuw i8, ptr %360, i64 40
  %373 = load ptr, ptr %data.i520, align 8
  %arrayidx5.i521 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 32
  %374 = load i64, ptr %arrayidx5.i521, align 8
  %call.i522 = call fastcc ptr @nnc_stacked(ptr noundef nonnull %machine, ptr noundef %373, i64 noundef %372, i64 noundef %374, ptr noundef %status.i) #33
  br label %if.end13.i523

if.else.i528:                                     ; preds = %if.end.i519
  call void @llvm.lifetime.start.p0(ptr nonnull %shape.i511) #32
  call void @llvm.lifetime.start.p0(ptr nonnull %expression.i512) #32
  %add.ptr.i529 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 64
  store ptr %add.ptr.i529, ptr %expression.i512, align 8
  %arrayidx6.i530 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 56
  %375 = load i64, ptr %arrayidx6.i530, align 8
  %cmp739.i = icmp sgt i64 %375, 0
  br i1 %cmp739.i, label %for.body.i533, label %for.cond.cleanup.i531

for.cond.cleanup.i531:                            ; preds = %for.body.i533, %if.else.i528
  %arrayidx10.i532 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 48
  %376 = load i64, ptr %arrayidx10.i532, align 8
  %call12.i = call fastcc ptr @nnc_new_tensor(ptr noundef nonnull %machine, i64 noundef %376, i64 noundef %375, ptr noundef nonnull %shape.i511) #33
  call void @llvm.lifetime.end.p0(ptr nonnull %expression.i512) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %shape.i511) #32
  br label %if.end13.i523

for.body.i533:                                    ; preds = %if.else.i528, %for.body.i533
  %i.040.i = phi i64 [ %inc.i535, %for.body.i533 ], [ 0, %if.else.i528 ]
  %call8.i = call fastcc i64 @nnc_evaluate(ptr noundef nonnull %machine, ptr noundef %expression.i512) #33
  %arrayidx9.i534 = getelementptr inbounds nuw i64, ptr %shape.i511, i64 %i.040.i
  store i64 %call8.i, ptr %arrayidx9.i534, align 8
  %inc.i535 = add nuw nsw i64 %i.040.i, 1
  %exitcond.not.i536 = icmp eq i64 %inc.i535, %375
  br i1 %exitcond.not.i536, label %for.cond.cleanup.i531, label %for.body.i533, !llvm.loop !67

if.end13.i523:                                    ; preds = %for.cond.cleanup.i531, %if.then3.i
  %made.0.i = phi ptr [ %call.i522, %if.then3.i ], [ %call12.i, %for.cond.cleanup.i531 ]
  %cmp14.i = icmp eq ptr %made.0.i, null
  br i1 %cmp14.i, label %if.then15.i, label %if.end16.i524

if.then15.i:                                      ; preds = %if.end13.i523
  %377 = load i32, ptr %status.i, align 4
  br label %nnc_stack.exit

if.end16.i524:                                    ; preds = %if.end13.i523
  %arrayidx17.i525 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %378 = load i64, ptr %arrayidx17.i525, align 8
  %379 = load ptr, ptr %values2, align 8
  %arrayidx.i38.i = getelementptr inbounds ptr, ptr %379, i64 %378
  %380 = load ptr, ptr %arrayidx.i38.i, align 8
  store ptr %made.0.i, ptr %arrayidx.i38.i, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %380) #33
  br label %nnc_stack.exit

nnc_stack.exit:                                   ; preds = %if.then15.i, %if.end16.i524
  %retval.0.i527 = phi i32 [ %377, %if.then15.i ], [ 0, %if.end16.i524 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %status.i) #32
  br label %sw.epilog

sw.bb97:                                          ; preds = %while.cond
  %arrayidx98 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %381 = load i64, ptr %arrayidx98, align 8
  %arrayidx99 = getelementptr inbounds ptr, ptr %2, i64 %381
  %382 = load ptr, ptr %arrayidx99, align 8
  %data.i544 = getelementptr inbounds nuw i8, ptr %382, i64 40
  %383 = load ptr, ptr %data.i544, align 8
  %length.i545 = getelementptr inbounds nuw i8, ptr %382, i64 32
  %384 = load i64, ptr %length.i545, align 8
  %cmp22.i546 = icmp ugt i64 %384, 1
  br i1 %cmp22.i546, label %for.body.i548, label %while.cond.backedge

for.body.i548:                                    ; preds = %sw.bb97, %for.body.i548
  %385 = phi i64 [ %392, %for.body.i548 ], [ %384, %sw.bb97 ]
  %i.023.i = phi i64 [ %inc.i552, %for.body.i548 ], [ 0, %sw.bb97 ]
  %arrayidx.i549 = getelementptr inbounds nuw ptr, ptr %383, i64 %i.023.i
  %386 = load ptr, ptr %arrayidx.i549, align 8
  %387 = xor i64 %i.023.i, -1
  %388 = getelementptr ptr, ptr %383, i64 %385
  %arrayidx4.i550 = getelementptr ptr, ptr %388, i64 %387
  %389 = load ptr, ptr %arrayidx4.i550, align 8
  store ptr %389, ptr %arrayidx.i549, align 8
  %390 = load i64, ptr %length.i545, align 8
  %391 = getelementptr ptr, ptr %383, i64 %390
  %arrayidx9.i551 = getelementptr ptr, ptr %391, i64 %387
  store ptr %386, ptr %arrayidx9.i551, align 8
  %inc.i552 = add i64 %i.023.i, 1
  %add.i553 = shl i64 %inc.i552, 1
  %add1.i = or disjoint i64 %add.i553, 1
  %392 = load i64, ptr %length.i545, align 8
  %cmp.i554 = icmp ult i64 %add1.i, %392
  br i1 %cmp.i554, label %for.body.i548, label %while.cond.backedge, !llvm.loop !66

while.body.i.i557:                                ; preds = %while.cond, %while.body.i.i557
  %393 = phi i64 [ %add.i.i558, %while.body.i.i557 ], [ 0, %while.cond ]
  %394 = phi i8 [ %395, %while.body.i.i557 ], [ 116, %while.cond ]
  %text.addr.014.i.i = phi ptr [ %incdec.ptr.i.i, %while.body.i.i557 ], [ @.str.21, %while.cond ]
  %add.i.i558 = add nuw nsw i64 %393, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i558, ptr %message_length.i.i257, align 8
  %arrayidx.i.i559 = getelementptr inbounds nuw i8, ptr %message.i.i.i258, i64 %393
  store i8 %394, ptr %arrayidx.i.i559, align 1
  %395 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond = icmp eq i64 %add.i.i558, 20
  br i1 %exitcond, label %nnc_fault.exit, label %while.body.i.i557, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %while.body.i.i557
  %arrayidx7.i.i562 = getelementptr inbounds nuw i8, ptr %machine, i64 1580
  store i8 0, ptr %arrayidx7.i.i562, align 1
  br label %if.then102.thread

sw.epilog:                                        ; preds = %for.inc43.i, %for.cond.cleanup19.i, %cond.end.i, %nnc_stack.exit, %nnc_known.exit, %nnc_check.exit, %nnc_fits.exit
  %status.1 = phi i32 [ %retval.2.i, %nnc_check.exit ], [ %retval.0.i345, %nnc_known.exit ], [ %retval.0.i527, %nnc_stack.exit ], [ %call.i.i, %cond.end.i ], [ %call31.i, %for.cond.cleanup19.i ], [ %retval.0.i, %nnc_fits.exit ], [ %call31.i, %for.inc43.i ]
  %cmp101.not = icmp eq i32 %status.1, 0
  br i1 %cmp101.not, label %while.cond.backedge, label %if.then102

if.then102.thread.loopexit896.critedge:           ; preds = %sw.bb89
  %arrayidx92.c = getelementptr inbounds nuw i8, ptr %add.ptr, i64 16
  %396 = load i64, ptr %arrayidx92.c, align 8
  %397 = load ptr, ptr %values2, align 8
  %arrayidx.i498.c = getelementptr inbounds ptr, ptr %397, i64 %396
  %398 = load ptr, ptr %arrayidx.i498.c, align 8
  store ptr %call.i491, ptr %arrayidx.i498.c, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %398) #33
  br label %if.then102.thread

if.then102.thread:                                ; preds = %if.end.i485, %lor.lhs.false.i, %sw.bb32, %sw.bb42, %if.then.i486, %sw.bb78, %nnc_collect.exit, %for.body.i, %for.body75.i, %nnc_say.exit147.i.i, %if.then102.thread.loopexit896.critedge, %nnc_fault.exit, %if.end.thread45.i, %cleanup60.i, %cleanup.i, %nnc_fault.exit.i382, %if.then46.i, %nnc_say.exit.i.i319, %nnc_fault.exit.i246, %nnc_say.exit114.i.i, %nnc_fault.exit.i.i, %nnc_say.exit.i, %cleanup60.thread141.i, %nnc_too_many_trips.exit, %if.then
  %status.1567.ph = phi i32 [ 1, %nnc_fault.exit ], [ 10, %nnc_fault.exit.i382 ], [ 2, %for.body75.i ], [ 12, %if.then ], [ 10, %cleanup.i ], [ 10, %cleanup60.i ], [ 13, %nnc_too_many_trips.exit ], [ 12, %cleanup60.thread141.i ], [ 10, %nnc_say.exit.i ], [ 11, %nnc_say.exit147.i.i ], [ %status.0.lcssa.i.i, %nnc_fault.exit.i.i ], [ 11, %nnc_say.exit114.i.i ], [ 12, %nnc_fault.exit.i246 ], [ 2, %if.then102.thread.loopexit896.critedge ], [ 2, %if.end.thread45.i ], [ 11, %nnc_say.exit.i.i319 ], [ 11, %if.then46.i ], [ 10, %for.body.i ], [ 2, %if.end.i485 ], [ 10, %lor.lhs.false.i ], [ 10, %sw.bb32 ], [ 10, %sw.bb42 ], [ 2, %if.then.i486 ], [ 2, %sw.bb78 ], [ 2, %nnc_collect.exit ]
  %paused_at103584 = getelementptr inbounds nuw i8, ptr %machine, i64 1512
  store i64 %where.0, ptr %paused_at103584, align 8
  store i64 %where.0, ptr %at, align 8
  br label %land.lhs.true106

if.then102:                                       ; preds = %sw.epilog, %if.then124.i
  %status.1567 = phi i32 [ %status.0.i, %if.then124.i ], [ %status.1, %sw.epilog ]
  %paused_at103 = getelementptr inbounds nuw i8, ptr %machine, i64 1512
  store i64 %where.0, ptr %paused_at103, align 8
  store i64 %where.0, ptr %at, align 8
  %cmp105.not = icmp eq i32 %status.1567, 100
  br i1 %cmp105.not, label %cleanup117, label %land.lhs.true106

land.lhs.true106:                                 ; preds = %if.then102.thread, %if.then102
  %status.1567586 = phi i32 [ %status.1567.ph, %if.then102.thread ], [ %status.1567, %if.then102 ]
  %failed = getelementptr inbounds nuw i8, ptr %machine, i64 1544
  %399 = load ptr, ptr %failed, align 8
  %400 = load i8, ptr %399, align 1
  %cmp108 = icmp eq i8 %400, 0
  br i1 %cmp108, label %if.then110, label %cleanup117

if.then110:                                       ; preds = %land.lhs.true106
  %401 = load ptr, ptr %table_texts.i, align 8
  %arrayidx111 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 8
  %402 = load i64, ptr %arrayidx111, align 8
  %add.ptr112 = getelementptr inbounds i8, ptr %401, i64 %402
  store ptr %add.ptr112, ptr %failed, align 8
  br label %cleanup117

cleanup117:                                       ; preds = %if.then102.thread587, %sw.bb11, %if.then102, %sw.bb, %if.then110, %land.lhs.true106
  %retval.1.ph = phi i32 [ %status.1567586, %land.lhs.true106 ], [ %status.1567586, %if.then110 ], [ 0, %sw.bb ], [ 100, %if.then102 ], [ 100, %sw.bb11 ], [ 100, %if.then102.thread587 ]
  ret i32 %retval.1.ph
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 3) i32 @nnc_take_tensor(ptr noundef nonnull captures(none) %machine, i64 noundef %dtype, i64 noundef %rank, ptr noundef readonly captures(none) %shape, ptr noundef %data, ptr noundef nonnull writeonly captures(none) %value) unnamed_addr #0 {
entry:
  %cmp91.not = icmp eq i64 %rank, 0
  br i1 %cmp91.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %entry
  %count.0.lcssa = phi i64 [ 1, %entry ], [ %mul, %for.body ]
  %cmp1 = icmp eq ptr %data, null
  %cmp2 = icmp ne i64 %count.0.lcssa, 0
  %or.cond = select i1 %cmp1, i1 %cmp2, i1 false
  br i1 %or.cond, label %if.then, label %if.end

for.body:                                         ; preds = %entry, %for.body
  %count.093 = phi i64 [ %mul, %for.body ], [ 1, %entry ]
  %i.092 = phi i64 [ %inc, %for.body ], [ 0, %entry ]
  %arrayidx = getelementptr inbounds nuw i64, ptr %shape, i64 %i.092
  %0 = load i64, ptr %arrayidx, align 8
  %mul = mul i64 %0, %count.093
  %inc = add nuw i64 %i.092, 1
  %exitcond.not = icmp eq i64 %inc, %rank
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !68

if.then:                                          ; preds = %for.cond.cleanup
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then, %while.body.i.i
  %1 = phi i64 [ 0, %if.then ], [ %add.i.i, %while.body.i.i ]
  %2 = phi i8 [ 116, %if.then ], [ %3, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.5, %if.then ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %1, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %1
  store i8 %2, ptr %arrayidx.i.i, align 1
  %3 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond101 = icmp eq i64 %add.i.i, 26
  br i1 %exitcond101, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1586
  store i8 0, ptr %arrayidx7.i.i, align 1
  br label %cleanup

if.end:                                           ; preds = %for.cond.cleanup
  %and.i = and i64 %dtype, 255
  %cmp4.not = icmp eq i64 %and.i, 13
  br i1 %cmp4.not, label %if.end8, label %if.then5

if.then5:                                         ; preds = %if.end
  %call6 = tail call fastcc ptr @nnc_new_view(ptr noundef nonnull %machine, i64 noundef %dtype, i64 noundef %rank, ptr noundef %shape, ptr noundef %data, ptr noundef null) #33
  store ptr %call6, ptr %value, align 8
  %cmp7 = icmp eq ptr %call6, null
  %cond = select i1 %cmp7, i32 2, i32 0
  br label %cleanup

if.end8:                                          ; preds = %if.end
  %call9 = tail call fastcc ptr @nnc_new_tensor(ptr noundef nonnull %machine, i64 noundef %dtype, i64 noundef %rank, ptr noundef %shape) #33
  %cmp10 = icmp ne ptr %call9, null
  %cond11 = select i1 %cmp10, i32 0, i32 2
  %4 = select i1 %cmp2, i1 %cmp10, i1 false
  br i1 %4, label %for.body17.lr.ph, label %for.cond.cleanup16

for.body17.lr.ph:                                 ; preds = %if.end8
  %message_length.i78 = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i79 = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  %data33 = getelementptr inbounds nuw i8, ptr %call9, i64 40
  br label %for.body17

for.cond.cleanup16:                               ; preds = %for.inc36, %if.end8
  %status.0.lcssa = phi i32 [ %cond11, %if.end8 ], [ %call34, %for.inc36 ]
  %cmp15.lcssa = phi i1 [ %cmp10, %if.end8 ], [ %cmp15, %for.inc36 ]
  br i1 %cmp15.lcssa, label %if.else41, label %if.then40

for.body17:                                       ; preds = %for.body17.lr.ph, %for.inc36
  %i12.096 = phi i64 [ 0, %for.body17.lr.ph ], [ %inc37, %for.inc36 ]
  %arrayidx18 = getelementptr inbounds nuw %struct.nnc_string, ptr %data, i64 %i12.096
  %5 = load ptr, ptr %arrayidx18, align 8
  %cmp19 = icmp eq ptr %5, null
  %bytes = getelementptr inbounds nuw i8, ptr %arrayidx18, i64 8
  %6 = load i64, ptr %bytes, align 8
  br i1 %cmp19, label %land.lhs.true20, label %for.inc36

land.lhs.true20:                                  ; preds = %for.body17
  %cmp22.not = icmp eq i64 %6, 0
  br i1 %cmp22.not, label %for.inc36, label %while.body.i.i83

while.body.i.i83:                                 ; preds = %land.lhs.true20, %while.body.i.i83
  %7 = phi i64 [ %add.i.i84, %while.body.i.i83 ], [ 0, %land.lhs.true20 ]
  %8 = phi i8 [ %9, %while.body.i.i83 ], [ 97, %land.lhs.true20 ]
  %text.addr.014.i.i81 = phi ptr [ %incdec.ptr.i.i85, %while.body.i.i83 ], [ @.str.6, %land.lhs.true20 ]
  %add.i.i84 = add nuw nsw i64 %7, 1
  %incdec.ptr.i.i85 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i81, i64 1
  store i64 %add.i.i84, ptr %message_length.i78, align 8
  %arrayidx.i.i86 = getelementptr inbounds nuw i8, ptr %message.i.i79, i64 %7
  store i8 %8, ptr %arrayidx.i.i86, align 1
  %9 = load i8, ptr %incdec.ptr.i.i85, align 1
  %exitcond100 = icmp eq i64 %add.i.i84, 20
  br i1 %exitcond100, label %for.cond.cleanup16.thread, label %while.body.i.i83, !llvm.loop !43

for.cond.cleanup16.thread:                        ; preds = %while.body.i.i83
  %arrayidx7.i.i89 = getelementptr inbounds nuw i8, ptr %machine, i64 1580
  store i8 0, ptr %arrayidx7.i.i89, align 1
  br label %if.then40

for.inc36:                                        ; preds = %for.body17, %land.lhs.true20
  %10 = phi i64 [ 0, %land.lhs.true20 ], [ %6, %for.body17 ]
  %spec.select = phi ptr [ @.str, %land.lhs.true20 ], [ %5, %for.body17 ]
  %11 = load ptr, ptr %data33, align 8
  %add.ptr = getelementptr inbounds nuw i64, ptr %11, i64 %i12.096
  %call34 = tail call fastcc i32 @nnc_intern(ptr noundef nonnull %machine, ptr noundef nonnull %spec.select, i64 noundef %10, i32 noundef 0, ptr noundef %add.ptr) #33
  %inc37 = add nuw i64 %i12.096, 1
  %cmp14 = icmp ult i64 %inc37, %count.0.lcssa
  %cmp15 = icmp eq i32 %call34, 0
  %12 = select i1 %cmp14, i1 %cmp15, i1 false
  br i1 %12, label %for.body17, label %for.cond.cleanup16, !llvm.loop !69

if.then40:                                        ; preds = %for.cond.cleanup16.thread, %for.cond.cleanup16
  %status.0.lcssa108 = phi i32 [ 1, %for.cond.cleanup16.thread ], [ %status.0.lcssa, %for.cond.cleanup16 ]
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %call9) #33
  br label %cleanup

if.else41:                                        ; preds = %for.cond.cleanup16
  store ptr %call9, ptr %value, align 8
  br label %cleanup

cleanup:                                          ; preds = %if.then40, %if.else41, %if.then5, %nnc_fault.exit
  %retval.0 = phi i32 [ 1, %nnc_fault.exit ], [ %cond, %if.then5 ], [ 0, %if.else41 ], [ %status.0.lcssa108, %if.then40 ]
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 3) i32 @nnc_take_item(ptr noundef nonnull captures(none) %machine, ptr noundef readonly captures(none) %item, ptr noundef readonly captures(none) %row, i64 noundef %form, ptr noundef nonnull writeonly captures(none) initializes((0, 8)) %value) unnamed_addr #0 {
entry:
  %part = alloca ptr, align 8
  store ptr null, ptr %value, align 8
  %0 = load i32, ptr %item, align 8
  %cmp = icmp ne i32 %0, 0
  %and = and i64 %form, 2
  %cmp1.not = icmp eq i64 %and, 0
  %or.cond = or i1 %cmp1.not, %cmp
  br i1 %or.cond, label %if.end, label %return

if.end:                                           ; preds = %entry
  %and2 = and i64 %form, 1
  %cmp3 = icmp eq i64 %and2, 0
  br i1 %cmp3, label %if.then4, label %if.end44

if.then4:                                         ; preds = %if.end
  %cmp6.not = icmp eq i32 %0, 1
  br i1 %cmp6.not, label %if.end9, label %if.then7

if.then7:                                         ; preds = %if.then4
  tail call fastcc void @nnc_wrong_item(ptr noundef %machine, ptr noundef nonnull @.str.12, i32 noundef %0) #33
  br label %return

if.end9:                                          ; preds = %if.then4
  %rank = getelementptr inbounds nuw i8, ptr %item, i64 4
  %1 = load i32, ptr %rank, align 4
  %cmp10 = icmp ugt i32 %1, 72
  br i1 %cmp10, label %if.then17, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %if.end9
  %and11 = and i64 %form, 4
  %cmp12 = icmp eq i64 %and11, 0
  br i1 %cmp12, label %land.lhs.true13, label %if.end25

land.lhs.true13:                                  ; preds = %lor.lhs.false
  %conv = zext nneg i32 %1 to i64
  %arrayidx = getelementptr inbounds nuw i8, ptr %row, i64 8
  %2 = load i64, ptr %arrayidx, align 8
  %cmp15.not = icmp eq i64 %2, %conv
  br i1 %cmp15.not, label %if.end25, label %if.then17

if.then17:                                        ; preds = %land.lhs.true13, %if.end9
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then17, %while.body.i.i
  %3 = phi i64 [ 0, %if.then17 ], [ %add.i.i, %while.body.i.i ]
  %4 = phi i8 [ 97, %if.then17 ], [ %5, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.13, %if.then17 ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %3, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %3
  store i8 %4, ptr %arrayidx.i.i, align 1
  %5 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond183 = icmp eq i64 %add.i.i, 17
  br i1 %exitcond183, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1577
  store i8 0, ptr %arrayidx7.i.i, align 1
  %6 = load i32, ptr %rank, align 4
  %cmp20 = icmp ugt i32 %6, 72
  br i1 %cmp20, label %cond.end, label %cond.false

cond.false:                                       ; preds = %nnc_fault.exit
  %arrayidx22 = getelementptr inbounds nuw i8, ptr %row, i64 8
  %7 = load i64, ptr %arrayidx22, align 8
  br label %cond.end

cond.end:                                         ; preds = %nnc_fault.exit, %cond.false
  %cond = phi i64 [ %7, %cond.false ], [ 72, %nnc_fault.exit ]
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %cond) #33
  %.pre.i = load i64, ptr %message_length.i, align 8
  br label %land.rhs.i

land.rhs.i:                                       ; preds = %while.body.i, %cond.end
  %8 = phi i64 [ %.pre.i, %cond.end ], [ %add.i, %while.body.i ]
  %9 = phi i8 [ 32, %cond.end ], [ %10, %while.body.i ]
  %text.addr.014.i.idx = phi i64 [ 0, %cond.end ], [ %text.addr.014.i.add, %while.body.i ]
  %add.i = add i64 %8, 1
  %cmp2.i = icmp ult i64 %add.i, 512
  br i1 %cmp2.i, label %while.body.i, label %nnc_say.exit

while.body.i:                                     ; preds = %land.rhs.i
  %text.addr.014.i.add = add nuw nsw i64 %text.addr.014.i.idx, 1
  %incdec.ptr.i.ptr = getelementptr inbounds nuw i8, ptr @.str.14, i64 %text.addr.014.i.add
  store i64 %add.i, ptr %message_length.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %8
  store i8 %9, ptr %arrayidx.i, align 1
  %10 = load i8, ptr %incdec.ptr.i.ptr, align 1
  %exitcond184 = icmp eq i64 %text.addr.014.i.add, 30
  br i1 %exitcond184, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !43

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %11 = phi i64 [ %add.i, %while.body.i ], [ %8, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %11
  store i8 0, ptr %arrayidx7.i, align 1
  %12 = load i32, ptr %rank, align 4
  %conv24 = zext i32 %12 to i64
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %conv24) #33
  br label %return

if.end25:                                         ; preds = %land.lhs.true13, %lor.lhs.false
  %cmp27177.not = icmp eq i32 %1, 0
  %shape42.phi.trans.insert = getelementptr inbounds nuw i8, ptr %item, i64 8
  %.pre = load ptr, ptr %shape42.phi.trans.insert, align 8
  br i1 %cmp27177.not, label %for.end, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %if.end25
  %cmp29 = icmp eq ptr %.pre, null
  br i1 %cmp29, label %if.then36.split, label %for.body.preheader

for.body.preheader:                               ; preds = %for.body.lr.ph
  %wide.trip.count = zext nneg i32 %1 to i64
  br label %for.body

for.cond:                                         ; preds = %for.body
  %indvars.iv.next = add nuw nsw i64 %indvars.iv, 1
  %exitcond181.not = icmp eq i64 %indvars.iv.next, %wide.trip.count
  br i1 %exitcond181.not, label %for.end, label %for.body, !llvm.loop !70

for.body:                                         ; preds = %for.body.preheader, %for.cond
  %indvars.iv = phi i64 [ 0, %for.body.preheader ], [ %indvars.iv.next, %for.cond ]
  %arrayidx33 = getelementptr inbounds nuw i64, ptr %.pre, i64 %indvars.iv
  %13 = load i64, ptr %arrayidx33, align 8
  %cmp34 = icmp slt i64 %13, 0
  br i1 %cmp34, label %if.then36.split, label %for.cond

if.then36.split:                                  ; preds = %for.body, %for.body.lr.ph
  %message_length.i146 = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i147 = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i151

while.body.i.i151:                                ; preds = %if.then36.split, %while.body.i.i151
  %14 = phi i64 [ 0, %if.then36.split ], [ %add.i.i152, %while.body.i.i151 ]
  %15 = phi i8 [ 97, %if.then36.split ], [ %16, %while.body.i.i151 ]
  %text.addr.014.i.i149 = phi ptr [ @.str.15, %if.then36.split ], [ %incdec.ptr.i.i153, %while.body.i.i151 ]
  %add.i.i152 = add nuw nsw i64 %14, 1
  %incdec.ptr.i.i153 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i149, i64 1
  store i64 %add.i.i152, ptr %message_length.i146, align 8
  %arrayidx.i.i154 = getelementptr inbounds nuw i8, ptr %message.i.i147, i64 %14
  store i8 %15, ptr %arrayidx.i.i154, align 1
  %16 = load i8, ptr %incdec.ptr.i.i153, align 1
  %exitcond182 = icmp eq i64 %add.i.i152, 42
  br i1 %exitcond182, label %cleanup, label %while.body.i.i151, !llvm.loop !43

cleanup:                                          ; preds = %while.body.i.i151
  %arrayidx7.i.i157 = getelementptr inbounds nuw i8, ptr %machine, i64 1602
  store i8 0, ptr %arrayidx7.i.i157, align 1
  br label %return

for.end:                                          ; preds = %for.cond, %if.end25
  %conv41.pre-phi = phi i64 [ 0, %if.end25 ], [ %wide.trip.count, %for.cond ]
  %17 = load i64, ptr %row, align 8
  %data = getelementptr inbounds nuw i8, ptr %item, i64 16
  %18 = load ptr, ptr %data, align 8
  %call43 = tail call fastcc i32 @nnc_take_tensor(ptr noundef %machine, i64 noundef %17, i64 noundef %conv41.pre-phi, ptr noundef %.pre, ptr noundef %18, ptr noundef %value) #33
  br label %return

if.end44:                                         ; preds = %if.end
  %cmp46.not = icmp eq i32 %0, 2
  br i1 %cmp46.not, label %if.end51, label %if.then48

if.then48:                                        ; preds = %if.end44
  tail call fastcc void @nnc_wrong_item(ptr noundef %machine, ptr noundef nonnull @.str.16, i32 noundef %0) #33
  br label %return

if.end51:                                         ; preds = %if.end44
  %data52 = getelementptr inbounds nuw i8, ptr %item, i64 16
  %19 = load ptr, ptr %data52, align 8
  %cmp53 = icmp eq ptr %19, null
  br i1 %cmp53, label %land.lhs.true55, label %if.end60

land.lhs.true55:                                  ; preds = %if.end51
  %count = getelementptr inbounds nuw i8, ptr %item, i64 24
  %20 = load i64, ptr %count, align 8
  %cmp56.not = icmp eq i64 %20, 0
  br i1 %cmp56.not, label %if.end60, label %if.then58

if.then58:                                        ; preds = %land.lhs.true55
  %message_length.i159 = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i160 = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i164

while.body.i.i164:                                ; preds = %if.then58, %while.body.i.i164
  %21 = phi i64 [ 0, %if.then58 ], [ %add.i.i165, %while.body.i.i164 ]
  %22 = phi i8 [ 116, %if.then58 ], [ %23, %while.body.i.i164 ]
  %text.addr.014.i.i162 = phi ptr [ @.str.17, %if.then58 ], [ %incdec.ptr.i.i166, %while.body.i.i164 ]
  %add.i.i165 = add nuw nsw i64 %21, 1
  %incdec.ptr.i.i166 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i162, i64 1
  store i64 %add.i.i165, ptr %message_length.i159, align 8
  %arrayidx.i.i167 = getelementptr inbounds nuw i8, ptr %message.i.i160, i64 %21
  store i8 %22, ptr %arrayidx.i.i167, align 1
  %23 = load i8, ptr %incdec.ptr.i.i166, align 1
  %exitcond = icmp eq i64 %add.i.i165, 28
  br i1 %exitcond, label %nnc_fault.exit171, label %while.body.i.i164, !llvm.loop !43

nnc_fault.exit171:                                ; preds = %while.body.i.i164
  %arrayidx7.i.i170 = getelementptr inbounds nuw i8, ptr %machine, i64 1588
  store i8 0, ptr %arrayidx7.i.i170, align 1
  br label %return

if.end60:                                         ; preds = %land.lhs.true55, %if.end51
  %call.i = tail call fastcc ptr @nnc_new_value(ptr noundef nonnull %machine, i64 noundef 0, i64 noundef 0) #33
  %cmp.i = icmp eq ptr %call.i, null
  br i1 %cmp.i, label %if.then89, label %nnc_new_sequence.exit

nnc_new_sequence.exit:                            ; preds = %if.end60
  %kind.i = getelementptr inbounds nuw i8, ptr %call.i, i64 8
  store i64 1, ptr %kind.i, align 8
  %data.i = getelementptr inbounds nuw i8, ptr %call.i, i64 40
  store ptr null, ptr %data.i, align 8
  %count67 = getelementptr inbounds nuw i8, ptr %item, i64 24
  %24 = load i64, ptr %count67, align 8
  %cmp68173.not = icmp eq i64 %24, 0
  br i1 %cmp68173.not, label %if.else, label %for.body73.lr.ph

for.body73.lr.ph:                                 ; preds = %nnc_new_sequence.exit
  %and75 = and i64 %form, 4
  br label %for.body73

for.cond.cleanup72:                               ; preds = %if.end82
  %spec.select = select i1 %tobool.not, i32 0, i32 2
  br i1 %tobool.not, label %if.else, label %if.then89

for.body73:                                       ; preds = %for.body73.lr.ph, %if.end82
  %i65.0175 = phi i64 [ 0, %for.body73.lr.ph ], [ %inc84, %if.end82 ]
  call void @llvm.lifetime.start.p0(ptr nonnull %part) #32
  %25 = load ptr, ptr %data52, align 8
  %add.ptr = getelementptr inbounds nuw %struct.nnc_item, ptr %25, i64 %i65.0175
  %call76 = call fastcc i32 @nnc_take_item(ptr noundef %machine, ptr noundef %add.ptr, ptr noundef %row, i64 noundef %and75, ptr noundef %part) #33
  %cmp77 = icmp eq i32 %call76, 0
  br i1 %cmp77, label %if.end82, label %for.cond.cleanup72.thread199

for.cond.cleanup72.thread199:                     ; preds = %for.body73
  call void @llvm.lifetime.end.p0(ptr nonnull %part) #32
  br label %if.then89

if.end82:                                         ; preds = %for.body73
  %26 = load ptr, ptr %part, align 8
  %call80 = tail call fastcc i32 @nnc_sequence_insert(ptr noundef nonnull %machine, ptr noundef nonnull %call.i, i64 noundef %i65.0175, ptr noundef %26) #33
  %tobool.not = icmp ne i32 %call80, 0
  call void @llvm.lifetime.end.p0(ptr nonnull %part) #32
  %inc84 = add nuw i64 %i65.0175, 1
  %27 = load i64, ptr %count67, align 8
  %cmp68 = icmp ult i64 %inc84, %27
  %28 = select i1 %cmp68, i1 %tobool.not, i1 false
  br i1 %28, label %for.body73, label %for.cond.cleanup72, !llvm.loop !71

if.then89:                                        ; preds = %for.cond.cleanup72.thread199, %if.end60, %for.cond.cleanup72
  %status.0.lcssa194 = phi i32 [ %spec.select, %for.cond.cleanup72 ], [ 2, %if.end60 ], [ %call76, %for.cond.cleanup72.thread199 ]
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef %call.i) #33
  br label %return

if.else:                                          ; preds = %nnc_new_sequence.exit, %for.cond.cleanup72
  store ptr %call.i, ptr %value, align 8
  br label %return

return:                                           ; preds = %cleanup, %if.then89, %if.else, %entry, %nnc_fault.exit171, %if.then48, %for.end, %nnc_say.exit, %if.then7
  %retval.1 = phi i32 [ 0, %entry ], [ 1, %if.then7 ], [ 1, %nnc_say.exit ], [ %call43, %for.end ], [ 1, %cleanup ], [ 1, %if.then48 ], [ 1, %nnc_fault.exit171 ], [ 0, %if.else ], [ %status.0.lcssa194, %if.then89 ]
  ret i32 %retval.1
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
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !72

lor.lhs.false6:                                   ; preds = %for.cond.cleanup
  %6 = extractvalue { i64, i1 } %0, 0
  %limit = getelementptr inbounds nuw i8, ptr %machine, i64 64
  %7 = load i64, ptr %limit, align 8
  %cmp7 = icmp ugt i64 %6, %7
  br i1 %cmp7, label %if.then8, label %if.end12

if.then8:                                         ; preds = %lor.lhs.false6, %for.cond.cleanup
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then8, %while.body.i.i
  %8 = phi i64 [ 0, %if.then8 ], [ %add.i.i, %while.body.i.i ]
  %9 = phi i8 [ 97, %if.then8 ], [ %10, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.7, %if.then8 ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %8, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %8
  store i8 %9, ptr %arrayidx.i.i, align 1
  %10 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond80 = icmp eq i64 %add.i.i, 18
  br i1 %exitcond80, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1578
  store i8 0, ptr %arrayidx7.i.i, align 1
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %rank, ptr noundef %shape) #33
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
  %incdec.ptr.i.ptr = getelementptr inbounds nuw i8, ptr @.str.8, i64 %text.addr.014.i.add
  store i64 %add.i, ptr %message_length.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %11
  store i8 %12, ptr %arrayidx.i, align 1
  %13 = load i8, ptr %incdec.ptr.i.ptr, align 1
  %exitcond81 = icmp eq i64 %text.addr.014.i.add, 29
  br i1 %exitcond81, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !43

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %14 = phi i64 [ %add.i, %while.body.i ], [ %11, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %14
  store i8 0, ptr %arrayidx7.i, align 1
  %limit11 = getelementptr inbounds nuw i8, ptr %machine, i64 64
  %15 = load i64, ptr %limit11, align 8
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %15) #33
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
  br i1 %exitcond82, label %nnc_say.exit73, label %land.rhs.i63, !llvm.loop !43

nnc_say.exit73:                                   ; preds = %land.rhs.i63, %while.body.i69
  %19 = phi i64 [ %add.i65, %while.body.i69 ], [ %16, %land.rhs.i63 ]
  %arrayidx7.i68 = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %19
  store i8 0, ptr %arrayidx7.i68, align 1
  br label %cleanup25

if.end12:                                         ; preds = %lor.lhs.false6
  %mul14 = mul i64 %count.0.lcssa, %shr.i
  %call15 = tail call fastcc ptr @nnc_new_value(ptr noundef nonnull %machine, i64 noundef %rank, i64 noundef %mul14) #33
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

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.umul.with.overflow.i64(i64, i64) #19

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc void @nnc_say_shape(ptr noundef captures(none) %machine, i64 noundef %rank, ptr noundef readonly captures(none) %shape) unnamed_addr #18 {
entry:
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %.pre.i = load i64, ptr %message_length.i, align 8
  %message.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
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
  %incdec.ptr.i32.ptr = getelementptr inbounds nuw i8, ptr @.str.10, i64 %text.addr.014.i26.add
  store i64 %add.i27, ptr %message_length.i, align 8
  %arrayidx.i33 = getelementptr inbounds nuw i8, ptr %message.i, i64 %4
  store i8 %5, ptr %arrayidx.i33, align 1
  %6 = load i8, ptr %incdec.ptr.i32.ptr, align 1
  %exitcond = icmp eq i64 %text.addr.014.i26.add, 2
  br i1 %exitcond, label %nnc_say.exit35, label %land.rhs.i25, !llvm.loop !43

nnc_say.exit35:                                   ; preds = %land.rhs.i25, %while.body.i31
  %7 = phi i64 [ %add.i27, %while.body.i31 ], [ %4, %land.rhs.i25 ]
  %arrayidx7.i30 = getelementptr inbounds nuw i8, ptr %message.i, i64 %7
  store i8 0, ptr %arrayidx7.i30, align 1
  br label %if.end

if.end:                                           ; preds = %nnc_say.exit35, %for.body
  %arrayidx = getelementptr inbounds nuw i64, ptr %shape, i64 %i.037
  %8 = load i64, ptr %arrayidx, align 8
  tail call fastcc void @nnc_say_number(ptr noundef %machine, i64 noundef %8) #33
  %inc = add nuw i64 %i.037, 1
  %exitcond38.not = icmp eq i64 %inc, %rank
  br i1 %exitcond38.not, label %for.cond.cleanup.loopexit, label %for.body, !llvm.loop !73
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc void @nnc_wrong_item(ptr noundef nonnull writeonly captures(none) initializes((1552, 1560)) %machine, ptr noundef readonly captures(none) %required, i32 noundef %kind) unnamed_addr #18 {
entry:
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  store i64 0, ptr %message_length.i, align 8
  %0 = load i8, ptr %required, align 1
  %cmp.not13.i.i = icmp eq i8 %0, 0
  br i1 %cmp.not13.i.i, label %nnc_fault.exit, label %land.rhs.lr.ph.i.i

land.rhs.lr.ph.i.i:                               ; preds = %entry
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %land.rhs.i.i

land.rhs.i.i:                                     ; preds = %while.body.i.i, %land.rhs.lr.ph.i.i
  %1 = phi i64 [ 0, %land.rhs.lr.ph.i.i ], [ %add.i.i, %while.body.i.i ]
  %2 = phi i8 [ %0, %land.rhs.lr.ph.i.i ], [ %3, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ %required, %land.rhs.lr.ph.i.i ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %exitcond.not.i = icmp eq i64 %1, 511
  br i1 %exitcond.not.i, label %nnc_fault.exit, label %while.body.i.i

while.body.i.i:                                   ; preds = %land.rhs.i.i
  %add.i.i = add nuw nsw i64 %1, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %1
  store i8 %2, ptr %arrayidx.i.i, align 1
  %3 = load i8, ptr %incdec.ptr.i.i, align 1
  %cmp.not.i.i = icmp eq i8 %3, 0
  br i1 %cmp.not.i.i, label %nnc_fault.exit, label %land.rhs.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %land.rhs.i.i, %while.body.i.i, %entry
  %.pre.i = phi i64 [ 0, %entry ], [ 511, %land.rhs.i.i ], [ %add.i.i, %while.body.i.i ]
  %message5.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %.pre.i
  store i8 0, ptr %arrayidx7.i.i, align 1
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
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %4
  store i8 %5, ptr %arrayidx.i, align 1
  %6 = load i8, ptr %incdec.ptr.i.ptr, align 1
  %exitcond = icmp eq i64 %text.addr.014.i.add, 18
  br i1 %exitcond, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !43

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %.pre.i6 = phi i64 [ %add.i, %while.body.i ], [ %4, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %.pre.i6
  store i8 0, ptr %arrayidx7.i, align 1
  %7 = icmp ult i32 %kind, 3
  br i1 %7, label %switch.lookup, label %nnc_item_kind.exit

switch.lookup:                                    ; preds = %nnc_say.exit
  %8 = zext nneg i32 %kind to i64
  %reltable.shift = shl i64 %8, 2
  %reltable.intrinsic = call ptr @llvm.load.relative.i64(ptr @switch.table.nnc_wrong_item.rel, i64 %reltable.shift)
  br label %nnc_item_kind.exit

nnc_item_kind.exit:                               ; preds = %nnc_say.exit, %switch.lookup
  %cond7.i = phi ptr [ %reltable.intrinsic, %switch.lookup ], [ @.str.20, %nnc_say.exit ]
  %9 = load i8, ptr %cond7.i, align 1
  %cmp.not13.i = icmp eq i8 %9, 0
  br i1 %cmp.not13.i, label %nnc_say.exit18, label %land.rhs.i8

land.rhs.i8:                                      ; preds = %nnc_item_kind.exit, %while.body.i14
  %10 = phi i64 [ %add.i10, %while.body.i14 ], [ %.pre.i6, %nnc_item_kind.exit ]
  %11 = phi i8 [ %12, %while.body.i14 ], [ %9, %nnc_item_kind.exit ]
  %text.addr.014.i9 = phi ptr [ %incdec.ptr.i15, %while.body.i14 ], [ %cond7.i, %nnc_item_kind.exit ]
  %cmp2.i11 = icmp ult i64 %10, 511
  br i1 %cmp2.i11, label %while.body.i14, label %nnc_say.exit18

while.body.i14:                                   ; preds = %land.rhs.i8
  %add.i10 = add nuw nsw i64 %10, 1
  %incdec.ptr.i15 = getelementptr inbounds nuw i8, ptr %text.addr.014.i9, i64 1
  store i64 %add.i10, ptr %message_length.i, align 8
  %arrayidx.i16 = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %10
  store i8 %11, ptr %arrayidx.i16, align 1
  %12 = load i8, ptr %incdec.ptr.i15, align 1
  %cmp.not.i17 = icmp eq i8 %12, 0
  br i1 %cmp.not.i17, label %nnc_say.exit18, label %land.rhs.i8, !llvm.loop !43

nnc_say.exit18:                                   ; preds = %land.rhs.i8, %while.body.i14, %nnc_item_kind.exit
  %13 = phi i64 [ %.pre.i6, %nnc_item_kind.exit ], [ %add.i10, %while.body.i14 ], [ %10, %land.rhs.i8 ]
  %arrayidx7.i13 = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %13
  store i8 0, ptr %arrayidx7.i13, align 1
  ret void
}

; Function Attrs: nounwind optsize
define internal fastcc ptr @nnc_new_sequence(ptr noundef captures(none) %machine, i64 noundef %capacity) unnamed_addr #0 {
entry:
  %rounded = alloca i64, align 8
  %call = tail call fastcc ptr @nnc_new_value(ptr noundef %machine, i64 noundef 0, i64 noundef 0) #33
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
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded) #32
  %mul = shl i64 %capacity, 3
  %call3 = call fastcc ptr @nnc_take_block(ptr noundef %machine, i64 noundef %mul, ptr noundef %rounded) #33
  store ptr %call3, ptr %data, align 8
  %cmp6.not = icmp eq ptr %call3, null
  br i1 %cmp6.not, label %cleanup.thread, label %cleanup

cleanup.thread:                                   ; preds = %if.then2
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef nonnull %call) #33
  br label %cleanup11.sink.split

cleanup:                                          ; preds = %if.then2
  %capacity9 = getelementptr inbounds nuw i8, ptr %call, i64 64
  store i64 %capacity, ptr %capacity9, align 8
  br label %cleanup11.sink.split

cleanup11.sink.split:                             ; preds = %cleanup.thread, %cleanup
  %retval.1.ph = phi ptr [ %call, %cleanup ], [ null, %cleanup.thread ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #32
  br label %cleanup11

cleanup11:                                        ; preds = %cleanup11.sink.split, %if.end, %entry
  %retval.1 = phi ptr [ %call, %if.end ], [ null, %entry ], [ %retval.1.ph, %cleanup11.sink.split ]
  ret ptr %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_sequence_insert(ptr noundef captures(none) %machine, ptr noundef captures(none) %sequence, i64 noundef %at, ptr noundef %item) unnamed_addr #0 {
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
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded) #32
  call void @llvm.lifetime.start.p0(ptr nonnull %old) #32
  %3 = tail call i64 @llvm.umax.i64(i64 %1, i64 4)
  %spec.select = shl i64 %3, 1
  %mul5 = shl i64 %3, 4
  %call = call fastcc ptr @nnc_take_block(ptr noundef %machine, i64 noundef %mul5, ptr noundef %rounded) #33
  %cmp6.not = icmp eq ptr %call, null
  br i1 %cmp6.not, label %cleanup.thread, label %if.end

cleanup.thread:                                   ; preds = %if.then
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef %item) #33
  call void @llvm.lifetime.end.p0(ptr nonnull %old) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #32
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
  %call14 = call fastcc i32 @nnc_bin(i64 noundef %mul13, ptr noundef %old) #33
  %6 = load i64, ptr %old, align 8
  tail call fastcc void @nnc_give_block(ptr noundef %machine, ptr noundef nonnull %0, i64 noundef %6) #33
  br label %cleanup

cleanup:                                          ; preds = %if.end, %if.then9
  store ptr %call, ptr %data, align 8
  store i64 %spec.select, ptr %capacity, align 8
  call void @llvm.lifetime.end.p0(ptr nonnull %old) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #32
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
  br i1 %cmp23, label %for.body, label %for.cond.cleanup, !llvm.loop !74

cleanup28:                                        ; preds = %cleanup.thread, %for.cond.cleanup
  %retval.1 = phi i32 [ 1, %for.cond.cleanup ], [ 0, %cleanup.thread ]
  ret i32 %retval.1
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @nnc_no_axis(ptr noundef captures(none) initializes((1552, 1560)) %machine, ptr noundef readonly captures(address_is_null) %value, i64 noundef %axis) unnamed_addr #11 {
entry:
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %entry, %while.body.i.i
  %0 = phi i64 [ 0, %entry ], [ %add.i.i, %while.body.i.i ]
  %1 = phi i8 [ 97, %entry ], [ %2, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.56, %entry ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %0, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %0
  store i8 %1, ptr %arrayidx.i.i, align 1
  %2 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond = icmp eq i64 %add.i.i, 22
  br i1 %exitcond, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1582
  store i8 0, ptr %arrayidx7.i.i, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %axis) #33
  %cmp = icmp eq ptr %value, null
  %cond = select i1 %cmp, ptr @.str.57, ptr @.str.18
  %3 = load i8, ptr %cond, align 1
  %cmp.not13.i = icmp eq i8 %3, 0
  %.pre.i = load i64, ptr %message_length.i, align 8
  br i1 %cmp.not13.i, label %nnc_say.exit, label %land.rhs.i

land.rhs.i:                                       ; preds = %nnc_fault.exit, %while.body.i
  %4 = phi i64 [ %add.i, %while.body.i ], [ %.pre.i, %nnc_fault.exit ]
  %5 = phi i8 [ %6, %while.body.i ], [ %3, %nnc_fault.exit ]
  %text.addr.014.i = phi ptr [ %incdec.ptr.i, %while.body.i ], [ %cond, %nnc_fault.exit ]
  %add.i = add i64 %4, 1
  %cmp2.i = icmp ult i64 %add.i, 512
  br i1 %cmp2.i, label %while.body.i, label %nnc_say.exit

while.body.i:                                     ; preds = %land.rhs.i
  %incdec.ptr.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i, i64 1
  store i64 %add.i, ptr %message_length.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %4
  store i8 %5, ptr %arrayidx.i, align 1
  %6 = load i8, ptr %incdec.ptr.i, align 1
  %cmp.not.i = icmp eq i8 %6, 0
  br i1 %cmp.not.i, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !43

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i, %nnc_fault.exit
  %.pre.i17 = phi i64 [ %.pre.i, %nnc_fault.exit ], [ %add.i, %while.body.i ], [ %4, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %.pre.i17
  store i8 0, ptr %arrayidx7.i, align 1
  br i1 %cmp, label %if.end5, label %land.lhs.true

land.lhs.true:                                    ; preds = %nnc_say.exit
  %kind = getelementptr inbounds nuw i8, ptr %value, i64 8
  %7 = load i64, ptr %kind, align 8
  %cmp2 = icmp eq i64 %7, 0
  br i1 %cmp2, label %if.then, label %land.rhs.i20

if.then:                                          ; preds = %land.lhs.true
  %rank = getelementptr inbounds nuw i8, ptr %value, i64 24
  %8 = load i64, ptr %rank, align 8
  %shape = getelementptr inbounds nuw i8, ptr %value, i64 72
  %9 = load ptr, ptr %shape, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %8, ptr noundef %9) #33
  br label %if.end5

land.rhs.i20:                                     ; preds = %land.lhs.true, %while.body.i26
  %10 = phi i64 [ %add.i22, %while.body.i26 ], [ %.pre.i17, %land.lhs.true ]
  %11 = phi i8 [ %12, %while.body.i26 ], [ 97, %land.lhs.true ]
  %text.addr.014.i21.idx = phi i64 [ %text.addr.014.i21.add, %while.body.i26 ], [ 0, %land.lhs.true ]
  %add.i22 = add i64 %10, 1
  %cmp2.i23 = icmp ult i64 %add.i22, 512
  br i1 %cmp2.i23, label %while.body.i26, label %nnc_say.exit30

while.body.i26:                                   ; preds = %land.rhs.i20
  %text.addr.014.i21.add = add nuw nsw i64 %text.addr.014.i21.idx, 1
  %incdec.ptr.i27.ptr = getelementptr inbounds nuw i8, ptr @.str.16, i64 %text.addr.014.i21.add
  store i64 %add.i22, ptr %message_length.i, align 8
  %arrayidx.i28 = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %10
  store i8 %11, ptr %arrayidx.i28, align 1
  %12 = load i8, ptr %incdec.ptr.i27.ptr, align 1
  %exitcond31 = icmp eq i64 %text.addr.014.i21.add, 10
  br i1 %exitcond31, label %nnc_say.exit30, label %land.rhs.i20, !llvm.loop !43

nnc_say.exit30:                                   ; preds = %land.rhs.i20, %while.body.i26
  %13 = phi i64 [ %add.i22, %while.body.i26 ], [ %10, %land.rhs.i20 ]
  %arrayidx7.i25 = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %13
  store i8 0, ptr %arrayidx7.i25, align 1
  br label %if.end5

if.end5:                                          ; preds = %nnc_say.exit, %nnc_say.exit30, %if.then
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc ptr @nnc_tensor_in(ptr noundef captures(none) %machine, i64 noundef %reg) unnamed_addr #20 {
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
  %cond4 = phi ptr [ @.str.24, %lor.lhs.false ], [ @.str.23, %cond.end ], [ @.str.23, %entry ]
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  store i64 0, ptr %message_length.i, align 8
  %3 = load i8, ptr %cond4, align 1
  %cmp.not13.i.i = icmp eq i8 %3, 0
  br i1 %cmp.not13.i.i, label %nnc_fault.exit, label %land.rhs.lr.ph.i.i

land.rhs.lr.ph.i.i:                               ; preds = %if.then
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
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
  br i1 %cmp.not.i.i, label %nnc_fault.exit, label %land.rhs.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %land.rhs.i.i, %while.body.i.i, %if.then
  %7 = phi i64 [ 0, %if.then ], [ 511, %land.rhs.i.i ], [ %add.i.i, %while.body.i.i ]
  %message5.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %7
  store i8 0, ptr %arrayidx7.i.i, align 1
  br label %cleanup

cleanup:                                          ; preds = %lor.lhs.false, %nnc_fault.exit
  %retval.0 = phi ptr [ null, %nnc_fault.exit ], [ %1, %lor.lhs.false ]
  ret ptr %retval.0
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal range(i32 0, 13) i32 @nnc_step_require(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) %out, i64 %dying) #11 {
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
  br i1 %exitcond.not, label %for.end, label %for.body, !llvm.loop !75

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
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  store i64 0, ptr %message_length.i, align 8
  %6 = load i8, ptr %add.ptr, align 1
  %cmp.not13.i.i = icmp eq i8 %6, 0
  %message5.i.i14 = getelementptr inbounds nuw i8, ptr %machine, i64 1560
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
  br i1 %cmp.not.i.i, label %cleanup, label %land.rhs.i.i, !llvm.loop !43

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
define internal range(i32 0, 3) i32 @nnc_step_sequence_construct(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) %out, i64 %dying) #0 {
entry:
  %0 = load i64, ptr %parameters, align 8
  %call = tail call fastcc ptr @nnc_new_sequence(ptr noundef %machine, i64 noundef %0) #33
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
  br i1 %cmp2, label %for.body, label %for.cond.cleanup, !llvm.loop !76

cleanup:                                          ; preds = %entry, %for.cond.cleanup
  %retval.0 = phi i32 [ 0, %for.cond.cleanup ], [ 2, %entry ]
  ret i32 %retval.0
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal range(i32 0, 13) i32 @nnc_step_sequence_at(ptr noundef captures(none) %machine, ptr readnone captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) %out, i64 %dying) #11 {
entry:
  %at = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %at) #32
  %0 = load ptr, ptr %in, align 8
  %length1 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %1 = load i64, ptr %length1, align 8
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %in, i64 8
  %2 = load ptr, ptr %arrayidx2, align 8
  %sub = add nsw i64 %1, -1
  %call = call fastcc i32 @nnc_position(ptr noundef %machine, ptr noundef %2, i64 noundef %1, i64 noundef %sub, ptr noundef %at) #33
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
  call void @llvm.lifetime.end.p0(ptr nonnull %at) #32
  ret i32 %call
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 13) i32 @nnc_step_sequence_insert(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) %out, i64 noundef %dying) #0 {
entry:
  %at = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %at) #32
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
  %call = call fastcc i32 @nnc_position(ptr noundef %machine, ptr noundef %cond, i64 noundef %1, i64 noundef %1, ptr noundef %at) #33
  %cmp.not = icmp eq i32 %call, 0
  br i1 %cmp.not, label %if.end, label %cleanup

if.end:                                           ; preds = %cond.end
  %4 = load ptr, ptr %in, align 8
  %5 = trunc i64 %dying to i32
  %conv = and i32 %5, 1
  %call5 = tail call fastcc ptr @nnc_own_sequence(ptr noundef %machine, ptr noundef %4, i32 noundef %conv) #33
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
  %call13 = tail call fastcc i32 @nnc_sequence_insert(ptr noundef %machine, ptr noundef nonnull %call5, i64 noundef %6, ptr noundef %7) #33
  %tobool14.not = icmp eq i32 %call13, 0
  %spec.select = select i1 %tobool14.not, i32 2, i32 0
  br label %cleanup

cleanup:                                          ; preds = %nnc_retain.exit, %if.end, %cond.end
  %retval.0 = phi i32 [ 2, %if.end ], [ %call, %cond.end ], [ %spec.select, %nnc_retain.exit ]
  call void @llvm.lifetime.end.p0(ptr nonnull %at) #32
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 13) i32 @nnc_step_sequence_erase(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef captures(none) %out, i64 noundef %dying) #0 {
entry:
  %at = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %at) #32
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
  %call = call fastcc i32 @nnc_position(ptr noundef %machine, ptr noundef %cond, i64 noundef %1, i64 noundef %sub, ptr noundef %at) #33
  %cmp.not = icmp eq i32 %call, 0
  br i1 %cmp.not, label %if.end, label %cleanup

if.end:                                           ; preds = %cond.end
  %4 = load ptr, ptr %in, align 8
  %5 = trunc i64 %dying to i32
  %conv = and i32 %5, 1
  %call5 = tail call fastcc ptr @nnc_own_sequence(ptr noundef %machine, ptr noundef %4, i32 noundef %conv) #33
  store ptr %call5, ptr %out, align 8
  %cmp8 = icmp eq ptr %call5, null
  br i1 %cmp8, label %cleanup, label %if.end11

if.end11:                                         ; preds = %if.end
  %data = getelementptr inbounds nuw i8, ptr %call5, i64 40
  %6 = load ptr, ptr %data, align 8
  %7 = load i64, ptr %at, align 8
  %arrayidx13 = getelementptr inbounds ptr, ptr %6, i64 %7
  %8 = load ptr, ptr %arrayidx13, align 8
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef %8) #33
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
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !77

cleanup:                                          ; preds = %if.end, %cond.end, %for.cond.cleanup
  %retval.0 = phi i32 [ 0, %for.cond.cleanup ], [ %call, %cond.end ], [ 2, %if.end ]
  call void @llvm.lifetime.end.p0(ptr nonnull %at) #32
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 3) i32 @nnc_step_sequence_length(ptr noundef captures(none) %machine, ptr readnone captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) initializes((0, 8)) %out, i64 %dying) #0 {
entry:
  %call = tail call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef 2055, i64 noundef 0, ptr noundef null) #33
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
define internal range(i32 0, 13) i32 @nnc_step_split_to_sequence(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef captures(none) %out, i64 %dying) #0 {
entry:
  %shape.i = alloca [72 x i64], align 16
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

cond.end8:                                        ; preds = %cond.end
  %arrayidx6 = getelementptr inbounds nuw i8, ptr %in, i64 8
  %4 = load ptr, ptr %arrayidx6, align 8
  %5 = load ptr, ptr %in, align 8
  %rank11 = getelementptr inbounds nuw i8, ptr %5, i64 24
  %6 = load i64, ptr %rank11, align 8
  %cmp12.not = icmp ult i64 %cond, %6
  br i1 %cmp12.not, label %if.end, label %if.then

cond.end8.thread:                                 ; preds = %cond.end
  %7 = load ptr, ptr %in, align 8
  %rank11201 = getelementptr inbounds nuw i8, ptr %7, i64 24
  %8 = load i64, ptr %rank11201, align 8
  %cmp12.not202 = icmp ult i64 %cond, %8
  br i1 %cmp12.not202, label %if.end.thread, label %if.then

if.end.thread:                                    ; preds = %cond.end8.thread
  %shape205 = getelementptr inbounds nuw i8, ptr %7, i64 72
  %9 = load ptr, ptr %shape205, align 8
  %arrayidx16206 = getelementptr inbounds nuw i64, ptr %9, i64 %cond
  %10 = load i64, ptr %arrayidx16206, align 8
  br label %if.end26

if.then:                                          ; preds = %cond.end8.thread, %cond.end8
  %11 = phi ptr [ %7, %cond.end8.thread ], [ %5, %cond.end8 ]
  tail call fastcc void @nnc_no_axis(ptr noundef %machine, ptr noundef nonnull %11, i64 noundef %0) #33
  br label %cleanup116

if.end:                                           ; preds = %cond.end8
  %shape = getelementptr inbounds nuw i8, ptr %5, i64 72
  %12 = load ptr, ptr %shape, align 8
  %arrayidx16 = getelementptr inbounds nuw i64, ptr %12, i64 %cond
  %13 = load i64, ptr %arrayidx16, align 8
  %cmp17.not = icmp eq ptr %4, null
  br i1 %cmp17.not, label %if.end26, label %land.lhs.true

land.lhs.true:                                    ; preds = %if.end
  %rank18 = getelementptr inbounds nuw i8, ptr %4, i64 24
  %14 = load i64, ptr %rank18, align 8
  %cmp19 = icmp eq i64 %14, 0
  br i1 %cmp19, label %if.then20, label %if.end26

if.then20:                                        ; preds = %land.lhs.true
  %call21 = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %4, i64 noundef 0) #33
  %cmp22 = icmp slt i64 %call21, 1
  br i1 %cmp22, label %if.then23, label %if.end26

if.then23:                                        ; preds = %if.then20
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then23, %while.body.i.i
  %15 = phi i64 [ 0, %if.then23 ], [ %add.i.i, %while.body.i.i ]
  %16 = phi i8 [ 112, %if.then23 ], [ %17, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.32, %if.then23 ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %15, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %15
  store i8 %16, ptr %arrayidx.i.i, align 1
  %17 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond = icmp eq i64 %add.i.i, 42
  br i1 %exitcond, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1602
  store i8 0, ptr %arrayidx7.i.i, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %call21) #33
  br label %cleanup116

if.end26:                                         ; preds = %if.end.thread, %if.then20, %land.lhs.true, %if.end
  %cmp17.not209 = phi i1 [ false, %if.then20 ], [ false, %land.lhs.true ], [ true, %if.end ], [ true, %if.end.thread ]
  %18 = phi i64 [ %13, %if.then20 ], [ %13, %land.lhs.true ], [ %13, %if.end ], [ %10, %if.end.thread ]
  %cond9203208 = phi ptr [ %4, %if.then20 ], [ %4, %land.lhs.true ], [ null, %if.end ], [ null, %if.end.thread ]
  %each.0 = phi i64 [ %call21, %if.then20 ], [ 1, %land.lhs.true ], [ 1, %if.end ], [ 1, %if.end.thread ]
  %call.i = tail call fastcc ptr @nnc_new_value(ptr noundef %machine, i64 noundef 0, i64 noundef 0) #33
  %cmp.i = icmp eq ptr %call.i, null
  br i1 %cmp.i, label %nnc_new_sequence.exit.thread, label %if.end32

nnc_new_sequence.exit.thread:                     ; preds = %if.end26
  store ptr null, ptr %out, align 8
  br label %cleanup116

if.end32:                                         ; preds = %if.end26
  %kind.i = getelementptr inbounds nuw i8, ptr %call.i, i64 8
  store i64 1, ptr %kind.i, align 8
  %data.i = getelementptr inbounds nuw i8, ptr %call.i, i64 40
  store ptr null, ptr %data.i, align 8
  store ptr %call.i, ptr %out, align 8
  br i1 %cmp17.not209, label %if.end60, label %land.lhs.true34

land.lhs.true34:                                  ; preds = %if.end32
  %rank35 = getelementptr inbounds nuw i8, ptr %cond9203208, i64 24
  %19 = load i64, ptr %rank35, align 8
  %cmp36.not = icmp eq i64 %19, 0
  br i1 %cmp36.not, label %if.end60, label %for.cond.preheader

for.cond.preheader:                               ; preds = %land.lhs.true34
  %length = getelementptr inbounds nuw i8, ptr %cond9203208, i64 32
  %20 = load i64, ptr %length, align 8
  %cmp46221.not = icmp eq i64 %20, 0
  br i1 %cmp46221.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %for.cond.preheader
  %total.0.lcssa = phi i64 [ 0, %for.cond.preheader ], [ %cond55, %for.body ]
  %cmp56.not = icmp eq i64 %total.0.lcssa, %18
  br i1 %cmp56.not, label %if.end60, label %if.then57

for.body:                                         ; preds = %for.cond.preheader, %for.body
  %i.0223 = phi i64 [ %inc, %for.body ], [ 0, %for.cond.preheader ]
  %total.0222 = phi i64 [ %cond55, %for.body ], [ 0, %for.cond.preheader ]
  %call48 = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %cond9203208, i64 noundef %i.0223) #33
  %cmp49 = icmp slt i64 %call48, 0
  %cmp50 = icmp slt i64 %total.0222, 0
  %or.cond = select i1 %cmp49, i1 true, i1 %cmp50
  %add53 = add nsw i64 %call48, %total.0222
  %cond55 = select i1 %or.cond, i64 -1, i64 %add53
  %inc = add nuw i64 %i.0223, 1
  %exitcond232.not = icmp eq i64 %inc, %20
  br i1 %exitcond232.not, label %for.cond.cleanup, label %for.body, !llvm.loop !78

if.then57:                                        ; preds = %for.cond.cleanup
  %message_length.i181 = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i182 = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i186

while.body.i.i186:                                ; preds = %if.then57, %while.body.i.i186
  %21 = phi i64 [ 0, %if.then57 ], [ %add.i.i187, %while.body.i.i186 ]
  %22 = phi i8 [ 116, %if.then57 ], [ %23, %while.body.i.i186 ]
  %text.addr.014.i.i184 = phi ptr [ @.str.33, %if.then57 ], [ %incdec.ptr.i.i188, %while.body.i.i186 ]
  %add.i.i187 = add nuw nsw i64 %21, 1
  %incdec.ptr.i.i188 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i184, i64 1
  store i64 %add.i.i187, ptr %message_length.i181, align 8
  %arrayidx.i.i189 = getelementptr inbounds nuw i8, ptr %message.i.i182, i64 %21
  store i8 %22, ptr %arrayidx.i.i189, align 1
  %23 = load i8, ptr %incdec.ptr.i.i188, align 1
  %exitcond233 = icmp eq i64 %add.i.i187, 20
  br i1 %exitcond233, label %nnc_fault.exit193, label %while.body.i.i186, !llvm.loop !43

nnc_fault.exit193:                                ; preds = %while.body.i.i186
  %arrayidx7.i.i192 = getelementptr inbounds nuw i8, ptr %machine, i64 1580
  store i8 0, ptr %arrayidx7.i.i192, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %18) #33
  %.pre.i = load i64, ptr %message_length.i181, align 8
  br label %land.rhs.i

land.rhs.i:                                       ; preds = %while.body.i, %nnc_fault.exit193
  %24 = phi i64 [ %.pre.i, %nnc_fault.exit193 ], [ %add.i, %while.body.i ]
  %25 = phi i8 [ 32, %nnc_fault.exit193 ], [ %26, %while.body.i ]
  %text.addr.014.i.idx = phi i64 [ 0, %nnc_fault.exit193 ], [ %text.addr.014.i.add, %while.body.i ]
  %add.i = add i64 %24, 1
  %cmp2.i = icmp ult i64 %add.i, 512
  br i1 %cmp2.i, label %while.body.i, label %nnc_say.exit

while.body.i:                                     ; preds = %land.rhs.i
  %text.addr.014.i.add = add nuw nsw i64 %text.addr.014.i.idx, 1
  %incdec.ptr.i.ptr = getelementptr inbounds nuw i8, ptr @.str.34, i64 %text.addr.014.i.add
  store i64 %add.i, ptr %message_length.i181, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i.i182, i64 %24
  store i8 %25, ptr %arrayidx.i, align 1
  %26 = load i8, ptr %incdec.ptr.i.ptr, align 1
  %exitcond234 = icmp eq i64 %text.addr.014.i.add, 36
  br i1 %exitcond234, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !43

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %27 = phi i64 [ %add.i, %while.body.i ], [ %24, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i182, i64 %27
  store i8 0, ptr %arrayidx7.i, align 1
  br label %cleanup116

if.end60:                                         ; preds = %land.lhs.true34, %if.end32, %for.cond.cleanup
  %cond40214 = phi i64 [ %20, %for.cond.cleanup ], [ 0, %if.end32 ], [ 0, %land.lhs.true34 ]
  %cmp63.not = icmp eq i64 %cond40214, 0
  %cmp65224 = icmp ne i64 %cond40214, 0
  %cmp67225 = icmp sgt i64 %18, 0
  %cond70.in226 = select i1 %cmp63.not, i1 %cmp67225, i1 %cmp65224
  br i1 %cond70.in226, label %for.body73.lr.ph, label %cleanup116

for.body73.lr.ph:                                 ; preds = %if.end60
  %arrayidx89 = getelementptr inbounds nuw i8, ptr %parameters, i64 8
  br label %for.body73

for.body73:                                       ; preds = %for.body73.lr.ph, %for.inc107
  %i61.0228 = phi i64 [ 0, %for.body73.lr.ph ], [ %inc108, %for.inc107 ]
  %begin.0227 = phi i64 [ 0, %for.body73.lr.ph ], [ %add102, %for.inc107 ]
  br i1 %cmp63.not, label %cond.end79, label %cond.true76

cond.true76:                                      ; preds = %for.body73
  %call77 = tail call fastcc i64 @nnc_integer_at(ptr noundef %cond9203208, i64 noundef %i61.0228) #33
  br label %cond.end79

cond.end79:                                       ; preds = %for.body73, %cond.true76
  %cond80 = phi i64 [ %call77, %cond.true76 ], [ %each.0, %for.body73 ]
  %sub = sub nsw i64 %18, %begin.0227
  %spec.select = tail call i64 @llvm.smin.i64(i64 %cond80, i64 %sub)
  %28 = load ptr, ptr %in, align 8
  br i1 %cmp17.not209, label %land.rhs, label %land.end

land.rhs:                                         ; preds = %cond.end79
  %29 = load i64, ptr %arrayidx89, align 8
  %tobool90.not = icmp eq i64 %29, 0
  br label %land.end

land.end:                                         ; preds = %land.rhs, %cond.end79
  %land.ext = phi i1 [ false, %cond.end79 ], [ %tobool90.not, %land.rhs ]
  call void @llvm.lifetime.start.p0(ptr nonnull %shape.i) #32
  %dtype.i = getelementptr inbounds nuw i8, ptr %28, i64 16
  %30 = load i64, ptr %dtype.i, align 8
  %shr.i.i = lshr i64 %30, 8
  %rank1.i = getelementptr inbounds nuw i8, ptr %28, i64 24
  %31 = load i64, ptr %rank1.i, align 8
  %cmp89.not.i = icmp eq i64 %31, 0
  br i1 %cmp89.not.i, label %for.cond.cleanup.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %land.end
  %shape3.i = getelementptr inbounds nuw i8, ptr %28, i64 72
  br label %for.body.i

for.cond.cleanup.i:                               ; preds = %for.inc.i, %land.end
  %rank.0.lcssa.i = phi i64 [ 0, %land.end ], [ %rank.1.i, %for.inc.i ]
  %inner.0.lcssa.i = phi i64 [ %shr.i.i, %land.end ], [ %inner.1.i, %for.inc.i ]
  %before.0.lcssa.i = phi i64 [ 1, %land.end ], [ %before.1.i, %for.inc.i ]
  %shape18.i = getelementptr inbounds nuw i8, ptr %28, i64 72
  %32 = load ptr, ptr %shape18.i, align 8
  %arrayidx19.i = getelementptr inbounds nuw i64, ptr %32, i64 %cond
  %33 = load i64, ptr %arrayidx19.i, align 8
  %mul20.i = mul i64 %33, %inner.0.lcssa.i
  %mul21.i = mul i64 %inner.0.lcssa.i, %spec.select
  %data22.i = getelementptr inbounds nuw i8, ptr %28, i64 40
  %34 = load ptr, ptr %data22.i, align 8
  %mul23.i = mul i64 %inner.0.lcssa.i, %begin.0227
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %34, i64 %mul23.i
  %cmp24.i = icmp eq i64 %before.0.lcssa.i, 1
  br i1 %cmp24.i, label %if.then25.i, label %if.end28.i

for.body.i:                                       ; preds = %for.inc.i, %for.body.lr.ph.i
  %before.094.i = phi i64 [ 1, %for.body.lr.ph.i ], [ %before.1.i, %for.inc.i ]
  %inner.093.i = phi i64 [ %shr.i.i, %for.body.lr.ph.i ], [ %inner.1.i, %for.inc.i ]
  %rank.092.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %rank.1.i, %for.inc.i ]
  %i.090.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc17.i, %for.inc.i ]
  %cmp2.i195 = icmp ult i64 %i.090.i, %cond
  br i1 %cmp2.i195, label %if.then.i, label %if.end.i196

if.then.i:                                        ; preds = %for.body.i
  %35 = load ptr, ptr %shape3.i, align 8
  %arrayidx.i199 = getelementptr inbounds nuw i64, ptr %35, i64 %i.090.i
  %36 = load i64, ptr %arrayidx.i199, align 8
  %mul.i = mul i64 %36, %before.094.i
  br label %if.end.i196

if.end.i196:                                      ; preds = %if.then.i, %for.body.i
  %before.1.i = phi i64 [ %mul.i, %if.then.i ], [ %before.094.i, %for.body.i ]
  %cmp4.i = icmp ugt i64 %i.090.i, %cond
  br i1 %cmp4.i, label %if.then5.i, label %if.end9.i

if.then5.i:                                       ; preds = %if.end.i196
  %37 = load ptr, ptr %shape3.i, align 8
  %arrayidx7.i198 = getelementptr inbounds nuw i64, ptr %37, i64 %i.090.i
  %38 = load i64, ptr %arrayidx7.i198, align 8
  %mul8.i = mul i64 %38, %inner.093.i
  br label %if.end9.i

if.end9.i:                                        ; preds = %if.then5.i, %if.end.i196
  %inner.1.i = phi i64 [ %mul8.i, %if.then5.i ], [ %inner.093.i, %if.end.i196 ]
  %cmp10.i = icmp eq i64 %i.090.i, %cond
  %or.cond.i = and i1 %land.ext, %cmp10.i
  br i1 %or.cond.i, label %for.inc.i, label %if.then11.i

if.then11.i:                                      ; preds = %if.end9.i
  br i1 %cmp10.i, label %cond.end.i, label %cond.false.i

cond.false.i:                                     ; preds = %if.then11.i
  %39 = load ptr, ptr %shape3.i, align 8
  %arrayidx14.i = getelementptr inbounds nuw i64, ptr %39, i64 %i.090.i
  %40 = load i64, ptr %arrayidx14.i, align 8
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.false.i, %if.then11.i
  %cond.i = phi i64 [ %40, %cond.false.i ], [ %spec.select, %if.then11.i ]
  %inc.i = add i64 %rank.092.i, 1
  %arrayidx15.i = getelementptr inbounds nuw i64, ptr %shape.i, i64 %rank.092.i
  store i64 %cond.i, ptr %arrayidx15.i, align 8
  br label %for.inc.i

for.inc.i:                                        ; preds = %cond.end.i, %if.end9.i
  %rank.1.i = phi i64 [ %rank.092.i, %if.end9.i ], [ %inc.i, %cond.end.i ]
  %inc17.i = add nuw i64 %i.090.i, 1
  %exitcond.not.i197 = icmp eq i64 %inc17.i, %31
  br i1 %exitcond.not.i197, label %for.cond.cleanup.i, label %for.body.i, !llvm.loop !79

if.then25.i:                                      ; preds = %for.cond.cleanup.i
  %call27.i = call fastcc ptr @nnc_new_view(ptr noundef %machine, i64 noundef %30, i64 noundef %rank.0.lcssa.i, ptr noundef nonnull %shape.i, ptr noundef %add.ptr.i, ptr noundef nonnull %28) #33
  br label %nnc_cut.exit

if.end28.i:                                       ; preds = %for.cond.cleanup.i
  %call31.i = call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef %30, i64 noundef %rank.0.lcssa.i, ptr noundef nonnull %shape.i) #33
  %cmp34.i = icmp ne ptr %call31.i, null
  %cmp3597.i = icmp ne i64 %before.0.lcssa.i, 0
  %41 = and i1 %cmp3597.i, %cmp34.i
  br i1 %41, label %for.body37.lr.ph.i, label %nnc_cut.exit

for.body37.lr.ph.i:                               ; preds = %if.end28.i
  %data38.i = getelementptr inbounds nuw i8, ptr %call31.i, i64 40
  br label %for.body37.i

for.body37.i:                                     ; preds = %for.body37.i, %for.body37.lr.ph.i
  %i32.098.i = phi i64 [ 0, %for.body37.lr.ph.i ], [ %inc44.i, %for.body37.i ]
  %42 = load ptr, ptr %data38.i, align 8
  %mul39.i = mul i64 %i32.098.i, %mul21.i
  %add.ptr40.i = getelementptr inbounds nuw i8, ptr %42, i64 %mul39.i
  %mul41.i = mul i64 %mul20.i, %i32.098.i
  %add.ptr42.i = getelementptr inbounds nuw i8, ptr %add.ptr.i, i64 %mul41.i
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %add.ptr40.i, ptr align 1 %add.ptr42.i, i64 %mul21.i, i1 false)
  %inc44.i = add nuw i64 %i32.098.i, 1
  %exitcond235.not = icmp eq i64 %inc44.i, %before.0.lcssa.i
  br i1 %exitcond235.not, label %nnc_cut.exit.thread, label %for.body37.i, !llvm.loop !80

nnc_cut.exit.thread:                              ; preds = %for.body37.i
  call void @llvm.lifetime.end.p0(ptr nonnull %shape.i) #32
  br label %lor.lhs.false94

nnc_cut.exit:                                     ; preds = %if.then25.i, %if.end28.i
  %retval.0.i = phi ptr [ %call27.i, %if.then25.i ], [ %call31.i, %if.end28.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %shape.i) #32
  %cmp92 = icmp eq ptr %retval.0.i, null
  br i1 %cmp92, label %cleanup116, label %lor.lhs.false94

lor.lhs.false94:                                  ; preds = %nnc_cut.exit.thread, %nnc_cut.exit
  %retval.0.i217 = phi ptr [ %call31.i, %nnc_cut.exit.thread ], [ %retval.0.i, %nnc_cut.exit ]
  %43 = load ptr, ptr %out, align 8
  %length97 = getelementptr inbounds nuw i8, ptr %43, i64 32
  %44 = load i64, ptr %length97, align 8
  %call98 = tail call fastcc i32 @nnc_sequence_insert(ptr noundef %machine, ptr noundef %43, i64 noundef %44, ptr noundef nonnull %retval.0.i217) #33
  %tobool99.not = icmp eq i32 %call98, 0
  br i1 %tobool99.not, label %cleanup116, label %for.inc107

for.inc107:                                       ; preds = %lor.lhs.false94
  %add102 = add nsw i64 %spec.select, %begin.0227
  %inc108 = add i64 %i61.0228, 1
  %cmp65 = icmp ult i64 %inc108, %cond40214
  %cmp67 = icmp slt i64 %add102, %18
  %cond70.in = select i1 %cmp63.not, i1 %cmp67, i1 %cmp65
  br i1 %cond70.in, label %for.body73, label %cleanup116, !llvm.loop !81

cleanup116:                                       ; preds = %nnc_cut.exit, %lor.lhs.false94, %for.inc107, %if.end60, %nnc_new_sequence.exit.thread, %nnc_say.exit, %nnc_fault.exit, %if.then
  %retval.7 = phi i32 [ 12, %if.then ], [ 12, %nnc_fault.exit ], [ 2, %nnc_new_sequence.exit.thread ], [ 12, %nnc_say.exit ], [ 0, %if.end60 ], [ 2, %nnc_cut.exit ], [ 2, %lor.lhs.false94 ], [ 0, %for.inc107 ]
  ret i32 %retval.7
}

; Function Attrs: nounwind optsize
define internal i32 @nnc_step_concat_from_sequence(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) %out, i64 %dying) #0 {
entry:
  %shape.i = alloca [72 x i64], align 16
  %status = alloca i32, align 4
  %0 = load ptr, ptr %in, align 8
  %data = getelementptr inbounds nuw i8, ptr %0, i64 40
  %1 = load ptr, ptr %data, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %status) #32
  %length = getelementptr inbounds nuw i8, ptr %0, i64 32
  %2 = load i64, ptr %length, align 8
  %cmp = icmp eq i64 %2, 0
  br i1 %cmp, label %if.then, label %if.end

if.then:                                          ; preds = %entry
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then, %while.body.i.i
  %3 = phi i64 [ 0, %if.then ], [ %add.i.i, %while.body.i.i ]
  %4 = phi i8 [ 97, %if.then ], [ %5, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.35, %if.then ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %3, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %3
  store i8 %4, ptr %arrayidx.i.i, align 1
  %5 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond92 = icmp eq i64 %add.i.i, 47
  br i1 %exitcond92, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1607
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
  %message_length.i57 = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i58 = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i62

while.body.i.i62:                                 ; preds = %if.then17, %while.body.i.i62
  %10 = phi i64 [ 0, %if.then17 ], [ %add.i.i63, %while.body.i.i62 ]
  %11 = phi i8 [ 116, %if.then17 ], [ %12, %while.body.i.i62 ]
  %text.addr.014.i.i60 = phi ptr [ @.str.36, %if.then17 ], [ %incdec.ptr.i.i64, %while.body.i.i62 ]
  %add.i.i63 = add nuw nsw i64 %10, 1
  %incdec.ptr.i.i64 = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i60, i64 1
  store i64 %add.i.i63, ptr %message_length.i57, align 8
  %arrayidx.i.i65 = getelementptr inbounds nuw i8, ptr %message.i.i58, i64 %10
  store i8 %11, ptr %arrayidx.i.i65, align 1
  %12 = load i8, ptr %incdec.ptr.i.i64, align 1
  %exitcond = icmp eq i64 %add.i.i63, 17
  br i1 %exitcond, label %nnc_fault.exit69, label %while.body.i.i62, !llvm.loop !43

nnc_fault.exit69:                                 ; preds = %while.body.i.i62
  %arrayidx7.i.i68 = getelementptr inbounds nuw i8, ptr %machine, i64 1577
  store i8 0, ptr %arrayidx7.i.i68, align 1
  %13 = load i64, ptr %parameters, align 8
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %13) #33
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
  %incdec.ptr.i.ptr = getelementptr inbounds nuw i8, ptr @.str.37, i64 %text.addr.014.i.add
  store i64 %add.i, ptr %message_length.i57, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i.i58, i64 %14
  store i8 %15, ptr %arrayidx.i, align 1
  %16 = load i8, ptr %incdec.ptr.i.ptr, align 1
  %exitcond90 = icmp eq i64 %text.addr.014.i.add, 20
  br i1 %exitcond90, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !43

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %17 = phi i64 [ %add.i, %while.body.i ], [ %14, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i58, i64 %17
  store i8 0, ptr %arrayidx7.i, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %add) #33
  br label %cleanup33

if.end20:                                         ; preds = %if.end
  %tobool.not = icmp eq i64 %8, 0
  br i1 %tobool.not, label %if.else, label %if.then22

if.then22:                                        ; preds = %if.end20
  %call25 = call fastcc ptr @nnc_stacked(ptr noundef %machine, ptr noundef nonnull %1, i64 noundef %2, i64 noundef %cond, ptr noundef %status) #33
  %.pre = load i32, ptr %status, align 4
  br label %if.end31

if.else:                                          ; preds = %if.end20
  call void @llvm.lifetime.start.p0(ptr nonnull %shape.i) #32
  %dtype.i = getelementptr inbounds nuw i8, ptr %6, i64 16
  %18 = load i64, ptr %dtype.i, align 8
  %shr.i.i = lshr i64 %18, 8
  %cmp178.not.i = icmp eq i64 %7, 0
  br i1 %cmp178.not.i, label %for.cond4.preheader.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %if.else
  %shape1.i = getelementptr inbounds nuw i8, ptr %6, i64 72
  %19 = load ptr, ptr %shape1.i, align 8
  %20 = shl nuw i64 %7, 3
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 16 %shape.i, ptr align 8 %19, i64 %20, i1 false)
  br label %for.cond4.preheader.i

for.cond4.preheader.i:                            ; preds = %for.body.lr.ph.i, %if.else
  %cmp5.not184.i.not = icmp eq i64 %2, 1
  br i1 %cmp5.not184.i.not, label %for.cond49.preheader.i, label %for.body7.lr.ph.i

for.body7.lr.ph.i:                                ; preds = %for.cond4.preheader.i
  %shape24.i = getelementptr inbounds nuw i8, ptr %6, i64 72
  %arrayidx42.i = getelementptr inbounds nuw i64, ptr %shape.i, i64 %cond
  br label %for.body7.i

for.cond49.preheader.i:                           ; preds = %cleanup.thread.i, %for.cond4.preheader.i
  br i1 %cmp178.not.i, label %for.cond.cleanup53.i, label %for.body54.i

for.body7.i:                                      ; preds = %cleanup.thread.i, %for.body7.lr.ph.i
  %k.0185.i = phi i64 [ 1, %for.body7.lr.ph.i ], [ %inc44.i, %cleanup.thread.i ]
  %arrayidx8.i = getelementptr inbounds nuw ptr, ptr %1, i64 %k.0185.i
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
  br i1 %exitcond.not.i77, label %cleanup.thread.i, label %for.body18.i, !llvm.loop !82

if.then.i:                                        ; preds = %for.body7.i, %lor.rhs.i
  %arrayidx8.i.le98 = getelementptr inbounds nuw ptr, ptr %1, i64 %k.0185.i
  %message_length.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i.i

while.body.i.i.i:                                 ; preds = %while.body.i.i.i, %if.then.i
  %27 = phi i64 [ 0, %if.then.i ], [ %add.i.i.i, %while.body.i.i.i ]
  %28 = phi i8 [ 116, %if.then.i ], [ %29, %while.body.i.i.i ]
  %text.addr.014.i.i.i = phi ptr [ @.str.40, %if.then.i ], [ %incdec.ptr.i.i.i, %while.body.i.i.i ]
  %add.i.i.i = add nuw nsw i64 %27, 1
  %incdec.ptr.i.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i, i64 1
  store i64 %add.i.i.i, ptr %message_length.i.i, align 8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i, i64 %27
  store i8 %28, ptr %arrayidx.i.i.i, align 1
  %29 = load i8, ptr %incdec.ptr.i.i.i, align 1
  %exitcond205.i = icmp eq i64 %add.i.i.i, 60
  br i1 %exitcond205.i, label %nnc_fault.exit.i, label %while.body.i.i.i, !llvm.loop !43

nnc_fault.exit.i:                                 ; preds = %while.body.i.i.i
  %arrayidx7.i.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1620
  store i8 0, ptr %arrayidx7.i.i.i, align 1
  %30 = load i64, ptr %rank3, align 8
  %31 = load ptr, ptr %shape24.i, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %30, ptr noundef %31) #33
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
  %incdec.ptr.i.ptr.i = getelementptr inbounds nuw i8, ptr @.str.39, i64 %text.addr.014.i.add.i
  store i64 %add.i.i72, ptr %message_length.i.i, align 8
  %arrayidx.i.i75 = getelementptr inbounds nuw i8, ptr %message.i.i.i, i64 %32
  store i8 %33, ptr %arrayidx.i.i75, align 1
  %34 = load i8, ptr %incdec.ptr.i.ptr.i, align 1
  %exitcond206.i = icmp eq i64 %text.addr.014.i.add.i, 5
  br i1 %exitcond206.i, label %cleanup.i, label %land.rhs.i.i71, !llvm.loop !43

cleanup.thread.i:                                 ; preds = %land.rhs.backedge.i, %land.rhs.lr.ph.i
  %35 = load ptr, ptr %shape22.i, align 8
  %arrayidx41.i = getelementptr inbounds nuw i64, ptr %35, i64 %cond
  %36 = load i64, ptr %arrayidx41.i, align 8
  %37 = load i64, ptr %arrayidx42.i, align 8
  %add.i78 = add nsw i64 %37, %36
  store i64 %add.i78, ptr %arrayidx42.i, align 8
  %inc44.i = add nuw i64 %k.0185.i, 1
  %exitcond202.not.i = icmp eq i64 %inc44.i, %2
  br i1 %exitcond202.not.i, label %for.cond49.preheader.i, label %for.body7.i, !llvm.loop !83

cleanup.i:                                        ; preds = %while.body.i.i74, %land.rhs.i.i71
  %38 = phi i64 [ %add.i.i72, %while.body.i.i74 ], [ %32, %land.rhs.i.i71 ]
  %arrayidx7.i.i73 = getelementptr inbounds nuw i8, ptr %message.i.i.i, i64 %38
  store i8 0, ptr %arrayidx7.i.i73, align 1
  %39 = load ptr, ptr %arrayidx8.i.le98, align 8
  %rank36.i = getelementptr inbounds nuw i8, ptr %39, i64 24
  %40 = load i64, ptr %rank36.i, align 8
  %shape38.i = getelementptr inbounds nuw i8, ptr %39, i64 72
  %41 = load ptr, ptr %shape38.i, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %40, ptr noundef %41) #33
  br label %nnc_joined.exit

for.cond.cleanup53.i:                             ; preds = %for.inc66.i, %for.cond49.preheader.i
  %inner.0.lcssa.i = phi i64 [ %shr.i.i, %for.cond49.preheader.i ], [ %inner.1.i, %for.inc66.i ]
  %before.0.lcssa.i = phi i64 [ 1, %for.cond49.preheader.i ], [ %before.1.i, %for.inc66.i ]
  %call72.i = call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef %18, i64 noundef %7, ptr noundef nonnull %shape.i) #33
  %cmp73.i = icmp eq ptr %call72.i, null
  %cond.i = select i1 %cmp73.i, i32 2, i32 0
  %cmp77.i = icmp ne ptr %call72.i, null
  %cmp80196.i = icmp ne i64 %before.0.lcssa.i, 0
  %42 = select i1 %cmp77.i, i1 %cmp80196.i, i1 false
  br i1 %42, label %for.cond86.preheader.lr.ph.i, label %nnc_joined.exit

for.cond86.preheader.lr.ph.i:                     ; preds = %for.cond.cleanup53.i
  %data.i = getelementptr inbounds nuw i8, ptr %call72.i, i64 40
  br label %for.cond86.preheader.i

for.body54.i:                                     ; preds = %for.cond49.preheader.i, %for.inc66.i
  %before.0189.i = phi i64 [ %before.1.i, %for.inc66.i ], [ 1, %for.cond49.preheader.i ]
  %i48.0188.i = phi i64 [ %inc67.i, %for.inc66.i ], [ 0, %for.cond49.preheader.i ]
  %inner.0187.i = phi i64 [ %inner.1.i, %for.inc66.i ], [ %shr.i.i, %for.cond49.preheader.i ]
  %cmp55.i = icmp ult i64 %i48.0188.i, %cond
  br i1 %cmp55.i, label %if.then57.i, label %if.end59.i

if.then57.i:                                      ; preds = %for.body54.i
  %arrayidx58.i = getelementptr inbounds nuw i64, ptr %shape.i, i64 %i48.0188.i
  %43 = load i64, ptr %arrayidx58.i, align 8
  %mul.i = mul i64 %43, %before.0189.i
  br label %if.end59.i

if.end59.i:                                       ; preds = %if.then57.i, %for.body54.i
  %before.1.i = phi i64 [ %mul.i, %if.then57.i ], [ %before.0189.i, %for.body54.i ]
  %cmp60.i = icmp ugt i64 %i48.0188.i, %cond
  br i1 %cmp60.i, label %if.then62.i, label %for.inc66.i

if.then62.i:                                      ; preds = %if.end59.i
  %arrayidx63.i = getelementptr inbounds nuw i64, ptr %shape.i, i64 %i48.0188.i
  %44 = load i64, ptr %arrayidx63.i, align 8
  %mul64.i = mul i64 %44, %inner.0187.i
  br label %for.inc66.i

for.inc66.i:                                      ; preds = %if.then62.i, %if.end59.i
  %inner.1.i = phi i64 [ %mul64.i, %if.then62.i ], [ %inner.0187.i, %if.end59.i ]
  %inc67.i = add nuw i64 %i48.0188.i, 1
  %exitcond203.not.i = icmp eq i64 %inc67.i, %7
  br i1 %exitcond203.not.i, label %for.cond.cleanup53.i, label %for.body54.i, !llvm.loop !84

for.cond86.preheader.i:                           ; preds = %for.cond.cleanup89.i, %for.cond86.preheader.lr.ph.i
  %i75.0198.i = phi i64 [ 0, %for.cond86.preheader.lr.ph.i ], [ %inc105.i, %for.cond.cleanup89.i ]
  %at.0197.i = phi i64 [ 0, %for.cond86.preheader.lr.ph.i ], [ %add99.i, %for.cond.cleanup89.i ]
  br label %for.body90.i

for.cond.cleanup89.i:                             ; preds = %for.body90.i
  %inc105.i = add nuw i64 %i75.0198.i, 1
  %exitcond91.not = icmp eq i64 %inc105.i, %before.0.lcssa.i
  br i1 %exitcond91.not, label %nnc_joined.exit, label %for.cond86.preheader.i, !llvm.loop !85

for.body90.i:                                     ; preds = %for.cond86.preheader.i, %for.body90.i
  %k85.0194.i = phi i64 [ %inc101.i, %for.body90.i ], [ 0, %for.cond86.preheader.i ]
  %at.1193.i = phi i64 [ %add99.i, %for.body90.i ], [ %at.0197.i, %for.cond86.preheader.i ]
  %arrayidx91.i = getelementptr inbounds nuw ptr, ptr %1, i64 %k85.0194.i
  %45 = load ptr, ptr %arrayidx91.i, align 8
  %shape92.i = getelementptr inbounds nuw i8, ptr %45, i64 72
  %46 = load ptr, ptr %shape92.i, align 8
  %arrayidx93.i = getelementptr inbounds nuw i64, ptr %46, i64 %cond
  %47 = load i64, ptr %arrayidx93.i, align 8
  %mul94.i = mul i64 %47, %inner.0.lcssa.i
  %48 = load ptr, ptr %data.i, align 8
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %48, i64 %at.1193.i
  %data96.i = getelementptr inbounds nuw i8, ptr %45, i64 40
  %49 = load ptr, ptr %data96.i, align 8
  %mul97.i = mul i64 %mul94.i, %i75.0198.i
  %add.ptr98.i = getelementptr inbounds nuw i8, ptr %49, i64 %mul97.i
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %add.ptr.i, ptr align 1 %add.ptr98.i, i64 %mul94.i, i1 false)
  %add99.i = add i64 %mul94.i, %at.1193.i
  %inc101.i = add nuw i64 %k85.0194.i, 1
  %exitcond204.not.i = icmp eq i64 %inc101.i, %2
  br i1 %exitcond204.not.i, label %for.cond.cleanup89.i, label %for.body90.i, !llvm.loop !86

nnc_joined.exit:                                  ; preds = %for.cond.cleanup89.i, %cleanup.i, %for.cond.cleanup53.i
  %50 = phi i32 [ 10, %cleanup.i ], [ %cond.i, %for.cond.cleanup53.i ], [ %cond.i, %for.cond.cleanup89.i ]
  %retval.3.i = phi ptr [ null, %cleanup.i ], [ %call72.i, %for.cond.cleanup53.i ], [ %call72.i, %for.cond.cleanup89.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %shape.i) #32
  br label %if.end31

if.end31:                                         ; preds = %nnc_joined.exit, %if.then22
  %51 = phi i32 [ %50, %nnc_joined.exit ], [ %.pre, %if.then22 ]
  %storemerge = phi ptr [ %retval.3.i, %nnc_joined.exit ], [ %call25, %if.then22 ]
  store ptr %storemerge, ptr %out, align 8
  br label %cleanup33

cleanup33:                                        ; preds = %nnc_say.exit, %if.end31, %nnc_fault.exit
  %retval.1 = phi i32 [ 12, %nnc_fault.exit ], [ 12, %nnc_say.exit ], [ %51, %if.end31 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %status) #32
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 11) i32 @nnc_step_string_concat(ptr noundef captures(none) %machine, ptr readnone captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef captures(none) %out, i64 %dying) #0 {
entry:
  %shape = alloca [72 x i64], align 16
  %rounded = alloca i64, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %shape) #32
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded) #32
  %0 = load ptr, ptr %in, align 8
  %arrayidx1 = getelementptr inbounds nuw i8, ptr %in, i64 8
  %1 = load ptr, ptr %arrayidx1, align 8
  %rank1.i = getelementptr inbounds nuw i8, ptr %0, i64 24
  %2 = load i64, ptr %rank1.i, align 8
  %rank2.i = getelementptr inbounds nuw i8, ptr %1, i64 24
  %3 = load i64, ptr %rank2.i, align 8
  %..i = tail call i64 @llvm.umax.i64(i64 %2, i64 %3)
  %cmp595.not.i = icmp eq i64 %..i, 0
  br i1 %cmp595.not.i, label %if.end, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %entry
  %shape10.i = getelementptr inbounds nuw i8, ptr %0, i64 72
  %shape20.i = getelementptr inbounds nuw i8, ptr %1, i64 72
  br label %for.body.i

for.body.i:                                       ; preds = %cleanup.thread.i, %for.body.lr.ph.i
  %i.096.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %cleanup.thread.i ]
  %add.i = add i64 %i.096.i, %2
  %cmp7.i = icmp ult i64 %add.i, %..i
  br i1 %cmp7.i, label %cond.end13.i, label %cond.false9.i

cond.false9.i:                                    ; preds = %for.body.i
  %4 = load ptr, ptr %shape10.i, align 8
  %sub.i = sub nuw i64 %add.i, %..i
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %4, i64 %sub.i
  %5 = load i64, ptr %arrayidx.i, align 8
  br label %cond.end13.i

cond.end13.i:                                     ; preds = %cond.false9.i, %for.body.i
  %cond14.i = phi i64 [ %5, %cond.false9.i ], [ 1, %for.body.i ]
  %add16.i = add i64 %i.096.i, %3
  %cmp17.i = icmp ult i64 %add16.i, %..i
  br i1 %cmp17.i, label %cond.end25.thread.i, label %cond.end25.i

cond.end25.thread.i:                              ; preds = %cond.end13.i
  %cmp2885.i = icmp eq i64 %cond14.i, 1
  br label %cleanup.thread.i

cond.end25.i:                                     ; preds = %cond.end13.i
  %6 = load ptr, ptr %shape20.i, align 8
  %sub23.i = sub nuw i64 %add16.i, %..i
  %arrayidx24.i = getelementptr inbounds nuw i64, ptr %6, i64 %sub23.i
  %7 = load i64, ptr %arrayidx24.i, align 8
  %cmp27.i = icmp eq i64 %cond14.i, %7
  %cmp28.i = icmp eq i64 %cond14.i, 1
  %cmp30.i = icmp eq i64 %7, 1
  %8 = or i1 %cmp27.i, %cmp30.i
  %or.cond45.not.i = or i1 %cmp28.i, %8
  br i1 %or.cond45.not.i, label %cleanup.thread.i, label %if.then.i

if.then.i:                                        ; preds = %cond.end25.i
  %message_length.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i.i

while.body.i.i.i:                                 ; preds = %while.body.i.i.i, %if.then.i
  %9 = phi i64 [ 0, %if.then.i ], [ %add.i.i.i, %while.body.i.i.i ]
  %10 = phi i8 [ 116, %if.then.i ], [ %11, %while.body.i.i.i ]
  %text.addr.014.i.i.i = phi ptr [ @.str.41, %if.then.i ], [ %incdec.ptr.i.i.i, %while.body.i.i.i ]
  %add.i.i.i = add nuw nsw i64 %9, 1
  %incdec.ptr.i.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i.i, i64 1
  store i64 %add.i.i.i, ptr %message_length.i.i, align 8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i, i64 %9
  store i8 %10, ptr %arrayidx.i.i.i, align 1
  %11 = load i8, ptr %incdec.ptr.i.i.i, align 1
  %exitcond.i = icmp eq i64 %add.i.i.i, 31
  br i1 %exitcond.i, label %nnc_fault.exit.i, label %while.body.i.i.i, !llvm.loop !43

nnc_fault.exit.i:                                 ; preds = %while.body.i.i.i
  %arrayidx7.i.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1591
  store i8 0, ptr %arrayidx7.i.i.i, align 1
  %12 = load i64, ptr %rank1.i, align 8
  %13 = load ptr, ptr %shape10.i, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %12, ptr noundef %13) #33
  %.pre.i.i = load i64, ptr %message_length.i.i, align 8
  br label %land.rhs.i.i

land.rhs.i.i:                                     ; preds = %while.body.i.i, %nnc_fault.exit.i
  %14 = phi i64 [ %.pre.i.i, %nnc_fault.exit.i ], [ %add.i.i, %while.body.i.i ]
  %15 = phi i8 [ 32, %nnc_fault.exit.i ], [ %16, %while.body.i.i ]
  %text.addr.014.i.idx.i = phi i64 [ 0, %nnc_fault.exit.i ], [ %text.addr.014.i.add.i, %while.body.i.i ]
  %add.i.i = add i64 %14, 1
  %cmp2.i.i = icmp ult i64 %add.i.i, 512
  br i1 %cmp2.i.i, label %while.body.i.i, label %nnc_broadcast.exit

while.body.i.i:                                   ; preds = %land.rhs.i.i
  %text.addr.014.i.add.i = add nuw nsw i64 %text.addr.014.i.idx.i, 1
  %incdec.ptr.i.ptr.i = getelementptr inbounds nuw i8, ptr @.str.39, i64 %text.addr.014.i.add.i
  store i64 %add.i.i, ptr %message_length.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i, i64 %14
  store i8 %15, ptr %arrayidx.i.i, align 1
  %16 = load i8, ptr %incdec.ptr.i.ptr.i, align 1
  %exitcond97.i = icmp eq i64 %text.addr.014.i.add.i, 5
  br i1 %exitcond97.i, label %nnc_broadcast.exit, label %land.rhs.i.i, !llvm.loop !43

cleanup.thread.i:                                 ; preds = %cond.end25.i, %cond.end25.thread.i
  %cmp2890.i = phi i1 [ %cmp2885.i, %cond.end25.thread.i ], [ %cmp28.i, %cond.end25.i ]
  %cond2689.i = phi i64 [ 1, %cond.end25.thread.i ], [ %7, %cond.end25.i ]
  %cond39.i = select i1 %cmp2890.i, i64 %cond2689.i, i64 %cond14.i
  %arrayidx40.i = getelementptr inbounds nuw i64, ptr %shape, i64 %i.096.i
  store i64 %cond39.i, ptr %arrayidx40.i, align 8
  %inc.i = add nuw i64 %i.096.i, 1
  %exitcond.not = icmp eq i64 %inc.i, %..i
  br i1 %exitcond.not, label %if.end, label %for.body.i, !llvm.loop !87

nnc_broadcast.exit:                               ; preds = %land.rhs.i.i, %while.body.i.i
  %17 = phi i64 [ %add.i.i, %while.body.i.i ], [ %14, %land.rhs.i.i ]
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %message.i.i.i, i64 %17
  store i8 0, ptr %arrayidx7.i.i, align 1
  %18 = load i64, ptr %rank2.i, align 8
  %19 = load ptr, ptr %shape20.i, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %18, ptr noundef %19) #33
  br label %cleanup41

if.end:                                           ; preds = %cleanup.thread.i, %entry
  %call3 = call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef 2061, i64 noundef %..i, ptr noundef nonnull %shape) #33
  store ptr %call3, ptr %out, align 8
  %cmp6 = icmp eq ptr %call3, null
  br i1 %cmp6, label %cleanup41, label %for.cond.preheader

for.cond.preheader:                               ; preds = %if.end
  %length91 = getelementptr inbounds nuw i8, ptr %call3, i64 32
  %20 = load i64, ptr %length91, align 8
  %cmp10.not92.not = icmp eq i64 %20, 0
  br i1 %cmp10.not92.not, label %cleanup41, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %for.cond.preheader
  %strings.i = getelementptr inbounds nuw i8, ptr %machine, i64 1352
  %lengths.i = getelementptr inbounds nuw i8, ptr %machine, i64 1360
  br label %for.body

for.cond:                                         ; preds = %cleanup
  %inc = add nuw i64 %i.093, 1
  %21 = load ptr, ptr %out, align 8
  %length = getelementptr inbounds nuw i8, ptr %21, i64 32
  %22 = load i64, ptr %length, align 8
  %cmp10.not = icmp ult i64 %inc, %22
  br i1 %cmp10.not, label %for.body, label %cleanup41, !llvm.loop !88

for.body:                                         ; preds = %for.body.lr.ph, %for.cond
  %i.093 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.cond ]
  %23 = load ptr, ptr %in, align 8
  %call14 = call fastcc i64 @nnc_broadcast_at(ptr noundef %23, ptr noundef %shape, i64 noundef %..i, i64 noundef %i.093) #33
  %data.i = getelementptr inbounds nuw i8, ptr %23, i64 40
  %24 = load ptr, ptr %data.i, align 8
  %arrayidx.i72 = getelementptr inbounds nuw i64, ptr %24, i64 %call14
  %25 = load i64, ptr %arrayidx.i72, align 8
  %26 = load ptr, ptr %lengths.i, align 8
  %arrayidx.i73 = getelementptr inbounds i64, ptr %26, i64 %25
  %27 = load i64, ptr %arrayidx.i73, align 8
  %28 = load ptr, ptr %strings.i, align 8
  %arrayidx2.i = getelementptr inbounds ptr, ptr %28, i64 %25
  %29 = load ptr, ptr %arrayidx2.i, align 8
  %30 = load ptr, ptr %arrayidx1, align 8
  %call20 = call fastcc i64 @nnc_broadcast_at(ptr noundef %30, ptr noundef %shape, i64 noundef %..i, i64 noundef %i.093) #33
  %data.i74 = getelementptr inbounds nuw i8, ptr %30, i64 40
  %31 = load ptr, ptr %data.i74, align 8
  %arrayidx.i75 = getelementptr inbounds nuw i64, ptr %31, i64 %call20
  %32 = load i64, ptr %arrayidx.i75, align 8
  %arrayidx.i78 = getelementptr inbounds i64, ptr %26, i64 %32
  %33 = load i64, ptr %arrayidx.i78, align 8
  %arrayidx2.i79 = getelementptr inbounds ptr, ptr %28, i64 %32
  %34 = load ptr, ptr %arrayidx2.i79, align 8
  %add = add i64 %33, %27
  %add23 = add i64 %add, 1
  %call24 = call fastcc ptr @nnc_take_block(ptr noundef %machine, i64 noundef %add23, ptr noundef %rounded) #33
  %cmp25 = icmp eq ptr %call24, null
  br i1 %cmp25, label %cleanup41, label %cleanup

cleanup:                                          ; preds = %for.body
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %call24, ptr align 1 %29, i64 %27, i1 false)
  %add.ptr = getelementptr inbounds nuw i8, ptr %call24, i64 %27
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %add.ptr, ptr align 1 %34, i64 %33, i1 false)
  %35 = load ptr, ptr %out, align 8
  %data = getelementptr inbounds nuw i8, ptr %35, i64 40
  %36 = load ptr, ptr %data, align 8
  %arrayidx30 = getelementptr inbounds nuw i64, ptr %36, i64 %i.093
  %call31 = tail call fastcc i32 @nnc_intern(ptr noundef nonnull %machine, ptr noundef nonnull %call24, i64 noundef %add, i32 noundef 0, ptr noundef %arrayidx30) #33
  %37 = load i64, ptr %rounded, align 8
  tail call fastcc void @nnc_give_block(ptr noundef nonnull %machine, ptr noundef nonnull %call24, i64 noundef %37) #33
  %cmp32.not = icmp eq i32 %call31, 0
  br i1 %cmp32.not, label %for.cond, label %cleanup41

cleanup41:                                        ; preds = %for.body, %for.cond, %cleanup, %for.cond.preheader, %nnc_broadcast.exit, %if.end
  %retval.3 = phi i32 [ 2, %if.end ], [ 10, %nnc_broadcast.exit ], [ 0, %for.cond.preheader ], [ 2, %for.body ], [ 0, %for.cond ], [ %call31, %cleanup ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %shape) #32
  ret i32 %retval.3
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 3) i32 @nnc_step_string_split(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef captures(none) initializes((8, 16)) %out, i64 %dying) #0 {
entry:
  %shape = alloca [72 x i64], align 16
  %begin = alloca i64, align 8
  %end = alloca i64, align 8
  %at = alloca i64, align 8
  %left = alloca i64, align 8
  %at48 = alloca i64, align 8
  %left50 = alloca i64, align 8
  %0 = load ptr, ptr %in, align 8
  %table_texts = getelementptr inbounds nuw i8, ptr %machine, i64 8
  %1 = load ptr, ptr %table_texts, align 8
  %2 = load i64, ptr %parameters, align 8
  %add.ptr = getelementptr inbounds i8, ptr %1, i64 %2
  call void @llvm.lifetime.start.p0(ptr nonnull %shape) #32
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %parameters, i64 8
  %3 = load i64, ptr %arrayidx2, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %begin) #32
  call void @llvm.lifetime.start.p0(ptr nonnull %end) #32
  %rank = getelementptr inbounds nuw i8, ptr %0, i64 24
  %4 = load i64, ptr %rank, align 8
  %cmp148.not = icmp eq i64 %4, 0
  br i1 %cmp148.not, label %for.cond.cleanup, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %entry
  %shape3 = getelementptr inbounds nuw i8, ptr %0, i64 72
  %5 = load ptr, ptr %shape3, align 8
  %6 = shl nuw i64 %4, 3
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 16 %shape, ptr align 8 %5, i64 %6, i1 false)
  br label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.body.lr.ph, %entry
  %call = call fastcc ptr @nnc_new_tensor(ptr noundef nonnull %machine, i64 noundef 2055, i64 noundef %4, ptr noundef nonnull %shape) #33
  %arrayidx7 = getelementptr inbounds nuw i8, ptr %out, i64 8
  store ptr %call, ptr %arrayidx7, align 8
  %cmp9 = icmp eq ptr %call, null
  br i1 %cmp9, label %cleanup84, label %for.cond11.preheader

for.cond11.preheader:                             ; preds = %for.cond.cleanup
  %length = getelementptr inbounds nuw i8, ptr %0, i64 32
  %7 = load i64, ptr %length, align 8
  %cmp12150.not = icmp eq i64 %7, 0
  br i1 %cmp12150.not, label %for.cond.cleanup13, label %for.body14.lr.ph

for.body14.lr.ph:                                 ; preds = %for.cond11.preheader
  %arrayidx16 = getelementptr inbounds nuw i8, ptr %parameters, i64 16
  %data.i = getelementptr inbounds nuw i8, ptr %0, i64 40
  %strings.i = getelementptr inbounds nuw i8, ptr %machine, i64 1352
  %lengths.i = getelementptr inbounds nuw i8, ptr %machine, i64 1360
  br label %for.body14

for.cond.cleanup13:                               ; preds = %while.end, %for.cond11.preheader
  %width.0.lcssa = phi i64 [ 0, %for.cond11.preheader ], [ %cond, %while.end ]
  %8 = load i64, ptr %rank, align 8
  %arrayidx27 = getelementptr inbounds nuw i64, ptr %shape, i64 %8
  store i64 %width.0.lcssa, ptr %arrayidx27, align 8
  %add29 = add i64 %8, 1
  %call31 = call fastcc ptr @nnc_new_tensor(ptr noundef nonnull %machine, i64 noundef 2061, i64 noundef %add29, ptr noundef nonnull %shape) #33
  store ptr %call31, ptr %out, align 8
  %cmp34 = icmp eq ptr %call31, null
  br i1 %cmp34, label %cleanup84, label %if.end36

for.body14:                                       ; preds = %for.body14.lr.ph, %while.end
  %width.0152 = phi i64 [ 0, %for.body14.lr.ph ], [ %cond, %while.end ]
  %i10.0151 = phi i64 [ 0, %for.body14.lr.ph ], [ %inc24, %while.end ]
  call void @llvm.lifetime.start.p0(ptr nonnull %at) #32
  store i64 0, ptr %at, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %left) #32
  %9 = load i64, ptr %arrayidx16, align 8
  store i64 %9, ptr %left, align 8
  %10 = load ptr, ptr %data.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %10, i64 %i10.0151
  %11 = load i64, ptr %arrayidx.i, align 8
  %12 = load ptr, ptr %lengths.i, align 8
  %arrayidx.i139 = getelementptr inbounds i64, ptr %12, i64 %11
  %13 = load i64, ptr %arrayidx.i139, align 8
  %14 = load ptr, ptr %strings.i, align 8
  %arrayidx2.i = getelementptr inbounds ptr, ptr %14, i64 %11
  %15 = load ptr, ptr %arrayidx2.i, align 8
  br label %while.cond

while.cond:                                       ; preds = %while.cond, %for.body14
  %count.0 = phi i64 [ 0, %for.body14 ], [ %add, %while.cond ]
  %call19 = call fastcc i32 @nnc_next_part(ptr noundef %15, i64 noundef %13, ptr noundef %add.ptr, i64 noundef %3, ptr noundef %left, ptr noundef %at, ptr noundef %begin, ptr noundef %end) #33
  %tobool.not = icmp eq i32 %call19, 0
  %add = add nuw nsw i64 %count.0, 1
  br i1 %tobool.not, label %while.end, label %while.cond, !llvm.loop !89

while.end:                                        ; preds = %while.cond
  %16 = load ptr, ptr %arrayidx7, align 8
  %data = getelementptr inbounds nuw i8, ptr %16, i64 40
  %17 = load ptr, ptr %data, align 8
  %arrayidx21 = getelementptr inbounds nuw i64, ptr %17, i64 %i10.0151
  store i64 %count.0, ptr %arrayidx21, align 8
  %cond = tail call i64 @llvm.umax.i64(i64 %count.0, i64 %width.0152)
  call void @llvm.lifetime.end.p0(ptr nonnull %left) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %at) #32
  %inc24 = add nuw i64 %i10.0151, 1
  %18 = load i64, ptr %length, align 8
  %cmp12 = icmp ult i64 %inc24, %18
  br i1 %cmp12, label %for.body14, label %for.cond.cleanup13, !llvm.loop !90

if.end36:                                         ; preds = %for.cond.cleanup13
  %data38 = getelementptr inbounds nuw i8, ptr %call31, i64 40
  %19 = load ptr, ptr %data38, align 8
  %length40 = getelementptr inbounds nuw i8, ptr %call31, i64 32
  %20 = load i64, ptr %length40, align 8
  %mul = shl i64 %20, 3
  tail call void @llvm.memset.p0.i64(ptr align 1 %19, i8 0, i64 %mul, i1 false)
  %21 = load i64, ptr %length, align 8
  %cmp44.not154.not = icmp eq i64 %21, 0
  br i1 %cmp44.not154.not, label %cleanup84, label %for.body46.lr.ph

for.body46.lr.ph:                                 ; preds = %if.end36
  %arrayidx51 = getelementptr inbounds nuw i8, ptr %parameters, i64 16
  %data.i140 = getelementptr inbounds nuw i8, ptr %0, i64 40
  %strings.i142 = getelementptr inbounds nuw i8, ptr %machine, i64 1352
  %lengths.i143 = getelementptr inbounds nuw i8, ptr %machine, i64 1360
  br label %for.body46

for.body46:                                       ; preds = %for.body46.lr.ph, %for.inc79
  %i41.0155 = phi i64 [ 0, %for.body46.lr.ph ], [ %inc80, %for.inc79 ]
  call void @llvm.lifetime.start.p0(ptr nonnull %at48) #32
  store i64 0, ptr %at48, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %left50) #32
  %22 = load i64, ptr %arrayidx51, align 8
  store i64 %22, ptr %left50, align 8
  %23 = load ptr, ptr %data.i140, align 8
  %arrayidx.i141 = getelementptr inbounds nuw i64, ptr %23, i64 %i41.0155
  %24 = load i64, ptr %arrayidx.i141, align 8
  %25 = load ptr, ptr %lengths.i143, align 8
  %arrayidx.i144 = getelementptr inbounds i64, ptr %25, i64 %24
  %26 = load i64, ptr %arrayidx.i144, align 8
  %27 = load ptr, ptr %strings.i142, align 8
  %arrayidx2.i145 = getelementptr inbounds ptr, ptr %27, i64 %24
  %28 = load ptr, ptr %arrayidx2.i145, align 8
  %mul61 = mul nsw i64 %i41.0155, %width.0.lcssa
  br label %while.cond55

while.cond55:                                     ; preds = %while.body58, %for.body46
  %count49.0 = phi i64 [ 0, %for.body46 ], [ %add69, %while.body58 ]
  %call56 = call fastcc i32 @nnc_next_part(ptr noundef %28, i64 noundef %26, ptr noundef %add.ptr, i64 noundef %3, ptr noundef %left50, ptr noundef %at48, ptr noundef %begin, ptr noundef %end) #33
  %tobool57.not = icmp eq i32 %call56, 0
  br i1 %tobool57.not, label %for.inc79, label %while.body58

while.body58:                                     ; preds = %while.cond55
  %29 = load ptr, ptr %out, align 8
  %data60 = getelementptr inbounds nuw i8, ptr %29, i64 40
  %30 = load ptr, ptr %data60, align 8
  %add.ptr62 = getelementptr inbounds i64, ptr %30, i64 %mul61
  %add.ptr63 = getelementptr inbounds nuw i64, ptr %add.ptr62, i64 %count49.0
  %31 = load i64, ptr %begin, align 8
  %add.ptr64 = getelementptr inbounds nuw i8, ptr %28, i64 %31
  %32 = load i64, ptr %end, align 8
  %sub = sub i64 %32, %31
  %call65 = tail call fastcc i32 @nnc_intern(ptr noundef nonnull %machine, ptr noundef %add.ptr64, i64 noundef %sub, i32 noundef 0, ptr noundef %add.ptr63) #33
  %cmp66.not = icmp eq i32 %call65, 0
  %add69 = add nuw nsw i64 %count49.0, 1
  br i1 %cmp66.not, label %while.cond55, label %cleanup72, !llvm.loop !91

cleanup72:                                        ; preds = %while.body58
  call void @llvm.lifetime.end.p0(ptr nonnull %left50) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %at48) #32
  br label %cleanup84

for.inc79:                                        ; preds = %while.cond55
  call void @llvm.lifetime.end.p0(ptr nonnull %left50) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %at48) #32
  %inc80 = add nuw i64 %i41.0155, 1
  %33 = load i64, ptr %length, align 8
  %cmp44.not = icmp ult i64 %inc80, %33
  br i1 %cmp44.not, label %for.body46, label %cleanup84, !llvm.loop !92

cleanup84:                                        ; preds = %for.inc79, %if.end36, %cleanup72, %for.cond.cleanup13, %for.cond.cleanup
  %retval.5 = phi i32 [ 2, %for.cond.cleanup13 ], [ 2, %for.cond.cleanup ], [ %call65, %cleanup72 ], [ 0, %if.end36 ], [ 0, %for.inc79 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %end) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %begin) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %shape) #32
  ret i32 %retval.5
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 3) i32 @nnc_step_lookup(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef captures(none) %out, i64 %dying) #0 {
entry:
  %rounded = alloca i64, align 8
  %lookup = alloca %struct.nnc_lookup, align 8
  %key = alloca i64, align 8
  %0 = load ptr, ptr %in, align 8
  %arrayidx1 = getelementptr inbounds nuw i8, ptr %in, i64 8
  %1 = load ptr, ptr %arrayidx1, align 8
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %in, i64 16
  %2 = load ptr, ptr %arrayidx2, align 8
  %3 = load i64, ptr %parameters, align 8
  %conv = trunc i64 %3 to i32
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded) #32
  %dtype = getelementptr inbounds nuw i8, ptr %2, i64 16
  %4 = load i64, ptr %dtype, align 8
  %shr.i = lshr i64 %4, 8
  call void @llvm.lifetime.start.p0(ptr nonnull %lookup) #32
  %length = getelementptr inbounds nuw i8, ptr %1, i64 32
  %5 = load i64, ptr %length, align 8
  %mul = shl i64 %5, 3
  %add = add i64 %mul, 8
  %call4 = call fastcc ptr @nnc_take_block(ptr noundef %machine, i64 noundef %add, ptr noundef %rounded) #33
  %cmp = icmp eq ptr %call4, null
  br i1 %cmp, label %cleanup, label %for.cond.preheader

for.cond.preheader:                               ; preds = %entry
  %6 = load i64, ptr %length, align 8
  %cmp7110.not = icmp eq i64 %6, 0
  br i1 %cmp7110.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %for.cond.preheader
  %.lcssa = phi i64 [ 0, %for.cond.preheader ], [ %8, %for.body ]
  %call12 = call fastcc i32 @nnc_lookup_new(ptr noundef %machine, ptr noundef %lookup, ptr noundef nonnull %call4, i64 noundef %.lcssa) #33
  %cmp13 = icmp eq i32 %call12, 0
  br i1 %cmp13, label %for.cond17.preheader, label %if.end63

for.cond17.preheader:                             ; preds = %for.cond.cleanup
  %7 = load i64, ptr %length, align 8
  %cmp19112.not = icmp eq i64 %7, 0
  br i1 %cmp19112.not, label %for.cond.cleanup21, label %for.body22

for.body:                                         ; preds = %for.cond.preheader, %for.body
  %i.0111 = phi i64 [ %inc, %for.body ], [ 0, %for.cond.preheader ]
  %call9 = tail call fastcc i64 @nnc_key_at(ptr noundef nonnull %1, i64 noundef %i.0111, i32 noundef %conv) #33
  %arrayidx10 = getelementptr inbounds nuw i64, ptr %call4, i64 %i.0111
  store i64 %call9, ptr %arrayidx10, align 8
  %inc = add nuw i64 %i.0111, 1
  %8 = load i64, ptr %length, align 8
  %cmp7 = icmp ult i64 %inc, %8
  br i1 %cmp7, label %for.body, label %for.cond.cleanup, !llvm.loop !93

for.cond.cleanup21:                               ; preds = %if.end28, %for.cond17.preheader
  %9 = load i64, ptr %dtype, align 8
  %rank = getelementptr inbounds nuw i8, ptr %0, i64 24
  %10 = load i64, ptr %rank, align 8
  %shape = getelementptr inbounds nuw i8, ptr %0, i64 72
  %11 = load ptr, ptr %shape, align 8
  %call33 = tail call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef %9, i64 noundef %10, ptr noundef %11) #33
  store ptr %call33, ptr %out, align 8
  %cmp36.not = icmp eq ptr %call33, null
  %cond = select i1 %cmp36.not, i32 2, i32 0
  %length42 = getelementptr inbounds nuw i8, ptr %0, i64 32
  br i1 %cmp36.not, label %for.cond.cleanup45, label %land.rhs.lr.ph

land.rhs.lr.ph:                                   ; preds = %for.cond.cleanup21
  %data52 = getelementptr inbounds nuw i8, ptr %2, i64 40
  %arrayidx51 = getelementptr inbounds nuw i8, ptr %in, i64 24
  %12 = load i64, ptr %length42, align 8
  %cmp43122.not = icmp eq i64 %12, 0
  br i1 %cmp43122.not, label %for.cond.cleanup45, label %for.body46

for.body22:                                       ; preds = %for.cond17.preheader, %if.end28
  %13 = phi i64 [ %15, %if.end28 ], [ %7, %for.cond17.preheader ]
  %i16.0113 = phi i64 [ %add27, %if.end28 ], [ 0, %for.cond17.preheader ]
  %add.ptr = getelementptr inbounds nuw i64, ptr %call4, i64 %i16.0113
  %call23 = call fastcc ptr @nnc_lookup_slot(ptr noundef %lookup, ptr noundef nonnull %add.ptr, i64 noundef 1) #33
  %14 = load i64, ptr %call23, align 8
  %cmp24 = icmp eq i64 %14, 0
  %add27 = add nuw i64 %i16.0113, 1
  br i1 %cmp24, label %if.then26, label %if.end28

if.then26:                                        ; preds = %for.body22
  store i64 %add27, ptr %call23, align 8
  %.pre = load i64, ptr %length, align 8
  br label %if.end28

if.end28:                                         ; preds = %for.body22, %if.then26
  %15 = phi i64 [ %.pre, %if.then26 ], [ %13, %for.body22 ]
  %cmp19 = icmp ult i64 %add27, %15
  br i1 %cmp19, label %for.body22, label %for.cond.cleanup21, !llvm.loop !94

for.cond.cleanup45:                               ; preds = %cond.end, %land.rhs.lr.ph, %for.cond.cleanup21
  %slots.i = getelementptr inbounds nuw i8, ptr %lookup, i64 8
  %16 = load ptr, ptr %slots.i, align 8
  %rounded.i = getelementptr inbounds nuw i8, ptr %lookup, i64 24
  %17 = load i64, ptr %rounded.i, align 8
  tail call fastcc void @nnc_give_block(ptr noundef %machine, ptr noundef %16, i64 noundef %17) #33
  br label %if.end63

for.body46:                                       ; preds = %land.rhs.lr.ph, %cond.end
  %i38.0114123 = phi i64 [ %inc61, %cond.end ], [ 0, %land.rhs.lr.ph ]
  call void @llvm.lifetime.start.p0(ptr nonnull %key) #32
  %call47 = tail call fastcc i64 @nnc_key_at(ptr noundef nonnull %0, i64 noundef %i38.0114123, i32 noundef %conv) #33
  store i64 %call47, ptr %key, align 8
  %call48 = call fastcc ptr @nnc_lookup_slot(ptr noundef %lookup, ptr noundef nonnull %key, i64 noundef 1) #33
  %18 = load i64, ptr %call48, align 8
  %cmp49 = icmp eq i64 %18, 0
  br i1 %cmp49, label %cond.true, label %cond.false

cond.true:                                        ; preds = %for.body46
  %19 = load ptr, ptr %arrayidx51, align 8
  %data = getelementptr inbounds nuw i8, ptr %19, i64 40
  %20 = load ptr, ptr %data, align 8
  br label %cond.end

cond.false:                                       ; preds = %for.body46
  %21 = load ptr, ptr %data52, align 8
  %sub = add nsw i64 %18, -1
  %mul53 = mul i64 %sub, %shr.i
  %add.ptr54 = getelementptr inbounds nuw i8, ptr %21, i64 %mul53
  br label %cond.end

cond.end:                                         ; preds = %cond.false, %cond.true
  %cond55 = phi ptr [ %20, %cond.true ], [ %add.ptr54, %cond.false ]
  %22 = load ptr, ptr %out, align 8
  %data57 = getelementptr inbounds nuw i8, ptr %22, i64 40
  %23 = load ptr, ptr %data57, align 8
  %mul58 = mul i64 %i38.0114123, %shr.i
  %add.ptr59 = getelementptr inbounds nuw i8, ptr %23, i64 %mul58
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %add.ptr59, ptr align 1 %cond55, i64 %shr.i, i1 false)
  call void @llvm.lifetime.end.p0(ptr nonnull %key) #32
  %inc61 = add nuw i64 %i38.0114123, 1
  %24 = load i64, ptr %length42, align 8
  %cmp43 = icmp ult i64 %inc61, %24
  br i1 %cmp43, label %for.body46, label %for.cond.cleanup45

if.end63:                                         ; preds = %for.cond.cleanup45, %for.cond.cleanup
  %status.0 = phi i32 [ %cond, %for.cond.cleanup45 ], [ %call12, %for.cond.cleanup ]
  %25 = load i64, ptr %rounded, align 8
  tail call fastcc void @nnc_give_block(ptr noundef %machine, ptr noundef nonnull %call4, i64 noundef %25) #33
  br label %cleanup

cleanup:                                          ; preds = %entry, %if.end63
  %retval.0 = phi i32 [ %status.0, %if.end63 ], [ 2, %entry ]
  call void @llvm.lifetime.end.p0(ptr nonnull %lookup) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #32
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 3) i32 @nnc_step_tf_idf(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef captures(none) initializes((0, 8)) %out, i64 %dying) #0 {
entry:
  %shape7 = alloca [2 x i64], align 16
  %rounded = alloca i64, align 8
  %lookup = alloca %struct.nnc_lookup, align 8
  %0 = load ptr, ptr %in, align 8
  %arrayidx1 = getelementptr inbounds nuw i8, ptr %in, i64 8
  %1 = load ptr, ptr %arrayidx1, align 8
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %in, i64 16
  %2 = load ptr, ptr %arrayidx2, align 8
  %arrayidx3 = getelementptr inbounds nuw i8, ptr %in, i64 24
  %3 = load ptr, ptr %arrayidx3, align 8
  %arrayidx4 = getelementptr inbounds nuw i8, ptr %in, i64 32
  %4 = load ptr, ptr %arrayidx4, align 8
  %arrayidx5 = getelementptr inbounds nuw i8, ptr %parameters, i64 32
  %5 = load i64, ptr %arrayidx5, align 8
  %shape = getelementptr inbounds nuw i8, ptr %0, i64 72
  %6 = load ptr, ptr %shape, align 8
  %rank = getelementptr inbounds nuw i8, ptr %0, i64 24
  %7 = load i64, ptr %rank, align 8
  %8 = getelementptr i64, ptr %6, i64 %7
  %arrayidx6 = getelementptr i8, ptr %8, i64 -8
  %9 = load i64, ptr %arrayidx6, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %shape7) #32
  %10 = load i64, ptr %6, align 8
  store i64 %10, ptr %shape7, align 16
  %arrayinit.element = getelementptr inbounds nuw i8, ptr %shape7, i64 8
  store i64 %5, ptr %arrayinit.element, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %rounded) #32
  switch i64 %7, label %if.end.fold.split [
    i64 2, label %if.end
    i64 1, label %if.then
  ]

if.then:                                          ; preds = %entry
  store i64 %5, ptr %shape7, align 16
  br label %if.end

if.end.fold.split:                                ; preds = %entry
  br label %if.end

if.end:                                           ; preds = %entry, %if.end.fold.split, %if.then
  %cond321 = phi i64 [ %10, %entry ], [ 1, %if.then ], [ 1, %if.end.fold.split ]
  %call = call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef 1026, i64 noundef %7, ptr noundef nonnull %shape7) #33
  store ptr %call, ptr %out, align 8
  %arrayidx18 = getelementptr inbounds nuw i8, ptr %parameters, i64 16
  %11 = load i64, ptr %arrayidx18, align 8
  %add = add nsw i64 %11, %9
  %mul = shl i64 %add, 3
  %add19 = add i64 %mul, 8
  %call20 = call fastcc ptr @nnc_take_block(ptr noundef %machine, i64 noundef %add19, ptr noundef %rounded) #33
  %12 = load ptr, ptr %out, align 8
  %cmp22 = icmp eq ptr %12, null
  %cmp23 = icmp eq ptr %call20, null
  %or.cond = select i1 %cmp22, i1 true, i1 %cmp23
  br i1 %or.cond, label %if.then24, label %if.end28

if.then24:                                        ; preds = %if.end
  br i1 %cmp23, label %cleanup202, label %cleanup202.sink.split

if.end28:                                         ; preds = %if.end
  %add.ptr = getelementptr inbounds i64, ptr %call20, i64 %9
  %data = getelementptr inbounds nuw i8, ptr %12, i64 40
  %13 = load ptr, ptr %data, align 8
  %length = getelementptr inbounds nuw i8, ptr %12, i64 32
  %14 = load i64, ptr %length, align 8
  %mul31 = shl i64 %14, 2
  tail call void @llvm.memset.p0.i64(ptr align 1 %13, i8 0, i64 %mul31, i1 false)
  %length33 = getelementptr inbounds nuw i8, ptr %2, i64 32
  %15 = load i64, ptr %length33, align 8
  %cmp34337 = icmp sgt i64 %15, 0
  br i1 %cmp34337, label %for.body.lr.ph, label %land.lhs.true.lr.ph

for.body.lr.ph:                                   ; preds = %if.end28
  %length43 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %arrayidx55 = getelementptr inbounds nuw i8, ptr %parameters, i64 8
  %data64 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %cmp88335.not = icmp eq i64 %cond321, 0
  %cmp97330 = icmp sgt i64 %9, 0
  %arrayidx110 = getelementptr inbounds nuw i8, ptr %parameters, i64 24
  %slots.i = getelementptr inbounds nuw i8, ptr %lookup, i64 8
  %rounded.i = getelementptr inbounds nuw i8, ptr %lookup, i64 24
  br label %for.body

for.body:                                         ; preds = %for.body.lr.ph, %for.inc161
  %16 = phi i64 [ %15, %for.body.lr.ph ], [ %34, %for.inc161 ]
  %indvars.iv344 = phi i64 [ 0, %for.body.lr.ph ], [ %indvars.iv.next345, %for.inc161 ]
  %indvars.iv = phi i64 [ %9, %for.body.lr.ph ], [ %indvars.iv.next, %for.inc161 ]
  %number.0340 = phi i64 [ 0, %for.body.lr.ph ], [ %add54, %for.inc161 ]
  %length32.0338 = phi i64 [ 1, %for.body.lr.ph ], [ %inc162, %for.inc161 ]
  %sub36 = add nsw i64 %length32.0338, -1
  %call37 = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %2, i64 noundef %sub36) #33
  %cmp39 = icmp slt i64 %length32.0338, %16
  br i1 %cmp39, label %cond.true40, label %cond.false42

cond.true40:                                      ; preds = %for.body
  %call41 = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %2, i64 noundef %length32.0338) #33
  br label %cond.end44

cond.false42:                                     ; preds = %for.body
  %17 = load i64, ptr %length43, align 8
  br label %cond.end44

cond.end44:                                       ; preds = %cond.false42, %cond.true40
  %cond45 = phi i64 [ %call41, %cond.true40 ], [ %17, %cond.false42 ]
  %cmp46 = icmp sgt i64 %cond45, %call37
  br i1 %cmp46, label %cond.true47, label %cond.end52

cond.true47:                                      ; preds = %cond.end44
  %18 = xor i64 %call37, -1
  %add49 = add i64 %length32.0338, %18
  %sub50 = add i64 %add49, %cond45
  %div = sdiv i64 %sub50, %length32.0338
  br label %cond.end52

cond.end52:                                       ; preds = %cond.end44, %cond.true47
  %cond53 = phi i64 [ %div, %cond.true47 ], [ 0, %cond.end44 ]
  %add54 = add nsw i64 %cond53, %number.0340
  %19 = load i64, ptr %arrayidx55, align 8
  %cmp56 = icmp slt i64 %length32.0338, %19
  br i1 %cmp56, label %for.inc161, label %lor.lhs.false57

lor.lhs.false57:                                  ; preds = %cond.end52
  %20 = load i64, ptr %arrayidx18, align 8
  %cmp59 = icmp sgt i64 %length32.0338, %20
  %cmp61 = icmp eq i64 %cond53, 0
  %or.cond213 = select i1 %cmp59, i1 true, i1 %cmp61
  br i1 %or.cond213, label %for.inc161, label %if.end63

if.end63:                                         ; preds = %lor.lhs.false57
  call void @llvm.lifetime.start.p0(ptr nonnull %lookup) #32
  %21 = load ptr, ptr %data64, align 8
  %call65 = call fastcc i32 @nnc_lookup_new(ptr noundef %machine, ptr noundef %lookup, ptr noundef %21, i64 noundef %cond53) #33
  %cmp66.not = icmp eq i32 %call65, 0
  br i1 %cmp66.not, label %for.cond69.preheader, label %cleanup163

for.cond69.preheader:                             ; preds = %if.end63
  %cmp70328 = icmp sgt i64 %cond53, 0
  br i1 %cmp70328, label %for.body72.lr.ph, label %for.cond87.preheader

for.body72.lr.ph:                                 ; preds = %for.cond69.preheader
  %add80 = add i64 %call37, 1
  %22 = load ptr, ptr %lookup, align 8
  %add.ptr82 = getelementptr inbounds i64, ptr %22, i64 %call37
  br label %for.body72

for.cond87.preheader:                             ; preds = %for.inc, %for.cond69.preheader
  br i1 %cmp88335.not, label %cleanup157, label %for.body90.lr.ph

for.body90.lr.ph:                                 ; preds = %for.cond87.preheader
  %cmp108 = icmp samesign ugt i64 %length32.0338, 1
  %23 = xor i64 %call37, -1
  br label %for.body90

for.body72:                                       ; preds = %for.body72.lr.ph, %for.inc
  %i.0329 = phi i64 [ 0, %for.body72.lr.ph ], [ %add73, %for.inc ]
  %add73 = add nuw nsw i64 %i.0329, 1
  %mul74 = mul nuw nsw i64 %add73, %length32.0338
  %add75 = add nsw i64 %mul74, %call37
  %24 = load i64, ptr %length43, align 8
  %cmp77.not = icmp sgt i64 %add75, %24
  br i1 %cmp77.not, label %for.inc, label %if.then78

if.then78:                                        ; preds = %for.body72
  %mul79 = mul nuw nsw i64 %i.0329, %length32.0338
  %add81 = add i64 %add80, %mul79
  %add.ptr84 = getelementptr inbounds nuw i64, ptr %add.ptr82, i64 %mul79
  %call85 = call fastcc ptr @nnc_lookup_slot(ptr noundef %lookup, ptr noundef %add.ptr84, i64 noundef %length32.0338) #33
  store i64 %add81, ptr %call85, align 8
  br label %for.inc

for.inc:                                          ; preds = %for.body72, %if.then78
  %exitcond.not = icmp eq i64 %add73, %cond53
  br i1 %exitcond.not, label %for.cond87.preheader, label %for.body72, !llvm.loop !95

for.body90:                                       ; preds = %for.body90.lr.ph, %for.cond.cleanup116
  %r.0336 = phi i64 [ 0, %for.body90.lr.ph ], [ %inc155, %for.cond.cleanup116 ]
  %25 = load ptr, ptr %out, align 8
  %data92 = getelementptr inbounds nuw i8, ptr %25, i64 40
  %26 = load ptr, ptr %data92, align 8
  %mul93 = mul i64 %r.0336, %5
  %add.ptr94 = getelementptr inbounds nuw float, ptr %26, i64 %mul93
  br i1 %cmp97330, label %for.body99.lr.ph, label %for.cond107.preheader

for.body99.lr.ph:                                 ; preds = %for.body90
  %mul100 = mul i64 %r.0336, %9
  br label %for.body99

for.body99:                                       ; preds = %for.body99.lr.ph, %for.body99
  %i95.0331 = phi i64 [ 0, %for.body99.lr.ph ], [ %inc105, %for.body99 ]
  %add101 = add i64 %i95.0331, %mul100
  %call102 = tail call fastcc i64 @nnc_integer_at(ptr noundef %0, i64 noundef %add101) #33
  %arrayidx103 = getelementptr inbounds nuw i64, ptr %call20, i64 %i95.0331
  store i64 %call102, ptr %arrayidx103, align 8
  %inc105 = add nuw nsw i64 %i95.0331, 1
  %exitcond342.not = icmp eq i64 %inc105, %9
  br i1 %exitcond342.not, label %for.cond107.preheader, label %for.body99, !llvm.loop !96

for.cond107.preheader:                            ; preds = %for.body99, %for.body90
  br label %for.cond107

for.cond107:                                      ; preds = %for.cond107.preheader, %for.cond.cleanup123
  %indvars.iv346 = phi i64 [ %indvars.iv.next347, %for.cond.cleanup123 ], [ %indvars.iv, %for.cond107.preheader ]
  %stride.0 = phi i64 [ %inc152, %for.cond.cleanup123 ], [ 1, %for.cond107.preheader ]
  br i1 %cmp108, label %cond.true109, label %cond.end113

cond.true109:                                     ; preds = %for.cond107
  %27 = load i64, ptr %arrayidx110, align 8
  %add111 = add nsw i64 %27, 1
  br label %cond.end113

cond.end113:                                      ; preds = %for.cond107, %cond.true109
  %cond114 = phi i64 [ %add111, %cond.true109 ], [ 1, %for.cond107 ]
  %cmp115.not = icmp sgt i64 %stride.0, %cond114
  br i1 %cmp115.not, label %for.cond.cleanup116, label %for.cond118.preheader

for.cond118.preheader:                            ; preds = %cond.end113
  %mul120 = mul nsw i64 %stride.0, %sub36
  %cmp122333 = icmp slt i64 %mul120, %9
  br i1 %cmp122333, label %for.cond126.preheader, label %for.cond.cleanup123

for.cond.cleanup116:                              ; preds = %cond.end113
  %inc155 = add nuw i64 %r.0336, 1
  %exitcond349.not = icmp eq i64 %inc155, %cond321
  br i1 %exitcond349.not, label %cleanup157, label %for.body90, !llvm.loop !97

for.cond126.preheader:                            ; preds = %for.cond118.preheader, %if.end147
  %at.0334 = phi i64 [ %inc149, %if.end147 ], [ 0, %for.cond118.preheader ]
  %28 = getelementptr inbounds nuw i64, ptr %call20, i64 %at.0334
  br label %for.body129

for.cond.cleanup123:                              ; preds = %if.end147, %for.cond118.preheader
  %inc152 = add nuw nsw i64 %stride.0, 1
  %indvars.iv.next347 = add i64 %indvars.iv346, %indvars.iv344
  br label %for.cond107, !llvm.loop !98

for.cond.cleanup128:                              ; preds = %for.body129
  %call137 = call fastcc ptr @nnc_lookup_slot(ptr noundef %lookup, ptr noundef nonnull %add.ptr, i64 noundef %length32.0338) #33
  %29 = load i64, ptr %call137, align 8
  %cmp138.not = icmp eq i64 %29, 0
  br i1 %cmp138.not, label %if.end147, label %if.then139

for.body129:                                      ; preds = %for.cond126.preheader, %for.body129
  %i125.0332 = phi i64 [ 0, %for.cond126.preheader ], [ %inc135, %for.body129 ]
  %mul130 = mul nuw nsw i64 %i125.0332, %stride.0
  %arrayidx132 = getelementptr inbounds nuw i64, ptr %28, i64 %mul130
  %30 = load i64, ptr %arrayidx132, align 8
  %arrayidx133 = getelementptr inbounds nuw i64, ptr %add.ptr, i64 %i125.0332
  store i64 %30, ptr %arrayidx133, align 8
  %inc135 = add nuw nsw i64 %i125.0332, 1
  %exitcond343.not = icmp eq i64 %inc135, %length32.0338
  br i1 %exitcond343.not, label %for.cond.cleanup128, label %for.body129, !llvm.loop !99

if.then139:                                       ; preds = %for.cond.cleanup128
  %sub141 = add i64 %29, %23
  %div142 = sdiv i64 %sub141, %length32.0338
  %add143 = add nsw i64 %div142, %number.0340
  %call144 = tail call fastcc i64 @nnc_integer_at(ptr noundef %3, i64 noundef %add143) #33
  %arrayidx145 = getelementptr inbounds float, ptr %add.ptr94, i64 %call144
  %31 = load float, ptr %arrayidx145, align 4
  %add146 = fadd float %31, 1.000000e+00
  store float %add146, ptr %arrayidx145, align 4
  br label %if.end147

if.end147:                                        ; preds = %if.then139, %for.cond.cleanup128
  %inc149 = add nuw i64 %at.0334, 1
  %exitcond348.not = icmp eq i64 %inc149, %indvars.iv346
  br i1 %exitcond348.not, label %for.cond.cleanup123, label %for.cond126.preheader, !llvm.loop !100

cleanup157:                                       ; preds = %for.cond.cleanup116, %for.cond87.preheader
  %32 = load ptr, ptr %slots.i, align 8
  %33 = load i64, ptr %rounded.i, align 8
  tail call fastcc void @nnc_give_block(ptr noundef %machine, ptr noundef %32, i64 noundef %33) #33
  call void @llvm.lifetime.end.p0(ptr nonnull %lookup) #32
  %.pre = load i64, ptr %length33, align 8
  br label %for.inc161

for.inc161:                                       ; preds = %cond.end52, %lor.lhs.false57, %cleanup157
  %34 = phi i64 [ %16, %cond.end52 ], [ %16, %lor.lhs.false57 ], [ %.pre, %cleanup157 ]
  %inc162 = add nuw nsw i64 %length32.0338, 1
  %cmp34 = icmp slt i64 %length32.0338, %34
  %indvars.iv.next = add i64 %indvars.iv, -1
  %indvars.iv.next345 = add nsw i64 %indvars.iv344, -1
  br i1 %cmp34, label %for.body, label %land.lhs.true.lr.ph, !llvm.loop !101

cleanup163:                                       ; preds = %if.end63
  call void @llvm.lifetime.end.p0(ptr nonnull %lookup) #32
  br label %cleanup202.sink.split

land.lhs.true.lr.ph:                              ; preds = %for.inc161, %if.end28
  %data180 = getelementptr inbounds nuw i8, ptr %4, i64 40
  %35 = load ptr, ptr %out, align 8
  %length169360 = getelementptr inbounds nuw i8, ptr %35, i64 32
  %36 = load i64, ptr %length169360, align 8
  %cmp170361.not = icmp eq i64 %36, 0
  br i1 %cmp170361.not, label %cleanup202.sink.split, label %land.rhs171

land.rhs171:                                      ; preds = %land.lhs.true.lr.ph, %cond.end192
  %37 = phi ptr [ %43, %cond.end192 ], [ %35, %land.lhs.true.lr.ph ]
  %i165.0341362 = phi i64 [ %inc195, %cond.end192 ], [ 0, %land.lhs.true.lr.ph ]
  %38 = load i64, ptr %parameters, align 8
  %cmp173.not = icmp eq i64 %38, 0
  br i1 %cmp173.not, label %cleanup202.sink.split, label %for.body176

for.body176:                                      ; preds = %land.rhs171
  %data178 = getelementptr inbounds nuw i8, ptr %37, i64 40
  %39 = load ptr, ptr %data178, align 8
  %add.ptr179 = getelementptr inbounds nuw float, ptr %39, i64 %i165.0341362
  %40 = load ptr, ptr %data180, align 8
  %rem = urem i64 %i165.0341362, %5
  %arrayidx181 = getelementptr inbounds nuw float, ptr %40, i64 %rem
  %41 = load float, ptr %arrayidx181, align 4
  %cmp183 = icmp eq i64 %38, 1
  %42 = load float, ptr %add.ptr179, align 4
  br i1 %cmp183, label %cond.true184, label %cond.false190

cond.true184:                                     ; preds = %for.body176
  %cmp185 = fcmp ogt float %42, 0.000000e+00
  %cond189 = select i1 %cmp185, float %41, float 0.000000e+00
  br label %cond.end192

cond.false190:                                    ; preds = %for.body176
  %mul191 = fmul float %41, %42
  br label %cond.end192

cond.end192:                                      ; preds = %cond.false190, %cond.true184
  %cond193 = phi float [ %cond189, %cond.true184 ], [ %mul191, %cond.false190 ]
  store float %cond193, ptr %add.ptr179, align 4
  %inc195 = add nuw i64 %i165.0341362, 1
  %43 = load ptr, ptr %out, align 8
  %length169 = getelementptr inbounds nuw i8, ptr %43, i64 32
  %44 = load i64, ptr %length169, align 8
  %cmp170 = icmp ult i64 %inc195, %44
  br i1 %cmp170, label %land.rhs171, label %cleanup202.sink.split

cleanup202.sink.split:                            ; preds = %land.rhs171, %cond.end192, %land.lhs.true.lr.ph, %cleanup163, %if.then24
  %retval.0.ph = phi i32 [ 2, %if.then24 ], [ %call65, %cleanup163 ], [ 0, %land.lhs.true.lr.ph ], [ 0, %cond.end192 ], [ 0, %land.rhs171 ]
  %45 = load i64, ptr %rounded, align 8
  tail call fastcc void @nnc_give_block(ptr noundef %machine, ptr noundef %call20, i64 noundef %45) #33
  br label %cleanup202

cleanup202:                                       ; preds = %cleanup202.sink.split, %if.then24
  %retval.0 = phi i32 [ 2, %if.then24 ], [ %retval.0.ph, %cleanup202.sink.split ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rounded) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %shape7) #32
  ret i32 %retval.0
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 3) i32 @nnc_step_cast_to_string(ptr noundef captures(none) %machine, ptr readnone captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef captures(none) initializes((0, 8)) %out, i64 %dying) #0 {
entry:
  %digits.i75 = alloca [24 x i8], align 16
  %digits.i = alloca [40 x i8], align 16
  %text = alloca [400 x i8], align 16
  %0 = load ptr, ptr %in, align 8
  %dtype = getelementptr inbounds nuw i8, ptr %0, i64 16
  %1 = load i64, ptr %dtype, align 8
  %and.i = and i64 %1, 255
  call void @llvm.lifetime.start.p0(ptr nonnull %text) #32
  %rank = getelementptr inbounds nuw i8, ptr %0, i64 24
  %2 = load i64, ptr %rank, align 8
  %shape = getelementptr inbounds nuw i8, ptr %0, i64 72
  %3 = load ptr, ptr %shape, align 8
  %call1 = tail call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef 2061, i64 noundef %2, ptr noundef %3) #33
  store ptr %call1, ptr %out, align 8
  %cmp = icmp eq ptr %call1, null
  %length.0.i.sroa.gep = getelementptr inbounds nuw i8, ptr %text, i64 1
  br i1 %cmp, label %cleanup43, label %for.cond.preheader

for.cond.preheader:                               ; preds = %entry
  %length = getelementptr inbounds nuw i8, ptr %0, i64 32
  %4 = load i64, ptr %length, align 8
  %cmp4.not97.not = icmp eq i64 %4, 0
  br i1 %cmp4.not97.not, label %cleanup43, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %for.cond.preheader
  %5 = and i64 %1, 253
  %or.cond = icmp eq i64 %5, 0
  %cmp9 = icmp eq i64 %and.i, 3
  %or.cond48 = or i1 %or.cond, %cmp9
  %cmp13 = icmp eq i64 %and.i, 12
  %cmp25 = icmp eq i64 %and.i, 11
  %cmp1.i = icmp eq i64 %and.i, 2
  %cond.i = select i1 %cmp1.i, i32 9, i32 5
  %cond2.i = select i1 %cmp9, i32 17, i32 %cond.i
  %scevgep318.i = getelementptr inbounds nuw i8, ptr %digits.i, i64 1
  br label %for.body

for.cond:                                         ; preds = %if.end31
  %inc = add nuw i64 %i.098, 1
  %6 = load i64, ptr %length, align 8
  %cmp4.not = icmp ult i64 %inc, %6
  br i1 %cmp4.not, label %for.body, label %cleanup43, !llvm.loop !102

for.body:                                         ; preds = %for.body.lr.ph, %for.cond
  %i.098 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.cond ]
  br i1 %or.cond48, label %if.then10, label %if.else

if.then10:                                        ; preds = %for.body
  %call11 = call fastcc double @nnc_real_at(ptr noundef nonnull %0, i64 noundef %i.098) #33
  call void @llvm.lifetime.start.p0(ptr nonnull %digits.i) #32
  %cmp3.i = fcmp uno double %call11, 0.000000e+00
  br i1 %cmp3.i, label %if.then.i, label %if.end.i

if.then.i:                                        ; preds = %if.then10
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(3) %text, ptr noundef nonnull align 1 dereferenceable(3) @.str.44, i64 3, i1 false)
  br label %nnc_write_real.exit

if.end.i:                                         ; preds = %if.then10
  %sub.i = fsub double %call11, %call11
  %cmp4.i = fcmp une double %sub.i, 0.000000e+00
  br i1 %cmp4.i, label %if.then5.i, label %if.end11.i

if.then5.i:                                       ; preds = %if.end.i
  %cmp6.i = fcmp ogt double %call11, 0.000000e+00
  br i1 %cmp6.i, label %cond.true7.i, label %cond.false8.i

cond.true7.i:                                     ; preds = %if.then5.i
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(3) %text, ptr noundef nonnull align 1 dereferenceable(3) @.str.45, i64 3, i1 false)
  br label %nnc_write_real.exit

cond.false8.i:                                    ; preds = %if.then5.i
  store i32 1179535661, ptr %text, align 16
  br label %nnc_write_real.exit

if.end11.i:                                       ; preds = %if.end.i
  %7 = call double @llvm.fabs.f64(double %call11)
  %call.i93 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull dereferenceable(1) %digits.i, i64 noundef 40, ptr noundef nonnull @.str.47, i32 noundef 0, double noundef %7) #31
  %call15.i94 = call fastcc i32 @nnc_gives_back(ptr noundef %digits.i, double noundef %7, i64 noundef range(i64 0, 256) %and.i) #33
  %tobool.not.i95 = icmp eq i32 %call15.i94, 0
  br i1 %tobool.not.i95, label %if.end17.i, label %cleanup.i

if.end17.i:                                       ; preds = %if.end11.i, %for.body.backedge.i
  %precision.0270.i96 = phi i32 [ %precision.0270.be.i, %for.body.backedge.i ], [ 0, %if.end11.i ]
  %call.i.i = call ptr @strchr(ptr noundef nonnull dereferenceable(1) %digits.i, i32 noundef 101) #31
  %at.035.i.i = getelementptr inbounds i8, ptr %call.i.i, i64 -1
  %cmp.not36.i.i = icmp ult ptr %at.035.i.i, %digits.i
  br i1 %cmp.not36.i.i, label %for.inc.i, label %land.rhs.i.i

land.rhs.i.i:                                     ; preds = %if.end17.i, %while.body.i.i
  %at.038.i.i = phi ptr [ %at.0.i.i, %while.body.i.i ], [ %at.035.i.i, %if.end17.i ]
  %call.pn37.i.i = phi ptr [ %at.038.i.i, %while.body.i.i ], [ %call.i.i, %if.end17.i ]
  %8 = load i8, ptr %at.038.i.i, align 1
  switch i8 %8, label %if.end.i.i [
    i8 57, label %while.body.i.i
    i8 46, label %while.body.i.i
  ]

while.body.i.i:                                   ; preds = %land.rhs.i.i, %land.rhs.i.i
  %at.0.i.i = getelementptr inbounds i8, ptr %at.038.i.i, i64 -1
  %cmp.not.i.i = icmp ult ptr %at.0.i.i, %digits.i
  br i1 %cmp.not.i.i, label %for.inc.i, label %land.rhs.i.i, !llvm.loop !103

if.end.i.i:                                       ; preds = %land.rhs.i.i
  %add.i.i = add i8 %8, 1
  store i8 %add.i.i, ptr %at.038.i.i, align 1
  br label %for.cond.i.i

for.cond.i.i:                                     ; preds = %for.inc.i.i, %if.end.i.i
  %at.1.i.i = phi ptr [ %call.pn37.i.i, %if.end.i.i ], [ %incdec.ptr.i.i, %for.inc.i.i ]
  %9 = load i8, ptr %at.1.i.i, align 1
  switch i8 %9, label %for.inc.i.i [
    i8 101, label %land.lhs.true.i
    i8 57, label %if.then18.i.i
  ]

if.then18.i.i:                                    ; preds = %for.cond.i.i
  store i8 48, ptr %at.1.i.i, align 1
  br label %for.inc.i.i

for.inc.i.i:                                      ; preds = %if.then18.i.i, %for.cond.i.i
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %at.1.i.i, i64 1
  br label %for.cond.i.i, !llvm.loop !104

land.lhs.true.i:                                  ; preds = %for.cond.i.i
  %call22.i = call fastcc i32 @nnc_gives_back(ptr noundef %digits.i, double noundef %7, i64 noundef range(i64 0, 256) %and.i) #33
  %tobool23.not.i = icmp eq i32 %call22.i, 0
  %inc.i = add nuw nsw i32 %precision.0270.i96, 1
  %cmp12.i = icmp samesign ult i32 %inc.i, %cond2.i
  %or.cond294.i = select i1 %tobool23.not.i, i1 %cmp12.i, i1 false
  br i1 %or.cond294.i, label %for.body.backedge.i, label %cleanup.i

for.inc.i:                                        ; preds = %while.body.i.i, %if.end17.i
  %inc.old.i = add nuw nsw i32 %precision.0270.i96, 1
  %cmp12.old.i = icmp samesign ult i32 %inc.old.i, %cond2.i
  br i1 %cmp12.old.i, label %for.body.backedge.i, label %cleanup.i

for.body.backedge.i:                              ; preds = %for.inc.i, %land.lhs.true.i
  %precision.0270.be.i = phi i32 [ %inc.old.i, %for.inc.i ], [ %inc.i, %land.lhs.true.i ]
  %call.i = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull dereferenceable(1) %digits.i, i64 noundef 40, ptr noundef nonnull @.str.47, i32 noundef %precision.0270.be.i, double noundef %7) #31
  %call15.i = call fastcc i32 @nnc_gives_back(ptr noundef %digits.i, double noundef %7, i64 noundef range(i64 0, 256) %and.i) #33
  %tobool.not.i = icmp eq i32 %call15.i, 0
  br i1 %tobool.not.i, label %if.end17.i, label %cleanup.i, !llvm.loop !105

cleanup.i:                                        ; preds = %for.body.backedge.i, %land.lhs.true.i, %for.inc.i, %if.end11.i
  %call27.i = call ptr @strchr(ptr noundef nonnull dereferenceable(1) %digits.i, i32 noundef 101) #31
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %call27.i, i64 1
  %call28.i = call i32 @strtol(ptr noundef nonnull captures(none) %add.ptr.i, ptr noundef null, i32 noundef 10) #33
  %cmp31271.i = icmp ult ptr %digits.i, %call27.i
  br i1 %cmp31271.i, label %for.body34.i, label %while.cond.preheader.i

while.cond.preheader.i:                           ; preds = %for.inc41.i, %cleanup.i
  %count.0.lcssa.i = phi i32 [ 0, %cleanup.i ], [ %count.1.i, %for.inc41.i ]
  %10 = zext i32 %count.0.lcssa.i to i64
  %smin.i = call i32 @llvm.smin.i32(i32 %count.0.lcssa.i, i32 1)
  br label %while.cond.i

for.body34.i:                                     ; preds = %cleanup.i, %for.inc41.i
  %c.0273.i = phi ptr [ %incdec.ptr.i, %for.inc41.i ], [ %digits.i, %cleanup.i ]
  %count.0272.i = phi i32 [ %count.1.i, %for.inc41.i ], [ 0, %cleanup.i ]
  %11 = load i8, ptr %c.0273.i, align 1
  %cmp36.not.i = icmp eq i8 %11, 46
  br i1 %cmp36.not.i, label %for.inc41.i, label %if.then38.i

if.then38.i:                                      ; preds = %for.body34.i
  %inc39.i = add nsw i32 %count.0272.i, 1
  %idxprom.i = sext i32 %count.0272.i to i64
  %arrayidx.i = getelementptr inbounds i8, ptr %digits.i, i64 %idxprom.i
  store i8 %11, ptr %arrayidx.i, align 1
  br label %for.inc41.i

for.inc41.i:                                      ; preds = %if.then38.i, %for.body34.i
  %count.1.i = phi i32 [ %inc39.i, %if.then38.i ], [ %count.0272.i, %for.body34.i ]
  %incdec.ptr.i = getelementptr inbounds nuw i8, ptr %c.0273.i, i64 1
  %exitcond.not.i = icmp eq ptr %incdec.ptr.i, %call27.i
  br i1 %exitcond.not.i, label %while.cond.preheader.i, label %for.body34.i, !llvm.loop !106

while.cond.i:                                     ; preds = %land.rhs.i, %while.cond.preheader.i
  %indvars.iv.i = phi i64 [ %10, %while.cond.preheader.i ], [ %13, %land.rhs.i ]
  %12 = trunc nuw i64 %indvars.iv.i to i32
  %cmp44.i = icmp sgt i32 %12, 1
  br i1 %cmp44.i, label %land.rhs.i, label %while.end.i

land.rhs.i:                                       ; preds = %while.cond.i
  %13 = add nsw i64 %indvars.iv.i, -1
  %arrayidx48.i = getelementptr inbounds nuw i8, ptr %digits.i, i64 %13
  %14 = load i8, ptr %arrayidx48.i, align 1
  %cmp50.i = icmp eq i8 %14, 48
  br i1 %cmp50.i, label %while.cond.i, label %while.end.i, !llvm.loop !107

while.end.i:                                      ; preds = %land.rhs.i, %while.cond.i
  %count.2.lcssa.i = phi i32 [ %12, %land.rhs.i ], [ %smin.i, %while.cond.i ]
  %15 = bitcast double %call11 to i64
  %tobool53.not.i = icmp sgt i64 %15, -1
  br i1 %tobool53.not.i, label %if.end57.i, label %if.then54.i

if.then54.i:                                      ; preds = %while.end.i
  store i8 45, ptr %text, align 16
  br label %if.end57.i

if.end57.i:                                       ; preds = %if.then54.i, %while.end.i
  %length.0.i.sroa.phi = phi ptr [ %length.0.i.sroa.gep, %if.then54.i ], [ %text, %while.end.i ]
  %length.0.i = phi i64 [ 1, %if.then54.i ], [ 0, %while.end.i ]
  %cmp58.i = fcmp une double %call11, 0.000000e+00
  br i1 %cmp58.i, label %land.lhs.true60.i, label %if.end101.i

land.lhs.true60.i:                                ; preds = %if.end57.i
  %cmp61.i = fcmp oge double %7, 1.000000e+16
  %cmp63.i = fcmp olt double %7, 1.000000e-04
  %or.cond.i = or i1 %cmp61.i, %cmp63.i
  br i1 %or.cond.i, label %if.then65.i, label %if.end101.i

if.then65.i:                                      ; preds = %land.lhs.true60.i
  %16 = load i8, ptr %digits.i, align 16
  %inc67.i = add nuw nsw i64 %length.0.i, 1
  store i8 %16, ptr %length.0.i.sroa.phi, align 1
  br i1 %cmp44.i, label %if.then71.i, label %if.end74.i

if.then71.i:                                      ; preds = %if.then65.i
  %inc72.i = or disjoint i64 %length.0.i, 2
  %arrayidx73.i = getelementptr inbounds nuw i8, ptr %text, i64 %inc67.i
  store i8 46, ptr %arrayidx73.i, align 1
  br label %if.end74.i

if.end74.i:                                       ; preds = %if.then71.i, %if.then65.i
  %length.1.i = phi i64 [ %inc72.i, %if.then71.i ], [ %inc67.i, %if.then65.i ]
  %cmp76290.i = icmp sgt i32 %count.2.lcssa.i, 1
  br i1 %cmp76290.i, label %for.body79.preheader.i, label %for.cond.cleanup78.i

for.body79.preheader.i:                           ; preds = %if.end74.i
  %scevgep317.i = getelementptr i8, ptr %text, i64 %length.1.i
  %17 = add nsw i32 %count.2.lcssa.i, -1
  %18 = zext nneg i32 %17 to i64
  call void @llvm.memcpy.p0.p0.i64(ptr align 1 %scevgep317.i, ptr nonnull align 1 %scevgep318.i, i64 %18, i1 false)
  %19 = zext nneg i32 %count.2.lcssa.i to i64
  %20 = add nsw i64 %19, -1
  %21 = add nuw nsw i64 %20, %length.1.i
  br label %for.cond.cleanup78.i

for.cond.cleanup78.i:                             ; preds = %for.body79.preheader.i, %if.end74.i
  %length.2.lcssa.i = phi i64 [ %length.1.i, %if.end74.i ], [ %21, %for.body79.preheader.i ]
  %add.ptr88.i = getelementptr inbounds nuw i8, ptr %text, i64 %length.2.lcssa.i
  %cmp89.i = icmp slt i32 %call28.i, 0
  %cond91.i = select i1 %cmp89.i, i32 45, i32 43
  %cond98.i = call i32 @llvm.abs.i32(i32 %call28.i, i1 true)
  %call99.i = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull dereferenceable(1) %add.ptr88.i, i64 noundef 8, ptr noundef nonnull @.str.48, i32 noundef %cond91.i, i32 noundef %cond98.i) #31
  %conv100.i = sext i32 %call99.i to i64
  %add.i = add nsw i64 %length.2.lcssa.i, %conv100.i
  br label %nnc_write_real.exit

if.end101.i:                                      ; preds = %land.lhs.true60.i, %if.end57.i
  %cmp102.i = icmp slt i32 %call28.i, 0
  br i1 %cmp102.i, label %if.then104.i, label %for.body140.preheader.i

for.body140.preheader.i:                          ; preds = %if.end101.i
  %22 = sext i32 %count.2.lcssa.i to i64
  %23 = add nuw i32 %call28.i, 1
  %wide.trip.count.i = zext i32 %23 to i64
  br label %for.body140.i

if.then104.i:                                     ; preds = %if.end101.i
  store i8 48, ptr %length.0.i.sroa.phi, align 1
  %inc107.i = or disjoint i64 %length.0.i, 2
  %arrayidx108.i = getelementptr inbounds nuw i8, ptr %length.0.i.sroa.phi, i64 1
  store i8 46, ptr %arrayidx108.i, align 1
  %cmp111282.not.i = icmp eq i32 %call28.i, -1
  br i1 %cmp111282.not.i, label %for.cond121.preheader.i, label %for.body114.preheader.i

for.body114.preheader.i:                          ; preds = %if.then104.i
  %scevgep312.i = getelementptr i8, ptr %length.0.i.sroa.phi, i64 2
  %24 = sub nuw nsw i32 -2, %call28.i
  %25 = zext nneg i32 %24 to i64
  %26 = add nuw nsw i64 %25, 1
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 dereferenceable(1) %scevgep312.i, i8 48, i64 %26, i1 false)
  %27 = add nuw nsw i64 %25, 3
  %28 = add nuw nsw i64 %27, %length.0.i
  br label %for.cond121.preheader.i

for.cond121.preheader.i:                          ; preds = %for.body114.preheader.i, %if.then104.i
  %length.3.lcssa.i = phi i64 [ %inc107.i, %if.then104.i ], [ %28, %for.body114.preheader.i ]
  %cmp122286.i = icmp sgt i32 %count.2.lcssa.i, 0
  br i1 %cmp122286.i, label %for.body125.preheader.i, label %nnc_write_real.exit

for.body125.preheader.i:                          ; preds = %for.cond121.preheader.i
  %scevgep313.i = getelementptr i8, ptr %text, i64 %length.3.lcssa.i
  %29 = zext nneg i32 %count.2.lcssa.i to i64
  call void @llvm.memcpy.p0.p0.i64(ptr align 1 %scevgep313.i, ptr nonnull align 16 %digits.i, i64 %29, i1 false)
  %30 = add nuw nsw i64 %length.3.lcssa.i, %29
  br label %nnc_write_real.exit

for.cond.cleanup139.i:                            ; preds = %cond.end148.i
  %arrayidx158.i = getelementptr inbounds nuw i8, ptr %text, i64 %inc151.i
  store i8 46, ptr %arrayidx158.i, align 1
  %length.6276.i = add nuw i64 %length.5274.i, 2
  %cmp162277.i = icmp slt i32 %23, %count.2.lcssa.i
  br i1 %cmp162277.i, label %for.cond.cleanup164.thread.i, label %if.then177.i

for.cond.cleanup164.thread.i:                     ; preds = %for.cond.cleanup139.i
  %scevgep307.i = getelementptr i8, ptr %text, i64 %length.6276.i
  %31 = zext nneg i32 %call28.i to i64
  %32 = getelementptr i8, ptr %digits.i, i64 %31
  %scevgep308.i = getelementptr i8, ptr %32, i64 1
  %reass.sub = sub i32 %count.2.lcssa.i, %call28.i
  %33 = add i32 %reass.sub, -2
  %34 = zext i32 %33 to i64
  %35 = add nuw nsw i64 %34, 1
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 dereferenceable(1) %scevgep307.i, ptr noundef nonnull align 1 dereferenceable(1) %scevgep308.i, i64 %35, i1 false)
  %36 = add nuw nsw i64 %31, 3
  %37 = add nuw nsw i64 %36, %34
  %38 = add nuw nsw i64 %37, %length.0.i
  br label %nnc_write_real.exit

for.body140.i:                                    ; preds = %cond.end148.i, %for.body140.preheader.i
  %indvars.iv303.i = phi i64 [ 0, %for.body140.preheader.i ], [ %indvars.iv.next304.i, %cond.end148.i ]
  %length.5274.i = phi i64 [ %length.0.i, %for.body140.preheader.i ], [ %inc151.i, %cond.end148.i ]
  %cmp141.i = icmp slt i64 %indvars.iv303.i, %22
  br i1 %cmp141.i, label %cond.true143.i, label %cond.end148.i

cond.true143.i:                                   ; preds = %for.body140.i
  %arrayidx145.i = getelementptr inbounds nuw i8, ptr %digits.i, i64 %indvars.iv303.i
  %39 = load i8, ptr %arrayidx145.i, align 1
  br label %cond.end148.i

cond.end148.i:                                    ; preds = %cond.true143.i, %for.body140.i
  %cond149.i = phi i8 [ %39, %cond.true143.i ], [ 48, %for.body140.i ]
  %inc151.i = add nuw nsw i64 %length.5274.i, 1
  %arrayidx152.i = getelementptr inbounds nuw i8, ptr %text, i64 %length.5274.i
  store i8 %cond149.i, ptr %arrayidx152.i, align 1
  %indvars.iv.next304.i = add nuw nsw i64 %indvars.iv303.i, 1
  %exitcond306.not.i = icmp eq i64 %indvars.iv.next304.i, %wide.trip.count.i
  br i1 %exitcond306.not.i, label %for.cond.cleanup139.i, label %for.body140.i, !llvm.loop !108

if.then177.i:                                     ; preds = %for.cond.cleanup139.i
  %inc178.i = add nuw i64 %length.5274.i, 3
  %arrayidx179.i = getelementptr inbounds nuw i8, ptr %text, i64 %length.6276.i
  store i8 48, ptr %arrayidx179.i, align 1
  br label %nnc_write_real.exit

nnc_write_real.exit:                              ; preds = %if.then.i, %cond.true7.i, %cond.false8.i, %for.cond.cleanup78.i, %for.cond121.preheader.i, %for.body125.preheader.i, %for.cond.cleanup164.thread.i, %if.then177.i
  %retval.1.i = phi i64 [ 3, %if.then.i ], [ 4, %cond.false8.i ], [ 3, %cond.true7.i ], [ %add.i, %for.cond.cleanup78.i ], [ %38, %for.cond.cleanup164.thread.i ], [ %inc178.i, %if.then177.i ], [ %length.3.lcssa.i, %for.cond121.preheader.i ], [ %30, %for.body125.preheader.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %digits.i) #32
  br label %if.end31

if.else:                                          ; preds = %for.body
  %call15 = call fastcc i64 @nnc_integer_at(ptr noundef nonnull %0, i64 noundef %i.098) #33
  br i1 %cmp13, label %if.then14, label %if.else21

if.then14:                                        ; preds = %if.else
  %cmp16.not = icmp eq i64 %call15, 0
  %conv = select i1 %cmp16.not, i64 5, i64 4
  %cond20 = select i1 %cmp16.not, ptr @.str.43, ptr @.str.42
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(4) %text, ptr noundef nonnull align 1 dereferenceable(4) %cond20, i64 %conv, i1 false)
  br label %if.end31

if.else21:                                        ; preds = %if.else
  %cmp23 = icmp sgt i64 %call15, -1
  %.not = select i1 %cmp23, i1 true, i1 %cmp25
  %sub = sub i64 0, %call15
  %cond27 = select i1 %.not, i64 %call15, i64 %sub
  call void @llvm.lifetime.start.p0(ptr nonnull %digits.i75) #32
  br label %do.body.i

do.body.i:                                        ; preds = %do.body.i, %if.else21
  %rest.addr.0.i = phi i64 [ %cond27, %if.else21 ], [ %div.i, %do.body.i ]
  %count.0.i = phi i64 [ 0, %if.else21 ], [ %inc.i76, %do.body.i ]
  %rem.i = urem i64 %rest.addr.0.i, 10
  %40 = trunc nuw nsw i64 %rem.i to i8
  %conv.i = or disjoint i8 %40, 48
  %inc.i76 = add i64 %count.0.i, 1
  %arrayidx.i77 = getelementptr inbounds nuw i8, ptr %digits.i75, i64 %count.0.i
  store i8 %conv.i, ptr %arrayidx.i77, align 1
  %div.i = udiv i64 %rest.addr.0.i, 10
  %cmp.not.i = icmp ult i64 %rest.addr.0.i, 10
  br i1 %cmp.not.i, label %do.end.i, label %do.body.i, !llvm.loop !109

do.end.i:                                         ; preds = %do.body.i
  br i1 %.not, label %if.end.i80, label %if.then.i79

if.then.i79:                                      ; preds = %do.end.i
  store i8 45, ptr %text, align 16
  br label %if.end.i80

if.end.i80:                                       ; preds = %if.then.i79, %do.end.i
  %length.0.i81 = phi i64 [ 1, %if.then.i79 ], [ 0, %do.end.i ]
  %cmp4.not16.i = icmp eq i64 %inc.i76, 0
  br i1 %cmp4.not16.i, label %nnc_write_integer.exit, label %while.body.i

while.body.i:                                     ; preds = %if.end.i80, %while.body.i
  %length.118.i = phi i64 [ %inc7.i, %while.body.i ], [ %length.0.i81, %if.end.i80 ]
  %count.117.i = phi i64 [ %dec.i, %while.body.i ], [ %inc.i76, %if.end.i80 ]
  %dec.i = add i64 %count.117.i, -1
  %arrayidx6.i = getelementptr inbounds nuw i8, ptr %digits.i75, i64 %dec.i
  %41 = load i8, ptr %arrayidx6.i, align 1
  %inc7.i = add i64 %length.118.i, 1
  %arrayidx8.i = getelementptr inbounds nuw i8, ptr %text, i64 %length.118.i
  store i8 %41, ptr %arrayidx8.i, align 1
  %cmp4.not.i = icmp eq i64 %dec.i, 0
  br i1 %cmp4.not.i, label %nnc_write_integer.exit, label %while.body.i, !llvm.loop !110

nnc_write_integer.exit:                           ; preds = %while.body.i, %if.end.i80
  %length.1.lcssa.i = phi i64 [ %length.0.i81, %if.end.i80 ], [ %inc7.i, %while.body.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %digits.i75) #32
  br label %if.end31

if.end31:                                         ; preds = %if.then14, %nnc_write_integer.exit, %nnc_write_real.exit
  %length5.0 = phi i64 [ %retval.1.i, %nnc_write_real.exit ], [ %conv, %if.then14 ], [ %length.1.lcssa.i, %nnc_write_integer.exit ]
  %42 = load ptr, ptr %out, align 8
  %data = getelementptr inbounds nuw i8, ptr %42, i64 40
  %43 = load ptr, ptr %data, align 8
  %arrayidx34 = getelementptr inbounds nuw i64, ptr %43, i64 %i.098
  %call35 = call fastcc i32 @nnc_intern(ptr noundef %machine, ptr noundef nonnull %text, i64 noundef %length5.0, i32 noundef 0, ptr noundef %arrayidx34) #33
  %cmp36.not = icmp eq i32 %call35, 0
  br i1 %cmp36.not, label %for.cond, label %cleanup43

cleanup43:                                        ; preds = %for.cond, %if.end31, %for.cond.preheader, %entry
  %retval.3 = phi i32 [ 2, %entry ], [ 0, %for.cond.preheader ], [ 0, %for.cond ], [ %call35, %if.end31 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %text) #32
  ret i32 %retval.3
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 13) i32 @nnc_step_cast_from_string(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef captures(none) initializes((0, 8)) %out, i64 %dying) #0 {
entry:
  %plain.i = alloca [512 x i8], align 16
  %whole = alloca i64, align 8
  %0 = load ptr, ptr %in, align 8
  %1 = load i64, ptr %parameters, align 8
  %and.i = and i64 %1, 255
  %2 = and i64 %1, 254
  %or.cond = icmp ne i64 %2, 2
  %cmp3 = icmp ne i64 %and.i, 0
  %spec.select.not = and i1 %or.cond, %cmp3
  %shr.i = lshr i64 %1, 8
  %rank = getelementptr inbounds nuw i8, ptr %0, i64 24
  %3 = load i64, ptr %rank, align 8
  %shape = getelementptr inbounds nuw i8, ptr %0, i64 72
  %4 = load ptr, ptr %shape, align 8
  %call7 = tail call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef %1, i64 noundef %3, ptr noundef %4) #33
  store ptr %call7, ptr %out, align 8
  %cmp10 = icmp eq ptr %call7, null
  br i1 %cmp10, label %cleanup48, label %for.cond.preheader

for.cond.preheader:                               ; preds = %entry
  %length = getelementptr inbounds nuw i8, ptr %0, i64 32
  %5 = load i64, ptr %length, align 8
  %cmp11.not104.not = icmp eq i64 %5, 0
  br i1 %cmp11.not104.not, label %cleanup48, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %for.cond.preheader
  %data.i = getelementptr inbounds nuw i8, ptr %0, i64 40
  %strings.i = getelementptr inbounds nuw i8, ptr %machine, i64 1352
  %lengths.i = getelementptr inbounds nuw i8, ptr %machine, i64 1360
  %trunc = trunc i64 %1 to i8
  br label %for.body

for.body:                                         ; preds = %for.body.lr.ph, %for.inc
  %i.0105 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.inc ]
  call void @llvm.lifetime.start.p0(ptr nonnull %whole)
  store i64 0, ptr %whole, align 8
  %6 = load ptr, ptr %data.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %6, i64 %i.0105
  %7 = load i64, ptr %arrayidx.i, align 8
  %8 = load ptr, ptr %lengths.i, align 8
  %arrayidx.i82 = getelementptr inbounds i64, ptr %8, i64 %7
  %9 = load i64, ptr %arrayidx.i82, align 8
  %10 = load ptr, ptr %strings.i, align 8
  %arrayidx2.i = getelementptr inbounds ptr, ptr %10, i64 %7
  %11 = load ptr, ptr %arrayidx2.i, align 8
  %12 = load ptr, ptr %out, align 8
  %data = getelementptr inbounds nuw i8, ptr %12, i64 40
  %13 = load ptr, ptr %data, align 8
  %mul = mul i64 %i.0105, %shr.i
  %add.ptr = getelementptr inbounds nuw i8, ptr %13, i64 %mul
  call void @llvm.lifetime.start.p0(ptr nonnull %plain.i) #32
  %cmp301.not.i = icmp eq i64 %9, 0
  br i1 %cmp301.not.i, label %while.end12.thread.i, label %land.rhs.i

while.cond.i:                                     ; preds = %land.rhs.i
  %add.i = add i64 %call.i, %at.0302.i
  %cmp.i = icmp ult i64 %add.i, %9
  br i1 %cmp.i, label %land.rhs.i, label %while.end.i, !llvm.loop !111

land.rhs.i:                                       ; preds = %for.body, %while.cond.i
  %at.0302.i = phi i64 [ %add.i, %while.cond.i ], [ 0, %for.body ]
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %11, i64 %at.0302.i
  %sub.i = sub nuw i64 %9, %at.0302.i
  %call.i = tail call fastcc i64 @nnc_space(ptr noundef readonly %add.ptr.i, i64 noundef %sub.i) #33
  %cmp1.not.i = icmp eq i64 %call.i, 0
  br i1 %cmp1.not.i, label %while.end.i, label %while.cond.i

while.end.i:                                      ; preds = %land.rhs.i, %while.cond.i
  %at.0.lcssa.i = phi i64 [ %add.i, %while.cond.i ], [ %at.0302.i, %land.rhs.i ]
  %cmp3304.i = icmp ugt i64 %9, %at.0.lcssa.i
  br i1 %cmp3304.i, label %land.rhs4.i, label %while.end12.i

land.rhs4.i:                                      ; preds = %while.end.i, %while.body10.i
  %length.addr.0305.i = phi i64 [ %sub11.i, %while.body10.i ], [ %9, %while.end.i ]
  %add.ptr5.i = getelementptr inbounds nuw i8, ptr %11, i64 %length.addr.0305.i
  %add.ptr6.i = getelementptr inbounds i8, ptr %add.ptr5.i, i64 -1
  %14 = load i8, ptr %add.ptr6.i, align 1
  switch i8 %14, label %while.end12.i [
    i8 32, label %while.body10.i
    i8 31, label %while.body10.i
    i8 30, label %while.body10.i
    i8 29, label %while.body10.i
    i8 28, label %while.body10.i
    i8 13, label %while.body10.i
    i8 12, label %while.body10.i
    i8 11, label %while.body10.i
    i8 10, label %while.body10.i
    i8 9, label %while.body10.i
  ]

while.body10.i:                                   ; preds = %land.rhs4.i, %land.rhs4.i, %land.rhs4.i, %land.rhs4.i, %land.rhs4.i, %land.rhs4.i, %land.rhs4.i, %land.rhs4.i, %land.rhs4.i, %land.rhs4.i
  %sub11.i = add i64 %length.addr.0305.i, -1
  %cmp3.i = icmp ugt i64 %sub11.i, %at.0.lcssa.i
  br i1 %cmp3.i, label %land.rhs4.i, label %while.end12.thread.i, !llvm.loop !112

while.end12.thread.i:                             ; preds = %while.body10.i, %for.body
  %at.0.lcssa324.ph.i = phi i64 [ 0, %for.body ], [ %at.0.lcssa.i, %while.body10.i ]
  %add.ptr13327.i = getelementptr inbounds nuw i8, ptr %11, i64 %at.0.lcssa324.ph.i
  br label %land.end31.i

while.end12.i:                                    ; preds = %land.rhs4.i, %while.end.i
  %length.addr.0.lcssa.i = phi i64 [ %9, %while.end.i ], [ %length.addr.0305.i, %land.rhs4.i ]
  %add.ptr13.i = getelementptr inbounds nuw i8, ptr %11, i64 %at.0.lcssa.i
  %sub14.i = sub i64 %length.addr.0.lcssa.i, %at.0.lcssa.i
  %cmp15.not.i = icmp eq i64 %length.addr.0.lcssa.i, %at.0.lcssa.i
  br i1 %cmp15.not.i, label %land.end31.i, label %land.rhs22.i

land.rhs22.i:                                     ; preds = %while.end12.i
  %15 = load i8, ptr %add.ptr13.i, align 1
  %cmp17.i = icmp eq i8 %15, 45
  br i1 %cmp17.i, label %land.end31.i, label %lor.rhs.i

lor.rhs.i:                                        ; preds = %land.rhs22.i
  %cmp29.i = icmp eq i8 %15, 43
  %16 = zext i1 %cmp29.i to i64
  br label %land.end31.i

land.end31.i:                                     ; preds = %lor.rhs.i, %land.rhs22.i, %while.end12.i, %while.end12.thread.i
  %sub14331.i = phi i64 [ %sub14.i, %lor.rhs.i ], [ %sub14.i, %land.rhs22.i ], [ 0, %while.end12.i ], [ 0, %while.end12.thread.i ]
  %add.ptr13330.i = phi ptr [ %add.ptr13.i, %lor.rhs.i ], [ %add.ptr13.i, %land.rhs22.i ], [ %add.ptr13.i, %while.end12.i ], [ %add.ptr13327.i, %while.end12.thread.i ]
  %17 = phi i1 [ false, %lor.rhs.i ], [ true, %land.rhs22.i ], [ false, %while.end12.i ], [ false, %while.end12.thread.i ]
  %land.ext32.i = phi i64 [ %16, %lor.rhs.i ], [ 1, %land.rhs22.i ], [ 0, %while.end12.i ], [ 0, %while.end12.thread.i ]
  br i1 %spec.select.not, label %if.end50.i, label %land.lhs.true.i

land.lhs.true.i:                                  ; preds = %land.end31.i
  %add.ptr34.i = getelementptr inbounds nuw i8, ptr %add.ptr13330.i, i64 %land.ext32.i
  %sub35.i = sub i64 %sub14331.i, %land.ext32.i
  %call36.i = tail call fastcc i32 @nnc_word(ptr noundef %add.ptr34.i, i64 noundef %sub35.i, ptr noundef nonnull @.str.51) #33
  %tobool37.not.i = icmp eq i32 %call36.i, 0
  br i1 %tobool37.not.i, label %lor.lhs.false.i, label %if.then.i

lor.lhs.false.i:                                  ; preds = %land.lhs.true.i
  %call40.i = tail call fastcc i32 @nnc_word(ptr noundef %add.ptr34.i, i64 noundef %sub35.i, ptr noundef nonnull @.str.52) #33
  %tobool41.not.i = icmp eq i32 %call40.i, 0
  br i1 %tobool41.not.i, label %land.lhs.true44.i, label %if.then.i

if.then.i:                                        ; preds = %lor.lhs.false.i, %land.lhs.true.i
  %cond.i = select i1 %17, double 0xFFF0000000000000, double 0x7FF0000000000000
  br label %if.end20

land.lhs.true44.i:                                ; preds = %lor.lhs.false.i
  %call47.i = tail call fastcc i32 @nnc_word(ptr noundef %add.ptr34.i, i64 noundef %sub35.i, ptr noundef nonnull @.str.53) #33
  %tobool48.not.i = icmp eq i32 %call47.i, 0
  br i1 %tobool48.not.i, label %if.end50.i, label %if.end20

if.end50.i:                                       ; preds = %land.lhs.true44.i, %land.end31.i
  %cmp51.not308.i = icmp ult i64 %land.ext32.i, %sub14331.i
  br i1 %cmp51.not308.i, label %for.body.i, label %if.then17

for.body.i:                                       ; preds = %if.end50.i, %for.inc.i
  %i.0313.i = phi i64 [ %inc135.pre-phi.i, %for.inc.i ], [ %land.ext32.i, %if.end50.i ]
  %exponent.0312.i = phi i32 [ %exponent.2.i, %for.inc.i ], [ 0, %if.end50.i ]
  %point.0311.i = phi i32 [ %point.2.i, %for.inc.i ], [ 0, %if.end50.i ]
  %digits.0310.i = phi i32 [ %digits.2.i, %for.inc.i ], [ 0, %if.end50.i ]
  %count.0309.i = phi i64 [ %count.2.i, %for.inc.i ], [ 0, %if.end50.i ]
  %arrayidx53.i = getelementptr inbounds nuw i8, ptr %add.ptr13330.i, i64 %i.0313.i
  %18 = load i8, ptr %arrayidx53.i, align 1
  %19 = add i64 %count.0309.i, -510
  %cmp55.i = icmp ult i64 %19, -512
  br i1 %cmp55.i, label %if.then17, label %if.end58.i

if.end58.i:                                       ; preds = %for.body.i
  %20 = add i8 %18, -58
  %21 = icmp ult i8 %20, -10
  br i1 %21, label %if.else.i, label %if.then61.i

if.then61.i:                                      ; preds = %if.end58.i
  %add62.i = add nsw i32 %digits.0310.i, 1
  br label %if.end132.i

if.else.i:                                        ; preds = %if.end58.i
  %cmp64.i = icmp eq i8 %18, 95
  br i1 %cmp64.i, label %if.then66.i, label %if.else85.i

if.then66.i:                                      ; preds = %if.else.i
  %cmp67.i = icmp eq i64 %i.0313.i, %land.ext32.i
  br i1 %cmp67.i, label %if.then17, label %lor.lhs.false69.i

lor.lhs.false69.i:                                ; preds = %if.then66.i
  %add70.i = add nuw i64 %i.0313.i, 1
  %cmp71.not.i = icmp ult i64 %add70.i, %sub14331.i
  br i1 %cmp71.not.i, label %lor.lhs.false73.i, label %if.then17

lor.lhs.false73.i:                                ; preds = %lor.lhs.false69.i
  %arrayidx75.i = getelementptr i8, ptr %arrayidx53.i, i64 -1
  %22 = load i8, ptr %arrayidx75.i, align 1
  %23 = add i8 %22, -58
  %24 = icmp ult i8 %23, -10
  br i1 %24, label %if.then17, label %lor.lhs.false78.i

lor.lhs.false78.i:                                ; preds = %lor.lhs.false73.i
  %arrayidx80.i = getelementptr inbounds nuw i8, ptr %add.ptr13330.i, i64 %add70.i
  %25 = load i8, ptr %arrayidx80.i, align 1
  %26 = add i8 %25, -58
  %27 = icmp ult i8 %26, -10
  br i1 %27, label %if.then17, label %for.inc.i

if.else85.i:                                      ; preds = %if.else.i
  %cmp89.i = icmp ne i8 %18, 46
  %or.cond.not276.i = select i1 %spec.select.not, i1 true, i1 %cmp89.i
  %tobool92.i = icmp ne i32 %point.0311.i, 0
  %or.cond191.i = select i1 %or.cond.not276.i, i1 true, i1 %tobool92.i
  %tobool94.i = icmp ne i32 %exponent.0312.i, 0
  %or.cond192.i = select i1 %or.cond191.i, i1 true, i1 %tobool94.i
  br i1 %or.cond192.i, label %if.else96.i, label %if.end132.i

if.else96.i:                                      ; preds = %if.else85.i
  br i1 %spec.select.not, label %if.then17, label %land.lhs.true98.i

land.lhs.true98.i:                                ; preds = %if.else96.i
  %28 = and i8 %18, -33
  %cmp100.i = icmp ne i8 %28, 69
  %cmp103.i = icmp slt i32 %digits.0310.i, 1
  %or.cond193.not277.i = select i1 %cmp100.i, i1 true, i1 %cmp103.i
  %or.cond194.i = select i1 %or.cond193.not277.i, i1 true, i1 %tobool94.i
  br i1 %or.cond194.i, label %if.then17, label %if.then107.i

if.then107.i:                                     ; preds = %land.lhs.true98.i
  %add108.i = add nuw i64 %i.0313.i, 1
  %cmp109.i = icmp ult i64 %add108.i, %sub14331.i
  br i1 %cmp109.i, label %land.lhs.true111.i, label %if.end132.i

land.lhs.true111.i:                               ; preds = %if.then107.i
  %arrayidx113.i = getelementptr inbounds nuw i8, ptr %add.ptr13330.i, i64 %add108.i
  %29 = load i8, ptr %arrayidx113.i, align 1
  switch i8 %29, label %if.end132.i [
    i8 45, label %if.then123.i
    i8 43, label %if.then123.i
  ]

if.then123.i:                                     ; preds = %land.lhs.true111.i, %land.lhs.true111.i
  %inc.i = add nsw i64 %count.0309.i, 1
  %arrayidx124.i = getelementptr inbounds nuw i8, ptr %plain.i, i64 %count.0309.i
  store i8 %18, ptr %arrayidx124.i, align 1
  br label %if.end132.i

if.end132.i:                                      ; preds = %if.then123.i, %land.lhs.true111.i, %if.then107.i, %if.else85.i, %if.then61.i
  %count.1.i = phi i64 [ %count.0309.i, %if.then61.i ], [ %inc.i, %if.then123.i ], [ %count.0309.i, %land.lhs.true111.i ], [ %count.0309.i, %if.then107.i ], [ %count.0309.i, %if.else85.i ]
  %digits.1.i = phi i32 [ %add62.i, %if.then61.i ], [ 0, %if.then123.i ], [ 0, %land.lhs.true111.i ], [ 0, %if.then107.i ], [ %digits.0310.i, %if.else85.i ]
  %point.1.i = phi i32 [ %point.0311.i, %if.then61.i ], [ %point.0311.i, %if.then123.i ], [ %point.0311.i, %land.lhs.true111.i ], [ %point.0311.i, %if.then107.i ], [ 1, %if.else85.i ]
  %exponent.1.i = phi i32 [ %exponent.0312.i, %if.then61.i ], [ 1, %if.then123.i ], [ 1, %land.lhs.true111.i ], [ 1, %if.then107.i ], [ 0, %if.else85.i ]
  %i.1.i = phi i64 [ %i.0313.i, %if.then61.i ], [ %add108.i, %if.then123.i ], [ %i.0313.i, %land.lhs.true111.i ], [ %i.0313.i, %if.then107.i ], [ %i.0313.i, %if.else85.i ]
  %c.0.i = phi i8 [ %18, %if.then61.i ], [ %29, %if.then123.i ], [ %18, %land.lhs.true111.i ], [ %18, %if.then107.i ], [ 46, %if.else85.i ]
  %inc133.i = add nsw i64 %count.1.i, 1
  %arrayidx134.i = getelementptr inbounds nuw i8, ptr %plain.i, i64 %count.1.i
  store i8 %c.0.i, ptr %arrayidx134.i, align 1
  %.pre.i = add nuw i64 %i.1.i, 1
  br label %for.inc.i

for.inc.i:                                        ; preds = %if.end132.i, %lor.lhs.false78.i
  %inc135.pre-phi.i = phi i64 [ %.pre.i, %if.end132.i ], [ %add70.i, %lor.lhs.false78.i ]
  %count.2.i = phi i64 [ %inc133.i, %if.end132.i ], [ %count.0309.i, %lor.lhs.false78.i ]
  %digits.2.i = phi i32 [ %digits.1.i, %if.end132.i ], [ %digits.0310.i, %lor.lhs.false78.i ]
  %point.2.i = phi i32 [ %point.1.i, %if.end132.i ], [ %point.0311.i, %lor.lhs.false78.i ]
  %exponent.2.i = phi i32 [ %exponent.1.i, %if.end132.i ], [ %exponent.0312.i, %lor.lhs.false78.i ]
  %cmp51.not.i = icmp ult i64 %inc135.pre-phi.i, %sub14331.i
  br i1 %cmp51.not.i, label %for.body.i, label %cleanup136.i, !llvm.loop !113

cleanup136.i:                                     ; preds = %for.inc.i
  %30 = icmp eq i32 %digits.2.i, 0
  br i1 %30, label %if.then17, label %if.end141.i

if.end141.i:                                      ; preds = %cleanup136.i
  %arrayidx142.i = getelementptr inbounds nuw i8, ptr %plain.i, i64 %count.2.i
  store i8 0, ptr %arrayidx142.i, align 1
  br i1 %spec.select.not, label %for.cond151.preheader.i, label %if.then144.i

for.cond151.preheader.i:                          ; preds = %if.end141.i
  %cmp152.not316.not.i = icmp eq i64 %count.2.i, 0
  br i1 %cmp152.not316.not.i, label %if.end175.i, label %for.body155.i

if.then144.i:                                     ; preds = %if.end141.i
  %call145.i = call double @strtod(ptr noundef nonnull captures(none) %plain.i, ptr noundef null) #31
  %fneg.i = fneg double %call145.i
  %storemerge.i = select i1 %17, double %fneg.i, double %call145.i
  br label %if.end20

for.body155.i:                                    ; preds = %for.cond151.preheader.i, %for.inc165.i
  %i150.0318.i = phi i64 [ %inc166.i, %for.inc165.i ], [ 0, %for.cond151.preheader.i ]
  %size.0317.i = phi i64 [ %37, %for.inc165.i ], [ 0, %for.cond151.preheader.i ]
  %31 = tail call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %size.0317.i, i64 10)
  %32 = extractvalue { i64, i1 } %31, 1
  br i1 %32, label %if.then17, label %lor.lhs.false157.i

lor.lhs.false157.i:                               ; preds = %for.body155.i
  %33 = extractvalue { i64, i1 } %31, 0
  %arrayidx158.i = getelementptr inbounds nuw i8, ptr %plain.i, i64 %i150.0318.i
  %34 = load i8, ptr %arrayidx158.i, align 1
  %conv159.i = sext i8 %34 to i64
  %sub160.i = add nsw i64 %conv159.i, -48
  %35 = tail call { i64, i1 } @llvm.uadd.with.overflow.i64(i64 %33, i64 %sub160.i)
  %36 = extractvalue { i64, i1 } %35, 1
  br i1 %36, label %if.then17, label %for.inc165.i

for.inc165.i:                                     ; preds = %lor.lhs.false157.i
  %37 = extractvalue { i64, i1 } %35, 0
  %inc166.i = add nuw i64 %i150.0318.i, 1
  %exitcond.not.i = icmp eq i64 %inc166.i, %count.2.i
  br i1 %exitcond.not.i, label %cleanup167.i, label %for.body155.i, !llvm.loop !114

cleanup167.i:                                     ; preds = %for.inc165.i
  %add171.i = select i1 %17, i64 -9223372036854775808, i64 9223372036854775807
  %cmp172.i = icmp ugt i64 %37, %add171.i
  br i1 %cmp172.i, label %if.then17, label %if.end175.i

if.end175.i:                                      ; preds = %cleanup167.i, %for.cond151.preheader.i
  %size.0.lcssa337.i = phi i64 [ %37, %cleanup167.i ], [ 0, %for.cond151.preheader.i ]
  %sub177.i = sub i64 0, %size.0.lcssa337.i
  %cond178.i = select i1 %17, i64 %sub177.i, i64 %size.0.lcssa337.i
  store i64 %cond178.i, ptr %whole, align 8
  %38 = icmp ne i64 %size.0.lcssa337.i, 0
  %39 = zext i1 %38 to i8
  br label %if.end20

if.then17:                                        ; preds = %cleanup136.i, %cleanup167.i, %if.end50.i, %if.then66.i, %lor.lhs.false78.i, %land.lhs.true98.i, %lor.lhs.false69.i, %lor.lhs.false73.i, %if.else96.i, %for.body.i, %lor.lhs.false157.i, %for.body155.i
  call void @llvm.lifetime.end.p0(ptr nonnull %plain.i) #32
  %cond = select i1 %spec.select.not, ptr @.str.50, ptr @.str.49
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  store i64 0, ptr %message_length.i, align 8
  %40 = load i8, ptr %cond, align 1
  %cmp.not13.i.i = icmp eq i8 %40, 0
  br i1 %cmp.not13.i.i, label %nnc_fault.exit, label %land.rhs.lr.ph.i.i

land.rhs.lr.ph.i.i:                               ; preds = %if.then17
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %land.rhs.i.i

land.rhs.i.i:                                     ; preds = %while.body.i.i, %land.rhs.lr.ph.i.i
  %41 = phi i64 [ 0, %land.rhs.lr.ph.i.i ], [ %add.i.i, %while.body.i.i ]
  %42 = phi i8 [ %40, %land.rhs.lr.ph.i.i ], [ %43, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ %cond, %land.rhs.lr.ph.i.i ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %exitcond.not.i83 = icmp eq i64 %41, 511
  br i1 %exitcond.not.i83, label %nnc_fault.exit, label %while.body.i.i

while.body.i.i:                                   ; preds = %land.rhs.i.i
  %add.i.i = add nuw nsw i64 %41, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %41
  store i8 %42, ptr %arrayidx.i.i, align 1
  %43 = load i8, ptr %incdec.ptr.i.i, align 1
  %cmp.not.i.i = icmp eq i8 %43, 0
  br i1 %cmp.not.i.i, label %nnc_fault.exit, label %land.rhs.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %land.rhs.i.i, %while.body.i.i, %if.then17
  %.pre.i85 = phi i64 [ 0, %if.then17 ], [ 511, %land.rhs.i.i ], [ %add.i.i, %while.body.i.i ]
  %message5.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %.pre.i85
  store i8 0, ptr %arrayidx7.i.i, align 1
  %44 = load i8, ptr %11, align 1
  %cmp.not13.i = icmp eq i8 %44, 0
  br i1 %cmp.not13.i, label %cleanup, label %land.rhs.i86

land.rhs.i86:                                     ; preds = %nnc_fault.exit, %while.body.i
  %45 = phi i64 [ %add.i87, %while.body.i ], [ %.pre.i85, %nnc_fault.exit ]
  %46 = phi i8 [ %47, %while.body.i ], [ %44, %nnc_fault.exit ]
  %text.addr.014.i = phi ptr [ %incdec.ptr.i, %while.body.i ], [ %11, %nnc_fault.exit ]
  %add.i87 = add i64 %45, 1
  %cmp2.i = icmp ult i64 %add.i87, 512
  br i1 %cmp2.i, label %while.body.i, label %cleanup

while.body.i:                                     ; preds = %land.rhs.i86
  %incdec.ptr.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i, i64 1
  store i64 %add.i87, ptr %message_length.i, align 8
  %arrayidx.i89 = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %45
  store i8 %46, ptr %arrayidx.i89, align 1
  %47 = load i8, ptr %incdec.ptr.i, align 1
  %cmp.not.i = icmp eq i8 %47, 0
  br i1 %cmp.not.i, label %cleanup, label %land.rhs.i86, !llvm.loop !43

if.end20:                                         ; preds = %if.end175.i, %if.then144.i, %if.then.i, %land.lhs.true44.i
  %whole.0.whole.0. = phi i8 [ 0, %land.lhs.true44.i ], [ %39, %if.end175.i ], [ 0, %if.then144.i ], [ 0, %if.then.i ]
  %number.0 = phi double [ 0x7FF8000000000000, %land.lhs.true44.i ], [ 0.000000e+00, %if.end175.i ], [ %storemerge.i, %if.then144.i ], [ %cond.i, %if.then.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %plain.i) #32
  switch i8 %trunc, label %if.else37 [
    i8 3, label %if.then22
    i8 2, label %if.then24
    i8 0, label %if.then28
    i8 12, label %if.then33
  ]

if.then22:                                        ; preds = %if.end20
  store double %number.0, ptr %add.ptr, align 1
  br label %for.inc

if.then24:                                        ; preds = %if.end20
  %conv = fptrunc double %number.0 to float
  store float %conv, ptr %add.ptr, align 1
  br label %for.inc

if.then28:                                        ; preds = %if.end20
  %call29 = tail call fastcc i16 @nnc_to_half(double noundef %number.0) #33
  store i16 %call29, ptr %add.ptr, align 1
  br label %for.inc

if.then33:                                        ; preds = %if.end20
  store i8 %whole.0.whole.0., ptr %add.ptr, align 1
  br label %for.inc

if.else37:                                        ; preds = %if.end20
  call void @llvm.memcpy.p0.p0.i64(ptr align 1 %add.ptr, ptr nonnull align 8 %whole, i64 %shr.i, i1 false)
  br label %for.inc

cleanup:                                          ; preds = %while.body.i, %land.rhs.i86, %nnc_fault.exit
  %48 = phi i64 [ %.pre.i85, %nnc_fault.exit ], [ %add.i87, %while.body.i ], [ %45, %land.rhs.i86 ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %48
  store i8 0, ptr %arrayidx7.i, align 1
  call void @llvm.lifetime.end.p0(ptr nonnull %whole)
  br label %cleanup48

for.inc:                                          ; preds = %if.then22, %if.then28, %if.else37, %if.then33, %if.then24
  call void @llvm.lifetime.end.p0(ptr nonnull %whole)
  %inc = add nuw i64 %i.0105, 1
  %49 = load i64, ptr %length, align 8
  %cmp11.not = icmp ult i64 %inc, %49
  br i1 %cmp11.not, label %for.body, label %cleanup48, !llvm.loop !115

cleanup48:                                        ; preds = %for.inc, %for.cond.preheader, %cleanup, %entry
  %retval.3 = phi i32 [ 2, %entry ], [ 12, %cleanup ], [ 0, %for.cond.preheader ], [ 0, %for.inc ]
  ret i32 %retval.3
}

; Function Attrs: nounwind optsize
define internal range(i32 0, 3) i32 @nnc_step_string_filter(ptr noundef captures(none) %machine, ptr readnone captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef captures(none) %out, i64 %dying) #0 {
entry:
  %shape = alloca [2 x i64], align 16
  %lookup = alloca %struct.nnc_lookup, align 8
  %0 = load ptr, ptr %in, align 8
  %arrayidx1 = getelementptr inbounds nuw i8, ptr %in, i64 8
  %1 = load ptr, ptr %arrayidx1, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %shape) #32
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 16 dereferenceable(16) %shape, ptr noundef nonnull align 16 dereferenceable(16) @__const.nnc_step_string_filter.shape, i64 16, i1 false)
  %rank = getelementptr inbounds nuw i8, ptr %0, i64 24
  %2 = load i64, ptr %rank, align 8
  %3 = getelementptr i64, ptr %shape, i64 %2
  %arrayidx2 = getelementptr i8, ptr %3, i64 -8
  call void @llvm.lifetime.start.p0(ptr nonnull %lookup) #32
  %data = getelementptr inbounds nuw i8, ptr %1, i64 40
  %4 = load ptr, ptr %data, align 8
  %length = getelementptr inbounds nuw i8, ptr %1, i64 32
  %5 = load i64, ptr %length, align 8
  %call = call fastcc i32 @nnc_lookup_new(ptr noundef %machine, ptr noundef %lookup, ptr noundef %4, i64 noundef %5) #33
  %cmp.not = icmp eq i32 %call, 0
  br i1 %cmp.not, label %for.cond.preheader, label %cleanup

for.cond.preheader:                               ; preds = %entry
  %6 = load i64, ptr %length, align 8
  %cmp494.not = icmp eq i64 %6, 0
  br i1 %cmp494.not, label %for.cond.cleanup, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %for.cond.preheader
  %7 = load ptr, ptr %lookup, align 8
  br label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %for.cond.preheader
  %length8 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %8 = load i64, ptr %length8, align 8
  %cmp996.not = icmp eq i64 %8, 0
  br i1 %cmp996.not, label %for.cond.cleanup10, label %for.body11.lr.ph

for.body11.lr.ph:                                 ; preds = %for.cond.cleanup
  %data12 = getelementptr inbounds nuw i8, ptr %0, i64 40
  %9 = load ptr, ptr %data12, align 8
  br label %for.body11

for.body:                                         ; preds = %for.body.lr.ph, %for.body
  %i.095 = phi i64 [ 0, %for.body.lr.ph ], [ %add, %for.body ]
  %add = add nuw i64 %i.095, 1
  %add.ptr = getelementptr inbounds nuw i64, ptr %7, i64 %i.095
  %call5 = call fastcc ptr @nnc_lookup_slot(ptr noundef %lookup, ptr noundef %add.ptr, i64 noundef 1) #33
  store i64 %add, ptr %call5, align 8
  %10 = load i64, ptr %length, align 8
  %cmp4 = icmp ult i64 %add, %10
  br i1 %cmp4, label %for.body, label %for.cond.cleanup, !llvm.loop !116

for.cond.cleanup10.loopexit:                      ; preds = %for.body11
  %11 = tail call i64 @llvm.smax.i64(i64 %add17, i64 1)
  br label %for.cond.cleanup10

for.cond.cleanup10:                               ; preds = %for.cond.cleanup10.loopexit, %for.cond.cleanup
  %cond = phi i64 [ %11, %for.cond.cleanup10.loopexit ], [ 1, %for.cond.cleanup ]
  store i64 %cond, ptr %arrayidx2, align 8
  %12 = load i64, ptr %rank, align 8
  %call24 = call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef 2061, i64 noundef %12, ptr noundef nonnull %shape) #33
  store ptr %call24, ptr %out, align 8
  %cmp27.not = icmp eq ptr %call24, null
  br i1 %cmp27.not, label %if.end55, label %if.then29

for.body11:                                       ; preds = %for.body11.lr.ph, %for.body11
  %13 = phi i64 [ 0, %for.body11.lr.ph ], [ %add17, %for.body11 ]
  %i6.097 = phi i64 [ 0, %for.body11.lr.ph ], [ %inc19, %for.body11 ]
  %add.ptr13 = getelementptr inbounds nuw i64, ptr %9, i64 %i6.097
  %call14 = call fastcc ptr @nnc_lookup_slot(ptr noundef %lookup, ptr noundef %add.ptr13, i64 noundef 1) #33
  %14 = load i64, ptr %call14, align 8
  %cmp15 = icmp eq i64 %14, 0
  %conv16 = zext i1 %cmp15 to i64
  %add17 = add nuw nsw i64 %13, %conv16
  %inc19 = add nuw i64 %i6.097, 1
  %exitcond.not = icmp eq i64 %inc19, %8
  br i1 %exitcond.not, label %for.cond.cleanup10.loopexit, label %for.body11, !llvm.loop !117

if.then29:                                        ; preds = %for.cond.cleanup10
  %data31 = getelementptr inbounds nuw i8, ptr %call24, i64 40
  %15 = load ptr, ptr %data31, align 8
  store i64 0, ptr %15, align 8
  %16 = load i64, ptr %length8, align 8
  %cmp3698.not = icmp eq i64 %16, 0
  br i1 %cmp3698.not, label %if.end55, label %for.body39.lr.ph

for.body39.lr.ph:                                 ; preds = %if.then29
  %data40 = getelementptr inbounds nuw i8, ptr %0, i64 40
  br label %for.body39

for.body39:                                       ; preds = %for.body39.lr.ph, %for.inc52
  %17 = phi i64 [ %16, %for.body39.lr.ph ], [ %23, %for.inc52 ]
  %i33.0100 = phi i64 [ 0, %for.body39.lr.ph ], [ %inc53, %for.inc52 ]
  %at.099 = phi i64 [ 0, %for.body39.lr.ph ], [ %at.1, %for.inc52 ]
  %18 = load ptr, ptr %data40, align 8
  %add.ptr41 = getelementptr inbounds nuw i64, ptr %18, i64 %i33.0100
  %call42 = call fastcc ptr @nnc_lookup_slot(ptr noundef %lookup, ptr noundef %add.ptr41, i64 noundef 1) #33
  %19 = load i64, ptr %call42, align 8
  %cmp43 = icmp eq i64 %19, 0
  br i1 %cmp43, label %if.then45, label %for.inc52

if.then45:                                        ; preds = %for.body39
  %20 = load i64, ptr %add.ptr41, align 8
  %21 = load ptr, ptr %out, align 8
  %data48 = getelementptr inbounds nuw i8, ptr %21, i64 40
  %22 = load ptr, ptr %data48, align 8
  %inc49 = add nsw i64 %at.099, 1
  %arrayidx50 = getelementptr inbounds i64, ptr %22, i64 %at.099
  store i64 %20, ptr %arrayidx50, align 8
  %.pre = load i64, ptr %length8, align 8
  br label %for.inc52

for.inc52:                                        ; preds = %for.body39, %if.then45
  %23 = phi i64 [ %.pre, %if.then45 ], [ %17, %for.body39 ]
  %at.1 = phi i64 [ %inc49, %if.then45 ], [ %at.099, %for.body39 ]
  %inc53 = add nuw i64 %i33.0100, 1
  %cmp36 = icmp ult i64 %inc53, %23
  br i1 %cmp36, label %for.body39, label %if.end55, !llvm.loop !118

if.end55:                                         ; preds = %for.inc52, %if.then29, %for.cond.cleanup10
  %slots.i = getelementptr inbounds nuw i8, ptr %lookup, i64 8
  %24 = load ptr, ptr %slots.i, align 8
  %rounded.i = getelementptr inbounds nuw i8, ptr %lookup, i64 24
  %25 = load i64, ptr %rounded.i, align 8
  tail call fastcc void @nnc_give_block(ptr noundef %machine, ptr noundef %24, i64 noundef %25) #33
  %26 = load ptr, ptr %out, align 8
  %cmp57 = icmp eq ptr %26, null
  %cond59 = select i1 %cmp57, i32 2, i32 0
  br label %cleanup

cleanup:                                          ; preds = %entry, %if.end55
  %retval.0 = phi i32 [ %cond59, %if.end55 ], [ %call, %entry ]
  call void @llvm.lifetime.end.p0(ptr nonnull %lookup) #32
  call void @llvm.lifetime.end.p0(ptr nonnull %shape) #32
  ret i32 %retval.0
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal noundef i32 @nnc_step_optional(ptr readnone captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) initializes((0, 8)) %out, i64 %dying) #9 {
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
define internal range(i32 0, 3) i32 @nnc_step_optional_has_element(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) initializes((0, 8)) %out, i64 %dying) #0 {
entry:
  %call = tail call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef 268, i64 noundef 0, ptr noundef null) #33
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
  %2 = zext i1 %cmp4 to i8
  br label %land.end

land.end:                                         ; preds = %land.rhs, %if.end
  %conv = phi i8 [ 0, %if.end ], [ %2, %land.rhs ]
  %data = getelementptr inbounds nuw i8, ptr %call, i64 40
  %3 = load ptr, ptr %data, align 8
  store i8 %conv, ptr %3, align 1
  br label %return

return:                                           ; preds = %entry, %land.end
  %retval.0 = phi i32 [ 0, %land.end ], [ 2, %entry ]
  ret i32 %retval.0
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal range(i32 0, 13) i32 @nnc_step_optional_get_element(ptr noundef writeonly captures(none) %machine, ptr readnone captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef writeonly captures(none) %out, i64 %dying) #11 {
entry:
  %0 = load ptr, ptr %in, align 8
  %cmp = icmp eq ptr %0, null
  br i1 %cmp, label %if.then, label %nnc_retain.exit

if.then:                                          ; preds = %entry
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then, %while.body.i.i
  %1 = phi i64 [ 0, %if.then ], [ %add.i.i, %while.body.i.i ]
  %2 = phi i8 [ 116, %if.then ], [ %3, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.54, %if.then ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %1, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %1
  store i8 %2, ptr %arrayidx.i.i, align 1
  %3 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond = icmp eq i64 %add.i.i, 21
  br i1 %exitcond, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1581
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

; Function Attrs: nounwind optsize
define internal range(i32 0, 11) i32 @nnc_step_non_max_suppression(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %parameters, ptr noundef readonly captures(none) %in, ptr noundef captures(none) %out, i64 %dying) #0 {
entry:
  %given = alloca [3 x ptr], align 16
  %extents = alloca [2 x i64], align 16
  %0 = load ptr, ptr %in, align 8
  %arrayidx1 = getelementptr inbounds nuw i8, ptr %in, i64 8
  %1 = load ptr, ptr %arrayidx1, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %given) #32
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(24) %given, i8 0, i64 24, i1 false)
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %parameters, i64 8
  %2 = load i64, ptr %arrayidx2, align 8
  %invariant.smin = tail call i64 @llvm.smin.i64(i64 %2, i64 5)
  %3 = icmp sgt i64 %2, 2
  br i1 %3, label %for.body, label %cond.end15

for.cond.cleanup:                                 ; preds = %cond.end
  %.pre = load ptr, ptr %given, align 16
  %cmp11.not = icmp eq ptr %.pre, null
  br i1 %cmp11.not, label %cond.end15, label %cond.true12

for.body:                                         ; preds = %entry, %cond.end
  %i.0534 = phi i64 [ %inc, %cond.end ], [ 2, %entry ]
  %arrayidx4 = getelementptr inbounds nuw ptr, ptr %in, i64 %i.0534
  %4 = load ptr, ptr %arrayidx4, align 8
  %cmp5.not = icmp eq ptr %4, null
  br i1 %cmp5.not, label %cond.end, label %land.lhs.true

land.lhs.true:                                    ; preds = %for.body
  %length = getelementptr inbounds nuw i8, ptr %4, i64 32
  %5 = load i64, ptr %length, align 8
  %cmp7.not = icmp eq i64 %5, 0
  %spec.select = select i1 %cmp7.not, ptr null, ptr %4
  br label %cond.end

cond.end:                                         ; preds = %land.lhs.true, %for.body
  %cond = phi ptr [ null, %for.body ], [ %spec.select, %land.lhs.true ]
  %6 = getelementptr ptr, ptr %given, i64 %i.0534
  %arrayidx9 = getelementptr i8, ptr %6, i64 -16
  store ptr %cond, ptr %arrayidx9, align 8
  %inc = add nuw nsw i64 %i.0534, 1
  %exitcond.not = icmp eq i64 %inc, %invariant.smin
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !119

cond.true12:                                      ; preds = %for.cond.cleanup
  %call = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %.pre, i64 noundef 0) #33
  br label %cond.end15

cond.end15:                                       ; preds = %entry, %for.cond.cleanup, %cond.true12
  %cond16 = phi i64 [ %call, %cond.true12 ], [ 0, %for.cond.cleanup ], [ 0, %entry ]
  %arrayidx17 = getelementptr inbounds nuw i8, ptr %given, i64 8
  %7 = load ptr, ptr %arrayidx17, align 8
  %cmp18.not = icmp eq ptr %7, null
  br i1 %cmp18.not, label %cond.end23, label %cond.true19

cond.true19:                                      ; preds = %cond.end15
  %call21 = tail call fastcc double @nnc_real_at(ptr noundef nonnull %7, i64 noundef 0) #33
  %conv = fptrunc double %call21 to float
  br label %cond.end23

cond.end23:                                       ; preds = %cond.end15, %cond.true19
  %cond24 = phi float [ %conv, %cond.true19 ], [ 0.000000e+00, %cond.end15 ]
  %arrayidx25 = getelementptr inbounds nuw i8, ptr %given, i64 16
  %8 = load ptr, ptr %arrayidx25, align 16
  %cmp26.not = icmp eq ptr %8, null
  br i1 %cmp26.not, label %cond.end33, label %cond.true28

cond.true28:                                      ; preds = %cond.end23
  %call30 = tail call fastcc double @nnc_real_at(ptr noundef nonnull %8, i64 noundef 0) #33
  %conv31 = fptrunc double %call30 to float
  br label %cond.end33

cond.end33:                                       ; preds = %cond.end23, %cond.true28
  %cond34 = phi float [ %conv31, %cond.true28 ], [ 0.000000e+00, %cond.end23 ]
  %rank = getelementptr inbounds nuw i8, ptr %0, i64 24
  %9 = load i64, ptr %rank, align 8
  %cmp35.not = icmp eq i64 %9, 3
  br i1 %cmp35.not, label %lor.lhs.false, label %if.then

lor.lhs.false:                                    ; preds = %cond.end33
  %rank37 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %10 = load i64, ptr %rank37, align 8
  %cmp38.not = icmp eq i64 %10, 3
  br i1 %cmp38.not, label %lor.lhs.false40, label %if.then

lor.lhs.false40:                                  ; preds = %lor.lhs.false
  %shape = getelementptr inbounds nuw i8, ptr %0, i64 72
  %11 = load ptr, ptr %shape, align 8
  %arrayidx41 = getelementptr inbounds nuw i8, ptr %11, i64 16
  %12 = load i64, ptr %arrayidx41, align 8
  %cmp42.not = icmp eq i64 %12, 4
  br i1 %cmp42.not, label %lor.lhs.false44, label %if.then

lor.lhs.false44:                                  ; preds = %lor.lhs.false40
  %13 = load i64, ptr %11, align 8
  %shape47 = getelementptr inbounds nuw i8, ptr %1, i64 72
  %14 = load ptr, ptr %shape47, align 8
  %15 = load i64, ptr %14, align 8
  %cmp49.not = icmp eq i64 %13, %15
  br i1 %cmp49.not, label %lor.lhs.false51, label %if.then

lor.lhs.false51:                                  ; preds = %lor.lhs.false44
  %arrayidx53 = getelementptr inbounds nuw i8, ptr %11, i64 8
  %16 = load i64, ptr %arrayidx53, align 8
  %arrayidx55 = getelementptr inbounds nuw i8, ptr %14, i64 16
  %17 = load i64, ptr %arrayidx55, align 8
  %cmp56.not = icmp eq i64 %16, %17
  br i1 %cmp56.not, label %if.end, label %if.then

if.then:                                          ; preds = %lor.lhs.false51, %lor.lhs.false44, %lor.lhs.false40, %lor.lhs.false, %cond.end33
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then, %while.body.i.i
  %18 = phi i64 [ 0, %if.then ], [ %add.i.i, %while.body.i.i ]
  %19 = phi i8 [ 98, %if.then ], [ %20, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.55, %if.then ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %18, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %18
  store i8 %19, ptr %arrayidx.i.i, align 1
  %20 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond570 = icmp eq i64 %add.i.i, 69
  br i1 %exitcond570, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1629
  store i8 0, ptr %arrayidx7.i.i, align 1
  %21 = load i64, ptr %rank, align 8
  %shape60 = getelementptr inbounds nuw i8, ptr %0, i64 72
  %22 = load ptr, ptr %shape60, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %21, ptr noundef %22) #33
  %.pre.i = load i64, ptr %message_length.i, align 8
  br label %land.rhs.i

land.rhs.i:                                       ; preds = %while.body.i, %nnc_fault.exit
  %23 = phi i64 [ %.pre.i, %nnc_fault.exit ], [ %add.i, %while.body.i ]
  %24 = phi i8 [ 32, %nnc_fault.exit ], [ %25, %while.body.i ]
  %text.addr.014.i.idx = phi i64 [ 0, %nnc_fault.exit ], [ %text.addr.014.i.add, %while.body.i ]
  %add.i = add i64 %23, 1
  %cmp2.i = icmp ult i64 %add.i, 512
  br i1 %cmp2.i, label %while.body.i, label %nnc_say.exit

while.body.i:                                     ; preds = %land.rhs.i
  %text.addr.014.i.add = add nuw nsw i64 %text.addr.014.i.idx, 1
  %incdec.ptr.i.ptr = getelementptr inbounds nuw i8, ptr @.str.39, i64 %text.addr.014.i.add
  store i64 %add.i, ptr %message_length.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %23
  store i8 %24, ptr %arrayidx.i, align 1
  %25 = load i8, ptr %incdec.ptr.i.ptr, align 1
  %exitcond571 = icmp eq i64 %text.addr.014.i.add, 5
  br i1 %exitcond571, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !43

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %26 = phi i64 [ %add.i, %while.body.i ], [ %23, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %26
  store i8 0, ptr %arrayidx7.i, align 1
  %rank61 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %27 = load i64, ptr %rank61, align 8
  %shape62 = getelementptr inbounds nuw i8, ptr %1, i64 72
  %28 = load ptr, ptr %shape62, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %27, ptr noundef %28) #33
  br label %cleanup306

if.end:                                           ; preds = %lor.lhs.false51
  %arrayidx66 = getelementptr inbounds nuw i8, ptr %14, i64 8
  %29 = load i64, ptr %arrayidx66, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %extents) #32
  store i64 %16, ptr %extents, align 16
  %arrayinit.element = getelementptr inbounds nuw i8, ptr %extents, i64 8
  store i64 8, ptr %arrayinit.element, align 8
  %call69 = call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef 2055, i64 noundef 2, ptr noundef nonnull %extents) #33
  store i64 64, ptr %extents, align 16
  store i64 3, ptr %arrayinit.element, align 8
  %call73 = call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef 2055, i64 noundef 2, ptr noundef nonnull %extents) #33
  %cmp74 = icmp eq ptr %call69, null
  %cmp77 = icmp eq ptr %call73, null
  %or.cond = select i1 %cmp74, i1 true, i1 %cmp77
  br i1 %or.cond, label %if.then79, label %if.end80

if.then79:                                        ; preds = %if.end
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef %call69) #33
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef %call73) #33
  br label %cleanup298

if.end80:                                         ; preds = %if.end
  %data = getelementptr inbounds nuw i8, ptr %call69, i64 40
  %30 = load ptr, ptr %data, align 8
  %mul = shl nsw i64 %16, 2
  %add.ptr = getelementptr inbounds float, ptr %30, i64 %mul
  %add.ptr82.idx = mul nsw i64 %16, 24
  %add.ptr82 = getelementptr inbounds i8, ptr %30, i64 %add.ptr82.idx
  %add.ptr84.idx = shl nsw i64 %16, 5
  %add.ptr84 = getelementptr inbounds i8, ptr %30, i64 %add.ptr84.idx
  %cmp87562 = icmp sgt i64 %13, 0
  br i1 %cmp87562, label %for.body90.lr.ph, label %for.end276

for.body90.lr.ph:                                 ; preds = %if.end80
  %data91 = getelementptr inbounds nuw i8, ptr %0, i64 40
  %mul92 = shl i64 %16, 4
  %cmp97535 = icmp sgt i64 %16, 0
  %cmp149554 = icmp sgt i64 %29, 0
  %data153 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %cmp195545 = icmp sgt i64 %cond16, 0
  %add.ptr.i = getelementptr inbounds float, ptr %add.ptr84, i64 %16
  %add.ptr2.i = getelementptr inbounds float, ptr %add.ptr.i, i64 %16
  %add.ptr4.i = getelementptr inbounds float, ptr %add.ptr2.i, i64 %16
  %add.ptr6.i = getelementptr inbounds float, ptr %add.ptr4.i, i64 %16
  %31 = getelementptr float, ptr %add.ptr84, i64 %mul
  br label %for.body90

for.body90:                                       ; preds = %for.body90.lr.ph, %for.inc272
  %found.0566 = phi i64 [ 0, %for.body90.lr.ph ], [ %found.1.lcssa, %for.inc272 ]
  %room.0565 = phi i64 [ 64, %for.body90.lr.ph ], [ %room.1.lcssa, %for.inc272 ]
  %chosen.0564 = phi ptr [ %call73, %for.body90.lr.ph ], [ %chosen.1.lcssa, %for.inc272 ]
  %image.0563 = phi i64 [ 0, %for.body90.lr.ph ], [ %inc273, %for.inc272 ]
  br i1 %cmp97535, label %for.body100.preheader, label %for.cond148.preheader

for.body100.preheader:                            ; preds = %for.body90
  %32 = load ptr, ptr %data91, align 8
  %add.ptr94.idx = mul i64 %mul92, %image.0563
  %add.ptr94 = getelementptr inbounds i8, ptr %32, i64 %add.ptr94.idx
  br label %for.body100

for.cond148.preheader:                            ; preds = %if.end135, %for.body90
  br i1 %cmp149554, label %for.body152.lr.ph, label %for.inc272

for.body152.lr.ph:                                ; preds = %for.cond148.preheader
  %mul154 = mul nuw nsw i64 %image.0563, %29
  br label %for.body152

for.body100:                                      ; preds = %for.body100.preheader, %if.end135
  %box.0537 = phi ptr [ %add.ptr146, %if.end135 ], [ %add.ptr94, %for.body100.preheader ]
  %i95.0536 = phi i64 [ %inc145, %if.end135 ], [ 0, %for.body100.preheader ]
  %add.ptr102.idx = shl nsw i64 %i95.0536, 4
  %add.ptr102 = getelementptr inbounds nuw i8, ptr %30, i64 %add.ptr102.idx
  %33 = load i64, ptr %parameters, align 8
  %tobool.not = icmp eq i64 %33, 0
  %arrayidx123 = getelementptr inbounds nuw i8, ptr %box.0537, i64 4
  %arrayidx126 = getelementptr inbounds nuw i8, ptr %add.ptr102, i64 4
  br i1 %tobool.not, label %if.else, label %if.then104

if.then104:                                       ; preds = %for.body100
  %arrayidx105 = getelementptr inbounds nuw i8, ptr %box.0537, i64 8
  %34 = load float, ptr %arrayidx105, align 4
  %div = fmul float %34, 5.000000e-01
  %arrayidx106 = getelementptr inbounds nuw i8, ptr %box.0537, i64 12
  %35 = load float, ptr %arrayidx106, align 4
  %div107 = fmul float %35, 5.000000e-01
  %36 = load float, ptr %arrayidx123, align 4
  %sub109 = fsub float %36, %div107
  store float %sub109, ptr %add.ptr102, align 4
  %37 = load float, ptr %box.0537, align 4
  %sub112 = fsub float %37, %div
  store float %sub112, ptr %arrayidx126, align 4
  %38 = load float, ptr %arrayidx123, align 4
  %add = fadd float %div107, %38
  %arrayidx115 = getelementptr inbounds nuw i8, ptr %add.ptr102, i64 8
  store float %add, ptr %arrayidx115, align 4
  %39 = load float, ptr %box.0537, align 4
  %add117 = fadd float %div, %39
  br label %if.end135

if.else:                                          ; preds = %for.body100
  %40 = load float, ptr %box.0537, align 4
  %arrayidx120 = getelementptr inbounds nuw i8, ptr %box.0537, i64 8
  %41 = load float, ptr %arrayidx120, align 4
  %cmp.i = fcmp olt float %40, %41
  %cond.i = select i1 %cmp.i, float %40, float %41
  store float %cond.i, ptr %add.ptr102, align 4
  %42 = load float, ptr %arrayidx123, align 4
  %arrayidx124 = getelementptr inbounds nuw i8, ptr %box.0537, i64 12
  %43 = load float, ptr %arrayidx124, align 4
  %cmp.i472 = fcmp olt float %42, %43
  %cond.i473 = select i1 %cmp.i472, float %42, float %43
  store float %cond.i473, ptr %arrayidx126, align 4
  %44 = load float, ptr %box.0537, align 4
  %45 = load float, ptr %arrayidx120, align 4
  %cmp.i474 = fcmp ogt float %44, %45
  %cond.i475 = select i1 %cmp.i474, float %44, float %45
  %arrayidx130 = getelementptr inbounds nuw i8, ptr %add.ptr102, i64 8
  store float %cond.i475, ptr %arrayidx130, align 4
  %46 = load float, ptr %arrayidx123, align 4
  %47 = load float, ptr %arrayidx124, align 4
  %cmp.i476 = fcmp ogt float %46, %47
  %cond.i477 = select i1 %cmp.i476, float %46, float %47
  br label %if.end135

if.end135:                                        ; preds = %if.else, %if.then104
  %48 = phi float [ %cond.i473, %if.else ], [ %sub112, %if.then104 ]
  %49 = phi float [ %cond.i, %if.else ], [ %sub109, %if.then104 ]
  %50 = phi float [ %cond.i475, %if.else ], [ %add, %if.then104 ]
  %add117.sink = phi float [ %cond.i477, %if.else ], [ %add117, %if.then104 ]
  %51 = getelementptr inbounds nuw i8, ptr %add.ptr102, i64 12
  store float %add117.sink, ptr %51, align 4
  %sub138 = fsub float %50, %49
  %sub141 = fsub float %add117.sink, %48
  %mul142 = fmul float %sub138, %sub141
  %arrayidx143 = getelementptr inbounds nuw float, ptr %add.ptr, i64 %i95.0536
  store float %mul142, ptr %arrayidx143, align 4
  %inc145 = add nuw nsw i64 %i95.0536, 1
  %add.ptr146 = getelementptr inbounds nuw i8, ptr %box.0537, i64 16
  %exitcond572.not = icmp eq i64 %inc145, %16
  br i1 %exitcond572.not, label %for.cond148.preheader, label %for.body100, !llvm.loop !120

for.body152:                                      ; preds = %for.body152.lr.ph, %for.inc264
  %found.1558 = phi i64 [ %found.0566, %for.body152.lr.ph ], [ %found.2.lcssa, %for.inc264 ]
  %room.1557 = phi i64 [ %room.0565, %for.body152.lr.ph ], [ %room.2.lcssa, %for.inc264 ]
  %class.0556 = phi i64 [ 0, %for.body152.lr.ph ], [ %inc265, %for.inc264 ]
  %chosen.1555 = phi ptr [ %chosen.0564, %for.body152.lr.ph ], [ %chosen.2.lcssa, %for.inc264 ]
  %52 = load ptr, ptr %data153, align 8
  %add155 = add nuw nsw i64 %class.0556, %mul154
  %mul156 = mul nsw i64 %add155, %16
  %add.ptr157 = getelementptr inbounds float, ptr %52, i64 %mul156
  br i1 %cmp97535, label %for.body163, label %for.inc264

for.cond.cleanup162:                              ; preds = %for.inc177
  %cmp183541 = icmp sgt i64 %left.1, 1
  br i1 %cmp183541, label %for.body186.preheader, label %for.cond190.preheader

for.body186.preheader:                            ; preds = %for.cond.cleanup162
  %div181593596 = lshr i64 %left.1, 1
  br label %for.body186

for.body163:                                      ; preds = %for.body152, %for.inc177
  %i158.0540 = phi i64 [ %inc178, %for.inc177 ], [ 0, %for.body152 ]
  %left.0539 = phi i64 [ %left.1, %for.inc177 ], [ 0, %for.body152 ]
  %arrayidx172.phi.trans.insert = getelementptr inbounds nuw float, ptr %add.ptr157, i64 %i158.0540
  %.pre577 = load float, ptr %arrayidx172.phi.trans.insert, align 4
  %cmp169 = fcmp ogt float %.pre577, %cond34
  %or.cond595 = select i1 %cmp26.not, i1 true, i1 %cmp169
  br i1 %or.cond595, label %if.then171, label %for.inc177

if.then171:                                       ; preds = %for.body163
  %cmp.i478 = fcmp oeq float %.pre577, 0.000000e+00
  %cond.i479 = select i1 %cmp.i478, float 0.000000e+00, float %.pre577
  %53 = bitcast float %cond.i479 to i32
  %54 = tail call float @llvm.fabs.f32(float %cond.i479)
  %55 = fneg float %54
  %or.i = bitcast float %55 to i32
  %cmp1.not18.i = icmp slt i32 %53, 0
  %cmp6.i = fcmp uno float %.pre577, 0.000000e+00
  %56 = xor i32 %or.i, -1
  %not9.i = select i1 %cmp1.not18.i, i32 %53, i32 %56
  %57 = zext i32 %not9.i to i64
  %58 = shl nuw i64 %57, 32
  %shl.i = select i1 %cmp6.i, i64 -4294967296, i64 %58
  %or12.i = or i64 %shl.i, %i158.0540
  %inc174 = add nsw i64 %left.0539, 1
  %arrayidx175 = getelementptr inbounds i64, ptr %add.ptr82, i64 %left.0539
  store i64 %or12.i, ptr %arrayidx175, align 8
  br label %for.inc177

for.inc177:                                       ; preds = %for.body163, %if.then171
  %left.1 = phi i64 [ %inc174, %if.then171 ], [ %left.0539, %for.body163 ]
  %inc178 = add nuw nsw i64 %i158.0540, 1
  %exitcond573.not = icmp eq i64 %inc178, %16
  br i1 %exitcond573.not, label %for.cond.cleanup162, label %for.body163, !llvm.loop !121

for.cond190.preheader:                            ; preds = %for.body186, %for.cond.cleanup162
  %cmp191544 = icmp sgt i64 %left.1, 0
  %59 = select i1 %cmp191544, i1 %cmp195545, i1 false
  br i1 %59, label %for.body198, label %for.inc264

for.body186:                                      ; preds = %for.body186.preheader, %for.body186
  %i180.0542 = phi i64 [ %dec, %for.body186 ], [ %div181593596, %for.body186.preheader ]
  %dec = add nsw i64 %i180.0542, -1
  %arrayidx187 = getelementptr inbounds i64, ptr %add.ptr82, i64 %dec
  %60 = load i64, ptr %arrayidx187, align 8
  tail call fastcc void @nnc_sink(ptr noundef nonnull %add.ptr82, i64 noundef %left.1, i64 noundef %dec, i64 noundef %60) #33
  %cmp183 = icmp samesign ugt i64 %i180.0542, 1
  br i1 %cmp183, label %for.body186, label %for.cond190.preheader, !llvm.loop !122

for.body198:                                      ; preds = %for.cond190.preheader, %cleanup255
  %found.2550 = phi i64 [ %found.3, %cleanup255 ], [ %found.1558, %for.cond190.preheader ]
  %left.2549 = phi i64 [ %sub200, %cleanup255 ], [ %left.1, %for.cond190.preheader ]
  %room.2548 = phi i64 [ %room.5, %cleanup255 ], [ %room.1557, %for.cond190.preheader ]
  %chosen.2547 = phi ptr [ %chosen.5, %cleanup255 ], [ %chosen.1555, %for.cond190.preheader ]
  %kept.sroa.8.0546 = phi i64 [ %kept.sroa.8.1, %cleanup255 ], [ 0, %for.cond190.preheader ]
  %61 = load i64, ptr %add.ptr82, align 8
  %and = and i64 %61, 4294967295
  %sub200 = add nsw i64 %left.2549, -1
  %arrayidx201 = getelementptr inbounds nuw i64, ptr %add.ptr82, i64 %sub200
  %62 = load i64, ptr %arrayidx201, align 8
  %cmp34.i = icmp samesign ugt i64 %left.2549, 2
  br i1 %cmp34.i, label %for.body.i, label %nnc_sink.exit

for.body.i:                                       ; preds = %for.body198, %if.end.i
  %child.037.i = phi i64 [ %child.0.i, %if.end.i ], [ 1, %for.body198 ]
  %child.0.in36.i = phi i64 [ %child.0.in.i, %if.end.i ], [ 0, %for.body198 ]
  %at.addr.035.i = phi i64 [ %add6.i, %if.end.i ], [ 0, %for.body198 ]
  %add1.i = add nsw i64 %child.0.in36.i, 2
  %cmp2.i480 = icmp slt i64 %add1.i, %sub200
  br i1 %cmp2.i480, label %land.rhs.i483, label %land.end.i

land.rhs.i483:                                    ; preds = %for.body.i
  %arrayidx.i484 = getelementptr inbounds i64, ptr %add.ptr82, i64 %add1.i
  %63 = load i64, ptr %arrayidx.i484, align 8
  %arrayidx4.i = getelementptr inbounds i64, ptr %add.ptr82, i64 %child.037.i
  %64 = load i64, ptr %arrayidx4.i, align 8
  %cmp5.i = icmp ult i64 %63, %64
  %65 = zext i1 %cmp5.i to i64
  br label %land.end.i

land.end.i:                                       ; preds = %land.rhs.i483, %for.body.i
  %land.ext.i = phi i64 [ 0, %for.body.i ], [ %65, %land.rhs.i483 ]
  %add6.i = add nsw i64 %land.ext.i, %child.037.i
  %arrayidx7.i481 = getelementptr inbounds i64, ptr %add.ptr82, i64 %add6.i
  %66 = load i64, ptr %arrayidx7.i481, align 8
  %cmp8.not.i = icmp ult i64 %66, %62
  br i1 %cmp8.not.i, label %if.end.i, label %nnc_sink.exit

if.end.i:                                         ; preds = %land.end.i
  %arrayidx11.i = getelementptr inbounds i64, ptr %add.ptr82, i64 %at.addr.035.i
  store i64 %66, ptr %arrayidx11.i, align 8
  %child.0.in.i = shl nsw i64 %add6.i, 1
  %child.0.i = or disjoint i64 %child.0.in.i, 1
  %cmp.i482 = icmp slt i64 %child.0.i, %sub200
  br i1 %cmp.i482, label %for.body.i, label %nnc_sink.exit, !llvm.loop !123

nnc_sink.exit:                                    ; preds = %land.end.i, %if.end.i, %for.body198
  %at.addr.0.lcssa.i = phi i64 [ 0, %for.body198 ], [ %add6.i, %if.end.i ], [ %at.addr.035.i, %land.end.i ]
  %arrayidx14.i = getelementptr inbounds i64, ptr %add.ptr82, i64 %at.addr.0.lcssa.i
  store i64 %62, ptr %arrayidx14.i, align 8
  %add.ptr203.idx = shl nuw nsw i64 %and, 4
  %add.ptr203 = getelementptr inbounds nuw i8, ptr %30, i64 %add.ptr203.idx
  %arrayidx204 = getelementptr inbounds nuw float, ptr %add.ptr, i64 %and
  %67 = load float, ptr %arrayidx204, align 4
  %arrayidx15.i = getelementptr inbounds nuw i8, ptr %add.ptr203, i64 8
  br label %for.cond.i

for.cond.i:                                       ; preds = %for.cond.cleanup13.i, %nnc_sink.exit
  %begin.0.i = phi i64 [ 0, %nnc_sink.exit ], [ %add.i486, %for.cond.cleanup13.i ]
  %cmp.not.i485 = icmp slt i64 %begin.0.i, %kept.sroa.8.0546
  br i1 %cmp.not.i485, label %for.body14.lr.ph.i, label %if.end208

for.body14.lr.ph.i:                               ; preds = %for.cond.i
  %add.i486 = add nuw nsw i64 %begin.0.i, 16
  %add..i = tail call i64 @llvm.smin.i64(i64 %add.i486, i64 %kept.sroa.8.0546)
  %68 = load <2 x float>, ptr %arrayidx15.i, align 4
  %69 = load <2 x float>, ptr %add.ptr203, align 4
  br label %for.body14.i

for.cond.cleanup13.i:                             ; preds = %for.body14.i
  %tobool.not.i = icmp eq i32 %or.i488, 0
  br i1 %tobool.not.i, label %for.cond.i, label %cleanup255, !llvm.loop !124

for.body14.i:                                     ; preds = %for.body14.i, %for.body14.lr.ph.i
  %found.090.i = phi i32 [ 0, %for.body14.lr.ph.i ], [ %or.i488, %for.body14.i ]
  %i.089.i = phi i64 [ %begin.0.i, %for.body14.lr.ph.i ], [ %inc.i, %for.body14.i ]
  %arrayidx.i487 = getelementptr inbounds nuw float, ptr %add.ptr2.i, i64 %i.089.i
  %70 = load float, ptr %arrayidx.i487, align 4
  %arrayidx16.i = getelementptr inbounds nuw float, ptr %add.ptr84, i64 %i.089.i
  %71 = load float, ptr %arrayidx16.i, align 4
  %arrayidx19.i = getelementptr inbounds nuw float, ptr %add.ptr4.i, i64 %i.089.i
  %72 = load float, ptr %arrayidx19.i, align 4
  %arrayidx22.i = getelementptr inbounds nuw float, ptr %add.ptr.i, i64 %i.089.i
  %73 = load float, ptr %arrayidx22.i, align 4
  %74 = insertelement <2 x float> poison, float %70, i64 0
  %75 = insertelement <2 x float> %74, float %72, i64 1
  %76 = fcmp olt <2 x float> %75, %68
  %77 = select <2 x i1> %76, <2 x float> %75, <2 x float> %68
  %78 = insertelement <2 x float> poison, float %71, i64 0
  %79 = insertelement <2 x float> %78, float %73, i64 1
  %80 = fcmp ogt <2 x float> %79, %69
  %81 = select <2 x i1> %80, <2 x float> %79, <2 x float> %69
  %82 = fsub <2 x float> %77, %81
  %83 = fcmp ogt <2 x float> %82, zeroinitializer
  %84 = select <2 x i1> %83, <2 x float> %82, <2 x float> zeroinitializer
  %shift = shufflevector <2 x float> %84, <2 x float> poison, <2 x i32> <i32 1, i32 poison>
  %foldExtExtBinop = fmul <2 x float> %84, %shift
  %mul.i = extractelement <2 x float> %foldExtExtBinop, i64 0
  %arrayidx28.i = getelementptr inbounds nuw float, ptr %add.ptr6.i, i64 %i.089.i
  %85 = load float, ptr %arrayidx28.i, align 4
  %add29.i = fadd float %67, %85
  %sub30.i = fsub float %add29.i, %mul.i
  %cmp31.i = fcmp ogt float %sub30.i, 0.000000e+00
  %div.i = fdiv float %mul.i, %sub30.i
  %cond35.i = select i1 %cmp31.i, float %div.i, float 0.000000e+00
  %cmp36.i = fcmp ugt float %cond35.i, %cond24
  %lnot.ext.i = zext i1 %cmp36.i to i32
  %or.i488 = or i32 %found.090.i, %lnot.ext.i
  %inc.i = add nuw nsw i64 %i.089.i, 1
  %cmp12.i = icmp slt i64 %inc.i, %add..i
  br i1 %cmp12.i, label %for.body14.i, label %for.cond.cleanup13.i, !llvm.loop !125

if.end208:                                        ; preds = %for.cond.i
  %cmp209 = icmp eq i64 %found.2550, %room.2548
  br i1 %cmp209, label %if.then211, label %if.end208.if.end224_crit_edge

if.end208.if.end224_crit_edge:                    ; preds = %if.end208
  %.pre578 = mul nsw i64 %found.2550, 24
  br label %if.end224

if.then211:                                       ; preds = %if.end208
  %mul212 = shl nsw i64 %found.2550, 1
  store i64 %mul212, ptr %extents, align 16
  %call215 = call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef 2055, i64 noundef 2, ptr noundef nonnull %extents) #33
  %cmp216.not = icmp eq ptr %call215, null
  br i1 %cmp216.not, label %cleanup274, label %cleanup

cleanup:                                          ; preds = %if.then211
  %data220 = getelementptr inbounds nuw i8, ptr %call215, i64 40
  %86 = load ptr, ptr %data220, align 8
  %data221 = getelementptr inbounds nuw i8, ptr %chosen.2547, i64 40
  %87 = load ptr, ptr %data221, align 8
  %mul222 = mul i64 %found.2550, 24
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %86, ptr align 1 %87, i64 %mul222, i1 false)
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef %chosen.2547) #33
  br label %if.end224

if.end224:                                        ; preds = %if.end208.if.end224_crit_edge, %cleanup
  %add.ptr228.idx.pre-phi = phi i64 [ %.pre578, %if.end208.if.end224_crit_edge ], [ %mul222, %cleanup ]
  %chosen.4 = phi ptr [ %chosen.2547, %if.end208.if.end224_crit_edge ], [ %call215, %cleanup ]
  %room.4 = phi i64 [ %room.2548, %if.end208.if.end224_crit_edge ], [ %mul212, %cleanup ]
  %data225 = getelementptr inbounds nuw i8, ptr %chosen.4, i64 40
  %88 = load ptr, ptr %data225, align 8
  %add.ptr228 = getelementptr inbounds i8, ptr %88, i64 %add.ptr228.idx.pre-phi
  store i64 %image.0563, ptr %add.ptr228, align 8
  %arrayidx230 = getelementptr inbounds nuw i8, ptr %add.ptr228, i64 8
  store i64 %class.0556, ptr %arrayidx230, align 8
  %arrayidx231 = getelementptr inbounds nuw i8, ptr %add.ptr228, i64 16
  store i64 %and, ptr %arrayidx231, align 8
  %invariant.gep = getelementptr float, ptr %add.ptr84, i64 %kept.sroa.8.0546
  br label %for.body237

for.cond.cleanup236:                              ; preds = %for.body237
  %inc226 = add nsw i64 %found.2550, 1
  %89 = load float, ptr %arrayidx204, align 4
  %inc252 = add nsw i64 %kept.sroa.8.0546, 1
  %arrayidx254 = getelementptr float, ptr %31, i64 %kept.sroa.8.0546
  store float %89, ptr %arrayidx254, align 4
  br label %cleanup255

for.body237:                                      ; preds = %if.end224, %for.body237
  %i232.0543 = phi i64 [ 0, %if.end224 ], [ %inc245, %for.body237 ]
  %arrayidx238 = getelementptr inbounds nuw float, ptr %add.ptr203, i64 %i232.0543
  %90 = load float, ptr %arrayidx238, align 4
  %mul240 = mul nuw nsw i64 %i232.0543, %16
  %gep = getelementptr float, ptr %invariant.gep, i64 %mul240
  store float %90, ptr %gep, align 4
  %inc245 = add nuw nsw i64 %i232.0543, 1
  %exitcond574.not = icmp eq i64 %inc245, 4
  br i1 %exitcond574.not, label %for.cond.cleanup236, label %for.body237, !llvm.loop !126

cleanup255:                                       ; preds = %for.cond.cleanup13.i, %for.cond.cleanup236
  %kept.sroa.8.1 = phi i64 [ %inc252, %for.cond.cleanup236 ], [ %kept.sroa.8.0546, %for.cond.cleanup13.i ]
  %chosen.5 = phi ptr [ %chosen.4, %for.cond.cleanup236 ], [ %chosen.2547, %for.cond.cleanup13.i ]
  %room.5 = phi i64 [ %room.4, %for.cond.cleanup236 ], [ %room.2548, %for.cond.cleanup13.i ]
  %found.3 = phi i64 [ %inc226, %for.cond.cleanup236 ], [ %found.2550, %for.cond.cleanup13.i ]
  %cmp191 = icmp sgt i64 %left.2549, 1
  %cmp195 = icmp slt i64 %kept.sroa.8.1, %cond16
  %91 = select i1 %cmp191, i1 %cmp195, i1 false
  br i1 %91, label %for.body198, label %for.inc264

for.inc264:                                       ; preds = %cleanup255, %for.body152, %for.cond190.preheader
  %chosen.2.lcssa = phi ptr [ %chosen.1555, %for.cond190.preheader ], [ %chosen.1555, %for.body152 ], [ %chosen.5, %cleanup255 ]
  %room.2.lcssa = phi i64 [ %room.1557, %for.cond190.preheader ], [ %room.1557, %for.body152 ], [ %room.5, %cleanup255 ]
  %found.2.lcssa = phi i64 [ %found.1558, %for.cond190.preheader ], [ %found.1558, %for.body152 ], [ %found.3, %cleanup255 ]
  %inc265 = add nuw nsw i64 %class.0556, 1
  %exitcond575.not = icmp eq i64 %inc265, %29
  br i1 %exitcond575.not, label %for.inc272, label %for.body152, !llvm.loop !127

for.inc272:                                       ; preds = %for.inc264, %for.cond148.preheader
  %chosen.1.lcssa = phi ptr [ %chosen.0564, %for.cond148.preheader ], [ %chosen.2.lcssa, %for.inc264 ]
  %room.1.lcssa = phi i64 [ %room.0565, %for.cond148.preheader ], [ %room.2.lcssa, %for.inc264 ]
  %found.1.lcssa = phi i64 [ %found.0566, %for.cond148.preheader ], [ %found.2.lcssa, %for.inc264 ]
  %inc273 = add nuw nsw i64 %image.0563, 1
  %exitcond576.not = icmp eq i64 %inc273, %13
  br i1 %exitcond576.not, label %for.end276, label %for.body90, !llvm.loop !128

cleanup274:                                       ; preds = %if.then211
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef %call69) #33
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef %chosen.2547) #33
  br label %cleanup298

for.end276:                                       ; preds = %for.inc272, %if.end80
  %chosen.0.lcssa = phi ptr [ %call73, %if.end80 ], [ %chosen.1.lcssa, %for.inc272 ]
  %found.0.lcssa = phi i64 [ 0, %if.end80 ], [ %found.1.lcssa, %for.inc272 ]
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef %call69) #33
  store i64 %found.0.lcssa, ptr %extents, align 16
  %call279 = call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef 2055, i64 noundef 2, ptr noundef nonnull %extents) #33
  store ptr %call279, ptr %out, align 8
  %cmp282.not = icmp eq ptr %call279, null
  br i1 %cmp282.not, label %if.end289, label %if.then284

if.then284:                                       ; preds = %for.end276
  %data286 = getelementptr inbounds nuw i8, ptr %call279, i64 40
  %92 = load ptr, ptr %data286, align 8
  %data287 = getelementptr inbounds nuw i8, ptr %chosen.0.lcssa, i64 40
  %93 = load ptr, ptr %data287, align 8
  %mul288 = mul i64 %found.0.lcssa, 24
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %92, ptr align 1 %93, i64 %mul288, i1 false)
  br label %if.end289

if.end289:                                        ; preds = %if.then284, %for.end276
  tail call fastcc void @nnc_drop(ptr noundef %machine, ptr noundef %chosen.0.lcssa) #33
  %94 = load ptr, ptr %out, align 8
  %cmp291.not = icmp eq ptr %94, null
  %cond293 = select i1 %cmp291.not, i32 2, i32 0
  br label %cleanup298

cleanup298:                                       ; preds = %if.end289, %cleanup274, %if.then79
  %retval.10 = phi i32 [ 2, %if.then79 ], [ %cond293, %if.end289 ], [ 2, %cleanup274 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %extents) #32
  br label %cleanup306

cleanup306:                                       ; preds = %cleanup298, %nnc_say.exit
  %retval.11 = phi i32 [ 10, %nnc_say.exit ], [ %retval.10, %cleanup298 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %given) #32
  ret i32 %retval.11
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc range(i32 0, 13) i32 @nnc_position(ptr noundef captures(none) %machine, ptr noundef readonly captures(address_is_null) %index, i64 noundef %length, i64 noundef %most, ptr noundef nonnull writeonly captures(none) %position) unnamed_addr #20 {
entry:
  %range = alloca [2 x i64], align 16
  %cmp = icmp eq ptr %index, null
  br i1 %cmp, label %cond.end, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %length1 = getelementptr inbounds nuw i8, ptr %index, i64 32
  %0 = load i64, ptr %length1, align 8
  %cmp2 = icmp eq i64 %0, 0
  br i1 %cmp2, label %cond.end, label %cond.false

cond.false:                                       ; preds = %lor.lhs.false
  %call = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %index, i64 noundef 0) #33
  br label %cond.end

cond.end:                                         ; preds = %entry, %lor.lhs.false, %cond.false
  %cond = phi i64 [ %call, %cond.false ], [ %most, %lor.lhs.false ], [ %most, %entry ]
  %sub = sub nsw i64 0, %length
  %cmp3 = icmp slt i64 %cond, %sub
  %cmp5 = icmp sgt i64 %cond, %most
  %or.cond = or i1 %cmp3, %cmp5
  br i1 %or.cond, label %if.then, label %if.end

if.then:                                          ; preds = %cond.end
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
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
  br i1 %exitcond, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1581
  store i8 0, ptr %arrayidx7.i.i, align 1
  call void @llvm.lifetime.start.p0(ptr nonnull %range) #32
  store i64 %sub, ptr %range, align 16
  %arrayinit.element = getelementptr inbounds nuw i8, ptr %range, i64 8
  store i64 %most, ptr %arrayinit.element, align 8
  call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef 2, ptr noundef nonnull %range) #33
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
  %incdec.ptr.i.ptr = getelementptr inbounds nuw i8, ptr @.str.30, i64 %text.addr.014.i.add
  store i64 %add.i, ptr %message_length.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %4
  store i8 %5, ptr %arrayidx.i, align 1
  %6 = load i8, ptr %incdec.ptr.i.ptr, align 1
  %exitcond45 = icmp eq i64 %text.addr.014.i.add, 19
  br i1 %exitcond45, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !43

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %7 = phi i64 [ %add.i, %while.body.i ], [ %4, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %7
  store i8 0, ptr %arrayidx7.i, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %length) #33
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
  %incdec.ptr.i41.ptr = getelementptr inbounds nuw i8, ptr @.str.31, i64 %text.addr.014.i35.add
  store i64 %add.i36, ptr %message_length.i, align 8
  %arrayidx.i42 = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %8
  store i8 %9, ptr %arrayidx.i42, align 1
  %10 = load i8, ptr %incdec.ptr.i41.ptr, align 1
  %exitcond46 = icmp eq i64 %text.addr.014.i35.add, 17
  br i1 %exitcond46, label %nnc_say.exit44, label %land.rhs.i34, !llvm.loop !43

nnc_say.exit44:                                   ; preds = %land.rhs.i34, %while.body.i40
  %11 = phi i64 [ %add.i36, %while.body.i40 ], [ %8, %land.rhs.i34 ]
  %arrayidx7.i39 = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %11
  store i8 0, ptr %arrayidx7.i39, align 1
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %cond) #33
  call void @llvm.lifetime.end.p0(ptr nonnull %range) #32
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
define internal fastcc i64 @nnc_integer_at(ptr noundef readonly captures(none) %value, i64 noundef %at) unnamed_addr #6 {
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
define internal fastcc ptr @nnc_own_sequence(ptr noundef captures(none) %machine, ptr noundef captures(ret: address, provenance) %sequence, i32 noundef range(i32 0, 2) %dying) unnamed_addr #0 {
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
  %call1 = tail call fastcc ptr @nnc_new_sequence(ptr noundef %machine, i64 noundef %add) #33
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
  br i1 %cmp6, label %for.body, label %for.cond.cleanup, !llvm.loop !129

return:                                           ; preds = %for.cond.cleanup, %if.end, %nnc_retain.exit
  %retval.1 = phi ptr [ %sequence, %nnc_retain.exit ], [ %call1, %for.cond.cleanup ], [ null, %if.end ]
  ret ptr %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc ptr @nnc_stacked(ptr noundef captures(none) %machine, ptr noundef readonly captures(none) %items, i64 noundef %count, i64 noundef %axis, ptr noundef nonnull writeonly captures(none) %status) unnamed_addr #0 {
entry:
  %shape = alloca [72 x i64], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %shape) #32
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
  %call9 = tail call i32 @memcmp(ptr noundef %6, ptr noundef %7, i64 noundef %mul) #33
  %cmp10.not = icmp eq i32 %call9, 0
  br i1 %cmp10.not, label %for.inc, label %if.then

if.then:                                          ; preds = %land.lhs.true, %for.body
  %arrayidx2.le = getelementptr inbounds nuw ptr, ptr %items, i64 %i.0139
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
  br label %while.body.i.i

while.body.i.i:                                   ; preds = %if.then, %while.body.i.i
  %8 = phi i64 [ 0, %if.then ], [ %add.i.i, %while.body.i.i ]
  %9 = phi i8 [ 116, %if.then ], [ %10, %while.body.i.i ]
  %text.addr.014.i.i = phi ptr [ @.str.38, %if.then ], [ %incdec.ptr.i.i, %while.body.i.i ]
  %add.i.i = add nuw nsw i64 %8, 1
  %incdec.ptr.i.i = getelementptr inbounds nuw i8, ptr %text.addr.014.i.i, i64 1
  store i64 %add.i.i, ptr %message_length.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %8
  store i8 %9, ptr %arrayidx.i.i, align 1
  %10 = load i8, ptr %incdec.ptr.i.i, align 1
  %exitcond148 = icmp eq i64 %add.i.i, 63
  br i1 %exitcond148, label %nnc_fault.exit, label %while.body.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %while.body.i.i
  %arrayidx7.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1623
  store i8 0, ptr %arrayidx7.i.i, align 1
  %11 = load ptr, ptr %shape8, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %2, ptr noundef %11) #33
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
  %incdec.ptr.i.ptr = getelementptr inbounds nuw i8, ptr @.str.39, i64 %text.addr.014.i.add
  store i64 %add.i, ptr %message_length.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %12
  store i8 %13, ptr %arrayidx.i, align 1
  %14 = load i8, ptr %incdec.ptr.i.ptr, align 1
  %exitcond149 = icmp eq i64 %text.addr.014.i.add, 5
  br i1 %exitcond149, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !43

nnc_say.exit:                                     ; preds = %land.rhs.i, %while.body.i
  %15 = phi i64 [ %add.i, %while.body.i ], [ %12, %land.rhs.i ]
  %arrayidx7.i = getelementptr inbounds nuw i8, ptr %message.i.i, i64 %15
  store i8 0, ptr %arrayidx7.i, align 1
  %16 = load ptr, ptr %arrayidx2.le, align 8
  %rank14 = getelementptr inbounds nuw i8, ptr %16, i64 24
  %17 = load i64, ptr %rank14, align 8
  %shape16 = getelementptr inbounds nuw i8, ptr %16, i64 72
  %18 = load ptr, ptr %shape16, align 8
  tail call fastcc void @nnc_say_shape(ptr noundef nonnull %machine, i64 noundef %17, ptr noundef %18) #33
  store i32 10, ptr %status, align 4
  br label %cleanup77

for.inc:                                          ; preds = %lor.lhs.false, %land.lhs.true
  %inc = add nuw i64 %i.0139, 1
  %exitcond.not = icmp eq i64 %inc, %count
  br i1 %exitcond.not, label %for.cond18.preheader, label %for.body, !llvm.loop !130

for.cond.cleanup20:                               ; preds = %for.inc41
  %call46 = call fastcc ptr @nnc_new_tensor(ptr noundef %machine, i64 noundef %1, i64 noundef %3, ptr noundef nonnull %shape) #33
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

for.body21:                                       ; preds = %for.cond18.preheader, %for.inc41
  %i17.0142 = phi i64 [ 0, %for.cond18.preheader ], [ %inc42, %for.inc41 ]
  %before.0141 = phi i64 [ 1, %for.cond18.preheader ], [ %before.1, %for.inc41 ]
  %inner.0140 = phi i64 [ %shr.i, %for.cond18.preheader ], [ %inner.1, %for.inc41 ]
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
  br i1 %cmp31, label %if.then32, label %if.else

if.then32:                                        ; preds = %cond.end28
  %mul34 = mul i64 %cond29, %before.0141
  br label %for.inc41

if.else:                                          ; preds = %cond.end28
  %cmp35 = icmp ugt i64 %i17.0142, %axis
  %mul38 = select i1 %cmp35, i64 %cond29, i64 1
  %spec.select = mul i64 %mul38, %inner.0140
  br label %for.inc41

for.inc41:                                        ; preds = %if.else, %if.then32
  %inner.1 = phi i64 [ %inner.0140, %if.then32 ], [ %spec.select, %if.else ]
  %before.1 = phi i64 [ %mul34, %if.then32 ], [ %before.0141, %if.else ]
  %inc42 = add nuw i64 %i17.0142, 1
  %exitcond150 = icmp eq i64 %inc42, %umax
  br i1 %exitcond150, label %for.cond.cleanup20, label %for.body21, !llvm.loop !131

for.cond56.preheader:                             ; preds = %for.cond56.preheader.lr.ph, %for.cond.cleanup58
  %k.0146 = phi i64 [ 0, %for.cond56.preheader.lr.ph ], [ %inc72, %for.cond.cleanup58 ]
  br i1 %cmp57143.not, label %for.cond.cleanup58, label %for.body59.lr.ph

for.body59.lr.ph:                                 ; preds = %for.cond56.preheader
  %mul60 = mul i64 %k.0146, %count
  %mul65 = mul i64 %k.0146, %inner.1
  br label %for.body59

for.cond.cleanup58:                               ; preds = %for.body59, %for.cond56.preheader
  %inc72 = add nuw i64 %k.0146, 1
  %exitcond153.not = icmp eq i64 %inc72, %before.1
  br i1 %exitcond153.not, label %cleanup77, label %for.cond56.preheader, !llvm.loop !132

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
  br i1 %exitcond151.not, label %for.cond.cleanup58, label %for.body59, !llvm.loop !133

cleanup77:                                        ; preds = %for.cond.cleanup58, %for.cond51.preheader, %nnc_say.exit, %for.cond.cleanup20
  %retval.1 = phi ptr [ null, %nnc_say.exit ], [ null, %for.cond.cleanup20 ], [ %call46, %for.cond51.preheader ], [ %call46, %for.cond.cleanup58 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %shape) #32
  ret ptr %retval.1
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc i64 @nnc_broadcast_at(ptr noundef readonly captures(none) %value, ptr noundef nonnull readonly captures(none) %shape, i64 noundef %rank, i64 noundef %at) unnamed_addr #21 {
entry:
  %cmp.not28 = icmp eq i64 %rank, 0
  br i1 %cmp.not28, label %for.cond.cleanup, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %entry
  %rank3 = getelementptr inbounds nuw i8, ptr %value, i64 24
  %0 = load i64, ptr %rank3, align 8
  %shape5 = getelementptr inbounds nuw i8, ptr %value, i64 72
  %invariant.op = sub i64 %0, %rank
  br label %for.body

for.cond.cleanup:                                 ; preds = %if.end, %entry
  %place.0.lcssa = phi i64 [ 0, %entry ], [ %place.1, %if.end ]
  ret i64 %place.0.lcssa

for.body:                                         ; preds = %for.body.lr.ph, %if.end
  %at.addr.032 = phi i64 [ %at, %for.body.lr.ph ], [ %div, %if.end ]
  %place.031 = phi i64 [ 0, %for.body.lr.ph ], [ %place.1, %if.end ]
  %i.030 = phi i64 [ %rank, %for.body.lr.ph ], [ %sub, %if.end ]
  %stride.029 = phi i64 [ 1, %for.body.lr.ph ], [ %stride.1, %if.end ]
  %sub = add i64 %i.030, -1
  %arrayidx = getelementptr inbounds nuw i64, ptr %shape, i64 %sub
  %1 = load i64, ptr %arrayidx, align 8
  %div = udiv i64 %at.addr.032, %1
  %rem = urem i64 %at.addr.032, %1
  %add = add i64 %0, %i.030
  %cmp4 = icmp ugt i64 %add, %rank
  br i1 %cmp4, label %if.then, label %if.end

if.then:                                          ; preds = %for.body
  %2 = load ptr, ptr %shape5, align 8
  %3 = getelementptr i64, ptr %2, i64 %sub
  %arrayidx10 = getelementptr i64, ptr %3, i64 %invariant.op
  %4 = load i64, ptr %arrayidx10, align 8
  %cmp11 = icmp eq i64 %4, 1
  %mul = mul i64 %rem, %stride.029
  %cond = select i1 %cmp11, i64 0, i64 %mul
  %add12 = add i64 %cond, %place.031
  %mul13 = mul i64 %4, %stride.029
  br label %if.end

if.end:                                           ; preds = %if.then, %for.body
  %stride.1 = phi i64 [ %mul13, %if.then ], [ %stride.029, %for.body ]
  %place.1 = phi i64 [ %add12, %if.then ], [ %place.031, %for.body ]
  %cmp.not = icmp eq i64 %sub, 0
  br i1 %cmp.not, label %for.cond.cleanup, label %for.body, !llvm.loop !134
}

; Function Attrs: nofree norecurse nounwind optsize memory(argmem: readwrite)
define internal fastcc range(i32 0, 2) i32 @nnc_next_part(ptr noundef readonly captures(none) %text, i64 noundef %length, ptr noundef readonly captures(none) %by, i64 noundef %by_length, ptr noundef nonnull captures(none) %left, ptr noundef nonnull captures(none) %at, ptr noundef nonnull writeonly captures(none) %begin, ptr noundef nonnull writeonly captures(none) %end) unnamed_addr #22 {
entry:
  %cmp = icmp eq i64 %by_length, 0
  %at.promoted = load i64, ptr %at, align 8
  br i1 %cmp, label %while.cond.preheader, label %if.else

while.cond.preheader:                             ; preds = %entry
  %cmp1100 = icmp ult i64 %at.promoted, %length
  br i1 %cmp1100, label %land.rhs, label %return

land.rhs:                                         ; preds = %while.cond.preheader, %while.body
  %0 = phi i64 [ %add, %while.body ], [ %at.promoted, %while.cond.preheader ]
  %add.ptr = getelementptr inbounds nuw i8, ptr %text, i64 %0
  %sub = sub nuw i64 %length, %0
  %call = tail call fastcc i64 @nnc_space(ptr noundef %add.ptr, i64 noundef %sub) #33
  %cmp2.not = icmp eq i64 %call, 0
  br i1 %cmp2.not, label %if.end, label %while.body

while.body:                                       ; preds = %land.rhs
  %add = add i64 %call, %0
  store i64 %add, ptr %at, align 8
  %cmp1 = icmp ult i64 %add, %length
  br i1 %cmp1, label %land.rhs, label %return, !llvm.loop !135

if.end:                                           ; preds = %land.rhs
  store i64 %0, ptr %begin, align 8
  %1 = load i64, ptr %at, align 8
  %cmp9101 = icmp ult i64 %1, %length
  br i1 %cmp9101, label %land.rhs10, label %while.end19

land.rhs10:                                       ; preds = %if.end, %while.body17
  %2 = phi i64 [ %add18, %while.body17 ], [ %1, %if.end ]
  %3 = load i64, ptr %left, align 8
  %cmp11 = icmp eq i64 %3, 0
  br i1 %cmp11, label %while.body17, label %lor.rhs

lor.rhs:                                          ; preds = %land.rhs10
  %add.ptr12 = getelementptr inbounds nuw i8, ptr %text, i64 %2
  %sub13 = sub i64 %length, %2
  %call14 = tail call fastcc i64 @nnc_space(ptr noundef %add.ptr12, i64 noundef %sub13) #33
  %cmp15 = icmp eq i64 %call14, 0
  br i1 %cmp15, label %while.body17, label %while.end19

while.body17:                                     ; preds = %land.rhs10, %lor.rhs
  %add18 = add i64 %2, 1
  store i64 %add18, ptr %at, align 8
  %exitcond106.not = icmp eq i64 %add18, %length
  br i1 %exitcond106.not, label %while.end19, label %land.rhs10, !llvm.loop !136

while.end19:                                      ; preds = %lor.rhs, %while.body17, %if.end
  %.lcssa = phi i64 [ %1, %if.end ], [ %length, %while.body17 ], [ %2, %lor.rhs ]
  store i64 %.lcssa, ptr %end, align 8
  br label %if.end41

if.else:                                          ; preds = %entry
  %cmp20 = icmp ugt i64 %at.promoted, %length
  br i1 %cmp20, label %return, label %if.end22

if.end22:                                         ; preds = %if.else
  store i64 %at.promoted, ptr %begin, align 8
  %4 = load i64, ptr %at, align 8
  %cmp2498 = icmp ult i64 %4, %length
  br i1 %cmp2498, label %land.rhs25, label %while.end37

land.rhs25:                                       ; preds = %if.end22, %while.body35
  %5 = phi i64 [ %add36, %while.body35 ], [ %4, %if.end22 ]
  %6 = load i64, ptr %left, align 8
  %cmp26 = icmp eq i64 %6, 0
  %sub27 = sub nuw i64 %length, %5
  %cmp28 = icmp ult i64 %sub27, %by_length
  %or.cond = or i1 %cmp28, %cmp26
  br i1 %or.cond, label %while.body35, label %lor.rhs29

lor.rhs29:                                        ; preds = %land.rhs25
  %add.ptr30 = getelementptr inbounds nuw i8, ptr %text, i64 %5
  %call31 = tail call i32 @memcmp(ptr noundef %add.ptr30, ptr noundef %by, i64 noundef %by_length) #33
  %cmp32.not = icmp eq i32 %call31, 0
  br i1 %cmp32.not, label %while.end37, label %while.body35

while.body35:                                     ; preds = %land.rhs25, %lor.rhs29
  %add36 = add i64 %5, 1
  store i64 %add36, ptr %at, align 8
  %exitcond.not = icmp eq i64 %add36, %length
  br i1 %exitcond.not, label %while.end37, label %land.rhs25, !llvm.loop !137

while.end37:                                      ; preds = %lor.rhs29, %while.body35, %if.end22
  %.lcssa97 = phi i64 [ %4, %if.end22 ], [ %length, %while.body35 ], [ %5, %lor.rhs29 ]
  store i64 %.lcssa97, ptr %end, align 8
  %7 = load i64, ptr %at, align 8
  %cmp38 = icmp ult i64 %7, %length
  %add39 = add i64 %7, %by_length
  %add40 = add i64 %length, 1
  %cond = select i1 %cmp38, i64 %add39, i64 %add40
  store i64 %cond, ptr %at, align 8
  br label %if.end41

if.end41:                                         ; preds = %while.end37, %while.end19
  %8 = load i64, ptr %left, align 8
  %cmp42 = icmp sgt i64 %8, 0
  br i1 %cmp42, label %if.then43, label %return

if.then43:                                        ; preds = %if.end41
  %sub44 = add nsw i64 %8, -1
  store i64 %sub44, ptr %left, align 8
  br label %return

return:                                           ; preds = %while.body, %while.cond.preheader, %if.end41, %if.then43, %if.else
  %retval.0 = phi i32 [ 1, %if.end41 ], [ 0, %if.else ], [ 1, %if.then43 ], [ 0, %while.cond.preheader ], [ 0, %while.body ]
  ret i32 %retval.0
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read)
define internal fastcc range(i64 0, 4) i64 @nnc_space(ptr noundef readonly captures(none) %text, i64 noundef %length) unnamed_addr #7 {
entry:
  %cmp.not = icmp eq i64 %length, 0
  br i1 %cmp.not, label %cleanup73, label %land.lhs.true

land.lhs.true:                                    ; preds = %entry
  %0 = load i8, ptr %text, align 1
  %switch.tableidx = add i8 %0, -9
  %1 = icmp ult i8 %switch.tableidx, 24
  br i1 %1, label %switch.hole_check, label %if.end

if.end:                                           ; preds = %switch.hole_check, %land.lhs.true
  %cmp17.not = icmp eq i64 %length, 1
  br i1 %cmp17.not, label %cleanup73, label %land.lhs.true19

land.lhs.true19:                                  ; preds = %if.end
  %cmp22 = icmp eq i8 %0, -62
  br i1 %cmp22, label %land.lhs.true24, label %if.end35

land.lhs.true24:                                  ; preds = %land.lhs.true19
  %arrayidx25 = getelementptr inbounds nuw i8, ptr %text, i64 1
  %2 = load i8, ptr %arrayidx25, align 1
  switch i8 %2, label %if.end35 [
    i8 -123, label %cleanup73
    i8 -96, label %cleanup73
  ]

if.end35:                                         ; preds = %land.lhs.true24, %land.lhs.true19
  %cmp36 = icmp ugt i64 %length, 2
  br i1 %cmp36, label %if.then38, label %cleanup73

if.then38:                                        ; preds = %if.end35
  %conv40 = zext i8 %0 to i32
  %shl = shl nuw nsw i32 %conv40, 16
  %arrayidx41 = getelementptr inbounds nuw i8, ptr %text, i64 1
  %3 = load i8, ptr %arrayidx41, align 1
  %conv42 = zext i8 %3 to i32
  %shl43 = shl nuw nsw i32 %conv42, 8
  %or = or disjoint i32 %shl43, %shl
  %arrayidx44 = getelementptr inbounds nuw i8, ptr %text, i64 2
  %4 = load i8, ptr %arrayidx44, align 1
  %conv45 = zext i8 %4 to i32
  %or46 = or disjoint i32 %or, %conv45
  %cmp47 = icmp eq i32 %or46, 14785152
  br i1 %cmp47, label %cleanup73, label %lor.lhs.false49

lor.lhs.false49:                                  ; preds = %if.then38
  %5 = add nsw i32 %or46, -14844032
  %or.cond = icmp ult i32 %5, 11
  %6 = insertelement <2 x i32> poison, i32 %or46, i64 0
  %7 = shufflevector <2 x i32> %6, <2 x i32> poison, <4 x i32> zeroinitializer
  %8 = and <4 x i32> %7, <i32 16777214, i32 -1, i32 -1, i32 -1>
  %9 = icmp eq <4 x i32> %8, <i32 14844072, i32 14844079, i32 14844319, i32 14909568>
  %10 = bitcast <4 x i1> %9 to i4
  %11 = icmp ne i4 %10, 0
  %op.rdx = or i1 %11, %or.cond
  %spec.select = select i1 %op.rdx, i64 3, i64 0
  br label %cleanup73

switch.hole_check:                                ; preds = %land.lhs.true
  %switch.maskindex = zext nneg i8 %switch.tableidx to i32
  %switch.shifted = lshr i32 16252959, %switch.maskindex
  %switch.lobit = trunc i32 %switch.shifted to i1
  br i1 %switch.lobit, label %cleanup73, label %if.end

cleanup73:                                        ; preds = %switch.hole_check, %entry, %if.end, %lor.lhs.false49, %if.end35, %if.then38, %land.lhs.true24, %land.lhs.true24
  %retval.1 = phi i64 [ 2, %land.lhs.true24 ], [ 0, %if.end ], [ %spec.select, %lor.lhs.false49 ], [ 0, %entry ], [ 2, %land.lhs.true24 ], [ 3, %if.then38 ], [ 0, %if.end35 ], [ 1, %switch.hole_check ]
  ret i64 %retval.1
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc i64 @nnc_key_at(ptr noundef readonly captures(none) %value, i64 noundef %at, i32 noundef %real) unnamed_addr #6 {
entry:
  %tobool.not = icmp eq i32 %real, 0
  br i1 %tobool.not, label %if.then, label %if.end

if.then:                                          ; preds = %entry
  %call = tail call fastcc i64 @nnc_integer_at(ptr noundef %value, i64 noundef %at) #33
  br label %return

if.end:                                           ; preds = %entry
  %call1 = tail call fastcc double @nnc_real_at(ptr noundef %value, i64 noundef %at) #33
  %add = fadd double %call1, 0.000000e+00
  %0 = bitcast double %add to i64
  br label %return

return:                                           ; preds = %if.end, %if.then
  %retval.0 = phi i64 [ %0, %if.end ], [ %call, %if.then ]
  ret i64 %retval.0
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 3) i32 @nnc_lookup_new(ptr noundef captures(none) %machine, ptr noundef nonnull captures(none) %lookup, ptr noundef %keys, i64 noundef %count) unnamed_addr #0 {
entry:
  %mul = shl i64 %count, 1
  br label %while.cond

while.cond:                                       ; preds = %while.cond, %entry
  %storemerge = phi i64 [ 16, %entry ], [ %mul3, %while.cond ]
  %cmp = icmp ult i64 %storemerge, %mul
  %mul3 = shl i64 %storemerge, 1
  br i1 %cmp, label %while.cond, label %while.end, !llvm.loop !138

while.end:                                        ; preds = %while.cond
  %slot_count = getelementptr inbounds nuw i8, ptr %lookup, i64 16
  store i64 %storemerge, ptr %slot_count, align 8
  store ptr %keys, ptr %lookup, align 8
  %mul6 = shl i64 %storemerge, 3
  %rounded = getelementptr inbounds nuw i8, ptr %lookup, i64 24
  %call = tail call fastcc ptr @nnc_take_block(ptr noundef %machine, i64 noundef %mul6, ptr noundef %rounded) #33
  %slots = getelementptr inbounds nuw i8, ptr %lookup, i64 8
  store ptr %call, ptr %slots, align 8
  %cmp8 = icmp eq ptr %call, null
  br i1 %cmp8, label %return, label %if.end

if.end:                                           ; preds = %while.end
  %0 = load i64, ptr %slot_count, align 8
  %mul11 = shl i64 %0, 3
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %call, i8 0, i64 %mul11, i1 false)
  br label %return

return:                                           ; preds = %while.end, %if.end
  %retval.0 = phi i32 [ 0, %if.end ], [ 2, %while.end ]
  ret i32 %retval.0
}

; Function Attrs: nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc ptr @nnc_lookup_slot(ptr noundef nonnull readonly captures(none) %lookup, ptr noundef readonly captures(none) %words, i64 noundef %count) unnamed_addr #16 {
entry:
  %cmp7.not.i = icmp eq i64 %count, 0
  br i1 %cmp7.not.i, label %nnc_hash_words.exit, label %for.body.i

for.body.i:                                       ; preds = %entry, %for.body.i
  %i.09.i = phi i64 [ %inc.i, %for.body.i ], [ 0, %entry ]
  %hash.08.i = phi i64 [ %xor1.i, %for.body.i ], [ -7046029254386353131, %entry ]
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %words, i64 %i.09.i
  %0 = load i64, ptr %arrayidx.i, align 8
  %xor.i = xor i64 %0, %hash.08.i
  %mul.i = mul i64 %xor.i, -4658895280553007687
  %shr.i = lshr i64 %mul.i, 31
  %xor1.i = xor i64 %shr.i, %mul.i
  %inc.i = add nuw i64 %i.09.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %count
  br i1 %exitcond.not.i, label %nnc_hash_words.exit, label %for.body.i, !llvm.loop !139

nnc_hash_words.exit:                              ; preds = %for.body.i, %entry
  %hash.0.lcssa.i = phi i64 [ -7046029254386353131, %entry ], [ %xor1.i, %for.body.i ]
  %slot_count = getelementptr inbounds nuw i8, ptr %lookup, i64 16
  %1 = load i64, ptr %slot_count, align 8
  %sub = add i64 %1, -1
  %slots = getelementptr inbounds nuw i8, ptr %lookup, i64 8
  %2 = load ptr, ptr %slots, align 8
  %at.021 = and i64 %hash.0.lcssa.i, %sub
  %arrayidx22 = getelementptr inbounds nuw i64, ptr %2, i64 %at.021
  %3 = load i64, ptr %arrayidx22, align 8
  %cmp.not23 = icmp eq i64 %3, 0
  br i1 %cmp.not23, label %while.end, label %land.rhs.lr.ph

land.rhs.lr.ph:                                   ; preds = %nnc_hash_words.exit
  %4 = load ptr, ptr %lookup, align 8
  %mul = shl i64 %count, 3
  br label %land.rhs

land.rhs:                                         ; preds = %land.rhs.lr.ph, %while.body
  %5 = phi i64 [ %3, %land.rhs.lr.ph ], [ %6, %while.body ]
  %at.024 = phi i64 [ %at.021, %land.rhs.lr.ph ], [ %at.0, %while.body ]
  %add.ptr = getelementptr inbounds i64, ptr %4, i64 %5
  %add.ptr3 = getelementptr inbounds i8, ptr %add.ptr, i64 -8
  %call4 = tail call i32 @memcmp(ptr noundef nonnull %add.ptr3, ptr noundef %words, i64 noundef %mul) #33
  %cmp5.not = icmp eq i32 %call4, 0
  br i1 %cmp5.not, label %while.end, label %while.body

while.body:                                       ; preds = %land.rhs
  %add = add i64 %at.024, 1
  %at.0 = and i64 %add, %sub
  %arrayidx = getelementptr inbounds nuw i64, ptr %2, i64 %at.0
  %6 = load i64, ptr %arrayidx, align 8
  %cmp.not = icmp eq i64 %6, 0
  br i1 %cmp.not, label %while.end, label %land.rhs, !llvm.loop !140

while.end:                                        ; preds = %land.rhs, %while.body, %nnc_hash_words.exit
  %at.0.lcssa = phi i64 [ %at.021, %nnc_hash_words.exit ], [ %at.0, %while.body ], [ %at.024, %land.rhs ]
  %arrayidx.le = getelementptr inbounds nuw i64, ptr %2, i64 %at.0.lcssa
  ret ptr %arrayidx.le
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc double @nnc_real_at(ptr noundef readonly captures(none) %value, i64 noundef %at) unnamed_addr #6 {
entry:
  %dtype = getelementptr inbounds nuw i8, ptr %value, i64 16
  %0 = load i64, ptr %dtype, align 8
  %trunc = trunc i64 %0 to i8
  switch i8 %trunc, label %sw.default [
    i8 0, label %sw.bb
    i8 1, label %sw.bb2
    i8 2, label %sw.bb7
    i8 3, label %sw.bb11
    i8 11, label %sw.bb14
  ]

sw.bb:                                            ; preds = %entry
  %data = getelementptr inbounds nuw i8, ptr %value, i64 40
  %1 = load ptr, ptr %data, align 8
  %arrayidx = getelementptr inbounds nuw i16, ptr %1, i64 %at
  %2 = load i16, ptr %arrayidx, align 2
  %conv = zext i16 %2 to i32
  %shr.i = lshr i32 %conv, 10
  %and.i31 = and i32 %shr.i, 31
  %and1.i = and i32 %conv, 1023
  %shr2.i = lshr i32 %conv, 15
  %cmp.i = icmp eq i32 %and.i31, 0
  br i1 %cmp.i, label %if.then.i, label %if.end.i

if.then.i:                                        ; preds = %sw.bb
  %conv4.i = uitofp nneg i32 %and1.i to double
  %div.i = fmul double %conv4.i, 0x3E70000000000000
  %cmp5.not.i = icmp eq i32 %shr2.i, 0
  %fneg.i = fneg double %div.i
  %cond.i = select i1 %cmp5.not.i, double %div.i, double %fneg.i
  br label %return

if.end.i:                                         ; preds = %sw.bb
  %conv.i = zext nneg i32 %shr2.i to i64
  %shl.i = shl nuw i64 %conv.i, 63
  %cmp7.i = icmp eq i32 %and.i31, 31
  %add.i = add nuw nsw i32 %and.i31, 1008
  %cond12.i = select i1 %cmp7.i, i32 2047, i32 %add.i
  %conv13.i = zext nneg i32 %cond12.i to i64
  %shl14.i = shl nuw nsw i64 %conv13.i, 52
  %conv15.i = zext nneg i32 %and1.i to i64
  %shl16.i = shl nuw nsw i64 %conv15.i, 42
  %3 = or disjoint i64 %shl14.i, %shl16.i
  %or17.i = or disjoint i64 %3, %shl.i
  %4 = bitcast i64 %or17.i to double
  br label %return

sw.bb2:                                           ; preds = %entry
  %data3 = getelementptr inbounds nuw i8, ptr %value, i64 40
  %5 = load ptr, ptr %data3, align 8
  %arrayidx4 = getelementptr inbounds nuw i16, ptr %5, i64 %at
  %6 = load i16, ptr %arrayidx4, align 2
  %conv5 = zext i16 %6 to i32
  %shl = shl nuw i32 %conv5, 16
  %7 = bitcast i32 %shl to float
  %conv6 = fpext float %7 to double
  br label %return

sw.bb7:                                           ; preds = %entry
  %data8 = getelementptr inbounds nuw i8, ptr %value, i64 40
  %8 = load ptr, ptr %data8, align 8
  %arrayidx9 = getelementptr inbounds nuw float, ptr %8, i64 %at
  %9 = load float, ptr %arrayidx9, align 4
  %conv10 = fpext float %9 to double
  br label %return

sw.bb11:                                          ; preds = %entry
  %data12 = getelementptr inbounds nuw i8, ptr %value, i64 40
  %10 = load ptr, ptr %data12, align 8
  %arrayidx13 = getelementptr inbounds nuw double, ptr %10, i64 %at
  %11 = load double, ptr %arrayidx13, align 8
  br label %return

sw.bb14:                                          ; preds = %entry
  %data15 = getelementptr inbounds nuw i8, ptr %value, i64 40
  %12 = load ptr, ptr %data15, align 8
  %arrayidx16 = getelementptr inbounds nuw i64, ptr %12, i64 %at
  %13 = load i64, ptr %arrayidx16, align 8
  %conv17 = uitofp i64 %13 to double
  br label %return

sw.default:                                       ; preds = %entry
  %call18 = tail call fastcc i64 @nnc_integer_at(ptr noundef nonnull %value, i64 noundef %at) #33
  %conv19 = sitofp i64 %call18 to double
  br label %return

return:                                           ; preds = %if.end.i, %if.then.i, %sw.default, %sw.bb14, %sw.bb11, %sw.bb7, %sw.bb2
  %retval.0 = phi double [ %conv19, %sw.default ], [ %conv17, %sw.bb14 ], [ %conv6, %sw.bb2 ], [ %conv10, %sw.bb7 ], [ %11, %sw.bb11 ], [ %cond.i, %if.then.i ], [ %4, %if.end.i ]
  ret double %retval.0
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #19

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i32 @snprintf(ptr noalias noundef writeonly captures(none), i64 noundef, ptr noundef readonly captures(none), ...) local_unnamed_addr #23

; Function Attrs: nofree norecurse nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_gives_back(ptr noundef nonnull readonly captures(none) %digits, double noundef %size, i64 noundef range(i64 0, 256) %kind) unnamed_addr #24 {
entry:
  %call = tail call double @strtod(ptr noundef nonnull captures(none) %digits, ptr noundef null) #31
  %trunc = trunc nuw i64 %kind to i8
  switch i8 %trunc, label %cond.false9 [
    i8 3, label %cond.true
    i8 2, label %cond.true4
  ]

cond.true:                                        ; preds = %entry
  %cmp1 = fcmp oeq double %call, %size
  br label %cond.end16

cond.true4:                                       ; preds = %entry
  %conv5 = fptrunc double %call to float
  %conv6 = fptrunc double %size to float
  %cmp7 = fcmp oeq float %conv5, %conv6
  br label %cond.end16

cond.false9:                                      ; preds = %entry
  %call10 = tail call fastcc i16 @nnc_to_half(double noundef %call) #33
  %call12 = tail call fastcc i16 @nnc_to_half(double noundef %size) #33
  %cmp14 = icmp eq i16 %call10, %call12
  br label %cond.end16

cond.end16:                                       ; preds = %cond.true4, %cond.false9, %cond.true
  %cond17.in = phi i1 [ %cmp1, %cond.true ], [ %cmp7, %cond.true4 ], [ %cmp14, %cond.false9 ]
  %cond17 = zext i1 %cond17.in to i32
  ret i32 %cond17
}

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare dso_local ptr @strchr(ptr noundef, i32 noundef) local_unnamed_addr #17

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare dso_local i32 @strtol(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #25

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare dso_local double @strtod(ptr noundef readonly, ptr noundef captures(none)) local_unnamed_addr #25

; Function Attrs: nofree norecurse nosync nounwind optsize memory(none)
define internal fastcc i16 @nnc_to_half(double noundef %number) unnamed_addr #26 {
entry:
  %0 = bitcast double %number to i64
  %1 = tail call double @llvm.fabs.f64(double %number)
  %cmp = fcmp uno double %number, 0.000000e+00
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %cmp4 = fcmp ult double %1, 6.552000e+04
  br i1 %cmp4, label %if.end10, label %cleanup

if.end10:                                         ; preds = %if.end
  %shr11 = lshr i64 %0, 52
  %2 = trunc nuw nsw i64 %shr11 to i32
  %conv13 = and i32 %2, 2047
  %3 = tail call i32 @llvm.umax.i32(i32 %conv13, i32 1009)
  %sub18 = sub nsw i32 1033, %3
  %cmp1967 = icmp samesign ult i32 %conv13, 1033
  br i1 %cmp1967, label %for.body, label %for.cond22.preheader

for.cond22.preheader:                             ; preds = %if.end10
  %cmp2470.not = icmp eq i32 %conv13, 1033
  br i1 %cmp2470.not, label %for.cond.cleanup26, label %for.body27.preheader

for.body27.preheader:                             ; preds = %for.cond22.preheader
  %4 = add nsw i32 %3, -1034
  br label %for.body27

for.body:                                         ; preds = %if.end10, %for.body
  %i.069 = phi i32 [ %inc, %for.body ], [ 0, %if.end10 ]
  %unit.068 = phi double [ %div, %for.body ], [ 1.000000e+00, %if.end10 ]
  %div = fmul double %unit.068, 5.000000e-01
  %inc = add nuw nsw i32 %i.069, 1
  %exitcond.not = icmp eq i32 %inc, %sub18
  br i1 %exitcond.not, label %for.cond.cleanup26, label %for.body, !llvm.loop !141

for.cond.cleanup26:                               ; preds = %for.body27, %for.body, %for.cond22.preheader
  %unit.1.lcssa = phi double [ 1.000000e+00, %for.cond22.preheader ], [ %div, %for.body ], [ %mul, %for.body27 ]
  %div31 = fdiv double %1, %unit.1.lcssa
  %conv32 = fptoui double %div31 to i32
  %conv33 = uitofp i32 %conv32 to double
  %sub34 = fsub double %div31, %conv33
  %cmp35 = fcmp ogt double %sub34, 5.000000e-01
  br i1 %cmp35, label %if.then40, label %lor.lhs.false

for.body27:                                       ; preds = %for.body27.preheader, %for.body27
  %i21.072 = phi i32 [ %inc29, %for.body27 ], [ 0, %for.body27.preheader ]
  %unit.171 = phi double [ %mul, %for.body27 ], [ 1.000000e+00, %for.body27.preheader ]
  %mul = fmul double %unit.171, 2.000000e+00
  %inc29 = add nuw nsw i32 %i21.072, 1
  %exitcond74.not = icmp eq i32 %i21.072, %4
  br i1 %exitcond74.not, label %for.cond.cleanup26, label %for.body27, !llvm.loop !142

lor.lhs.false:                                    ; preds = %for.cond.cleanup26
  %cmp37 = fcmp une double %sub34, 5.000000e-01
  %and39 = and i32 %conv32, 1
  %tobool.not = icmp eq i32 %and39, 0
  %or.cond = or i1 %tobool.not, %cmp37
  br i1 %or.cond, label %if.end41, label %if.then40

if.then40:                                        ; preds = %lor.lhs.false, %for.cond.cleanup26
  %add = add i32 %conv32, 1
  br label %if.end41

if.end41:                                         ; preds = %if.then40, %lor.lhs.false
  %whole.0 = phi i32 [ %add, %if.then40 ], [ %conv32, %lor.lhs.false ]
  %add43 = shl nuw nsw i32 %3, 10
  %shl = add nuw nsw i32 %add43, 15360
  %add44 = add i32 %shl, %whole.0
  %5 = trunc i32 %add44 to i16
  br label %cleanup

cleanup:                                          ; preds = %if.end, %entry, %if.end41
  %.sink = phi i16 [ %5, %if.end41 ], [ 32256, %entry ], [ 31744, %if.end ]
  %shr = lshr i64 %0, 48
  %6 = trunc nuw i64 %shr to i16
  %conv = and i16 %6, -32768
  %conv46 = or i16 %conv, %.sink
  ret i16 %conv46
}

; Function Attrs: nofree norecurse nounwind optsize memory(argmem: read)
define internal fastcc range(i32 0, 2) i32 @nnc_word(ptr noundef readonly captures(none) %text, i64 noundef %length, ptr noundef readonly captures(none) %word) unnamed_addr #27 {
entry:
  %call = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %word) #31
  %cmp.not = icmp eq i64 %length, %call
  br i1 %cmp.not, label %for.cond.preheader, label %return

for.cond.preheader:                               ; preds = %entry
  %cmp114.not = icmp eq i64 %length, 0
  br i1 %cmp114.not, label %return, label %for.body

for.cond:                                         ; preds = %for.body
  %inc = add nuw i64 %i.015, 1
  %exitcond.not = icmp eq i64 %inc, %length
  br i1 %exitcond.not, label %return, label %for.body, !llvm.loop !143

for.body:                                         ; preds = %for.cond.preheader, %for.cond
  %i.015 = phi i64 [ %inc, %for.cond ], [ 0, %for.cond.preheader ]
  %arrayidx = getelementptr inbounds nuw i8, ptr %text, i64 %i.015
  %0 = load i8, ptr %arrayidx, align 1
  %1 = or i8 %0, 32
  %arrayidx2 = getelementptr inbounds nuw i8, ptr %word, i64 %i.015
  %2 = load i8, ptr %arrayidx2, align 1
  %cmp4.not = icmp eq i8 %1, %2
  br i1 %cmp4.not, label %for.cond, label %return

return:                                           ; preds = %for.cond, %for.body, %for.cond.preheader, %entry
  %retval.1 = phi i32 [ 0, %entry ], [ 1, %for.cond.preheader ], [ 1, %for.cond ], [ 0, %for.body ]
  ret i32 %retval.1
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.uadd.with.overflow.i64(i64, i64) #19

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare dso_local i64 @strlen(ptr noundef captures(none)) local_unnamed_addr #17

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc void @nnc_sink(ptr noundef captures(none) %heap, i64 noundef %count, i64 noundef range(i64 -9223372036854775808, 9223372036854775807) %at, i64 noundef %number) unnamed_addr #18 {
entry:
  %child.0.in32 = shl nsw i64 %at, 1
  %child.033 = or disjoint i64 %child.0.in32, 1
  %cmp34 = icmp slt i64 %child.033, %count
  br i1 %cmp34, label %for.body, label %cleanup

for.body:                                         ; preds = %entry, %if.end
  %child.037 = phi i64 [ %child.0, %if.end ], [ %child.033, %entry ]
  %child.0.in36 = phi i64 [ %child.0.in, %if.end ], [ %child.0.in32, %entry ]
  %at.addr.035 = phi i64 [ %add6, %if.end ], [ %at, %entry ]
  %add1 = add nsw i64 %child.0.in36, 2
  %cmp2 = icmp slt i64 %add1, %count
  br i1 %cmp2, label %land.rhs, label %land.end

land.rhs:                                         ; preds = %for.body
  %arrayidx = getelementptr inbounds i64, ptr %heap, i64 %add1
  %0 = load i64, ptr %arrayidx, align 8
  %arrayidx4 = getelementptr inbounds i64, ptr %heap, i64 %child.037
  %1 = load i64, ptr %arrayidx4, align 8
  %cmp5 = icmp ult i64 %0, %1
  %2 = zext i1 %cmp5 to i64
  br label %land.end

land.end:                                         ; preds = %land.rhs, %for.body
  %land.ext = phi i64 [ 0, %for.body ], [ %2, %land.rhs ]
  %add6 = add nsw i64 %land.ext, %child.037
  %arrayidx7 = getelementptr inbounds i64, ptr %heap, i64 %add6
  %3 = load i64, ptr %arrayidx7, align 8
  %cmp8.not = icmp ult i64 %3, %number
  br i1 %cmp8.not, label %if.end, label %cleanup

if.end:                                           ; preds = %land.end
  %arrayidx11 = getelementptr inbounds i64, ptr %heap, i64 %at.addr.035
  store i64 %3, ptr %arrayidx11, align 8
  %child.0.in = shl nsw i64 %add6, 1
  %child.0 = or disjoint i64 %child.0.in, 1
  %cmp = icmp slt i64 %child.0, %count
  br i1 %cmp, label %for.body, label %cleanup, !llvm.loop !123

cleanup:                                          ; preds = %if.end, %land.end, %entry
  %at.addr.0.lcssa = phi i64 [ %at, %entry ], [ %at.addr.035, %land.end ], [ %add6, %if.end ]
  %arrayidx14 = getelementptr inbounds i64, ptr %heap, i64 %at.addr.0.lcssa
  store i64 %number, ptr %arrayidx14, align 8
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc i64 @nnc_evaluate(ptr noundef readonly captures(none) %machine, ptr noundef nonnull captures(none) %at) unnamed_addr #20 {
entry:
  %stack = alloca [64 x i64], align 16
  %0 = load ptr, ptr %at, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %stack) #32
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
  call void @llvm.lifetime.end.p0(ptr nonnull %stack) #32
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
  %div = sdiv i64 %13, %14
  %rem = srem i64 %13, %14
  %rem.lobit.neg = ashr i64 %rem, 63
  %sub = add i64 %rem.lobit.neg, %div
  store i64 %sub, ptr %arrayidx26, align 8
  br label %sw.epilog

sw.epilog:                                        ; preds = %sw.default, %sw.bb16, %sw.bb9, %sw.bb3, %sw.bb
  %top.1 = phi i32 [ %top.063, %sw.default ], [ %inc, %sw.bb ], [ %inc6, %sw.bb3 ], [ %dec, %sw.bb9 ], [ %dec17, %sw.bb16 ]
  %inc35 = add nuw nsw i64 %i.064, 1
  %add.ptr36 = getelementptr inbounds nuw i8, ptr %token.062, i64 16
  %exitcond.not = icmp eq i64 %inc35, %1
  br i1 %exitcond.not, label %for.cond.cleanup.loopexit, label %for.body, !llvm.loop !144
}

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @nnc_other(ptr noundef captures(none) initializes((1552, 1560)) %machine, ptr noundef readonly captures(none) %text, ptr noundef readonly captures(none) %told, ptr noundef readonly captures(none) %symbols, i64 noundef %count) unnamed_addr #20 {
entry:
  %0 = load ptr, ptr %machine, align 8
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 112
  %1 = load i64, ptr %arrayidx, align 8
  %add.ptr = getelementptr inbounds i64, ptr %0, i64 %1
  %message_length.i = getelementptr inbounds nuw i8, ptr %machine, i64 1552
  store i64 0, ptr %message_length.i, align 8
  %2 = load i8, ptr %text, align 1
  %cmp.not13.i.i = icmp eq i8 %2, 0
  br i1 %cmp.not13.i.i, label %nnc_fault.exit, label %land.rhs.lr.ph.i.i

land.rhs.lr.ph.i.i:                               ; preds = %entry
  %message.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
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
  br i1 %cmp.not.i.i, label %nnc_fault.exit, label %land.rhs.i.i, !llvm.loop !43

nnc_fault.exit:                                   ; preds = %land.rhs.i.i, %while.body.i.i, %entry
  %.pre.i = phi i64 [ 0, %entry ], [ 511, %land.rhs.i.i ], [ %add.i.i, %while.body.i.i ]
  %message5.i.i = getelementptr inbounds nuw i8, ptr %machine, i64 1560
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
  br i1 %cmp.not.i, label %nnc_say.exit, label %land.rhs.i, !llvm.loop !43

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
  %cond = select i1 %cmp2, ptr @.str.62, ptr @.str.10
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
  br i1 %cmp.not.i47, label %nnc_say.exit48, label %land.rhs.i38, !llvm.loop !43

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
  %cond9 = phi ptr [ %add.ptr8, %cond.false ], [ @.str.20, %nnc_say.exit48 ]
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
  br i1 %cmp.not.i63, label %nnc_say.exit64, label %land.rhs.i54, !llvm.loop !43

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
  %incdec.ptr.i76.ptr = getelementptr inbounds nuw i8, ptr @.str.63, i64 %text.addr.014.i70.add
  store i64 %add.i71, ptr %message_length.i, align 8
  %arrayidx.i77 = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %22
  store i8 %23, ptr %arrayidx.i77, align 1
  %24 = load i8, ptr %incdec.ptr.i76.ptr, align 1
  %exitcond = icmp eq i64 %text.addr.014.i70.add, 3
  br i1 %exitcond, label %nnc_say.exit79, label %land.rhs.i69, !llvm.loop !43

nnc_say.exit79:                                   ; preds = %land.rhs.i69, %while.body.i75
  %25 = phi i64 [ %add.i71, %while.body.i75 ], [ %22, %land.rhs.i69 ]
  %arrayidx7.i74 = getelementptr inbounds nuw i8, ptr %message5.i.i, i64 %25
  store i8 0, ptr %arrayidx7.i74, align 1
  %26 = load ptr, ptr %numbers, align 8
  %27 = load i64, ptr %arrayidx3, align 8
  %arrayidx11 = getelementptr inbounds i64, ptr %26, i64 %27
  %28 = load i64, ptr %arrayidx11, align 8
  tail call fastcc void @nnc_say_number(ptr noundef nonnull %machine, i64 noundef %28) #33
  %inc = add nuw nsw i64 %i.099, 1
  %exitcond103.not = icmp eq i64 %inc, %count
  br i1 %exitcond103.not, label %if.then, label %for.body, !llvm.loop !145

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

; Function Attrs: nounwind optsize
define internal fastcc i32 @nnc_give_item(ptr noundef nonnull captures(none) %machine, ptr noundef readonly captures(address) %value, ptr noundef writeonly captures(none) initializes((0, 32)) %item) unnamed_addr #0 {
entry:
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %item, i8 0, i64 32, i1 false)
  %cmp = icmp eq ptr %value, null
  br i1 %cmp, label %return, label %if.end

if.end:                                           ; preds = %entry
  %kind = getelementptr inbounds nuw i8, ptr %value, i64 8
  %0 = load i64, ptr %kind, align 8
  %cmp1 = icmp eq i64 %0, 0
  br i1 %cmp1, label %if.then2, label %if.end3

if.then2:                                         ; preds = %if.end
  %owner.i = getelementptr inbounds nuw i8, ptr %value, i64 48
  %1 = load ptr, ptr %owner.i, align 8
  %cmp.not.i = icmp eq ptr %1, null
  %value..i = select i1 %cmp.not.i, ptr %value, ptr %1
  %dtype.i = getelementptr inbounds nuw i8, ptr %value, i64 16
  %2 = load i64, ptr %dtype.i, align 8
  %and.i.i = and i64 %2, 255
  %cmp2.i = icmp eq i64 %and.i.i, 13
  store i32 1, ptr %item, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %value, i64 24
  %3 = load i64, ptr %rank.i, align 8
  %conv3.i = trunc i64 %3 to i32
  %rank4.i = getelementptr inbounds nuw i8, ptr %item, i64 4
  store i32 %conv3.i, ptr %rank4.i, align 4
  %shape.i = getelementptr inbounds nuw i8, ptr %value, i64 72
  %4 = load ptr, ptr %shape.i, align 8
  %shape5.i = getelementptr inbounds nuw i8, ptr %item, i64 8
  store ptr %4, ptr %shape5.i, align 8
  %data.i = getelementptr inbounds nuw i8, ptr %value, i64 40
  %5 = load ptr, ptr %data.i, align 8
  %data6.i = getelementptr inbounds nuw i8, ptr %item, i64 16
  store ptr %5, ptr %data6.i, align 8
  %length.i = getelementptr inbounds nuw i8, ptr %value, i64 32
  %6 = load i64, ptr %length.i, align 8
  %count.i = getelementptr inbounds nuw i8, ptr %item, i64 24
  store i64 %6, ptr %count.i, align 8
  br i1 %cmp2.i, label %cond.end19.i, label %land.lhs.true.i

land.lhs.true.i:                                  ; preds = %if.then2
  %7 = load ptr, ptr %data.i, align 8
  %cmp8.not.i = icmp ult ptr %7, %value..i
  br i1 %cmp8.not.i, label %cond.false16.i, label %land.lhs.true10.i

land.lhs.true10.i:                                ; preds = %land.lhs.true.i
  %block.i = getelementptr inbounds nuw i8, ptr %value..i, i64 56
  %8 = load i64, ptr %block.i, align 8
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %value..i, i64 %8
  %cmp12.not.i = icmp ugt ptr %7, %add.ptr.i
  br i1 %cmp12.not.i, label %cond.false16.i, label %return

cond.false16.i:                                   ; preds = %land.lhs.true10.i, %land.lhs.true.i
  %9 = load i64, ptr %dtype.i, align 8
  %shr.i.i = lshr i64 %9, 8
  br label %cond.end19.i

cond.end19.i:                                     ; preds = %cond.false16.i, %if.then2
  %cond20.i = phi i64 [ %shr.i.i, %cond.false16.i ], [ 16, %if.then2 ]
  %mul.i = mul i64 %cond20.i, %6
  %call22.i = tail call fastcc ptr @nnc_new_value(ptr noundef nonnull %machine, i64 noundef 0, i64 noundef %mul.i) #33
  %call23.i = tail call fastcc i32 @nnc_keep(ptr noundef nonnull %machine, ptr noundef %call22.i) #33
  %tobool24.not.i = icmp eq i32 %call23.i, 0
  br i1 %tobool24.not.i, label %return, label %if.end26.i

if.end26.i:                                       ; preds = %cond.end19.i
  %data27.i = getelementptr inbounds nuw i8, ptr %call22.i, i64 40
  %10 = load ptr, ptr %data27.i, align 8
  store ptr %10, ptr %data6.i, align 8
  br i1 %cmp2.i, label %if.end35.i, label %if.then30.i

if.then30.i:                                      ; preds = %if.end26.i
  %11 = load ptr, ptr %data.i, align 8
  %12 = load i64, ptr %length.i, align 8
  %mul34.i = mul i64 %12, %cond20.i
  tail call void @llvm.memcpy.p0.p0.i64(ptr align 1 %10, ptr align 1 %11, i64 %mul34.i, i1 false)
  br label %return

if.end35.i:                                       ; preds = %if.end26.i
  %13 = load i64, ptr %length.i, align 8
  %cmp3889.not.i = icmp eq i64 %13, 0
  br i1 %cmp3889.not.i, label %return, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %if.end35.i
  %strings41.i = getelementptr inbounds nuw i8, ptr %machine, i64 1352
  %lengths.i = getelementptr inbounds nuw i8, ptr %machine, i64 1360
  br label %for.body.i

for.body.i:                                       ; preds = %for.body.i, %for.body.lr.ph.i
  %i.090.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %for.body.i ]
  %14 = load ptr, ptr %data.i, align 8
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %14, i64 %i.090.i
  %15 = load i64, ptr %arrayidx.i, align 8
  %16 = load ptr, ptr %strings41.i, align 8
  %arrayidx43.i = getelementptr inbounds ptr, ptr %16, i64 %15
  %17 = load ptr, ptr %arrayidx43.i, align 8
  %arrayidx44.i = getelementptr inbounds nuw %struct.nnc_string, ptr %10, i64 %i.090.i
  store ptr %17, ptr %arrayidx44.i, align 8
  %18 = load ptr, ptr %lengths.i, align 8
  %arrayidx46.i = getelementptr inbounds i64, ptr %18, i64 %15
  %19 = load i64, ptr %arrayidx46.i, align 8
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx44.i, i64 8
  store i64 %19, ptr %bytes.i, align 8
  %inc.i = add nuw i64 %i.090.i, 1
  %20 = load i64, ptr %length.i, align 8
  %cmp38.i = icmp ult i64 %inc.i, %20
  br i1 %cmp38.i, label %for.body.i, label %return, !llvm.loop !146

if.end3:                                          ; preds = %if.end
  %length = getelementptr inbounds nuw i8, ptr %value, i64 32
  %21 = load i64, ptr %length, align 8
  %mul = shl i64 %21, 5
  %call4 = tail call fastcc ptr @nnc_new_value(ptr noundef nonnull %machine, i64 noundef 0, i64 noundef %mul) #33
  %call5 = tail call fastcc i32 @nnc_keep(ptr noundef %machine, ptr noundef %call4) #33
  %tobool.not = icmp eq i32 %call5, 0
  br i1 %tobool.not, label %return, label %if.end7

if.end7:                                          ; preds = %if.end3
  %data = getelementptr inbounds nuw i8, ptr %call4, i64 40
  %22 = load ptr, ptr %data, align 8
  store i32 2, ptr %item, align 8
  %data9 = getelementptr inbounds nuw i8, ptr %item, i64 16
  store ptr %22, ptr %data9, align 8
  %23 = load i64, ptr %length, align 8
  %count = getelementptr inbounds nuw i8, ptr %item, i64 24
  store i64 %23, ptr %count, align 8
  %data13 = getelementptr inbounds nuw i8, ptr %value, i64 40
  %cmp12.not45.not = icmp eq i64 %23, 0
  br i1 %cmp12.not45.not, label %return, label %for.body

for.cond:                                         ; preds = %for.body
  %inc = add nuw i64 %i.046, 1
  %24 = load i64, ptr %length, align 8
  %cmp12.not = icmp ult i64 %inc, %24
  br i1 %cmp12.not, label %for.body, label %return, !llvm.loop !147

for.body:                                         ; preds = %if.end7, %for.cond
  %i.046 = phi i64 [ %inc, %for.cond ], [ 0, %if.end7 ]
  %25 = load ptr, ptr %data13, align 8
  %arrayidx = getelementptr inbounds nuw ptr, ptr %25, i64 %i.046
  %26 = load ptr, ptr %arrayidx, align 8
  %arrayidx14 = getelementptr inbounds nuw %struct.nnc_item, ptr %22, i64 %i.046
  %call15 = tail call fastcc i32 @nnc_give_item(ptr noundef %machine, ptr noundef %26, ptr noundef %arrayidx14) #33
  %cmp16.not = icmp eq i32 %call15, 0
  br i1 %cmp16.not, label %for.cond, label %return

return:                                           ; preds = %for.cond, %for.body, %for.body.i, %if.end7, %if.end35.i, %if.then30.i, %cond.end19.i, %land.lhs.true10.i, %if.end3, %entry
  %retval.5 = phi i32 [ 0, %entry ], [ 2, %if.end3 ], [ 0, %if.end7 ], [ 0, %land.lhs.true10.i ], [ 2, %cond.end19.i ], [ 0, %if.then30.i ], [ 0, %if.end35.i ], [ 0, %for.body.i ], [ 0, %for.cond ], [ %call15, %for.body ]
  ret i32 %retval.5
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_keep(ptr noundef nonnull captures(none) %machine, ptr noundef %value) unnamed_addr #0 {
entry:
  %cmp = icmp eq ptr %value, null
  br i1 %cmp, label %return, label %if.end

if.end:                                           ; preds = %entry
  %kept = getelementptr inbounds nuw i8, ptr %machine, i64 1480
  %0 = load ptr, ptr %kept, align 8
  %cmp1 = icmp eq ptr %0, null
  br i1 %cmp1, label %if.then2, label %if.end8

if.then2:                                         ; preds = %if.end
  %call.i = tail call fastcc ptr @nnc_new_value(ptr noundef nonnull %machine, i64 noundef 0, i64 noundef 0) #33
  %cmp.i = icmp eq ptr %call.i, null
  br i1 %cmp.i, label %if.then7, label %if.end4

if.end4:                                          ; preds = %if.then2
  %kind.i = getelementptr inbounds nuw i8, ptr %call.i, i64 8
  store i64 1, ptr %kind.i, align 8
  %data.i = getelementptr inbounds nuw i8, ptr %call.i, i64 40
  store ptr null, ptr %data.i, align 8
  store ptr %call.i, ptr %kept, align 8
  br label %if.end8

if.then7:                                         ; preds = %if.then2
  store ptr null, ptr %kept, align 8
  tail call fastcc void @nnc_drop(ptr noundef nonnull %machine, ptr noundef nonnull %value) #33
  br label %return

if.end8:                                          ; preds = %if.end, %if.end4
  %1 = phi ptr [ %call.i, %if.end4 ], [ %0, %if.end ]
  %length = getelementptr inbounds nuw i8, ptr %1, i64 32
  %2 = load i64, ptr %length, align 8
  %call11 = tail call fastcc i32 @nnc_sequence_insert(ptr noundef nonnull %machine, ptr noundef nonnull %1, i64 noundef %2, ptr noundef nonnull %value) #33
  br label %return

return:                                           ; preds = %entry, %if.end8, %if.then7
  %retval.0 = phi i32 [ %call11, %if.end8 ], [ 0, %if.then7 ], [ 0, %entry ]
  ret i32 %retval.0
}

; Function Attrs: optsize
declare dso_local void @nnc_runtime_default_options(ptr noundef) local_unnamed_addr #2

; Function Attrs: nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @nnc_host_row(ptr noundef readonly captures(address_is_null) %value, ptr noundef writeonly captures(none) initializes((0, 8)) %row) unnamed_addr #20 {
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
  br i1 %11, label %for.body, label %for.end, !llvm.loop !148

for.end.critedge:                                 ; preds = %entry
  store i64 -1, ptr %row, align 8
  br label %for.end

for.end:                                          ; preds = %for.body, %cond.false, %for.end.critedge
  ret void
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umax.i64(i64, i64) #28

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.abs.i64(i64, i1 immarg) #29

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #28

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.abs.i32(i32, i1 immarg) #29

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.fabs.f32(float) #28

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #28

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.umax.i32(i32, i32) #28

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.smin.i32(i32, i32) #28

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: read)
declare ptr @llvm.load.relative.i64(ptr, i64) #30

attributes #0 = { nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { optsize "no-trapping-math"="true" }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #4 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #5 = { nofree norecurse nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #6 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #7 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #8 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #9 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #10 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #11 = { nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #12 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #13 = { mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: write) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #14 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #15 = { nofree norecurse nosync nounwind optsize memory(write, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #16 = { nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #17 = { mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read) "no-trapping-math"="true" }
attributes #18 = { nofree norecurse nosync nounwind optsize memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #19 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #20 = { nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #21 = { nofree norecurse nosync nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #22 = { nofree norecurse nounwind optsize memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #23 = { nofree nounwind optsize "no-trapping-math"="true" }
attributes #24 = { nofree norecurse nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #25 = { mustprogress nocallback nofree nounwind optsize willreturn "no-trapping-math"="true" }
attributes #26 = { nofree norecurse nosync nounwind optsize memory(none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #27 = { nofree norecurse nounwind optsize memory(argmem: read) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #28 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #29 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #30 = { nocallback nofree nosync nounwind willreturn memory(argmem: read) }
attributes #31 = { nounwind optsize }
attributes #32 = { nounwind }
attributes #33 = { optsize }

!llvm.module.flags = !{!2, !3, !4, !5}

!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{i32 1, !"wchar_size", i32 2}
!4 = !{i32 8, !"PIC Level", i32 2}
!5 = !{i32 1, !"MaxTLSAlign", i32 65536}
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
!86 = distinct !{!86, !8}
!87 = distinct !{!87, !8}
!88 = distinct !{!88, !8}
!89 = distinct !{!89, !8}
!90 = distinct !{!90, !8}
!91 = distinct !{!91, !8}
!92 = distinct !{!92, !8}
!93 = distinct !{!93, !8}
!94 = distinct !{!94, !8}
!95 = distinct !{!95, !8}
!96 = distinct !{!96, !8}
!97 = distinct !{!97, !8}
!98 = distinct !{!98, !8}
!99 = distinct !{!99, !8}
!100 = distinct !{!100, !8}
!101 = distinct !{!101, !8}
!102 = distinct !{!102, !8}
!103 = distinct !{!103, !8}
!104 = distinct !{!104, !8}
!105 = distinct !{!105, !8}
!106 = distinct !{!106, !8}
!107 = distinct !{!107, !8}
!108 = distinct !{!108, !8}
!109 = distinct !{!109, !8}
!110 = distinct !{!110, !8}
!111 = distinct !{!111, !8}
!112 = distinct !{!112, !8}
!113 = distinct !{!113, !8}
!114 = distinct !{!114, !8}
!115 = distinct !{!115, !8}
!116 = distinct !{!116, !8}
!117 = distinct !{!117, !8}
!118 = distinct !{!118, !8}
!119 = distinct !{!119, !8}
!120 = distinct !{!120, !8}
!121 = distinct !{!121, !8}
!122 = distinct !{!122, !8}
!123 = distinct !{!123, !8}
!124 = distinct !{!124, !8}
!125 = distinct !{!125, !8}
!126 = distinct !{!126, !8}
!127 = distinct !{!127, !8}
!128 = distinct !{!128, !8}
!129 = distinct !{!129, !8}
!130 = distinct !{!130, !8}
!131 = distinct !{!131, !8}
!132 = distinct !{!132, !8}
!133 = distinct !{!133, !8}
!134 = distinct !{!134, !8}
!135 = distinct !{!135, !8}
!136 = distinct !{!136, !8}
!137 = distinct !{!137, !8}
!138 = distinct !{!138, !8}
!139 = distinct !{!139, !8}
!140 = distinct !{!140, !8}
!141 = distinct !{!141, !8}
!142 = distinct !{!142, !8}
!143 = distinct !{!143, !8}
!144 = distinct !{!144, !8}
!145 = distinct !{!145, !8}
!146 = distinct !{!146, !8}
!147 = distinct !{!147, !8}
!148 = distinct !{!148, !8}
