; program.c for aarch64 linux, written by abi/prebuild.py; change the source instead.

%struct.nnc_api = type { i32, i32, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.timespec = type { i64, i64 }
%struct.nnc_options = type { i32, i32, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.nnc_arguments = type { [256 x ptr], i32, ptr, ptr, i32, i32, double }
%struct.nnc_tensor = type { ptr, ptr, ptr, i64, ptr, i64 }
%struct.nnc_entry_record = type { i32, i32, i32 }

@.str = private unnamed_addr constant [7 x i8] c"--help\00", align 1
@stdout = external local_unnamed_addr constant ptr, align 8
@.str.2 = private unnamed_addr constant [11 x i8] c"--describe\00", align 1
@nnc_main_program = external local_unnamed_addr constant ptr, align 8
@.str.4 = private unnamed_addr constant [8 x i8] c"--bench\00", align 1
@.str.6 = private unnamed_addr constant [10 x i8] c"--threads\00", align 1
@.str.7 = private unnamed_addr constant [10 x i8] c"--weights\00", align 1
@.str.8 = private unnamed_addr constant [20 x i8] c"a value is required\00", align 1
@.str.9 = private unnamed_addr constant [47 x i8] c"a number of threads from 1 to 1024 is required\00", align 1
@.str.10 = private unnamed_addr constant [15 x i8] c"unknown option\00", align 1
@.str.11 = private unnamed_addr constant [15 x i8] c"too many files\00", align 1
@.str.12 = private unnamed_addr constant [563 x i8] c"usage: %s [NAME=]FILE.npy|FILE.npz ... [-o OUT.npz] [--threads N] [--weights FILE] [--bench [SECONDS]]\0A  FILE.npz        arrays by name, as numpy.savez writes them\0A  NAME=FILE.npy   one input; NAME may be left out where there is one input\0A  -o OUT.npz      writes the outputs by name\0A  --threads N     workers (default: what affinity and cgroup quota allow)\0A  --weights FILE  weights that are not embedded\0A  --bench [S]     runs for S seconds (default 2) and prints latencies; inputs not given are random\0A  --describe      prints the model's description as JSON\0A\00", align 1
@.str.13 = private unnamed_addr constant [8 x i8] c"%s %s: \00", align 1
@.str.14 = private unnamed_addr constant [7 x i8] c"input \00", align 1
@.str.15 = private unnamed_addr constant [7 x i8] c"output\00", align 1
@.str.17 = private unnamed_addr constant [4 x i8] c"%s[\00", align 1
@.str.18 = private unnamed_addr constant [4 x i8] c"%ld\00", align 1
@.str.19 = private unnamed_addr constant [5 x i8] c",%ld\00", align 1
@stderr = external local_unnamed_addr constant ptr, align 8
@.str.21 = private unnamed_addr constant [29 x i8] c"%s: %s: %s\0A  try: %s --help\0A\00", align 1
@.str.22 = private unnamed_addr constant [22 x i8] c"this input is missing\00", align 1
@nnc_model_v1 = external local_unnamed_addr constant %struct.nnc_api, align 8
@.str.23 = private unnamed_addr constant [5 x i8] c"%s: \00", align 1
@.str.24 = private unnamed_addr constant [20 x i8] c"%s: %s (status %d)\0A\00", align 1
@.str.25 = private unnamed_addr constant [39 x i8] c"write NAME=FILE, with the input's name\00", align 1
@.str.26 = private unnamed_addr constant [3 x i8] c"rb\00", align 1
@.str.27 = private unnamed_addr constant [22 x i8] c"%s: cannot be opened\0A\00", align 1
@.str.28 = private unnamed_addr constant [20 x i8] c"%s: cannot be read\0A\00", align 1
@.str.29 = private unnamed_addr constant [35 x i8] c"%s: not a .npz file, or cut short\0A\00", align 1
@.str.30 = private unnamed_addr constant [82 x i8] c"%s: the archive's directory is damaged (archives of 4 GiB and more are not read)\0A\00", align 1
@.str.31 = private unnamed_addr constant [5 x i8] c".npy\00", align 1
@.str.32 = private unnamed_addr constant [54 x i8] c"%s: entry %s is compressed; save it with numpy.savez\0A\00", align 1
@.str.33 = private unnamed_addr constant [25 x i8] c"%s: entry %s is damaged\0A\00", align 1
@.str.34 = private unnamed_addr constant [27 x i8] c"%s: entry %s is cut short\0A\00", align 1
@.str.35 = private unnamed_addr constant [7 x i8] c"\93NUMPY\00", align 1
@.str.36 = private unnamed_addr constant [21 x i8] c"%s: not a .npy file\0A\00", align 1
@.str.37 = private unnamed_addr constant [41 x i8] c"%s: the header is cut short or too long\0A\00", align 1
@.str.38 = private unnamed_addr constant [9 x i8] c"'descr':\00", align 1
@.str.39 = private unnamed_addr constant [9 x i8] c"'shape':\00", align 1
@.str.40 = private unnamed_addr constant [17 x i8] c"'fortran_order':\00", align 1
@.str.41 = private unnamed_addr constant [29 x i8] c"%s: the header is malformed\0A\00", align 1
@.str.42 = private unnamed_addr constant [22 x i8] c"%s: input %s must be \00", align 1
@.str.43 = private unnamed_addr constant [25 x i8] c" (%s), the file says %s\0A\00", align 1
@.str.44 = private unnamed_addr constant [74 x i8] c"%s: Fortran order is not read; save numpy.ascontiguousarray of the array\0A\00", align 1
@.str.45 = private unnamed_addr constant [15 x i8] c"%s: cut short\0A\00", align 1
@.str.46 = private unnamed_addr constant [4 x i8] c"f32\00", align 1
@.str.47 = private unnamed_addr constant [4 x i8] c"f64\00", align 1
@.str.48 = private unnamed_addr constant [4 x i8] c"f16\00", align 1
@.str.49 = private unnamed_addr constant [5 x i8] c"bf16\00", align 1
@.str.50 = private unnamed_addr constant [6 x i8] c"bench\00", align 1
@.str.51 = private unnamed_addr constant [4 x i8] c"run\00", align 1
@.str.52 = private unnamed_addr constant [22 x i8] c"runs %ld  threads %d\0A\00", align 1
@.str.53 = private unnamed_addr constant [55 x i8] c"min %.3f us  median %.3f us  p90 %.3f us  p99 %.3f us\0A\00", align 1
@.str.54 = private unnamed_addr constant [48 x i8] c"%s: archives of 4 GiB and more are not written\0A\00", align 1
@.str.55 = private unnamed_addr constant [26 x i8] c"%s: the path is too long\0A\00", align 1
@.str.56 = private unnamed_addr constant [10 x i8] c"%s.%d.tmp\00", align 1
@.str.57 = private unnamed_addr constant [3 x i8] c"wb\00", align 1
@.str.58 = private unnamed_addr constant [23 x i8] c"%s: cannot be written\0A\00", align 1
@.str.59 = private unnamed_addr constant [20 x i8] c"%s: writing failed\0A\00", align 1
@.str.60 = private unnamed_addr constant [51 x i8] c"{'descr': '%s', 'fortran_order': False, 'shape': (\00", align 1
@.str.61 = private unnamed_addr constant [6 x i8] c", %ld\00", align 1
@.str.62 = private unnamed_addr constant [5 x i8] c"%ld,\00", align 1
@.str.63 = private unnamed_addr constant [5 x i8] c"), }\00", align 1

; Function Attrs: nounwind optsize
define range(i32 0, 6) i32 @main(i32 noundef %count, ptr noundef readonly captures(none) %words) local_unnamed_addr #0 {
entry:
  %table.i.i.i = alloca [256 x i32], align 4
  %header.i.i.i = alloca [8192 x i8], align 8
  %head.i.i.i = alloca [46 x i8], align 4
  %aside.i.i = alloca [4104 x i8], align 1
  %time.i78.i.i = alloca %struct.timespec, align 8
  %time.i73.i.i = alloca %struct.timespec, align 8
  %time.i.i.i = alloca %struct.timespec, align 8
  %options.i = alloca %struct.nnc_options, align 8
  %model.i = alloca ptr, align 8
  %context.i = alloca ptr, align 8
  %rest.i = alloca ptr, align 8
  %arguments = alloca %struct.nnc_arguments, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %arguments) #18
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i) #18
  store ptr null, ptr %rest.i, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(2088) %arguments, i8 0, i64 2080, i1 false)
  %seconds.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2080
  store double 2.000000e+00, ptr %seconds.i, align 8
  %cmp.not192.i = icmp sgt i32 %count, 1
  br i1 %cmp.not192.i, label %for.body.lr.ph.i, label %cond.false

for.body.lr.ph.i:                                 ; preds = %entry
  %file_count.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2048
  %threads.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2072
  %weights.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2064
  %output.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2056
  %bench.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  br label %for.body.i

for.body.i:                                       ; preds = %for.inc.i, %for.body.lr.ph.i
  %0 = phi i32 [ 0, %for.body.lr.ph.i ], [ %50, %for.inc.i ]
  %i.0193.i = phi i32 [ 1, %for.body.lr.ph.i ], [ %inc.i, %for.inc.i ]
  %idxprom.i = sext i32 %i.0193.i to i64
  %arrayidx.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom.i
  %1 = load ptr, ptr %arrayidx.i, align 8
  %add.i = add nsw i32 %i.0193.i, 1
  %cmp1.i = icmp slt i32 %add.i, %count
  %call.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(7) @.str) #19
  %cmp2.i = icmp eq i32 %call.i, 0
  br i1 %cmp2.i, label %if.then.i, label %sub_0.i

sub_0.i:                                          ; preds = %for.body.i
  %2 = load i8, ptr %1, align 1
  %.not.i = icmp eq i8 %2, 45
  br i1 %.not.i, label %sub_1.i, label %if.else.i

sub_1.i:                                          ; preds = %sub_0.i
  %3 = getelementptr inbounds nuw i8, ptr %1, i64 1
  %4 = load i8, ptr %3, align 1
  %.not194.i = icmp eq i8 %4, 104
  br i1 %.not194.i, label %lor.lhs.false.tail.i, label %if.else.i

lor.lhs.false.tail.i:                             ; preds = %sub_1.i
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 2
  %6 = load i8, ptr %5, align 1
  %7 = icmp eq i8 %6, 0
  br i1 %7, label %if.then.i, label %if.else.i

if.then.i:                                        ; preds = %lor.lhs.false.tail.i, %for.body.i
  %8 = load ptr, ptr @stdout, align 8
  %9 = load ptr, ptr %words, align 8
  %10 = load ptr, ptr @nnc_main_program, align 8
  %call.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.12, ptr noundef %9) #19
  %input_count.i.i = getelementptr inbounds nuw i8, ptr %10, i64 24
  %output_count.i.i = getelementptr inbounds nuw i8, ptr %10, i64 40
  %11 = load i64, ptr %input_count.i.i, align 8
  %12 = load i64, ptr %output_count.i.i, align 8
  %add25.i.i = sub i64 0, %11
  %cmp26.not.i.i = icmp eq i64 %12, %add25.i.i
  br i1 %cmp26.not.i.i, label %nnc_parse_arguments.exit.thread, label %for.body.lr.ph.i.i

for.body.lr.ph.i.i:                               ; preds = %if.then.i
  %outputs.i.i = getelementptr inbounds nuw i8, ptr %10, i64 32
  %inputs.i.i = getelementptr inbounds nuw i8, ptr %10, i64 16
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %cond.end.i.i, %for.body.lr.ph.i.i
  %13 = phi i64 [ %11, %for.body.lr.ph.i.i ], [ %20, %cond.end.i.i ]
  %i.027.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i.i, %cond.end.i.i ]
  %cmp2.i.i = icmp ult i64 %i.027.i.i, %13
  br i1 %cmp2.i.i, label %cond.true.i.i, label %cond.false.i.i

cond.true.i.i:                                    ; preds = %for.body.i.i
  %14 = load ptr, ptr %inputs.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %14, i64 %i.027.i.i
  br label %cond.end.i.i

cond.false.i.i:                                   ; preds = %for.body.i.i
  %15 = load ptr, ptr %outputs.i.i, align 8
  %sub.i.i = sub nuw i64 %i.027.i.i, %13
  %arrayidx4.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %15, i64 %sub.i.i
  br label %cond.end.i.i

cond.end.i.i:                                     ; preds = %cond.false.i.i, %cond.true.i.i
  %cond6.i.i = phi ptr [ @.str.14, %cond.true.i.i ], [ @.str.15, %cond.false.i.i ]
  %cond.i.i = phi ptr [ %arrayidx.i.i, %cond.true.i.i ], [ %arrayidx4.i.i, %cond.false.i.i ]
  %16 = load ptr, ptr %cond.i.i, align 8
  %call7.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.13, ptr noundef nonnull %cond6.i.i, ptr noundef %16) #19
  %dtype.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 8
  %17 = load ptr, ptr %dtype.i.i, align 8
  %rank.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 24
  %18 = load i64, ptr %rank.i.i, align 8
  %shape.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 32
  %19 = load ptr, ptr %shape.i.i, align 8
  tail call fastcc void @nnc_print_type(ptr noundef %8, ptr noundef %17, i64 noundef %18, ptr noundef %19) #20
  %fputc.i.i = tail call i32 @fputc(i32 10, ptr %8)
  %inc.i.i = add nuw i64 %i.027.i.i, 1
  %20 = load i64, ptr %input_count.i.i, align 8
  %21 = load i64, ptr %output_count.i.i, align 8
  %add.i.i = add i64 %21, %20
  %cmp.i.i = icmp ult i64 %inc.i.i, %add.i.i
  br i1 %cmp.i.i, label %for.body.i.i, label %nnc_parse_arguments.exit.thread, !llvm.loop !3

if.else.i:                                        ; preds = %lor.lhs.false.tail.i, %sub_1.i, %sub_0.i
  %call8.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(11) @.str.2) #19
  %cmp9.i = icmp eq i32 %call8.i, 0
  br i1 %cmp9.i, label %if.then11.i, label %if.else13.i

if.then11.i:                                      ; preds = %if.else.i
  %22 = load ptr, ptr @nnc_main_program, align 8
  %description.i = getelementptr inbounds nuw i8, ptr %22, i64 8
  %23 = load ptr, ptr %description.i, align 8
  %puts.i = tail call i32 @puts(ptr nonnull dereferenceable(1) %23)
  br label %nnc_parse_arguments.exit.thread

if.else13.i:                                      ; preds = %if.else.i
  %call14.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(8) @.str.4) #19
  %cmp15.i = icmp eq i32 %call14.i, 0
  br i1 %cmp15.i, label %if.then17.i, label %sub_0182.i

if.then17.i:                                      ; preds = %if.else13.i
  store i32 1, ptr %bench.i, align 4
  br i1 %cmp1.i, label %if.then18.i, label %for.inc.i

if.then18.i:                                      ; preds = %if.then17.i
  %idxprom21.i = sext i32 %add.i to i64
  %arrayidx22.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom21.i
  %24 = load ptr, ptr %arrayidx22.i, align 8
  %call23.i = call double @strtod(ptr noundef %24, ptr noundef nonnull %rest.i) #20
  %25 = load ptr, ptr %rest.i, align 8
  %26 = load i8, ptr %25, align 1
  %cmp25.i = icmp eq i8 %26, 0
  %cmp27.i = fcmp ogt double %call23.i, 0.000000e+00
  %or.cond.i = select i1 %cmp25.i, i1 %cmp27.i, i1 false
  br i1 %or.cond.i, label %if.then29.i, label %for.inc.i

if.then29.i:                                      ; preds = %if.then18.i
  store double %call23.i, ptr %seconds.i, align 8
  br label %for.inc.i

sub_0182.i:                                       ; preds = %if.else13.i
  br i1 %.not.i, label %sub_1183.i, label %lor.lhs.false37.i

sub_1183.i:                                       ; preds = %sub_0182.i
  %27 = getelementptr inbounds nuw i8, ptr %1, i64 1
  %28 = load i8, ptr %27, align 1
  %.not196.i = icmp eq i8 %28, 111
  br i1 %.not196.i, label %if.else33.tail.i, label %lor.lhs.false37.i

if.else33.tail.i:                                 ; preds = %sub_1183.i
  %29 = getelementptr inbounds nuw i8, ptr %1, i64 2
  %30 = load i8, ptr %29, align 1
  %31 = icmp eq i8 %30, 0
  br i1 %31, label %if.then45.i, label %lor.lhs.false37.i

lor.lhs.false37.i:                                ; preds = %if.else33.tail.i, %sub_1183.i, %sub_0182.i
  %call38.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(10) @.str.6) #19
  %cmp39.i = icmp eq i32 %call38.i, 0
  br i1 %cmp39.i, label %if.then45.i, label %lor.lhs.false41.i

lor.lhs.false41.i:                                ; preds = %lor.lhs.false37.i
  %call42.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(10) @.str.7) #19
  %cmp43.i = icmp eq i32 %call42.i, 0
  br i1 %cmp43.i, label %if.then45.i, label %if.else91.i

if.then45.i:                                      ; preds = %lor.lhs.false41.i, %lor.lhs.false37.i, %if.else33.tail.i
  br i1 %cmp1.i, label %if.end50.i, label %if.then47.i

if.then47.i:                                      ; preds = %if.then45.i
  %32 = load ptr, ptr %words, align 8
  %33 = load ptr, ptr @stderr, align 8
  %call.i173.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %33, ptr noundef nonnull @.str.21, ptr noundef %32, ptr noundef nonnull %1, ptr noundef nonnull @.str.8, ptr noundef %32) #21
  br label %nnc_parse_arguments.exit.thread

if.end50.i:                                       ; preds = %if.then45.i
  %arrayidx52.i = getelementptr inbounds nuw i8, ptr %1, i64 1
  %34 = load i8, ptr %arrayidx52.i, align 1
  %cmp54.i = icmp eq i8 %34, 111
  br i1 %cmp54.i, label %if.then56.i, label %if.else59.i

if.then56.i:                                      ; preds = %if.end50.i
  %idxprom57.i = sext i32 %add.i to i64
  %arrayidx58.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom57.i
  %35 = load ptr, ptr %arrayidx58.i, align 8
  store ptr %35, ptr %output.i, align 8
  br label %for.inc.i

if.else59.i:                                      ; preds = %if.end50.i
  %arrayidx60.i = getelementptr inbounds nuw i8, ptr %1, i64 2
  %36 = load i8, ptr %arrayidx60.i, align 1
  %cmp62.i = icmp eq i8 %36, 119
  %idxprom65.i = sext i32 %add.i to i64
  %arrayidx66.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom65.i
  %37 = load ptr, ptr %arrayidx66.i, align 8
  br i1 %cmp62.i, label %if.then64.i, label %if.else67.i

if.then64.i:                                      ; preds = %if.else59.i
  store ptr %37, ptr %weights.i, align 8
  br label %for.inc.i

if.else67.i:                                      ; preds = %if.else59.i
  %call70.i = call i64 @strtol(ptr noundef %37, ptr noundef nonnull %rest.i, i32 noundef 10) #20
  %conv71.i = trunc i64 %call70.i to i32
  store i32 %conv71.i, ptr %threads.i, align 8
  %38 = load ptr, ptr %rest.i, align 8
  %39 = load i8, ptr %38, align 1
  %cmp73.not.i = icmp ne i8 %39, 0
  %40 = add i32 %conv71.i, -1025
  %41 = icmp ult i32 %40, -1024
  %or.cond172.i = select i1 %cmp73.not.i, i1 true, i1 %41
  br i1 %or.cond172.i, label %if.then83.i, label %for.inc.i

if.then83.i:                                      ; preds = %if.else67.i
  %arrayidx66.i.le = getelementptr inbounds ptr, ptr %words, i64 %idxprom65.i
  %42 = load ptr, ptr %words, align 8
  %43 = load ptr, ptr %arrayidx66.i.le, align 8
  %44 = load ptr, ptr @stderr, align 8
  %call.i174.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %44, ptr noundef nonnull @.str.21, ptr noundef %42, ptr noundef %43, ptr noundef nonnull @.str.9, ptr noundef %42) #21
  br label %nnc_parse_arguments.exit.thread

if.else91.i:                                      ; preds = %lor.lhs.false41.i
  br i1 %.not.i, label %if.then96.i, label %if.else99.i

if.then96.i:                                      ; preds = %if.else91.i
  %45 = load ptr, ptr %words, align 8
  %46 = load ptr, ptr @stderr, align 8
  %call.i175.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %46, ptr noundef nonnull @.str.21, ptr noundef %45, ptr noundef nonnull %1, ptr noundef nonnull @.str.10, ptr noundef %45) #21
  br label %nnc_parse_arguments.exit.thread

if.else99.i:                                      ; preds = %if.else91.i
  %cmp100.i = icmp eq i32 %0, 256
  br i1 %cmp100.i, label %if.then102.i, label %if.else105.i

if.then102.i:                                     ; preds = %if.else99.i
  %47 = load ptr, ptr %words, align 8
  %48 = load ptr, ptr @stderr, align 8
  %call.i176.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %48, ptr noundef nonnull @.str.21, ptr noundef %47, ptr noundef nonnull %1, ptr noundef nonnull @.str.11, ptr noundef %47) #21
  br label %nnc_parse_arguments.exit.thread

if.else105.i:                                     ; preds = %if.else99.i
  %idxprom107.i = sext i32 %0 to i64
  %arrayidx108.i = getelementptr inbounds ptr, ptr %arguments, i64 %idxprom107.i
  store ptr %1, ptr %arrayidx108.i, align 8
  %49 = load i32, ptr %file_count.i, align 8
  %add110.i = add nsw i32 %49, 1
  store i32 %add110.i, ptr %file_count.i, align 8
  br label %for.inc.i

for.inc.i:                                        ; preds = %if.else105.i, %if.else67.i, %if.then64.i, %if.then56.i, %if.then29.i, %if.then18.i, %if.then17.i
  %50 = phi i32 [ %0, %if.then29.i ], [ %0, %if.else67.i ], [ %0, %if.then64.i ], [ %0, %if.then56.i ], [ %0, %if.then17.i ], [ %add110.i, %if.else105.i ], [ %0, %if.then18.i ]
  %i.3.ph.i = phi i32 [ %add.i, %if.then29.i ], [ %add.i, %if.else67.i ], [ %add.i, %if.then64.i ], [ %add.i, %if.then56.i ], [ %i.0193.i, %if.then17.i ], [ %i.0193.i, %if.else105.i ], [ %i.0193.i, %if.then18.i ]
  %inc.i = add nsw i32 %i.3.ph.i, 1
  %cmp.not.i = icmp slt i32 %inc.i, %count
  br i1 %cmp.not.i, label %for.body.i, label %cond.false, !llvm.loop !5

nnc_parse_arguments.exit.thread:                  ; preds = %cond.end.i.i, %if.then.i, %if.then11.i, %if.then102.i, %if.then83.i, %if.then47.i, %if.then96.i
  %spec.select.i.ph = phi i32 [ 0, %if.then.i ], [ 2, %if.then96.i ], [ 2, %if.then47.i ], [ 2, %if.then83.i ], [ 2, %if.then102.i ], [ 0, %if.then11.i ], [ 0, %cond.end.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #18
  br label %cond.end

cond.false:                                       ; preds = %for.inc.i, %entry
  %51 = phi i32 [ 0, %entry ], [ %50, %for.inc.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #18
  %52 = load ptr, ptr %words, align 8
  %53 = load ptr, ptr @nnc_main_program, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %options.i) #18
  call void @llvm.lifetime.start.p0(ptr nonnull %model.i) #18
  store ptr null, ptr %model.i, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %context.i) #18
  store ptr null, ptr %context.i, align 8
  %input_count.i = getelementptr inbounds nuw i8, ptr %53, i64 24
  %54 = load i64, ptr %input_count.i, align 8
  %add.i4 = shl i64 %54, 3
  %mul.i = add i64 %add.i4, 8
  %call.i5 = tail call ptr @malloc(i64 noundef %mul.i) #22
  %output_count.i = getelementptr inbounds nuw i8, ptr %53, i64 40
  %55 = load i64, ptr %output_count.i, align 8
  %add1.i = shl i64 %55, 3
  %mul2.i = add i64 %add1.i, 8
  %call3.i = tail call ptr @malloc(i64 noundef %mul2.i) #22
  %inputs4.i = getelementptr inbounds nuw i8, ptr %53, i64 16
  %56 = load ptr, ptr %inputs4.i, align 8
  %call6.i = tail call fastcc ptr @nnc_copy_tensors(ptr noundef %56, i64 noundef %54) #20
  %outputs7.i = getelementptr inbounds nuw i8, ptr %53, i64 32
  %57 = load ptr, ptr %outputs7.i, align 8
  %58 = load i64, ptr %output_count.i, align 8
  %call9.i = tail call fastcc ptr @nnc_copy_tensors(ptr noundef %57, i64 noundef %58) #20
  %59 = load i64, ptr %input_count.i, align 8
  %add11.i = shl i64 %59, 3
  %mul12.i = add i64 %add11.i, 8
  %call13.i = tail call ptr @malloc(i64 noundef %mul12.i) #22
  %cmp.i = icmp eq ptr %call.i5, null
  %cmp14.i = icmp eq ptr %call3.i, null
  %or.cond.i6 = or i1 %cmp.i, %cmp14.i
  %cmp16.i = icmp eq ptr %call6.i, null
  %or.cond184.i = or i1 %or.cond.i6, %cmp16.i
  %cmp18.i = icmp eq ptr %call9.i, null
  %or.cond185.i = or i1 %or.cond184.i, %cmp18.i
  %cmp20.i = icmp eq ptr %call13.i, null
  %or.cond186.i = or i1 %or.cond185.i, %cmp20.i
  br i1 %or.cond186.i, label %if.then.i28, label %if.end.i

if.then.i28:                                      ; preds = %cond.false
  %60 = load ptr, ptr @stderr, align 8
  %61 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i.i29 = tail call ptr %61(i32 noundef 2) #19
  %call1.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %60, ptr noundef nonnull @.str.24, ptr noundef %52, ptr noundef %call.i.i29, i32 noundef 2) #21
  br label %nnc_run_program.exit

if.end.i:                                         ; preds = %cond.false
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %call.i5, i8 0, i64 %add11.i, i1 false)
  %cmp24.not425.i = icmp sgt i32 %51, 0
  br i1 %cmp24.not425.i, label %for.body.lr.ph.i20, label %for.cond32.preheader.i

for.body.lr.ph.i20:                               ; preds = %if.end.i
  %sizes.i.i = getelementptr inbounds nuw i8, ptr %53, i64 112
  %62 = zext nneg i32 %51 to i64
  br label %for.body.i21

for.body.i21:                                     ; preds = %for.inc.i27, %for.body.lr.ph.i20
  %indvars.iv.i = phi i64 [ 0, %for.body.lr.ph.i20 ], [ %indvars.iv.next.i, %for.inc.i27 ]
  %arrayidx.i22 = getelementptr inbounds nuw ptr, ptr %arguments, i64 %indvars.iv.i
  %63 = load ptr, ptr %arrayidx.i22, align 8
  %64 = load i64, ptr %input_count.i, align 8
  %cmp108.not.i.i = icmp eq i64 %64, 0
  br i1 %cmp108.not.i.i, label %for.cond.cleanup.i.i, label %for.body.lr.ph.i.i23

for.body.lr.ph.i.i23:                             ; preds = %for.body.i21
  %65 = load ptr, ptr %inputs4.i, align 8
  %call3.i.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %63) #19
  br label %for.body.i.i24

for.cond.cleanup.i.i:                             ; preds = %if.end.i.i, %for.body.i21
  %index.0.lcssa.i.i = phi i64 [ 0, %for.body.i21 ], [ %index.1.i.i, %if.end.i.i ]
  %path.0.lcssa.i.i = phi ptr [ %63, %for.body.i21 ], [ %path.1.i.i, %if.end.i.i ]
  %call.i.i.i = tail call ptr @fopen(ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull @.str.26) #20
  %cmp.i.i.i = icmp eq ptr %call.i.i.i, null
  br i1 %cmp.i.i.i, label %if.then.i.i.i, label %if.end.i.i.i

if.then.i.i.i:                                    ; preds = %for.cond.cleanup.i.i
  %66 = load ptr, ptr @stderr, align 8
  %call1.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %66, ptr noundef nonnull @.str.27, ptr noundef %path.0.lcssa.i.i) #21
  br label %nnc_run_program.exit

if.end.i.i.i:                                     ; preds = %for.cond.cleanup.i.i
  %call2.i.i.i = tail call i32 @fseeko(ptr noundef nonnull %call.i.i.i, i64 noundef 0, i32 noundef 2) #20
  %call3.i.i.i = tail call i64 @ftello(ptr noundef nonnull %call.i.i.i) #20
  %call4.i.i.i = tail call i32 @fseeko(ptr noundef nonnull %call.i.i.i, i64 noundef 0, i32 noundef 0) #20
  %cmp5.i.i.i = icmp slt i64 %call3.i.i.i, 0
  br i1 %cmp5.i.i.i, label %if.then10.i.i.i, label %cond.end.i.i.i

cond.end.i.i.i:                                   ; preds = %if.end.i.i.i
  %add.i.i.i = add nuw i64 %call3.i.i.i, 1
  %call6.i.i.i = tail call ptr @malloc(i64 noundef %add.i.i.i) #22
  %cmp7.i.i.i = icmp eq ptr %call6.i.i.i, null
  br i1 %cmp7.i.i.i, label %if.then10.i.i.i, label %lor.lhs.false.i.i.i

lor.lhs.false.i.i.i:                              ; preds = %cond.end.i.i.i
  %call8.i.i.i = tail call i64 @fread(ptr noundef nonnull %call6.i.i.i, i64 noundef 1, i64 noundef %call3.i.i.i, ptr noundef nonnull %call.i.i.i) #20
  %cmp9.not.i.i.i = icmp eq i64 %call8.i.i.i, %call3.i.i.i
  br i1 %cmp9.not.i.i.i, label %if.end19.i.i, label %if.then10.i.i.i

if.then10.i.i.i:                                  ; preds = %lor.lhs.false.i.i.i, %cond.end.i.i.i, %if.end.i.i.i
  %67 = load ptr, ptr @stderr, align 8
  %call11.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %67, ptr noundef nonnull @.str.28, ptr noundef %path.0.lcssa.i.i) #21
  %call12.i.i.i = tail call i32 @fclose(ptr noundef nonnull %call.i.i.i) #20
  br label %nnc_run_program.exit

for.body.i.i24:                                   ; preds = %if.end.i.i, %for.body.lr.ph.i.i23
  %path.0111.i.i = phi ptr [ %63, %for.body.lr.ph.i.i23 ], [ %path.1.i.i, %if.end.i.i ]
  %i.0110.i.i = phi i64 [ 0, %for.body.lr.ph.i.i23 ], [ %inc.i.i26, %if.end.i.i ]
  %index.0109.i.i = phi i64 [ %64, %for.body.lr.ph.i.i23 ], [ %index.1.i.i, %if.end.i.i ]
  %arrayidx.i.i25 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %65, i64 %i.0110.i.i
  %68 = load ptr, ptr %arrayidx.i.i25, align 8
  %call.i279.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %68) #19
  %cmp4.i.i = icmp ugt i64 %call3.i.i, %call.i279.i
  br i1 %cmp4.i.i, label %land.lhs.true.i.i, label %if.end.i.i

land.lhs.true.i.i:                                ; preds = %for.body.i.i24
  %bcmp.i.i = tail call i32 @bcmp(ptr nonnull %63, ptr nonnull %68, i64 %call.i279.i)
  %cmp9.i.i = icmp eq i32 %bcmp.i.i, 0
  br i1 %cmp9.i.i, label %land.lhs.true10.i.i, label %if.end.i.i

land.lhs.true10.i.i:                              ; preds = %land.lhs.true.i.i
  %arrayidx11.i.i = getelementptr inbounds nuw i8, ptr %63, i64 %call.i279.i
  %69 = load i8, ptr %arrayidx11.i.i, align 1
  %cmp12.i.i = icmp eq i8 %69, 61
  %add.ptr14.i.i = getelementptr inbounds nuw i8, ptr %arrayidx11.i.i, i64 1
  %spec.select.i.i = select i1 %cmp12.i.i, i64 %i.0110.i.i, i64 %index.0109.i.i
  %spec.select80.i.i = select i1 %cmp12.i.i, ptr %add.ptr14.i.i, ptr %path.0111.i.i
  br label %if.end.i.i

if.end.i.i:                                       ; preds = %land.lhs.true10.i.i, %land.lhs.true.i.i, %for.body.i.i24
  %index.1.i.i = phi i64 [ %index.0109.i.i, %for.body.i.i24 ], [ %spec.select.i.i, %land.lhs.true10.i.i ], [ %index.0109.i.i, %land.lhs.true.i.i ]
  %path.1.i.i = phi ptr [ %path.0111.i.i, %for.body.i.i24 ], [ %spec.select80.i.i, %land.lhs.true10.i.i ], [ %path.0111.i.i, %land.lhs.true.i.i ]
  %inc.i.i26 = add nuw i64 %i.0110.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %inc.i.i26, %64
  br i1 %exitcond.not.i.i, label %for.cond.cleanup.i.i, label %for.body.i.i24, !llvm.loop !6

if.end19.i.i:                                     ; preds = %lor.lhs.false.i.i.i
  %call14.i.i.i = tail call i32 @fclose(ptr noundef nonnull %call.i.i.i) #20
  %cmp20.i.i = icmp samesign ugt i64 %call3.i.i.i, 3
  br i1 %cmp20.i.i, label %for.body.i.i.i, label %if.end28.i.i

for.body.i.i.i:                                   ; preds = %if.end19.i.i, %for.body.i.i.i
  %indvars.iv.i.i.i = phi i64 [ %indvars.iv.next.i.i.i, %for.body.i.i.i ], [ 4, %if.end19.i.i ]
  %value.04.i.i.i = phi i32 [ %or.i.i.i, %for.body.i.i.i ], [ 0, %if.end19.i.i ]
  %indvars.iv.next.i.i.i = add nsw i64 %indvars.iv.i.i.i, -1
  %shl.i.i.i = shl i32 %value.04.i.i.i, 8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %call6.i.i.i, i64 %indvars.iv.next.i.i.i
  %70 = load i8, ptr %arrayidx.i.i.i, align 1
  %conv.i.i.i = zext i8 %70 to i32
  %or.i.i.i = or disjoint i32 %shl.i.i.i, %conv.i.i.i
  %cmp.i81.i.i = icmp samesign ugt i64 %indvars.iv.i.i.i, 1
  br i1 %cmp.i81.i.i, label %for.body.i.i.i, label %nnc_little.exit.i.i, !llvm.loop !7

nnc_little.exit.i.i:                              ; preds = %for.body.i.i.i
  %cmp24.i.i = icmp eq i32 %or.i.i.i, 67324752
  br i1 %cmp24.i.i, label %if.then26.i.i, label %if.end28.i.i

if.then26.i.i:                                    ; preds = %nnc_little.exit.i.i
  %71 = load i64, ptr %input_count.i, align 8
  %cmp.not71.not.i.i.i = icmp eq i64 %71, 0
  br i1 %cmp.not71.not.i.i.i, label %for.inc.i27, label %for.body.lr.ph.i.i.i

for.body.lr.ph.i.i.i:                             ; preds = %if.then26.i.i
  %cond179305.i.i.i.i = icmp samesign ult i64 %call3.i.i.i, 23
  %cond.i.i.i.i = add nsw i64 %call3.i.i.i, -22
  br i1 %cond179305.i.i.i.i, label %if.then.i.i.i.i, label %for.body.i82.i.i

for.body.i82.i.i:                                 ; preds = %for.body.lr.ph.i.i.i, %for.inc.i.i.i
  %72 = phi i64 [ %104, %for.inc.i.i.i ], [ %71, %for.body.lr.ph.i.i.i ]
  %i.072.i.i.i = phi i64 [ %inc.i.i.i, %for.inc.i.i.i ], [ 0, %for.body.lr.ph.i.i.i ]
  %73 = load ptr, ptr %inputs4.i, align 8
  %arrayidx.i83.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %73, i64 %i.072.i.i.i
  %74 = load ptr, ptr %arrayidx.i83.i.i, align 8
  br label %land.rhs.i.i.i.i

land.rhs.i.i.i.i:                                 ; preds = %while.body.i.i.i.i, %for.body.i82.i.i
  %end.0306.i.i.i.i = phi i64 [ %sub5.i.i.i.i, %while.body.i.i.i.i ], [ %cond.i.i.i.i, %for.body.i82.i.i ]
  %add.ptr.i.i.i.i = getelementptr inbounds nuw i8, ptr %call6.i.i.i, i64 %end.0306.i.i.i.i
  br label %for.body.i.i.i.i.i

for.body.i.i.i.i.i:                               ; preds = %for.body.i.i.i.i.i, %land.rhs.i.i.i.i
  %indvars.iv.i.i.i.i.i = phi i64 [ 4, %land.rhs.i.i.i.i ], [ %indvars.iv.next.i.i.i.i.i, %for.body.i.i.i.i.i ]
  %value.04.i.i.i.i.i = phi i32 [ 0, %land.rhs.i.i.i.i ], [ %or.i.i.i.i.i, %for.body.i.i.i.i.i ]
  %indvars.iv.next.i.i.i.i.i = add nsw i64 %indvars.iv.i.i.i.i.i, -1
  %shl.i.i.i.i.i = shl i32 %value.04.i.i.i.i.i, 8
  %arrayidx.i.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr.i.i.i.i, i64 %indvars.iv.next.i.i.i.i.i
  %75 = load i8, ptr %arrayidx.i.i.i.i.i, align 1
  %conv.i.i.i.i.i = zext i8 %75 to i32
  %or.i.i.i.i.i = or disjoint i32 %shl.i.i.i.i.i, %conv.i.i.i.i.i
  %cmp.i.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i.i.i.i.i, 1
  br i1 %cmp.i.i.i.i.i, label %for.body.i.i.i.i.i, label %nnc_little.exit.i.i.i.i, !llvm.loop !7

nnc_little.exit.i.i.i.i:                          ; preds = %for.body.i.i.i.i.i
  %cmp4.not.i.i.i.i = icmp eq i32 %or.i.i.i.i.i, 101010256
  br i1 %cmp4.not.i.i.i.i, label %if.end.i.i.i.i, label %while.body.i.i.i.i

while.body.i.i.i.i:                               ; preds = %nnc_little.exit.i.i.i.i
  %sub5.i.i.i.i = add i64 %end.0306.i.i.i.i, -1
  %cond179.i.i.i.i = icmp eq i64 %sub5.i.i.i.i, 0
  br i1 %cond179.i.i.i.i, label %if.then.i.i.i.i, label %land.rhs.i.i.i.i, !llvm.loop !8

if.then.i.i.i.i:                                  ; preds = %for.body.lr.ph.i.i.i, %while.body.i.i.i.i
  %76 = load ptr, ptr @stderr, align 8
  %call7.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %76, ptr noundef nonnull @.str.29, ptr noundef %path.0.lcssa.i.i) #21
  br label %nnc_run_program.exit

if.end.i.i.i.i:                                   ; preds = %nnc_little.exit.i.i.i.i
  %add.ptr10.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr.i.i.i.i, i64 10
  %arrayidx.i185.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr.i.i.i.i, i64 11
  %77 = load i8, ptr %arrayidx.i185.i.i.i.i, align 1
  %78 = load i8, ptr %add.ptr10.i.i.i.i, align 1
  %add.ptr14.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr.i.i.i.i, i64 16
  br label %for.body.i190.i.i.i.i

for.body.i190.i.i.i.i:                            ; preds = %for.body.i190.i.i.i.i, %if.end.i.i.i.i
  %indvars.iv.i191.i.i.i.i = phi i64 [ 4, %if.end.i.i.i.i ], [ %indvars.iv.next.i193.i.i.i.i, %for.body.i190.i.i.i.i ]
  %value.04.i192.i.i.i.i = phi i32 [ 0, %if.end.i.i.i.i ], [ %or.i197.i.i.i.i, %for.body.i190.i.i.i.i ]
  %indvars.iv.next.i193.i.i.i.i = add nsw i64 %indvars.iv.i191.i.i.i.i, -1
  %shl.i194.i.i.i.i = shl i32 %value.04.i192.i.i.i.i, 8
  %arrayidx.i195.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr14.i.i.i.i, i64 %indvars.iv.next.i193.i.i.i.i
  %79 = load i8, ptr %arrayidx.i195.i.i.i.i, align 1
  %conv.i196.i.i.i.i = zext i8 %79 to i32
  %or.i197.i.i.i.i = or disjoint i32 %shl.i194.i.i.i.i, %conv.i196.i.i.i.i
  %cmp.i198.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i191.i.i.i.i, 1
  br i1 %cmp.i198.i.i.i.i, label %for.body.i190.i.i.i.i, label %nnc_little.exit199.i.i.i.i, !llvm.loop !7

nnc_little.exit199.i.i.i.i:                       ; preds = %for.body.i190.i.i.i.i
  %conv.i186.i.i.i.i = zext i8 %77 to i32
  %shl.i184.1.i.i.i.i = shl nuw nsw i32 %conv.i186.i.i.i.i, 8
  %conv.i186.1.i.i.i.i = zext i8 %78 to i32
  %or.i187.1.i.i.i.i = or disjoint i32 %shl.i184.1.i.i.i.i, %conv.i186.1.i.i.i.i
  %conv.i.i.i.i = zext nneg i32 %or.i187.1.i.i.i.i to i64
  %call17.i.i.i.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %74) #19
  %cmp18.not307.not.i.i.i.i = icmp eq i32 %or.i187.1.i.i.i.i, 0
  br i1 %cmp18.not307.not.i.i.i.i, label %for.inc.i.i.i, label %for.body.lr.ph.i.i.i.i

for.body.lr.ph.i.i.i.i:                           ; preds = %nnc_little.exit199.i.i.i.i
  %conv16.i.i.i.i = zext i32 %or.i197.i.i.i.i to i64
  %add40.i.i.i.i = add i64 %call17.i.i.i.i, 4
  br label %for.body.i.i.i.i

for.body.i.i.i.i:                                 ; preds = %if.end107.i.i.i.i, %for.body.lr.ph.i.i.i.i
  %at.0309.i.i.i.i = phi i64 [ %conv16.i.i.i.i, %for.body.lr.ph.i.i.i.i ], [ %add117.i.i.i.i, %if.end107.i.i.i.i ]
  %i.0308.i.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i.i.i ], [ %inc.i.i.i.i, %if.end107.i.i.i.i ]
  %add.ptr22.i.i.i.i = getelementptr inbounds nuw i8, ptr %call6.i.i.i, i64 %at.0309.i.i.i.i
  %add.i.i.i.i = add i64 %at.0309.i.i.i.i, 46
  %cmp23.i.i.i.i = icmp ugt i64 %add.i.i.i.i, %end.0306.i.i.i.i
  br i1 %cmp23.i.i.i.i, label %if.then28.i.i.i.i, label %for.body.i200.i.i.i.i

for.body.i200.i.i.i.i:                            ; preds = %for.body.i.i.i.i, %for.body.i200.i.i.i.i
  %indvars.iv.i201.i.i.i.i = phi i64 [ %indvars.iv.next.i203.i.i.i.i, %for.body.i200.i.i.i.i ], [ 4, %for.body.i.i.i.i ]
  %value.04.i202.i.i.i.i = phi i32 [ %or.i207.i.i.i.i, %for.body.i200.i.i.i.i ], [ 0, %for.body.i.i.i.i ]
  %indvars.iv.next.i203.i.i.i.i = add nsw i64 %indvars.iv.i201.i.i.i.i, -1
  %shl.i204.i.i.i.i = shl i32 %value.04.i202.i.i.i.i, 8
  %arrayidx.i205.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 %indvars.iv.next.i203.i.i.i.i
  %80 = load i8, ptr %arrayidx.i205.i.i.i.i, align 1
  %conv.i206.i.i.i.i = zext i8 %80 to i32
  %or.i207.i.i.i.i = or disjoint i32 %shl.i204.i.i.i.i, %conv.i206.i.i.i.i
  %cmp.i208.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i201.i.i.i.i, 1
  br i1 %cmp.i208.i.i.i.i, label %for.body.i200.i.i.i.i, label %nnc_little.exit209.i.i.i.i, !llvm.loop !7

nnc_little.exit209.i.i.i.i:                       ; preds = %for.body.i200.i.i.i.i
  %cmp26.not.i.i.i.i = icmp eq i32 %or.i207.i.i.i.i, 33639248
  br i1 %cmp26.not.i.i.i.i, label %if.end30.i.i.i.i, label %if.then28.i.i.i.i

if.then28.i.i.i.i:                                ; preds = %nnc_little.exit209.i.i.i.i, %for.body.i.i.i.i
  %81 = load ptr, ptr @stderr, align 8
  %call29.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %81, ptr noundef nonnull @.str.30, ptr noundef %path.0.lcssa.i.i) #21
  br label %nnc_run_program.exit

if.end30.i.i.i.i:                                 ; preds = %nnc_little.exit209.i.i.i.i
  %add.ptr31.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 28
  %arrayidx.i215.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 29
  %82 = load i8, ptr %arrayidx.i215.i.i.i.i, align 1
  %conv.i216.i.i.i.i = zext i8 %82 to i64
  %shl.i214.1.i.i.i.i = shl nuw nsw i64 %conv.i216.i.i.i.i, 8
  %83 = load i8, ptr %add.ptr31.i.i.i.i, align 1
  %conv.i216.1.i.i.i.i = zext i8 %83 to i64
  %or.i217.1.i.i.i.i = or disjoint i64 %shl.i214.1.i.i.i.i, %conv.i216.1.i.i.i.i
  %add35.i.i.i.i = add i64 %or.i217.1.i.i.i.i, %add.i.i.i.i
  %cmp36.i.i.i.i = icmp ugt i64 %add35.i.i.i.i, %end.0306.i.i.i.i
  br i1 %cmp36.i.i.i.i, label %nnc_run_program.exit, label %if.end39.i.i.i.i

if.end39.i.i.i.i:                                 ; preds = %if.end30.i.i.i.i
  %cmp41.i.i.i.i = icmp eq i64 %add40.i.i.i.i, %or.i217.1.i.i.i.i
  br i1 %cmp41.i.i.i.i, label %land.lhs.true.i.i.i.i, label %if.end107.i.i.i.i

land.lhs.true.i.i.i.i:                            ; preds = %if.end39.i.i.i.i
  %add.ptr43.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 46
  %bcmp.i.i.i.i = tail call i32 @bcmp(ptr nonnull %add.ptr43.i.i.i.i, ptr nonnull %74, i64 %call17.i.i.i.i)
  %cmp45.i.i.i.i = icmp eq i32 %bcmp.i.i.i.i, 0
  br i1 %cmp45.i.i.i.i, label %land.lhs.true47.i.i.i.i, label %if.end107.i.i.i.i

land.lhs.true47.i.i.i.i:                          ; preds = %land.lhs.true.i.i.i.i
  %add.ptr49.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr43.i.i.i.i, i64 %call17.i.i.i.i
  %bcmp178.i.i.i.i = tail call i32 @bcmp(ptr noundef nonnull dereferenceable(4) %add.ptr49.i.i.i.i, ptr noundef nonnull dereferenceable(4) @.str.31, i64 4)
  %cmp51.i.i.i.i = icmp eq i32 %bcmp178.i.i.i.i, 0
  br i1 %cmp51.i.i.i.i, label %if.then53.i.i.i.i, label %if.end107.i.i.i.i

if.then53.i.i.i.i:                                ; preds = %land.lhs.true47.i.i.i.i
  %add.ptr54.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 10
  %arrayidx.i225.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 11
  %84 = load i8, ptr %arrayidx.i225.i.i.i.i, align 1
  %85 = load i8, ptr %add.ptr54.i.i.i.i, align 1
  %86 = or i8 %85, %84
  %87 = icmp eq i8 %86, 0
  br i1 %87, label %if.end60.i.i.i.i, label %if.then58.i.i.i.i

if.then58.i.i.i.i:                                ; preds = %if.then53.i.i.i.i
  %88 = load ptr, ptr @stderr, align 8
  %call59.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %88, ptr noundef nonnull @.str.32, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %74) #21
  br label %nnc_run_program.exit

if.end60.i.i.i.i:                                 ; preds = %if.then53.i.i.i.i
  %add.ptr62.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 24
  br label %for.body.i230.i.i.i.i

for.body.i230.i.i.i.i:                            ; preds = %for.body.i230.i.i.i.i, %if.end60.i.i.i.i
  %indvars.iv.i231.i.i.i.i = phi i64 [ 4, %if.end60.i.i.i.i ], [ %indvars.iv.next.i233.i.i.i.i, %for.body.i230.i.i.i.i ]
  %value.04.i232.i.i.i.i = phi i32 [ 0, %if.end60.i.i.i.i ], [ %or.i237.i.i.i.i, %for.body.i230.i.i.i.i ]
  %indvars.iv.next.i233.i.i.i.i = add nsw i64 %indvars.iv.i231.i.i.i.i, -1
  %shl.i234.i.i.i.i = shl i32 %value.04.i232.i.i.i.i, 8
  %arrayidx.i235.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr62.i.i.i.i, i64 %indvars.iv.next.i233.i.i.i.i
  %89 = load i8, ptr %arrayidx.i235.i.i.i.i, align 1
  %conv.i236.i.i.i.i = zext i8 %89 to i32
  %or.i237.i.i.i.i = or disjoint i32 %shl.i234.i.i.i.i, %conv.i236.i.i.i.i
  %cmp.i238.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i231.i.i.i.i, 1
  br i1 %cmp.i238.i.i.i.i, label %for.body.i230.i.i.i.i, label %nnc_little.exit239.i.i.i.i, !llvm.loop !7

nnc_little.exit239.i.i.i.i:                       ; preds = %for.body.i230.i.i.i.i
  %add.ptr65.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 42
  br label %for.body.i240.i.i.i.i

for.body.i240.i.i.i.i:                            ; preds = %for.body.i240.i.i.i.i, %nnc_little.exit239.i.i.i.i
  %indvars.iv.i241.i.i.i.i = phi i64 [ 4, %nnc_little.exit239.i.i.i.i ], [ %indvars.iv.next.i243.i.i.i.i, %for.body.i240.i.i.i.i ]
  %value.04.i242.i.i.i.i = phi i32 [ 0, %nnc_little.exit239.i.i.i.i ], [ %or.i247.i.i.i.i, %for.body.i240.i.i.i.i ]
  %indvars.iv.next.i243.i.i.i.i = add nsw i64 %indvars.iv.i241.i.i.i.i, -1
  %shl.i244.i.i.i.i = shl i32 %value.04.i242.i.i.i.i, 8
  %arrayidx.i245.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr65.i.i.i.i, i64 %indvars.iv.next.i243.i.i.i.i
  %90 = load i8, ptr %arrayidx.i245.i.i.i.i, align 1
  %conv.i246.i.i.i.i = zext i8 %90 to i32
  %or.i247.i.i.i.i = or disjoint i32 %shl.i244.i.i.i.i, %conv.i246.i.i.i.i
  %cmp.i248.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i241.i.i.i.i, 1
  br i1 %cmp.i248.i.i.i.i, label %for.body.i240.i.i.i.i, label %nnc_little.exit249.i.i.i.i, !llvm.loop !7

nnc_little.exit249.i.i.i.i:                       ; preds = %for.body.i240.i.i.i.i
  %conv64.i.i.i.i = zext i32 %or.i237.i.i.i.i to i64
  %conv67.i.i.i.i = zext i32 %or.i247.i.i.i.i to i64
  %add68.i.i.i.i = add nuw nsw i64 %conv67.i.i.i.i, 30
  %cmp70.i.i.i.i = icmp ugt i64 %add68.i.i.i.i, %call3.i.i.i
  br i1 %cmp70.i.i.i.i, label %if.then78.i.i.i.i, label %lor.lhs.false72.i.i.i.i

lor.lhs.false72.i.i.i.i:                          ; preds = %nnc_little.exit249.i.i.i.i
  %add.ptr74.i.i.i.i = getelementptr inbounds nuw i8, ptr %call6.i.i.i, i64 %conv67.i.i.i.i
  br label %for.body.i250.i.i.i.i

for.body.i250.i.i.i.i:                            ; preds = %for.body.i250.i.i.i.i, %lor.lhs.false72.i.i.i.i
  %indvars.iv.i251.i.i.i.i = phi i64 [ 4, %lor.lhs.false72.i.i.i.i ], [ %indvars.iv.next.i253.i.i.i.i, %for.body.i250.i.i.i.i ]
  %value.04.i252.i.i.i.i = phi i32 [ 0, %lor.lhs.false72.i.i.i.i ], [ %or.i257.i.i.i.i, %for.body.i250.i.i.i.i ]
  %indvars.iv.next.i253.i.i.i.i = add nsw i64 %indvars.iv.i251.i.i.i.i, -1
  %shl.i254.i.i.i.i = shl i32 %value.04.i252.i.i.i.i, 8
  %arrayidx.i255.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr74.i.i.i.i, i64 %indvars.iv.next.i253.i.i.i.i
  %91 = load i8, ptr %arrayidx.i255.i.i.i.i, align 1
  %conv.i256.i.i.i.i = zext i8 %91 to i32
  %or.i257.i.i.i.i = or disjoint i32 %shl.i254.i.i.i.i, %conv.i256.i.i.i.i
  %cmp.i258.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i251.i.i.i.i, 1
  br i1 %cmp.i258.i.i.i.i, label %for.body.i250.i.i.i.i, label %nnc_little.exit259.i.i.i.i, !llvm.loop !7

nnc_little.exit259.i.i.i.i:                       ; preds = %for.body.i250.i.i.i.i
  %cmp76.not.i.i.i.i = icmp eq i32 %or.i257.i.i.i.i, 67324752
  br i1 %cmp76.not.i.i.i.i, label %if.end80.i.i.i.i, label %if.then78.i.i.i.i

if.then78.i.i.i.i:                                ; preds = %nnc_little.exit259.i.i.i.i, %nnc_little.exit249.i.i.i.i
  %92 = load ptr, ptr @stderr, align 8
  %call79.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %92, ptr noundef nonnull @.str.33, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %74) #21
  br label %nnc_run_program.exit

if.end80.i.i.i.i:                                 ; preds = %nnc_little.exit259.i.i.i.i
  %add.ptr84.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr74.i.i.i.i, i64 26
  %arrayidx.i265.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr74.i.i.i.i, i64 27
  %93 = load i8, ptr %arrayidx.i265.i.i.i.i, align 1
  %94 = load i8, ptr %add.ptr84.i.i.i.i, align 1
  %add.ptr90.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr74.i.i.i.i, i64 28
  %arrayidx.i275.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr74.i.i.i.i, i64 29
  %95 = load i8, ptr %arrayidx.i275.i.i.i.i, align 1
  %conv.i276.i.i.i.i = zext i8 %95 to i64
  %shl.i274.1.i.i.i.i = shl nuw nsw i64 %conv.i276.i.i.i.i, 8
  %96 = load i8, ptr %add.ptr90.i.i.i.i, align 1
  %conv.i276.1.i.i.i.i = zext i8 %96 to i64
  %or.i277.1.i.i.i.i = or disjoint i64 %shl.i274.1.i.i.i.i, %conv.i276.1.i.i.i.i
  %conv.i266.i.i.i.i = zext i8 %93 to i64
  %shl.i264.1.i.i.i.i = shl nuw nsw i64 %conv.i266.i.i.i.i, 8
  %conv.i266.1.i.i.i.i = zext i8 %94 to i64
  %or.i267.1.i.i.i.i = or disjoint i64 %shl.i264.1.i.i.i.i, %conv.i266.1.i.i.i.i
  %add87.i.i.i.i = add nuw nsw i64 %or.i267.1.i.i.i.i, %add68.i.i.i.i
  %add93.i.i.i.i = add nuw nsw i64 %add87.i.i.i.i, %or.i277.1.i.i.i.i
  %add94.i.i.i.i = add nuw nsw i64 %add93.i.i.i.i, %conv64.i.i.i.i
  %cmp96.i.i.i.i = icmp ugt i64 %add94.i.i.i.i, %call3.i.i.i
  br i1 %cmp96.i.i.i.i, label %if.then98.i.i.i.i, label %if.end.i84.i.i

if.then98.i.i.i.i:                                ; preds = %if.end80.i.i.i.i
  %97 = load ptr, ptr @stderr, align 8
  %call99.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %97, ptr noundef nonnull @.str.34, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %74) #21
  br label %nnc_run_program.exit

if.end107.i.i.i.i:                                ; preds = %land.lhs.true47.i.i.i.i, %land.lhs.true.i.i.i.i, %if.end39.i.i.i.i
  %add.ptr109.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 30
  %arrayidx.i285.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 31
  %98 = load i8, ptr %arrayidx.i285.i.i.i.i, align 1
  %99 = load i8, ptr %add.ptr109.i.i.i.i, align 1
  %add.ptr113.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 32
  %arrayidx.i295.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 33
  %100 = load i8, ptr %arrayidx.i295.i.i.i.i, align 1
  %conv.i296.i.i.i.i = zext i8 %100 to i64
  %shl.i294.1.i.i.i.i = shl nuw nsw i64 %conv.i296.i.i.i.i, 8
  %101 = load i8, ptr %add.ptr113.i.i.i.i, align 1
  %conv.i296.1.i.i.i.i = zext i8 %101 to i64
  %or.i297.1.i.i.i.i = or disjoint i64 %shl.i294.1.i.i.i.i, %conv.i296.1.i.i.i.i
  %conv.i286.i.i.i.i = zext i8 %98 to i64
  %shl.i284.1.i.i.i.i = shl nuw nsw i64 %conv.i286.i.i.i.i, 8
  %conv.i286.1.i.i.i.i = zext i8 %99 to i64
  %or.i287.1.i.i.i.i = or disjoint i64 %shl.i284.1.i.i.i.i, %conv.i286.1.i.i.i.i
  %add116.i.i.i.i = add i64 %or.i287.1.i.i.i.i, %add35.i.i.i.i
  %add117.i.i.i.i = add i64 %add116.i.i.i.i, %or.i297.1.i.i.i.i
  %inc.i.i.i.i = add nuw nsw i64 %i.0308.i.i.i.i, 1
  %exitcond.not.i.i.i.i = icmp eq i64 %inc.i.i.i.i, %conv.i.i.i.i
  br i1 %exitcond.not.i.i.i.i, label %for.inc.i.i.i, label %for.body.i.i.i.i, !llvm.loop !9

if.end.i84.i.i:                                   ; preds = %if.end80.i.i.i.i
  %add.ptr102.i.i.i.i = getelementptr inbounds nuw i8, ptr %call6.i.i.i, i64 %add93.i.i.i.i
  %arrayidx5.i.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i.072.i.i.i
  %102 = load ptr, ptr %sizes.i.i, align 8
  %cmp6.i.i.i = icmp ne ptr %102, null
  %conv.i85.i.i = zext i1 %cmp6.i.i.i to i32
  %arrayidx7.i.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i.072.i.i.i
  %103 = ptrtoint ptr %add.ptr102.i.i.i.i to i64
  %.fca.0.insert.i.i.i = insertvalue [2 x i64] poison, i64 %103, 0
  %.fca.1.insert.i.i.i = insertvalue [2 x i64] %.fca.0.insert.i.i.i, i64 %conv64.i.i.i.i, 1
  %call8.i86.i.i = tail call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, [2 x i64] %.fca.1.insert.i.i.i, ptr noundef %arrayidx5.i.i.i, i32 noundef %conv.i85.i.i, ptr noundef %arrayidx7.i.i.i) #20
  %cmp9.not.i87.i.i = icmp eq i32 %call8.i86.i.i, 0
  br i1 %cmp9.not.i87.i.i, label %if.end.for.inc_crit_edge.i.i.i, label %nnc_run_program.exit

if.end.for.inc_crit_edge.i.i.i:                   ; preds = %if.end.i84.i.i
  %.pre.i.i.i = load i64, ptr %input_count.i, align 8
  br label %for.inc.i.i.i

for.inc.i.i.i:                                    ; preds = %if.end107.i.i.i.i, %if.end.for.inc_crit_edge.i.i.i, %nnc_little.exit199.i.i.i.i
  %104 = phi i64 [ %.pre.i.i.i, %if.end.for.inc_crit_edge.i.i.i ], [ %72, %nnc_little.exit199.i.i.i.i ], [ %72, %if.end107.i.i.i.i ]
  %inc.i.i.i = add nuw i64 %i.072.i.i.i, 1
  %cmp.not.i.i.i = icmp ult i64 %inc.i.i.i, %104
  br i1 %cmp.not.i.i.i, label %for.body.i82.i.i, label %for.inc.i27, !llvm.loop !10

if.end28.i.i:                                     ; preds = %nnc_little.exit.i.i, %if.end19.i.i
  %105 = load i64, ptr %input_count.i, align 8
  %cmp30.i.i = icmp eq i64 %index.0.lcssa.i.i, %105
  br i1 %cmp30.i.i, label %if.then32.i.i, label %nnc_take_file.exit.i

if.then32.i.i:                                    ; preds = %if.end28.i.i
  %cmp34.not.i.i = icmp eq i64 %index.0.lcssa.i.i, 1
  br i1 %cmp34.not.i.i, label %nnc_take_file.exit.i, label %if.then36.i.i

if.then36.i.i:                                    ; preds = %if.then32.i.i
  %106 = load ptr, ptr @stderr, align 8
  %call.i88.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %106, ptr noundef nonnull @.str.21, ptr noundef %52, ptr noundef %63, ptr noundef nonnull @.str.25, ptr noundef %52) #21
  br label %nnc_run_program.exit

nnc_take_file.exit.i:                             ; preds = %if.then32.i.i, %if.end28.i.i
  %index.2.i.i = phi i64 [ %index.0.lcssa.i.i, %if.end28.i.i ], [ 0, %if.then32.i.i ]
  %arrayidx40.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %index.2.i.i
  %107 = load ptr, ptr %sizes.i.i, align 8
  %cmp41.i.i = icmp ne ptr %107, null
  %conv42.i.i = zext i1 %cmp41.i.i to i32
  %arrayidx43.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  %108 = ptrtoint ptr %call6.i.i.i to i64
  %.fca.0.insert63.i.i = insertvalue [2 x i64] poison, i64 %108, 0
  %.fca.1.insert66.i.i = insertvalue [2 x i64] %.fca.0.insert63.i.i, i64 %call3.i.i.i, 1
  %call44.i.i = tail call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, [2 x i64] %.fca.1.insert66.i.i, ptr noundef %arrayidx40.i.i, i32 noundef %conv42.i.i, ptr noundef %arrayidx43.i.i) #20
  %cmp26.not.i = icmp eq i32 %call44.i.i, 0
  br i1 %cmp26.not.i, label %for.inc.i27, label %nnc_run_program.exit

for.inc.i27:                                      ; preds = %for.inc.i.i.i, %nnc_take_file.exit.i, %if.then26.i.i
  %indvars.iv.next.i = add nuw nsw i64 %indvars.iv.i, 1
  %exitcond.not = icmp eq i64 %indvars.iv.next.i, %62
  br i1 %exitcond.not, label %for.cond32.preheader.i, label %for.body.i21, !llvm.loop !11

for.cond32.preheader.i:                           ; preds = %for.inc.i27, %if.end.i
  %109 = load i64, ptr %input_count.i, align 8
  %cmp34.not431.not.i = icmp eq i64 %109, 0
  br i1 %cmp34.not431.not.i, label %for.end55.i, label %for.body36.lr.ph.i

for.body36.lr.ph.i:                               ; preds = %for.cond32.preheader.i
  %bench.i8 = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %110 = load i32, ptr %bench.i8, align 4
  %tobool.not.i = icmp eq i32 %110, 0
  br label %for.body36.i

for.body36.i:                                     ; preds = %for.inc51.i, %for.body36.lr.ph.i
  %i31.0432.i = phi i64 [ 0, %for.body36.lr.ph.i ], [ %inc52.i, %for.inc51.i ]
  %arrayidx37.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i31.0432.i
  %111 = load ptr, ptr %arrayidx37.i, align 8
  %cmp38.i = icmp eq ptr %111, null
  br i1 %cmp38.i, label %land.lhs.true.i, label %for.inc51.i

land.lhs.true.i:                                  ; preds = %for.body36.i
  br i1 %tobool.not.i, label %cleanup53.i, label %if.then39.i

if.then39.i:                                      ; preds = %land.lhs.true.i
  %arrayidx40.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i31.0432.i
  %bytes.i.i = getelementptr inbounds nuw i8, ptr %arrayidx40.i, i64 40
  %112 = load i64, ptr %bytes.i.i, align 8
  %add.i.i16 = add i64 %112, 8
  %call.i280.i = tail call ptr @malloc(i64 noundef %add.i.i16) #22
  %cmp.i.i17 = icmp eq ptr %call.i280.i, null
  br i1 %cmp.i.i17, label %if.end43.i, label %if.end.i281.i

if.end.i281.i:                                    ; preds = %if.then39.i
  tail call void @llvm.memset.p0.i64(ptr nonnull align 1 %call.i280.i, i8 0, i64 %112, i1 false)
  %dtype.i.i18 = getelementptr inbounds nuw i8, ptr %arrayidx40.i, i64 8
  %113 = load ptr, ptr %dtype.i.i18, align 8
  %call2.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %113, ptr noundef nonnull dereferenceable(4) @.str.46) #19
  %cmp3.i.i = icmp eq i32 %call2.i.i, 0
  %call5.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %113, ptr noundef nonnull dereferenceable(4) @.str.47) #19
  %cmp6.i.i = icmp eq i32 %call5.i.i, 0
  %call9.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %113, ptr noundef nonnull dereferenceable(4) @.str.48) #19
  %cmp10.i.i = icmp eq i32 %call9.i.i, 0
  %call13.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %113, ptr noundef nonnull dereferenceable(5) @.str.49) #19
  %cmp14.i.i = icmp ne i32 %call13.i.i, 0
  %cond.i.i19 = select i1 %cmp6.i.i, i64 8, i64 2
  %spec.select.i282.i = select i1 %cmp3.i.i, i1 true, i1 %cmp6.i.i
  %spec.select102.i.i = select i1 %cmp3.i.i, i64 4, i64 %cond.i.i19
  %or.cond70.i.i = select i1 %spec.select.i282.i, i1 true, i1 %cmp10.i.i
  %not.or.cond70.i.i = xor i1 %or.cond70.i.i, true
  %or.cond71.i.i = select i1 %not.or.cond70.i.i, i1 %cmp14.i.i, i1 false
  %cmp27105.not.i.i = icmp eq i64 %112, 0
  %or.cond.i.i = or i1 %cmp27105.not.i.i, %or.cond71.i.i
  br i1 %or.cond.i.i, label %if.end43.thread504.i, label %for.body.lr.ph.i283.i

for.body.lr.ph.i283.i:                            ; preds = %if.end.i281.i
  %invariant.gep.i.i = getelementptr i8, ptr %call.i280.i, i64 %spec.select102.i.i
  %idx.ext.neg.i.i = select i1 %spec.select.i282.i, i64 -4, i64 -2
  %idx.ext.i.i = select i1 %spec.select.i282.i, i64 4, i64 2
  %invariant.gep108.i.i = getelementptr i8, ptr %invariant.gep.i.i, i64 %idx.ext.neg.i.i
  %cond44.i.i = select i1 %cmp10.i.i, i32 14336, i32 16128
  %spec.select103.i.i = select i1 %cmp6.i.i, i32 1071644672, i32 %cond44.i.i
  %cond48.i.i = select i1 %cmp3.i.i, i32 1056964608, i32 %spec.select103.i.i
  %cond56.i.i = select i1 %cmp10.i.i, i32 22, i32 25
  %spec.select104.i.i = select i1 %cmp6.i.i, i32 12, i32 %cond56.i.i
  %cond60.i.i = select i1 %cmp3.i.i, i32 9, i32 %spec.select104.i.i
  br label %for.body.i284.i

for.body.i284.i:                                  ; preds = %nnc_put.exit.i.i, %for.body.lr.ph.i283.i
  %state.0107.i.i = phi i32 [ -1831433054, %for.body.lr.ph.i283.i ], [ %xor31.i.i, %nnc_put.exit.i.i ]
  %at.0106.i.i = phi i64 [ 0, %for.body.lr.ph.i283.i ], [ %add67.i.i, %nnc_put.exit.i.i ]
  %shl.i.i = shl i32 %state.0107.i.i, 13
  %xor.i.i = xor i32 %shl.i.i, %state.0107.i.i
  %shr.i.i = lshr i32 %xor.i.i, 17
  %xor29.i.i = xor i32 %shr.i.i, %xor.i.i
  %shl30.i.i = shl i32 %xor29.i.i, 5
  %xor31.i.i = xor i32 %shl30.i.i, %xor29.i.i
  %gep109.i.i = getelementptr i8, ptr %invariant.gep108.i.i, i64 %at.0106.i.i
  %shr61.i.i = lshr i32 %xor31.i.i, %cond60.i.i
  %or.i.i = or i32 %shr61.i.i, %cond48.i.i
  br label %for.body.i.i285.i

for.body.i.i285.i:                                ; preds = %for.body.i.i285.i, %for.body.i284.i
  %indvars.iv.i.i286.i = phi i64 [ 0, %for.body.i284.i ], [ %indvars.iv.next.i.i289.i, %for.body.i.i285.i ]
  %indvars.iv.tr.i.i.i = trunc i64 %indvars.iv.i.i286.i to i32
  %114 = shl i32 %indvars.iv.tr.i.i.i, 3
  %shr.i.i.i = lshr i32 %or.i.i, %114
  %conv.i.i287.i = trunc i32 %shr.i.i.i to i8
  %arrayidx.i.i288.i = getelementptr inbounds nuw i8, ptr %gep109.i.i, i64 %indvars.iv.i.i286.i
  store i8 %conv.i.i287.i, ptr %arrayidx.i.i288.i, align 1
  %indvars.iv.next.i.i289.i = add nuw nsw i64 %indvars.iv.i.i286.i, 1
  %exitcond.not.i.i.i = icmp eq i64 %indvars.iv.next.i.i289.i, %idx.ext.i.i
  br i1 %exitcond.not.i.i.i, label %nnc_put.exit.i.i, label %for.body.i.i285.i, !llvm.loop !12

nnc_put.exit.i.i:                                 ; preds = %for.body.i.i285.i
  %add67.i.i = add i64 %at.0106.i.i, %spec.select102.i.i
  %cmp27.i.i = icmp ult i64 %add67.i.i, %112
  br i1 %cmp27.i.i, label %for.body.i284.i, label %if.end43.thread504.i, !llvm.loop !13

if.end43.thread504.i:                             ; preds = %nnc_put.exit.i.i, %if.end.i281.i
  store ptr %call.i280.i, ptr %arrayidx37.i, align 8
  br label %for.inc51.i

if.end43.i:                                       ; preds = %if.then39.i
  store ptr null, ptr %arrayidx37.i, align 8
  br label %cleanup53.i

for.inc51.i:                                      ; preds = %if.end43.thread504.i, %for.body36.i
  %inc52.i = add nuw i64 %i31.0432.i, 1
  %exitcond158.not = icmp eq i64 %inc52.i, %109
  br i1 %exitcond158.not, label %for.end55.i, label %for.body36.i, !llvm.loop !14

cleanup53.i:                                      ; preds = %land.lhs.true.i, %if.end43.i
  %115 = load ptr, ptr %inputs4.i, align 8
  %arrayidx48.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %115, i64 %i31.0432.i
  %116 = load ptr, ptr %arrayidx48.i, align 8
  %117 = load ptr, ptr @stderr, align 8
  %call.i290.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %117, ptr noundef nonnull @.str.21, ptr noundef %52, ptr noundef %116, ptr noundef nonnull @.str.22, ptr noundef %52) #21
  br label %nnc_run_program.exit

for.end55.i:                                      ; preds = %for.inc51.i, %for.cond32.preheader.i
  %118 = getelementptr inbounds nuw i8, ptr %options.i, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(64) %118, i8 0, i64 64, i1 false)
  store i32 72, ptr %options.i, align 8
  %threads.i9 = getelementptr inbounds nuw i8, ptr %arguments, i64 2072
  %119 = load i32, ptr %threads.i9, align 8
  %threads56.i = getelementptr inbounds nuw i8, ptr %options.i, i64 4
  store i32 %119, ptr %threads56.i, align 4
  %weights.i10 = getelementptr inbounds nuw i8, ptr %arguments, i64 2064
  %120 = load ptr, ptr %weights.i10, align 8
  %weights_path.i = getelementptr inbounds nuw i8, ptr %options.i, i64 24
  store ptr %120, ptr %weights_path.i, align 8
  %121 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 16), align 8
  %call57.i = call i32 %121(ptr noundef nonnull %options.i, ptr noundef nonnull %model.i) #19
  %cmp58.i = icmp eq i32 %call57.i, 0
  br i1 %cmp58.i, label %if.end61.i, label %if.then63.i

if.end61.i:                                       ; preds = %for.end55.i
  %122 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 32), align 8
  %123 = load ptr, ptr %model.i, align 8
  %call60.i = call i32 %122(ptr noundef %123, ptr noundef nonnull %context.i) #19
  %cmp62.not.i = icmp eq i32 %call60.i, 0
  br i1 %cmp62.not.i, label %for.cond67.preheader.i, label %if.then63.i

for.cond67.preheader.i:                           ; preds = %if.end61.i
  %124 = load i64, ptr %input_count.i, align 8
  %cmp69433.not.i = icmp eq i64 %124, 0
  br i1 %cmp69433.not.i, label %for.cond.cleanup70.i, label %for.body71.i

if.then63.i:                                      ; preds = %if.end61.i, %for.end55.i
  %status.0363.i = phi i32 [ %call60.i, %if.end61.i ], [ %call57.i, %for.end55.i ]
  %call64.i = call fastcc i32 @nnc_fail(ptr noundef %52, i32 noundef %status.0363.i) #20
  br label %nnc_run_program.exit

for.cond.cleanup70.i:                             ; preds = %for.body71.i, %for.cond67.preheader.i
  %sizes.i = getelementptr inbounds nuw i8, ptr %53, i64 112
  %125 = load ptr, ptr %sizes.i, align 8
  %cmp78.not.i = icmp eq ptr %125, null
  br i1 %cmp78.not.i, label %for.cond89.preheader.i, label %if.end81.i

for.body71.i:                                     ; preds = %for.cond67.preheader.i, %for.body71.i
  %i66.0434.i = phi i64 [ %inc75.i, %for.body71.i ], [ 0, %for.cond67.preheader.i ]
  %arrayidx72.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i66.0434.i
  %shape.i = getelementptr inbounds nuw i8, ptr %arrayidx72.i, i64 32
  %126 = load ptr, ptr %shape.i, align 8
  %arrayidx73.i = getelementptr inbounds nuw ptr, ptr %call13.i, i64 %i66.0434.i
  store ptr %126, ptr %arrayidx73.i, align 8
  %inc75.i = add nuw i64 %i66.0434.i, 1
  %exitcond159.not = icmp eq i64 %inc75.i, %124
  br i1 %exitcond159.not, label %for.cond.cleanup70.i, label %for.body71.i, !llvm.loop !15

if.end81.i:                                       ; preds = %for.cond.cleanup70.i
  %127 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 96), align 8
  %128 = load ptr, ptr %context.i, align 8
  %call80.i = call i32 %127(ptr noundef %128, ptr noundef %call13.i) #19
  switch i32 %call80.i, label %cond.end.i [
    i32 0, label %for.cond89.preheader.i
    i32 11, label %cond.true.i
  ]

for.cond89.preheader.i:                           ; preds = %if.end81.i, %for.cond.cleanup70.i
  %129 = load i64, ptr %output_count.i, align 8
  %cmp91.not435.not.i = icmp eq i64 %129, 0
  br i1 %cmp91.not435.not.i, label %for.end121.i, label %for.body93.lr.ph.i

for.body93.lr.ph.i:                               ; preds = %for.cond89.preheader.i
  %130 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 104), align 8
  br label %for.body93.i

cond.true.i:                                      ; preds = %if.end81.i
  %131 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %132 = load ptr, ptr %context.i, align 8
  %call85.i = call ptr %131(ptr noundef %132) #19
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %if.end81.i
  %cond.i = phi ptr [ %call85.i, %cond.true.i ], [ %52, %if.end81.i ]
  %call86.i = call fastcc i32 @nnc_fail(ptr noundef %cond.i, i32 noundef %call80.i) #20
  br label %nnc_run_program.exit

for.cond89.i:                                     ; preds = %if.end106.i
  %inc118.i = add nuw i64 %i88.0436.i, 1
  %133 = load i64, ptr %output_count.i, align 8
  %cmp91.not.i = icmp ult i64 %inc118.i, %133
  br i1 %cmp91.not.i, label %for.body93.i, label %for.end121.i, !llvm.loop !16

for.body93.i:                                     ; preds = %for.cond89.i, %for.body93.lr.ph.i
  %i88.0436.i = phi i64 [ 0, %for.body93.lr.ph.i ], [ %inc118.i, %for.cond89.i ]
  %134 = load ptr, ptr %sizes.i, align 8
  %cmp95.not.i = icmp eq ptr %134, null
  br i1 %cmp95.not.i, label %if.end106.i, label %if.then96.i11

if.then96.i11:                                    ; preds = %for.body93.i
  %135 = load ptr, ptr %context.i, align 8
  %conv.i = trunc i64 %i88.0436.i to i32
  %call97.i = call ptr %130(ptr noundef %135, i32 noundef %conv.i) #19
  %arrayidx98.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i88.0436.i
  %shape99.i = getelementptr inbounds nuw i8, ptr %arrayidx98.i, i64 32
  store ptr %call97.i, ptr %shape99.i, align 8
  %call101.i = call fastcc i32 @nnc_measure(ptr noundef %arrayidx98.i) #20
  %tobool102.not.i = icmp eq i32 %call101.i, 0
  br i1 %tobool102.not.i, label %if.then103.i, label %if.end106.i

if.then103.i:                                     ; preds = %if.then96.i11
  %136 = load ptr, ptr @stderr, align 8
  %137 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i291.i = call ptr %137(i32 noundef 2) #19
  %call1.i292.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %136, ptr noundef nonnull @.str.24, ptr noundef %52, ptr noundef %call.i291.i, i32 noundef 2) #21
  br label %nnc_run_program.exit

if.end106.i:                                      ; preds = %if.then96.i11, %for.body93.i
  %arrayidx107.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i88.0436.i
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx107.i, i64 40
  %138 = load i64, ptr %bytes.i, align 8
  %add108.i = add i64 %138, 1
  %call109.i = call ptr @malloc(i64 noundef %add108.i) #22
  %arrayidx110.i = getelementptr inbounds nuw ptr, ptr %call3.i, i64 %i88.0436.i
  store ptr %call109.i, ptr %arrayidx110.i, align 8
  %cmp112.i = icmp eq ptr %call109.i, null
  br i1 %cmp112.i, label %if.then114.i, label %for.cond89.i

if.then114.i:                                     ; preds = %if.end106.i
  %139 = load ptr, ptr @stderr, align 8
  %140 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i293.i = call ptr %140(i32 noundef 2) #19
  %call1.i294.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %139, ptr noundef nonnull @.str.24, ptr noundef %52, ptr noundef %call.i293.i, i32 noundef 2) #21
  br label %nnc_run_program.exit

for.end121.i:                                     ; preds = %for.cond89.i, %for.cond89.preheader.i
  %bench123.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %141 = load i32, ptr %bench123.i, align 4
  %tobool124.not.i = icmp eq i32 %141, 0
  br i1 %tobool124.not.i, label %if.end127.i, label %if.then125.i

if.then125.i:                                     ; preds = %for.end121.i
  %142 = load ptr, ptr %model.i, align 8
  %143 = load ptr, ptr %context.i, align 8
  %144 = load double, ptr %seconds.i, align 8
  %call.i295.i = call dereferenceable_or_null(8000000) ptr @malloc(i64 noundef 8000000) #22
  %cmp.i296.i = icmp eq ptr %call.i295.i, null
  br i1 %cmp.i296.i, label %if.then.i.i, label %if.end.i297.i

if.then.i.i:                                      ; preds = %if.then125.i
  %145 = load ptr, ptr @stderr, align 8
  %146 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i.i310.i = call ptr %146(i32 noundef 2) #19
  %call1.i.i311.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %145, ptr noundef nonnull @.str.24, ptr noundef nonnull @.str.50, ptr noundef %call.i.i310.i, i32 noundef 2) #21
  br label %if.end127.i

if.end.i297.i:                                    ; preds = %if.then125.i
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i.i.i) #18
  %call.i72.i.i = call i32 @clock_gettime(i32 noundef 1, ptr noundef nonnull %time.i.i.i) #19
  %147 = load i64, ptr %time.i.i.i, align 8
  %mul.i.i.i = mul i64 %147, 1000000000
  %tv_nsec.i.i.i = getelementptr inbounds nuw i8, ptr %time.i.i.i, i64 8
  %148 = load i64, ptr %tv_nsec.i.i.i, align 8
  %add.i.i298.i = add i64 %mul.i.i.i, %148
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i.i.i) #18
  %mul.i.i = fmul double %144, 1.000000e+09
  %conv.i.i = fptoui double %mul.i.i to i64
  %tv_nsec.i76.i.i = getelementptr inbounds nuw i8, ptr %time.i73.i.i, i64 8
  %149 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %tv_nsec.i81.i.i = getelementptr inbounds nuw i8, ptr %time.i78.i.i, i64 8
  %div.i.i = udiv i64 %conv.i.i, 10
  br label %while.cond.i.i

while.cond.i.i:                                   ; preds = %if.end17.i.i, %if.end.i297.i
  %warm.0.i.i = phi i32 [ 0, %if.end.i297.i ], [ %warm.1.i.i, %if.end17.i.i ]
  %count.0.i.i = phi i64 [ 0, %if.end.i297.i ], [ %count.1.i.i, %if.end17.i.i ]
  %cmp3.i299.i = icmp slt i64 %count.0.i.i, 1000000
  br i1 %cmp3.i299.i, label %while.body.i.i, label %while.end.i.i

while.body.i.i:                                   ; preds = %while.cond.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i73.i.i) #18
  %call.i74.i.i = call i32 @clock_gettime(i32 noundef 1, ptr noundef nonnull %time.i73.i.i) #19
  %150 = load i64, ptr %time.i73.i.i, align 8
  %151 = load i64, ptr %tv_nsec.i76.i.i, align 8
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i73.i.i) #18
  %call6.i.i = call i32 %149(ptr noundef %143, ptr noundef nonnull %call.i5, ptr noundef nonnull %call3.i) #19
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i78.i.i) #18
  %call.i79.i.i = call i32 @clock_gettime(i32 noundef 1, ptr noundef nonnull %time.i78.i.i) #19
  %152 = load i64, ptr %time.i78.i.i, align 8
  %mul.i80.i.i = mul i64 %152, 1000000000
  %153 = load i64, ptr %tv_nsec.i81.i.i, align 8
  %add.i82.i.i = add i64 %mul.i80.i.i, %153
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i78.i.i) #18
  %cmp8.not.i.i = icmp eq i32 %call6.i.i, 0
  br i1 %cmp8.not.i.i, label %if.end12.i.i, label %cleanup.thread.i.i

cleanup.thread.i.i:                               ; preds = %while.body.i.i
  %call11.i.i = call fastcc i32 @nnc_fail(ptr noundef nonnull @.str.51, i32 noundef %call6.i.i) #20
  br label %if.end127.i

if.end12.i.i:                                     ; preds = %while.body.i.i
  %tobool.not.i.i = icmp eq i32 %warm.0.i.i, 0
  br i1 %tobool.not.i.i, label %if.else.i.i, label %if.then13.i.i

if.then13.i.i:                                    ; preds = %if.end12.i.i
  %mul.i75.neg.i.i = mul i64 %150, -1000000000
  %add.i77.neg.i.i = sub i64 %mul.i75.neg.i.i, %151
  %sub.i.i15 = add i64 %add.i77.neg.i.i, %add.i82.i.i
  %arrayidx.i307.i = getelementptr inbounds i64, ptr %call.i295.i, i64 %count.0.i.i
  store i64 %sub.i.i15, ptr %arrayidx.i307.i, align 8
  %add.i308.i = add nsw i64 %count.0.i.i, 1
  %.pre.i.i = sub i64 %add.i82.i.i, %add.i.i298.i
  br label %if.end17.i.i

if.else.i.i:                                      ; preds = %if.end12.i.i
  %sub14.i.i = sub i64 %add.i82.i.i, %add.i.i298.i
  %cmp15.i.i = icmp uge i64 %sub14.i.i, %div.i.i
  %conv16.i.i = zext i1 %cmp15.i.i to i32
  br label %if.end17.i.i

if.end17.i.i:                                     ; preds = %if.else.i.i, %if.then13.i.i
  %sub20.pre-phi.i.i = phi i64 [ %sub14.i.i, %if.else.i.i ], [ %.pre.i.i, %if.then13.i.i ]
  %warm.1.i.i = phi i32 [ %conv16.i.i, %if.else.i.i ], [ 1, %if.then13.i.i ]
  %count.1.i.i = phi i64 [ %count.0.i.i, %if.else.i.i ], [ %add.i308.i, %if.then13.i.i ]
  %cmp18.i.i = icmp slt i64 %count.1.i.i, 5
  %cmp21.not.i.i = icmp ult i64 %sub20.pre-phi.i.i, %conv.i.i
  %or.cond.i309.i = select i1 %cmp18.i.i, i1 true, i1 %cmp21.not.i.i
  br i1 %or.cond.i309.i, label %while.cond.i.i, label %while.end.i.i

while.end.i.i:                                    ; preds = %if.end17.i.i, %while.cond.i.i
  %count.3.i.i = phi i64 [ %count.0.i.i, %while.cond.i.i ], [ %count.1.i.i, %if.end17.i.i ]
  br label %while.body.i.i.i

while.body.i.i.i:                                 ; preds = %while.body.i.i.i, %while.end.i.i
  %gap.052.i.i.i = phi i64 [ %add.i84.i.i, %while.body.i.i.i ], [ 1, %while.end.i.i ]
  %mul.i83.i.i = mul nsw i64 %gap.052.i.i.i, 9
  %div.i.i.i = sdiv i64 %mul.i83.i.i, 4
  %add.i84.i.i = add nsw i64 %div.i.i.i, 1
  %cmp.i.i300.i = icmp slt i64 %add.i84.i.i, %count.3.i.i
  br i1 %cmp.i.i300.i, label %while.body.i.i.i, label %for.cond.preheader.i.i.i, !llvm.loop !17

for.cond.preheader.i.i.i:                         ; preds = %while.body.i.i.i, %cond.true.i.i.i
  %gap.160.i.i.i = phi i64 [ %cond25.i.i.i, %cond.true.i.i.i ], [ %add.i84.i.i, %while.body.i.i.i ]
  %cmp457.i.i.i = icmp slt i64 %gap.160.i.i.i, %count.3.i.i
  br i1 %cmp457.i.i.i, label %for.body.i.i302.i, label %for.cond.cleanup.i.i.i

for.cond.cleanup.i.i.i:                           ; preds = %while.end14.i.i.i, %for.cond.preheader.i.i.i
  %cmp16.not.i.i.i = icmp eq i64 %gap.160.i.i.i, 1
  br i1 %cmp16.not.i.i.i, label %nnc_sort.exit.i.i, label %cond.true.i.i.i

for.body.i.i302.i:                                ; preds = %for.cond.preheader.i.i.i, %while.end14.i.i.i
  %i.058.i.i.i = phi i64 [ %inc.i.i305.i, %while.end14.i.i.i ], [ %gap.160.i.i.i, %for.cond.preheader.i.i.i ]
  %arrayidx.i.i303.i = getelementptr inbounds nuw i64, ptr %call.i295.i, i64 %i.058.i.i.i
  %154 = load i64, ptr %arrayidx.i.i303.i, align 8
  %cmp6.not53.i.i.i = icmp samesign ult i64 %i.058.i.i.i, %gap.160.i.i.i
  br i1 %cmp6.not53.i.i.i, label %while.end14.i.i.i, label %land.rhs.i.i.i

land.rhs.i.i.i:                                   ; preds = %for.body.i.i302.i, %while.body9.i.i.i
  %j.054.i.i.i = phi i64 [ %sub.i.i.i, %while.body9.i.i.i ], [ %i.058.i.i.i, %for.body.i.i302.i ]
  %sub.i.i.i = sub nsw i64 %j.054.i.i.i, %gap.160.i.i.i
  %arrayidx7.i.i304.i = getelementptr inbounds nuw i64, ptr %call.i295.i, i64 %sub.i.i.i
  %155 = load i64, ptr %arrayidx7.i.i304.i, align 8
  %cmp8.i.i.i = icmp ugt i64 %155, %154
  br i1 %cmp8.i.i.i, label %while.body9.i.i.i, label %while.end14.i.i.i

while.body9.i.i.i:                                ; preds = %land.rhs.i.i.i
  %arrayidx12.i.i.i = getelementptr inbounds nuw i64, ptr %call.i295.i, i64 %j.054.i.i.i
  store i64 %155, ptr %arrayidx12.i.i.i, align 8
  %cmp6.not.i.i.i = icmp slt i64 %sub.i.i.i, %gap.160.i.i.i
  br i1 %cmp6.not.i.i.i, label %while.end14.i.i.i, label %land.rhs.i.i.i, !llvm.loop !18

while.end14.i.i.i:                                ; preds = %while.body9.i.i.i, %land.rhs.i.i.i, %for.body.i.i302.i
  %j.0.lcssa.i.i.i = phi i64 [ %i.058.i.i.i, %for.body.i.i302.i ], [ %j.054.i.i.i, %land.rhs.i.i.i ], [ %sub.i.i.i, %while.body9.i.i.i ]
  %arrayidx15.i.i.i = getelementptr inbounds i64, ptr %call.i295.i, i64 %j.0.lcssa.i.i.i
  store i64 %154, ptr %arrayidx15.i.i.i, align 8
  %inc.i.i305.i = add nuw nsw i64 %i.058.i.i.i, 1
  %exitcond.not.i.i306.i = icmp eq i64 %inc.i.i305.i, %count.3.i.i
  br i1 %exitcond.not.i.i306.i, label %for.cond.cleanup.i.i.i, label %for.body.i.i302.i, !llvm.loop !19

cond.true.i.i.i:                                  ; preds = %for.cond.cleanup.i.i.i
  %mul17.i.i.i = shl nsw i64 %gap.160.i.i.i, 2
  %cmp19.not.i.i.i = icmp samesign ult i64 %mul17.i.i.i, 9
  %div18.i.i.i = udiv i64 %mul17.i.i.i, 9
  %cond25.i.i.i = select i1 %cmp19.not.i.i.i, i64 1, i64 %div18.i.i.i
  br label %for.cond.preheader.i.i.i, !llvm.loop !20

nnc_sort.exit.i.i:                                ; preds = %for.cond.cleanup.i.i.i
  %156 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 72), align 8
  %call27.i.i = call i32 %156(ptr noundef %142) #19
  %call28.i.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.52, i64 noundef %count.3.i.i, i32 noundef %call27.i.i) #20
  %157 = load i64, ptr %call.i295.i, align 8
  %conv30.i.i = uitofp i64 %157 to double
  %div31.i.i = fdiv double %conv30.i.i, 1.000000e+03
  %div3294.i.i = lshr i64 %count.3.i.i, 1
  %arrayidx33.i.i = getelementptr inbounds nuw i64, ptr %call.i295.i, i64 %div3294.i.i
  %158 = load i64, ptr %arrayidx33.i.i, align 8
  %conv34.i.i = uitofp i64 %158 to double
  %div35.i.i = fdiv double %conv34.i.i, 1.000000e+03
  %mul36.i.i = mul nsw i64 %count.3.i.i, 9
  %div37.i.i = udiv i64 %mul36.i.i, 10
  %arrayidx38.i.i = getelementptr inbounds nuw i64, ptr %call.i295.i, i64 %div37.i.i
  %159 = load i64, ptr %arrayidx38.i.i, align 8
  %conv39.i.i = uitofp i64 %159 to double
  %div40.i.i = fdiv double %conv39.i.i, 1.000000e+03
  %mul41.i.i = mul nsw i64 %count.3.i.i, 99
  %div42.i.i = udiv i64 %mul41.i.i, 100
  %arrayidx43.i301.i = getelementptr inbounds nuw i64, ptr %call.i295.i, i64 %div42.i.i
  %160 = load i64, ptr %arrayidx43.i301.i, align 8
  %conv44.i.i = uitofp i64 %160 to double
  %div45.i.i = fdiv double %conv44.i.i, 1.000000e+03
  %call46.i.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.53, double noundef %div31.i.i, double noundef %div35.i.i, double noundef %div40.i.i, double noundef %div45.i.i) #20
  call void @free(ptr noundef %call.i295.i) #20
  br label %if.end127.i

if.end127.i:                                      ; preds = %nnc_sort.exit.i.i, %cleanup.thread.i.i, %if.then.i.i, %for.end121.i
  %code122.0.i = phi i32 [ 0, %for.end121.i ], [ 5, %if.then.i.i ], [ %call11.i.i, %cleanup.thread.i.i ], [ 0, %nnc_sort.exit.i.i ]
  %161 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %162 = load ptr, ptr %context.i, align 8
  %call128.i = call i32 %161(ptr noundef %162, ptr noundef %call.i5, ptr noundef %call3.i) #19
  %cmp129.not.i = icmp eq i32 %call128.i, 0
  br i1 %cmp129.not.i, label %if.end134.i, label %if.then131.i

if.then131.i:                                     ; preds = %if.end127.i
  %163 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %164 = load ptr, ptr %context.i, align 8
  %call132.i = call ptr %163(ptr noundef %164) #19
  %call133.i = call fastcc i32 @nnc_fail(ptr noundef %call132.i, i32 noundef %call128.i) #20
  br label %nnc_run_program.exit

if.end134.i:                                      ; preds = %if.end127.i
  %cmp135.i = icmp eq i32 %code122.0.i, 0
  br i1 %cmp135.i, label %land.lhs.true137.i, label %for.cond.cleanup155.i

land.lhs.true137.i:                               ; preds = %if.end134.i
  %output.i13 = getelementptr inbounds nuw i8, ptr %arguments, i64 2056
  %165 = load ptr, ptr %output.i13, align 8
  %cmp138.not.i = icmp eq ptr %165, null
  br i1 %cmp138.not.i, label %if.end144.i, label %if.then140.i

if.then140.i:                                     ; preds = %land.lhs.true137.i
  %166 = load i64, ptr %output_count.i, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %aside.i.i) #18
  %cmp57.not.i.i = icmp eq i64 %166, 0
  br i1 %cmp57.not.i.i, label %for.cond.cleanup.i318.i, label %for.body.i312.i

for.cond.cleanup.loopexit.i.i:                    ; preds = %for.body.i312.i
  %167 = icmp ugt i64 %add1.i.i, 4294967294
  br label %for.cond.cleanup.i318.i

for.cond.cleanup.i318.i:                          ; preds = %for.cond.cleanup.loopexit.i.i, %if.then140.i
  %total.0.lcssa.i.i = phi i1 [ false, %if.then140.i ], [ %167, %for.cond.cleanup.loopexit.i.i ]
  %cmp3.i319.i = icmp ugt i64 %166, 65534
  %or.cond.i320.i = or i1 %cmp3.i319.i, %total.0.lcssa.i.i
  br i1 %or.cond.i320.i, label %if.then.i347.i, label %if.end.i321.i

for.body.i312.i:                                  ; preds = %if.then140.i, %for.body.i312.i
  %total.059.i.i = phi i64 [ %add1.i.i, %for.body.i312.i ], [ 0, %if.then140.i ]
  %i.058.i.i = phi i64 [ %inc.i316.i, %for.body.i312.i ], [ 0, %if.then140.i ]
  %arrayidx.i313.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i.058.i.i
  %bytes.i314.i = getelementptr inbounds nuw i8, ptr %arrayidx.i313.i, i64 40
  %168 = load i64, ptr %bytes.i314.i, align 8
  %add.i315.i = add i64 %total.059.i.i, 65536
  %add1.i.i = add i64 %add.i315.i, %168
  %inc.i316.i = add nuw i64 %i.058.i.i, 1
  %exitcond.not.i317.i = icmp eq i64 %inc.i316.i, %166
  br i1 %exitcond.not.i317.i, label %for.cond.cleanup.loopexit.i.i, label %for.body.i312.i, !llvm.loop !21

if.then.i347.i:                                   ; preds = %for.cond.cleanup.i318.i
  %169 = load ptr, ptr @stderr, align 8
  %call.i348.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %169, ptr noundef nonnull @.str.54, ptr noundef nonnull %165) #21
  br label %nnc_write_npz.exit.i

if.end.i321.i:                                    ; preds = %for.cond.cleanup.i318.i
  %call4.i.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %165) #19
  %cmp5.i.i = icmp ugt i64 %call4.i.i, 4000
  br i1 %cmp5.i.i, label %if.then6.i.i, label %if.end8.i.i

if.then6.i.i:                                     ; preds = %if.end.i321.i
  %170 = load ptr, ptr @stderr, align 8
  %call7.i.i14 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %170, ptr noundef nonnull @.str.55, ptr noundef nonnull %165) #21
  br label %nnc_write_npz.exit.i

if.end8.i.i:                                      ; preds = %if.end.i321.i
  %call9.i322.i = call i32 @getpid() #19
  %call10.i.i = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull dereferenceable(1) %aside.i.i, i64 noundef 4104, ptr noundef nonnull @.str.56, ptr noundef nonnull %165, i32 noundef %call9.i322.i) #19
  %171 = mul nuw nsw i64 %166, 12
  %mul.i323.i = add nuw nsw i64 %171, 12
  %call12.i.i = call ptr @malloc(i64 noundef %mul.i323.i) #22
  %call14.i.i = call ptr @fopen(ptr noundef nonnull %aside.i.i, ptr noundef nonnull @.str.57) #20
  %cmp15.i324.i = icmp eq ptr %call14.i.i, null
  %cmp17.i.i = icmp eq ptr %call12.i.i, null
  %or.cond38.i.i = or i1 %cmp17.i.i, %cmp15.i324.i
  br i1 %or.cond38.i.i, label %if.then18.i.i, label %if.end20.i.i

if.then18.i.i:                                    ; preds = %if.end8.i.i
  %172 = load ptr, ptr @stderr, align 8
  %call19.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %172, ptr noundef nonnull @.str.58, ptr noundef nonnull %165) #21
  br label %nnc_write_npz.exit.i

if.end20.i.i:                                     ; preds = %if.end8.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %table.i.i.i) #18
  call void @llvm.lifetime.start.p0(ptr nonnull %header.i.i.i) #18
  call void @llvm.lifetime.start.p0(ptr nonnull %head.i.i.i) #18
  br label %for.cond1.preheader.i.i.i.i

for.cond1.preheader.i.i.i.i:                      ; preds = %for.cond.cleanup3.i.i.i.i, %if.end20.i.i
  %indvars.iv.i.i.i.i = phi i64 [ 0, %if.end20.i.i ], [ %indvars.iv.next.i.i.i.i, %for.cond.cleanup3.i.i.i.i ]
  %173 = trunc nuw nsw i64 %indvars.iv.i.i.i.i to i32
  br label %for.body4.i.i.i.i

for.cond.cleanup3.i.i.i.i:                        ; preds = %for.body4.i.i.i.i
  %arrayidx.i.i.i.i = getelementptr inbounds nuw i32, ptr %table.i.i.i, i64 %indvars.iv.i.i.i.i
  store i32 %cond.i.i.i325.i, ptr %arrayidx.i.i.i.i, align 4
  %indvars.iv.next.i.i.i.i = add nuw nsw i64 %indvars.iv.i.i.i.i, 1
  %exitcond21.not.i.i.i.i = icmp eq i64 %indvars.iv.next.i.i.i.i, 256
  br i1 %exitcond21.not.i.i.i.i, label %for.cond.preheader.i.i328.i, label %for.cond1.preheader.i.i.i.i, !llvm.loop !22

for.cond.preheader.i.i328.i:                      ; preds = %for.cond.cleanup3.i.i.i.i
  br i1 %cmp57.not.i.i, label %for.cond.cleanup38.i.i.i, label %for.body.lr.ph.i.i329.i

for.body.lr.ph.i.i329.i:                          ; preds = %for.cond.preheader.i.i328.i
  %add.ptr.i.i.i330.i = getelementptr inbounds nuw i8, ptr %header.i.i.i, i64 10
  %add.ptr20.i.i.i.i = getelementptr inbounds nuw i8, ptr %header.i.i.i, i64 8
  %arrayidx.i.1.i.i.i.i = getelementptr inbounds nuw i8, ptr %header.i.i.i, i64 9
  %add.ptr.i.i.i = getelementptr inbounds nuw i8, ptr %head.i.i.i, i64 4
  br label %for.body.i.i331.i

for.body4.i.i.i.i:                                ; preds = %for.body4.i.i.i.i, %for.cond1.preheader.i.i.i.i
  %bit.018.i.i.i.i = phi i32 [ 0, %for.cond1.preheader.i.i.i.i ], [ %inc.i.i.i326.i, %for.body4.i.i.i.i ]
  %value.017.i.i.i.i = phi i32 [ %173, %for.cond1.preheader.i.i.i.i ], [ %cond.i.i.i325.i, %for.body4.i.i.i.i ]
  %and.i.i.i.i = and i32 %value.017.i.i.i.i, 1
  %cmp5.not.i.i.i.i = icmp eq i32 %and.i.i.i.i, 0
  %shr.i.i.i.i = lshr i32 %value.017.i.i.i.i, 1
  %xor.i.i.i.i = xor i32 %shr.i.i.i.i, -306674912
  %cond.i.i.i325.i = select i1 %cmp5.not.i.i.i.i, i32 %shr.i.i.i.i, i32 %xor.i.i.i.i
  %inc.i.i.i326.i = add nuw nsw i32 %bit.018.i.i.i.i, 1
  %exitcond.not.i.i.i327.i = icmp eq i32 %inc.i.i.i326.i, 8
  br i1 %exitcond.not.i.i.i327.i, label %for.cond.cleanup3.i.i.i.i, label %for.body4.i.i.i.i, !llvm.loop !23

for.body39.lr.ph.i.i.i:                           ; preds = %nnc_crc.exit164.i.i.i
  %add.ptr49.i.i.i = getelementptr inbounds nuw i8, ptr %head.i.i.i, i64 6
  %add.ptr52.i.i.i = getelementptr inbounds nuw i8, ptr %head.i.i.i, i64 42
  %174 = getelementptr inbounds nuw i8, ptr %head.i.i.i, i64 16
  %arrayidx.i231.1.i.i.i = getelementptr inbounds nuw i8, ptr %head.i.i.i, i64 5
  br label %for.body39.i.i.i

for.body.i.i331.i:                                ; preds = %nnc_crc.exit164.i.i.i, %for.body.lr.ph.i.i329.i
  %at.0247.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i329.i ], [ %add33.i.i.i, %nnc_crc.exit164.i.i.i ]
  %written.0246.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i329.i ], [ %add28.i.i.i, %nnc_crc.exit164.i.i.i ]
  %i.0245.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i329.i ], [ %inc.i.i343.i, %nnc_crc.exit164.i.i.i ]
  %arrayidx.i.i332.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i.0245.i.i.i
  %arrayidx1.i.i.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call12.i.i, i64 %i.0245.i.i.i
  %numpy.i.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i.i332.i, i64 16
  %175 = load ptr, ptr %numpy.i.i.i.i, align 8
  %call.i.i.i.i = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull dereferenceable(1) %add.ptr.i.i.i330.i, i64 noundef 1000, ptr noundef nonnull @.str.60, ptr noundef %175) #19
  %rank.i.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i.i332.i, i64 24
  %176 = load i64, ptr %rank.i.i.i.i, align 8
  %cmp47.not.i.i.i.i = icmp eq i64 %176, 0
  br i1 %cmp47.not.i.i.i.i, label %nnc_npy_header.exit.i.i.i, label %for.body.lr.ph.i.i.i333.i

for.body.lr.ph.i.i.i333.i:                        ; preds = %for.body.i.i331.i
  %shape.i.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i.i332.i, i64 32
  %.not.i.i.i.i = icmp eq i64 %176, 1
  %177 = select i1 %.not.i.i.i.i, ptr @.str.62, ptr @.str.18
  br label %for.body.i.i.i334.i

for.body.i.i.i334.i:                              ; preds = %for.body.i.i.i334.i, %for.body.lr.ph.i.i.i333.i
  %cmp5.i.i.i.i = phi ptr [ %177, %for.body.lr.ph.i.i.i333.i ], [ @.str.18, %for.body.i.i.i334.i ]
  %at.049.i.i.i.i = phi i32 [ %call.i.i.i.i, %for.body.lr.ph.i.i.i333.i ], [ %add.i.i.i336.i, %for.body.i.i.i334.i ]
  %i.048.i.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i.i333.i ], [ %inc.i142.i.i.i, %for.body.i.i.i334.i ]
  %idx.ext.i.i.i.i = sext i32 %at.049.i.i.i.i to i64
  %add.ptr2.i.i.i.i = getelementptr inbounds i8, ptr %add.ptr.i.i.i330.i, i64 %idx.ext.i.i.i.i
  %cmp3.not.i.i.i.i = icmp eq i64 %i.048.i.i.i.i, 0
  %cond6.i.i.i.i = select i1 %cmp3.not.i.i.i.i, ptr %cmp5.i.i.i.i, ptr @.str.61
  %178 = load ptr, ptr %shape.i.i.i.i, align 8
  %arrayidx.i141.i.i.i = getelementptr inbounds nuw i64, ptr %178, i64 %i.048.i.i.i.i
  %179 = load i64, ptr %arrayidx.i141.i.i.i, align 8
  %call7.i.i.i335.i = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull dereferenceable(1) %add.ptr2.i.i.i.i, i64 noundef 1000, ptr noundef nonnull %cond6.i.i.i.i, i64 noundef %179) #19
  %add.i.i.i336.i = add nsw i32 %call7.i.i.i335.i, %at.049.i.i.i.i
  %inc.i142.i.i.i = add nuw i64 %i.048.i.i.i.i, 1
  %180 = load i64, ptr %rank.i.i.i.i, align 8
  %cmp.i.i.i.i = icmp ult i64 %inc.i142.i.i.i, %180
  br i1 %cmp.i.i.i.i, label %for.body.i.i.i334.i, label %nnc_npy_header.exit.i.i.i, !llvm.loop !24

nnc_npy_header.exit.i.i.i:                        ; preds = %for.body.i.i.i334.i, %for.body.i.i331.i
  %at.0.lcssa.i.i.i.i = phi i32 [ %call.i.i.i.i, %for.body.i.i331.i ], [ %add.i.i.i336.i, %for.body.i.i.i334.i ]
  %idx.ext9.i.i.i.i = sext i32 %at.0.lcssa.i.i.i.i to i64
  %add.ptr10.i.i.i337.i = getelementptr inbounds i8, ptr %add.ptr.i.i.i330.i, i64 %idx.ext9.i.i.i.i
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 dereferenceable(5) %add.ptr10.i.i.i337.i, ptr noundef nonnull align 1 dereferenceable(5) @.str.63, i64 5, i1 false)
  %add12.i.i.i.i = add nsw i32 %at.0.lcssa.i.i.i.i, 4
  %conv.i.i.i338.i = sext i32 %add12.i.i.i.i to i64
  %add14.i.i.i.i = add nsw i64 %conv.i.i.i338.i, 74
  %div46.i.i.i.i = and i64 %add14.i.i.i.i, -64
  %add.ptr17.i.i.i.i = getelementptr inbounds i8, ptr %add.ptr.i.i.i330.i, i64 %conv.i.i.i338.i
  %sub.i.i.i.i = add nsw i64 %div46.i.i.i.i, -10
  %sub19.i.i.i.i = sub nsw i64 %sub.i.i.i.i, %conv.i.i.i338.i
  call void @llvm.memset.p0.i64(ptr nonnull align 1 %add.ptr17.i.i.i.i, i8 32, i64 %sub19.i.i.i.i, i1 false)
  store i64 379676406402707, ptr %header.i.i.i, align 8
  %conv.i.i.i.i339.i = trunc i64 %sub.i.i.i.i to i8
  store i8 %conv.i.i.i.i339.i, ptr %add.ptr20.i.i.i.i, align 8
  %shr.i.150.i.i.i.i = lshr i64 %sub.i.i.i.i, 8
  %conv.i.1.i.i.i.i = trunc i64 %shr.i.150.i.i.i.i to i8
  store i8 %conv.i.1.i.i.i.i, ptr %arrayidx.i.1.i.i.i.i, align 1
  %181 = getelementptr i8, ptr %header.i.i.i, i64 %div46.i.i.i.i
  %arrayidx24.i.i.i.i = getelementptr i8, ptr %181, i64 -1
  store i8 10, ptr %arrayidx24.i.i.i.i, align 1
  %182 = load ptr, ptr %arrayidx.i.i332.i, align 8
  %call3.i.i340.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %182) #19
  %cmp9.not.i.i.i.i = icmp eq i64 %div46.i.i.i.i, 0
  br i1 %cmp9.not.i.i.i.i, label %nnc_crc.exit.i.i.i, label %for.body.i143.i.i.i

for.cond.cleanup.loopexit.i.i.i.i:                ; preds = %for.body.i143.i.i.i
  %183 = xor i32 %xor2.i.i.i.i, -1
  br label %nnc_crc.exit.i.i.i

for.body.i143.i.i.i:                              ; preds = %nnc_npy_header.exit.i.i.i, %for.body.i143.i.i.i
  %i.011.i.i.i.i = phi i64 [ %inc.i146.i.i.i, %for.body.i143.i.i.i ], [ 0, %nnc_npy_header.exit.i.i.i ]
  %crc.addr.010.i.i.i.i = phi i32 [ %xor2.i.i.i.i, %for.body.i143.i.i.i ], [ -1, %nnc_npy_header.exit.i.i.i ]
  %arrayidx.i144.i.i.i = getelementptr inbounds nuw i8, ptr %header.i.i.i, i64 %i.011.i.i.i.i
  %184 = load i8, ptr %arrayidx.i144.i.i.i, align 1
  %crc.addr.0.tr.i.i.i.i = trunc i32 %crc.addr.010.i.i.i.i to i8
  %xor.narrow.i.i.i.i = xor i8 %184, %crc.addr.0.tr.i.i.i.i
  %idxprom.i.i.i.i = zext i8 %xor.narrow.i.i.i.i to i64
  %arrayidx1.i.i.i.i = getelementptr inbounds nuw i32, ptr %table.i.i.i, i64 %idxprom.i.i.i.i
  %185 = load i32, ptr %arrayidx1.i.i.i.i, align 4
  %shr.i145.i.i.i = lshr i32 %crc.addr.010.i.i.i.i, 8
  %xor2.i.i.i.i = xor i32 %185, %shr.i145.i.i.i
  %inc.i146.i.i.i = add nuw i64 %i.011.i.i.i.i, 1
  %exitcond.not.i147.i.i.i = icmp eq i64 %inc.i146.i.i.i, %div46.i.i.i.i
  br i1 %exitcond.not.i147.i.i.i, label %for.cond.cleanup.loopexit.i.i.i.i, label %for.body.i143.i.i.i, !llvm.loop !25

nnc_crc.exit.i.i.i:                               ; preds = %for.cond.cleanup.loopexit.i.i.i.i, %nnc_npy_header.exit.i.i.i
  %crc.addr.0.lcssa.i.i.i.i = phi i32 [ 0, %nnc_npy_header.exit.i.i.i ], [ %183, %for.cond.cleanup.loopexit.i.i.i.i ]
  %arrayidx8.i.i.i = getelementptr inbounds nuw ptr, ptr %call3.i, i64 %i.0245.i.i.i
  %186 = load ptr, ptr %arrayidx8.i.i.i, align 8
  %bytes.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i.i332.i, i64 40
  %187 = load i64, ptr %bytes.i.i.i, align 8
  %cmp9.not.i148.i.i.i = icmp eq i64 %187, 0
  br i1 %cmp9.not.i148.i.i.i, label %nnc_crc.exit164.i.i.i, label %for.body.preheader.i149.i.i.i

for.body.preheader.i149.i.i.i:                    ; preds = %nnc_crc.exit.i.i.i
  %not.i.i.i.i = xor i32 %crc.addr.0.lcssa.i.i.i.i, -1
  br label %for.body.i150.i.i.i

for.cond.cleanup.loopexit.i162.i.i.i:             ; preds = %for.body.i150.i.i.i
  %188 = xor i32 %xor2.i159.i.i.i, -1
  br label %nnc_crc.exit164.i.i.i

for.body.i150.i.i.i:                              ; preds = %for.body.i150.i.i.i, %for.body.preheader.i149.i.i.i
  %i.011.i151.i.i.i = phi i64 [ %inc.i160.i.i.i, %for.body.i150.i.i.i ], [ 0, %for.body.preheader.i149.i.i.i ]
  %crc.addr.010.i152.i.i.i = phi i32 [ %xor2.i159.i.i.i, %for.body.i150.i.i.i ], [ %not.i.i.i.i, %for.body.preheader.i149.i.i.i ]
  %arrayidx.i153.i.i.i = getelementptr inbounds nuw i8, ptr %186, i64 %i.011.i151.i.i.i
  %189 = load i8, ptr %arrayidx.i153.i.i.i, align 1
  %crc.addr.0.tr.i154.i.i.i = trunc i32 %crc.addr.010.i152.i.i.i to i8
  %xor.narrow.i155.i.i.i = xor i8 %189, %crc.addr.0.tr.i154.i.i.i
  %idxprom.i156.i.i.i = zext i8 %xor.narrow.i155.i.i.i to i64
  %arrayidx1.i157.i.i.i = getelementptr inbounds nuw i32, ptr %table.i.i.i, i64 %idxprom.i156.i.i.i
  %190 = load i32, ptr %arrayidx1.i157.i.i.i, align 4
  %shr.i158.i.i.i = lshr i32 %crc.addr.010.i152.i.i.i, 8
  %xor2.i159.i.i.i = xor i32 %190, %shr.i158.i.i.i
  %inc.i160.i.i.i = add nuw i64 %i.011.i151.i.i.i, 1
  %exitcond.not.i161.i.i.i = icmp eq i64 %inc.i160.i.i.i, %187
  br i1 %exitcond.not.i161.i.i.i, label %for.cond.cleanup.loopexit.i162.i.i.i, label %for.body.i150.i.i.i, !llvm.loop !25

nnc_crc.exit164.i.i.i:                            ; preds = %for.cond.cleanup.loopexit.i162.i.i.i, %nnc_crc.exit.i.i.i
  %crc.addr.0.lcssa.i163.i.i.i = phi i32 [ %crc.addr.0.lcssa.i.i.i.i, %nnc_crc.exit.i.i.i ], [ %188, %for.cond.cleanup.loopexit.i162.i.i.i ]
  store i32 %crc.addr.0.lcssa.i163.i.i.i, ptr %arrayidx1.i.i.i, align 4
  %add.i.i341.i = add i64 %187, %div46.i.i.i.i
  %conv.i.i342.i = trunc i64 %add.i.i341.i to i32
  %size.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i.i.i, i64 4
  store i32 %conv.i.i342.i, ptr %size.i.i.i, align 4
  %conv11.i.i.i = trunc i64 %at.0247.i.i.i to i32
  %offset.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i.i.i, i64 8
  store i32 %conv11.i.i.i, ptr %offset.i.i.i, align 4
  store <4 x i8> <i8 80, i8 75, i8 3, i8 4>, ptr %head.i.i.i, align 4
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr.i.i.i, ptr noundef %arrayidx1.i.i.i, i64 noundef %call3.i.i340.i) #20
  %call15.i.i.i = call i64 @fwrite(ptr noundef nonnull %head.i.i.i, i64 noundef 1, i64 noundef 30, ptr noundef nonnull %call14.i.i) #20
  %191 = load ptr, ptr %arrayidx.i.i332.i, align 8
  %call17.i.i.i = call i64 @fwrite(ptr noundef %191, i64 noundef 1, i64 noundef %call3.i.i340.i, ptr noundef nonnull %call14.i.i) #20
  %call19.i.i.i = call i64 @fwrite(ptr noundef nonnull @.str.31, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call14.i.i) #20
  %call23.i.i.i = call i64 @fwrite(ptr noundef nonnull %header.i.i.i, i64 noundef 1, i64 noundef %div46.i.i.i.i, ptr noundef nonnull %call14.i.i) #20
  %192 = load ptr, ptr %arrayidx8.i.i.i, align 8
  %193 = load i64, ptr %bytes.i.i.i, align 8
  %call26.i.i.i = call i64 @fwrite(ptr noundef %192, i64 noundef 1, i64 noundef %193, ptr noundef nonnull %call14.i.i) #20
  %add27.i.i.i = add i64 %call15.i.i.i, %written.0246.i.i.i
  %add18.i.i.i = add i64 %add27.i.i.i, %call17.i.i.i
  %add20.i.i.i = add i64 %add18.i.i.i, %call19.i.i.i
  %add21.i.i.i = add i64 %add20.i.i.i, %call23.i.i.i
  %add28.i.i.i = add i64 %add21.i.i.i, %call26.i.i.i
  %194 = load i64, ptr %bytes.i.i.i, align 8
  %add29.i.i.i = add i64 %at.0247.i.i.i, 34
  %add30.i.i.i = add i64 %add29.i.i.i, %div46.i.i.i.i
  %add32.i.i.i = add i64 %add30.i.i.i, %call3.i.i340.i
  %add33.i.i.i = add i64 %add32.i.i.i, %194
  %inc.i.i343.i = add nuw nsw i64 %i.0245.i.i.i, 1
  %exitcond.not.i.i344.i = icmp eq i64 %inc.i.i343.i, %166
  br i1 %exitcond.not.i.i344.i, label %for.body39.lr.ph.i.i.i, label %for.body.i.i331.i, !llvm.loop !26

for.cond.cleanup38.i.i.i:                         ; preds = %for.body39.i.i.i, %for.cond.preheader.i.i328.i
  %at.0.lcssa260.i.i.i = phi i64 [ 0, %for.cond.preheader.i.i328.i ], [ %add33.i.i.i, %for.body39.i.i.i ]
  %written.1.lcssa.i.i.i = phi i64 [ 0, %for.cond.preheader.i.i328.i ], [ %add63.i.i.i, %for.body39.i.i.i ]
  %at.1.lcssa.i.i.i = phi i64 [ 0, %for.cond.preheader.i.i328.i ], [ %add65.i.i.i, %for.body39.i.i.i ]
  %195 = getelementptr inbounds nuw i8, ptr %head.i.i.i, i64 4
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 4 dereferenceable(42) %195, i8 0, i64 42, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 5, i8 6>, ptr %head.i.i.i, align 4
  %add.ptr72.i.i.i = getelementptr inbounds nuw i8, ptr %head.i.i.i, i64 8
  %conv.i185.i.i.i = trunc i64 %166 to i8
  store i8 %conv.i185.i.i.i, ptr %add.ptr72.i.i.i, align 4
  %shr.i184.1257.i.i.i = lshr i64 %166, 8
  %conv.i185.1.i.i.i = trunc nuw i64 %shr.i184.1257.i.i.i to i8
  %arrayidx.i186.1.i.i.i = getelementptr inbounds nuw i8, ptr %head.i.i.i, i64 9
  store i8 %conv.i185.1.i.i.i, ptr %arrayidx.i186.1.i.i.i, align 1
  %add.ptr75.i.i.i = getelementptr inbounds nuw i8, ptr %head.i.i.i, i64 10
  store i8 %conv.i185.i.i.i, ptr %add.ptr75.i.i.i, align 2
  %arrayidx.i195.1.i.i.i = getelementptr inbounds nuw i8, ptr %head.i.i.i, i64 11
  store i8 %conv.i185.1.i.i.i, ptr %arrayidx.i195.1.i.i.i, align 1
  %add.ptr78.i.i.i = getelementptr inbounds nuw i8, ptr %head.i.i.i, i64 12
  %sub.i.i345.i = sub i64 %at.1.lcssa.i.i.i, %at.0.lcssa260.i.i.i
  %conv79.i.i.i = trunc i64 %sub.i.i345.i to i32
  %broadcast.splatinsert302 = insertelement <4 x i32> poison, i32 %conv79.i.i.i, i64 0
  %broadcast.splat303 = shufflevector <4 x i32> %broadcast.splatinsert302, <4 x i32> poison, <4 x i32> zeroinitializer
  %196 = lshr <4 x i32> %broadcast.splat303, <i32 0, i32 8, i32 16, i32 24>
  %197 = trunc <4 x i32> %196 to <4 x i8>
  store <4 x i8> %197, ptr %add.ptr78.i.i.i, align 4
  %add.ptr81.i.i.i = getelementptr inbounds nuw i8, ptr %head.i.i.i, i64 16
  %conv82.i.i.i = trunc i64 %at.0.lcssa260.i.i.i to i32
  %broadcast.splatinsert311 = insertelement <4 x i32> poison, i32 %conv82.i.i.i, i64 0
  %broadcast.splat312 = shufflevector <4 x i32> %broadcast.splatinsert311, <4 x i32> poison, <4 x i32> zeroinitializer
  %198 = lshr <4 x i32> %broadcast.splat312, <i32 0, i32 8, i32 16, i32 24>
  %199 = trunc <4 x i32> %198 to <4 x i8>
  store <4 x i8> %199, ptr %add.ptr81.i.i.i, align 4
  %call84.i.i.i = call i64 @fwrite(ptr noundef nonnull %head.i.i.i, i64 noundef 1, i64 noundef 22, ptr noundef nonnull %call14.i.i) #20
  %add85.i.i.i = add i64 %call84.i.i.i, %written.1.lcssa.i.i.i
  %add86.i.i.i = add i64 %at.1.lcssa.i.i.i, 22
  %cmp87.i.i.i = icmp eq i64 %add85.i.i.i, %add86.i.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %head.i.i.i) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %header.i.i.i) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i.i.i) #18
  %call22.i.i = call i32 @fclose(ptr noundef nonnull %call14.i.i) #20
  %cmp23.i.i = icmp eq i32 %call22.i.i, 0
  %or.cond39.i.i = select i1 %cmp23.i.i, i1 %cmp87.i.i.i, i1 false
  br i1 %or.cond39.i.i, label %lor.lhs.false25.i.i, label %if.then29.i.i

for.body39.i.i.i:                                 ; preds = %for.body39.i.i.i, %for.body39.lr.ph.i.i.i
  %at.1252.i.i.i = phi i64 [ %add33.i.i.i, %for.body39.lr.ph.i.i.i ], [ %add65.i.i.i, %for.body39.i.i.i ]
  %i34.0251.i.i.i = phi i64 [ 0, %for.body39.lr.ph.i.i.i ], [ %inc67.i.i.i, %for.body39.i.i.i ]
  %written.1250.i.i.i = phi i64 [ %add28.i.i.i, %for.body39.lr.ph.i.i.i ], [ %add63.i.i.i, %for.body39.i.i.i ]
  %arrayidx41.i.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i34.0251.i.i.i
  %200 = load ptr, ptr %arrayidx41.i.i.i, align 8
  %call43.i.i.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %200) #19
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 4 dereferenceable(30) %174, i8 0, i64 30, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 1, i8 2>, ptr %head.i.i.i, align 4
  store i8 20, ptr %add.ptr.i.i.i, align 4
  store i8 0, ptr %arrayidx.i231.1.i.i.i, align 1
  %arrayidx50.i.i.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call12.i.i, i64 %i34.0251.i.i.i
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr49.i.i.i, ptr noundef %arrayidx50.i.i.i, i64 noundef %call43.i.i.i) #20
  %offset54.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx50.i.i.i, i64 8
  %201 = load i32, ptr %offset54.i.i.i, align 4
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %201, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %202 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %203 = trunc <4 x i32> %202 to <4 x i8>
  store <4 x i8> %203, ptr %add.ptr52.i.i.i, align 2
  %call56.i.i.i = call i64 @fwrite(ptr noundef nonnull %head.i.i.i, i64 noundef 1, i64 noundef 46, ptr noundef nonnull %call14.i.i) #20
  %204 = load ptr, ptr %arrayidx41.i.i.i, align 8
  %call59.i.i.i = call i64 @fwrite(ptr noundef %204, i64 noundef 1, i64 noundef %call43.i.i.i, ptr noundef nonnull %call14.i.i) #20
  %call61.i.i.i = call i64 @fwrite(ptr noundef nonnull @.str.31, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call14.i.i) #20
  %add60.i.i.i = add i64 %call56.i.i.i, %written.1250.i.i.i
  %add62.i.i.i = add i64 %add60.i.i.i, %call59.i.i.i
  %add63.i.i.i = add i64 %add62.i.i.i, %call61.i.i.i
  %add64.i.i.i = add i64 %at.1252.i.i.i, 50
  %add65.i.i.i = add i64 %add64.i.i.i, %call43.i.i.i
  %inc67.i.i.i = add nuw nsw i64 %i34.0251.i.i.i, 1
  %exitcond255.not.i.i.i = icmp eq i64 %inc67.i.i.i, %166
  br i1 %exitcond255.not.i.i.i, label %for.cond.cleanup38.i.i.i, label %for.body39.i.i.i, !llvm.loop !27

lor.lhs.false25.i.i:                              ; preds = %for.cond.cleanup38.i.i.i
  %call27.i346.i = call i32 @rename(ptr noundef nonnull %aside.i.i, ptr noundef nonnull %165) #20
  %cmp28.not.i.i = icmp eq i32 %call27.i346.i, 0
  br i1 %cmp28.not.i.i, label %if.end33.i.i, label %if.then29.i.i

if.then29.i.i:                                    ; preds = %lor.lhs.false25.i.i, %for.cond.cleanup38.i.i.i
  %205 = load ptr, ptr @stderr, align 8
  %call30.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %205, ptr noundef nonnull @.str.59, ptr noundef nonnull %165) #21
  %call32.i.i = call i32 @remove(ptr noundef nonnull %aside.i.i) #20
  br label %nnc_write_npz.exit.i

if.end33.i.i:                                     ; preds = %lor.lhs.false25.i.i
  call void @free(ptr noundef %call12.i.i) #20
  br label %nnc_write_npz.exit.i

nnc_write_npz.exit.i:                             ; preds = %if.end33.i.i, %if.then29.i.i, %if.then18.i.i, %if.then6.i.i, %if.then.i347.i
  %retval.2.i.i = phi i32 [ 5, %if.then.i347.i ], [ 2, %if.then6.i.i ], [ 2, %if.then18.i.i ], [ 5, %if.then29.i.i ], [ 0, %if.end33.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %aside.i.i) #18
  br label %if.end144.i

if.end144.i:                                      ; preds = %nnc_write_npz.exit.i, %land.lhs.true137.i
  %code122.1.i = phi i32 [ %retval.2.i.i, %nnc_write_npz.exit.i ], [ 0, %land.lhs.true137.i ]
  %cmp151.i = icmp eq i32 %code122.1.i, 0
  %206 = load i64, ptr %output_count.i, align 8
  %cmp148437.i = icmp ne i64 %206, 0
  %or.cond187438.i = and i1 %cmp151.i, %cmp148437.i
  br i1 %or.cond187438.i, label %land.rhs.lr.ph.i, label %for.cond.cleanup155.i

land.rhs.lr.ph.i:                                 ; preds = %if.end144.i
  %207 = load ptr, ptr @stdout, align 8
  br i1 %tobool124.not.i, label %land.rhs.i, label %for.cond.cleanup155.i

land.rhs.i:                                       ; preds = %land.rhs.lr.ph.i, %land.rhs.i
  %i145.0439.i = phi i64 [ %inc166.i, %land.rhs.i ], [ 0, %land.rhs.lr.ph.i ]
  %arrayidx157.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i145.0439.i
  %208 = load ptr, ptr %arrayidx157.i, align 8
  %call159.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.23, ptr noundef %208) #20
  %dtype.i = getelementptr inbounds nuw i8, ptr %arrayidx157.i, i64 8
  %209 = load ptr, ptr %dtype.i, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx157.i, i64 24
  %210 = load i64, ptr %rank.i, align 8
  %shape163.i = getelementptr inbounds nuw i8, ptr %arrayidx157.i, i64 32
  %211 = load ptr, ptr %shape163.i, align 8
  call fastcc void @nnc_print_type(ptr noundef %207, ptr noundef %209, i64 noundef %210, ptr noundef %211) #20
  %putchar.i = call i32 @putchar(i32 10)
  %inc166.i = add nuw i64 %i145.0439.i, 1
  %212 = load i64, ptr %output_count.i, align 8
  %cmp148.i = icmp ult i64 %inc166.i, %212
  br i1 %cmp148.i, label %land.rhs.i, label %for.cond.cleanup155.i, !llvm.loop !28

for.cond.cleanup155.i:                            ; preds = %land.rhs.i, %land.rhs.lr.ph.i, %if.end144.i, %if.end134.i
  %code122.1510.i = phi i32 [ %code122.0.i, %if.end134.i ], [ %code122.1.i, %if.end144.i ], [ 0, %land.rhs.lr.ph.i ], [ 0, %land.rhs.i ]
  %213 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 40), align 8
  %214 = load ptr, ptr %context.i, align 8
  call void %213(ptr noundef %214) #19
  %215 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 24), align 8
  %216 = load ptr, ptr %model.i, align 8
  call void %215(ptr noundef %216) #19
  br label %nnc_run_program.exit

nnc_run_program.exit:                             ; preds = %nnc_take_file.exit.i, %if.end.i84.i.i, %if.end30.i.i.i.i, %if.then.i28, %if.then.i.i.i, %if.then10.i.i.i, %if.then.i.i.i.i, %if.then28.i.i.i.i, %if.then58.i.i.i.i, %if.then78.i.i.i.i, %if.then98.i.i.i.i, %if.then36.i.i, %cleanup53.i, %if.then63.i, %cond.end.i, %if.then103.i, %if.then114.i, %if.then131.i, %for.cond.cleanup155.i
  %retval.7.i = phi i32 [ 5, %if.then.i28 ], [ 5, %if.then103.i ], [ 2, %cleanup53.i ], [ %call64.i, %if.then63.i ], [ %call86.i, %cond.end.i ], [ %code122.1510.i, %for.cond.cleanup155.i ], [ %call133.i, %if.then131.i ], [ 5, %if.then114.i ], [ 5, %if.end30.i.i.i.i ], [ 5, %if.then28.i.i.i.i ], [ 5, %if.then.i.i.i.i ], [ 2, %if.then58.i.i.i.i ], [ 5, %if.then98.i.i.i.i ], [ 5, %if.then78.i.i.i.i ], [ 2, %if.then.i.i.i ], [ 5, %if.then10.i.i.i ], [ %call8.i86.i.i, %if.end.i84.i.i ], [ 2, %if.then36.i.i ], [ %call44.i.i, %nnc_take_file.exit.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %context.i) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %model.i) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %options.i) #18
  br label %cond.end

cond.end:                                         ; preds = %nnc_parse_arguments.exit.thread, %nnc_run_program.exit
  %cond = phi i32 [ %retval.7.i, %nnc_run_program.exit ], [ %spec.select.i.ph, %nnc_parse_arguments.exit.thread ]
  call void @llvm.lifetime.end.p0(ptr nonnull %arguments) #18
  ret i32 %cond
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i32 @strcmp(ptr noundef captures(none), ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #4

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare double @strtod(ptr noundef readonly, ptr noundef captures(none)) local_unnamed_addr #5

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare i64 @strtol(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #5

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fprintf(ptr noundef captures(none), ptr noundef readonly captures(none), ...) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
define internal fastcc void @nnc_print_type(ptr noundef captures(none) %file, ptr noundef %dtype, i64 noundef %rank, ptr noundef readonly captures(none) %shape) unnamed_addr #4 {
entry:
  %call = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull @.str.17, ptr noundef %dtype) #19
  %cmp9.not = icmp eq i64 %rank, 0
  br i1 %cmp9.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %entry
  %fputc = tail call i32 @fputc(i32 93, ptr %file)
  ret void

for.body:                                         ; preds = %entry, %for.body
  %i.010 = phi i64 [ %inc, %for.body ], [ 0, %entry ]
  %cmp1 = icmp eq i64 %i.010, 0
  %cond = select i1 %cmp1, ptr @.str.18, ptr @.str.19
  %arrayidx = getelementptr inbounds nuw i64, ptr %shape, i64 %i.010
  %0 = load i64, ptr %arrayidx, align 8
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull %cond, i64 noundef %0) #19
  %inc = add nuw i64 %i.010, 1
  %exitcond.not = icmp eq i64 %inc, %rank
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !29
}

; Function Attrs: mustprogress nofree nounwind optsize willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @malloc(i64 noundef) local_unnamed_addr #6

; Function Attrs: nofree nounwind optsize memory(readwrite, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_copy_tensors(ptr noundef readonly captures(none) %from, i64 noundef %count) unnamed_addr #7 {
entry:
  %cmp60.not = icmp eq i64 %count, 0
  br i1 %cmp60.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup.loopexit:                        ; preds = %for.body
  %0 = shl i64 %add, 3
  br label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit, %entry
  %extents.0.lcssa = phi i64 [ 0, %entry ], [ %0, %for.cond.cleanup.loopexit ]
  %1 = mul i64 %count, 48
  %mul = add i64 %1, 48
  %add3 = add i64 %mul, %extents.0.lcssa
  %call = tail call ptr @malloc(i64 noundef %add3) #22
  %cmp4 = icmp ne ptr %call, null
  %cmp866 = icmp ne i64 %count, 0
  %or.cond = and i1 %cmp4, %cmp866
  br i1 %or.cond, label %for.body10.preheader, label %cleanup

for.body10.preheader:                             ; preds = %for.cond.cleanup
  %add.ptr = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call, i64 %count
  %add.ptr5 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 48
  br label %for.body10

for.body:                                         ; preds = %entry, %for.body
  %i.062 = phi i64 [ %inc, %for.body ], [ 0, %entry ]
  %extents.061 = phi i64 [ %add, %for.body ], [ 0, %entry ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %from, i64 %i.062
  %rank = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  %2 = load i64, ptr %rank, align 8
  %add = add i64 %2, %extents.061
  %inc = add nuw i64 %i.062, 1
  %exitcond.not = icmp eq i64 %inc, %count
  br i1 %exitcond.not, label %for.cond.cleanup.loopexit, label %for.body, !llvm.loop !30

for.body10:                                       ; preds = %for.body10.preheader, %for.cond.cleanup18
  %i6.068 = phi i64 [ %inc31, %for.cond.cleanup18 ], [ 0, %for.body10.preheader ]
  %at.067 = phi ptr [ %add.ptr29, %for.cond.cleanup18 ], [ %add.ptr5, %for.body10.preheader ]
  %arrayidx11 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call, i64 %i6.068
  %arrayidx12 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %from, i64 %i6.068
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(48) %arrayidx11, ptr noundef nonnull align 8 dereferenceable(48) %arrayidx12, i64 48, i1 false)
  %shape = getelementptr inbounds nuw i8, ptr %arrayidx11, i64 32
  store ptr %at.067, ptr %shape, align 8
  %rank16 = getelementptr inbounds nuw i8, ptr %arrayidx12, i64 24
  %3 = load i64, ptr %rank16, align 8
  %cmp1763.not = icmp eq i64 %3, 0
  br i1 %cmp1763.not, label %for.cond.cleanup18, label %for.body19.lr.ph

for.body19.lr.ph:                                 ; preds = %for.body10
  %shape21 = getelementptr inbounds nuw i8, ptr %arrayidx12, i64 32
  %4 = load ptr, ptr %shape21, align 8
  br label %for.body19

for.cond.cleanup18:                               ; preds = %for.body19, %for.body10
  %add.ptr29 = getelementptr inbounds nuw i64, ptr %at.067, i64 %3
  %inc31 = add nuw i64 %i6.068, 1
  %exitcond70.not = icmp eq i64 %inc31, %count
  br i1 %exitcond70.not, label %cleanup, label %for.body10, !llvm.loop !31

for.body19:                                       ; preds = %for.body19.lr.ph, %for.body19
  %axis.064 = phi i64 [ 0, %for.body19.lr.ph ], [ %inc25, %for.body19 ]
  %arrayidx22 = getelementptr inbounds nuw i64, ptr %4, i64 %axis.064
  %5 = load i64, ptr %arrayidx22, align 8
  %arrayidx23 = getelementptr inbounds nuw i64, ptr %at.067, i64 %axis.064
  store i64 %5, ptr %arrayidx23, align 8
  %inc25 = add nuw i64 %axis.064, 1
  %exitcond69.not = icmp eq i64 %inc25, %3
  br i1 %exitcond69.not, label %for.cond.cleanup18, label %for.body19, !llvm.loop !32

cleanup:                                          ; preds = %for.cond.cleanup18, %for.cond.cleanup
  ret ptr %call
}

; Function Attrs: cold nounwind optsize
define internal fastcc range(i32 2, 6) i32 @nnc_fail(ptr noundef %what, i32 noundef range(i32 1, 0) %status) unnamed_addr #8 {
entry:
  %0 = load ptr, ptr @stderr, align 8
  %1 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call = tail call ptr %1(i32 noundef %status) #19
  %call1 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.24, ptr noundef %what, ptr noundef %call, i32 noundef %status) #21
  switch i32 %status, label %lor.rhs [
    i32 3, label %cond.end
    i32 10, label %cond.end.fold.split
    i32 1, label %cond.end.fold.split
    i32 11, label %cond.end.fold.split
  ]

lor.rhs:                                          ; preds = %entry
  br label %cond.end

cond.end.fold.split:                              ; preds = %entry, %entry, %entry
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.end.fold.split, %lor.rhs
  %cond5 = phi i32 [ 4, %entry ], [ 5, %lor.rhs ], [ 2, %cond.end.fold.split ]
  ret i32 %cond5
}

; Function Attrs: nofree norecurse nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_measure(ptr noundef nonnull captures(none) %tensor) unnamed_addr #9 {
entry:
  %numpy.i = getelementptr inbounds nuw i8, ptr %tensor, i64 16
  %0 = load ptr, ptr %numpy.i, align 8
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %0, i64 2
  %call.i = tail call i64 @strtol(ptr noundef nonnull captures(none) %add.ptr.i, ptr noundef null, i32 noundef 10) #20
  %rank = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %1 = load i64, ptr %rank, align 8
  %cmp.not13.not = icmp eq i64 %1, 0
  br i1 %cmp.not13.not, label %for.end, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %entry
  %shape = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %2 = load ptr, ptr %shape, align 8
  br label %for.body

for.cond:                                         ; preds = %for.body
  %inc = add nuw i64 %i.015, 1
  %exitcond.not = icmp eq i64 %inc, %1
  br i1 %exitcond.not, label %for.end, label %for.body, !llvm.loop !33

for.body:                                         ; preds = %for.body.lr.ph, %for.cond
  %i.015 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.cond ]
  %bytes.014 = phi i64 [ %call.i, %for.body.lr.ph ], [ %6, %for.cond ]
  %arrayidx = getelementptr inbounds nuw i64, ptr %2, i64 %i.015
  %3 = load i64, ptr %arrayidx, align 8
  %4 = tail call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %bytes.014, i64 %3)
  %5 = extractvalue { i64, i1 } %4, 1
  %6 = extractvalue { i64, i1 } %4, 0
  %cmp1.not = icmp ugt i64 %6, 140737488355327
  %or.cond.not = or i1 %5, %cmp1.not
  br i1 %or.cond.not, label %cleanup3, label %for.cond

for.end:                                          ; preds = %for.cond, %entry
  %bytes.0.lcssa = phi i64 [ %call.i, %entry ], [ %6, %for.cond ]
  %bytes2 = getelementptr inbounds nuw i8, ptr %tensor, i64 40
  store i64 %bytes.0.lcssa, ptr %bytes2, align 8
  br label %cleanup3

cleanup3:                                         ; preds = %for.body, %for.end
  %retval.1 = phi i32 [ 1, %for.end ], [ 0, %for.body ]
  ret i32 %retval.1
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #10

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i64 @strlen(ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_parse_npy(ptr noundef %path, [2 x i64] %bytes.coerce, ptr noundef nonnull captures(none) %tensor, i32 noundef range(i32 0, 2) %open, ptr noundef nonnull writeonly captures(none) %numbers) unnamed_addr #4 {
entry:
  %rest.i = alloca ptr, align 8
  %header = alloca [4096 x i8], align 1
  %bytes.coerce.fca.0.extract = extractvalue [2 x i64] %bytes.coerce, 0
  %0 = inttoptr i64 %bytes.coerce.fca.0.extract to ptr
  %bytes.coerce.fca.1.extract = extractvalue [2 x i64] %bytes.coerce, 1
  call void @llvm.lifetime.start.p0(ptr nonnull %header) #18
  %cmp = icmp ult i64 %bytes.coerce.fca.1.extract, 12
  br i1 %cmp, label %if.then, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %bcmp = tail call i32 @bcmp(ptr noundef nonnull dereferenceable(6) %0, ptr noundef nonnull dereferenceable(6) @.str.35, i64 6)
  %cmp1.not = icmp eq i32 %bcmp, 0
  br i1 %cmp1.not, label %if.end, label %if.then

if.then:                                          ; preds = %lor.lhs.false, %entry
  %1 = load ptr, ptr @stderr, align 8
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %1, ptr noundef nonnull @.str.36, ptr noundef %path) #21
  br label %cleanup115

if.end:                                           ; preds = %lor.lhs.false
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 6
  %2 = load i8, ptr %arrayidx, align 1
  %cmp4 = icmp ugt i8 %2, 1
  %add.ptr = getelementptr inbounds nuw i8, ptr %0, i64 8
  %3 = select i1 %cmp4, i64 4, i64 2
  br label %for.body.i

for.body.i:                                       ; preds = %for.body.i, %if.end
  %indvars.iv.i = phi i64 [ %3, %if.end ], [ %indvars.iv.next.i, %for.body.i ]
  %value.04.i = phi i32 [ 0, %if.end ], [ %or.i, %for.body.i ]
  %indvars.iv.next.i = add nsw i64 %indvars.iv.i, -1
  %shl.i = shl i32 %value.04.i, 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %indvars.iv.next.i
  %4 = load i8, ptr %arrayidx.i, align 1
  %conv.i = zext i8 %4 to i32
  %or.i = or disjoint i32 %shl.i, %conv.i
  %cmp.i = icmp samesign ugt i64 %indvars.iv.i, 1
  br i1 %cmp.i, label %for.body.i, label %nnc_little.exit, !llvm.loop !7

nnc_little.exit:                                  ; preds = %for.body.i
  %conv8 = zext i32 %or.i to i64
  %conv11 = select i1 %cmp4, i64 12, i64 10
  %add = add nuw nsw i64 %conv11, %conv8
  %cmp12 = icmp ugt i32 %shl.i, 4095
  %cmp16 = icmp ugt i64 %add, %bytes.coerce.fca.1.extract
  %or.cond162 = select i1 %cmp12, i1 true, i1 %cmp16
  br i1 %or.cond162, label %if.then18, label %if.end20

if.then18:                                        ; preds = %nnc_little.exit
  %5 = load ptr, ptr @stderr, align 8
  %call19 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %5, ptr noundef nonnull @.str.37, ptr noundef %path) #21
  br label %cleanup115

if.end20:                                         ; preds = %nnc_little.exit
  %add.ptr24 = getelementptr inbounds nuw i8, ptr %0, i64 %conv11
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %header, ptr nonnull align 1 %add.ptr24, i64 %conv8, i1 false)
  %arrayidx25 = getelementptr inbounds nuw i8, ptr %header, i64 %conv8
  store i8 0, ptr %arrayidx25, align 1
  %call27 = call fastcc ptr @nnc_entry(ptr noundef %header, ptr noundef nonnull @.str.38) #20
  %call29 = call fastcc ptr @nnc_entry(ptr noundef %header, ptr noundef nonnull @.str.39) #20
  %call31 = call fastcc ptr @nnc_entry(ptr noundef %header, ptr noundef nonnull @.str.40) #20
  %cmp32 = icmp eq ptr %call27, null
  %cmp35 = icmp eq ptr %call29, null
  %or.cond = or i1 %cmp32, %cmp35
  %cmp38 = icmp eq ptr %call31, null
  %or.cond117 = or i1 %or.cond, %cmp38
  br i1 %or.cond117, label %if.then44, label %lor.lhs.false40

lor.lhs.false40:                                  ; preds = %if.end20
  %6 = load i8, ptr %call27, align 1
  %cmp42.not = icmp eq i8 %6, 39
  br i1 %cmp42.not, label %if.end46, label %if.then44

if.then44:                                        ; preds = %lor.lhs.false40, %if.end20
  %7 = load ptr, ptr @stderr, align 8
  %call45 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %7, ptr noundef nonnull @.str.41, ptr noundef %path) #21
  br label %cleanup115

if.end46:                                         ; preds = %lor.lhs.false40
  %numpy = getelementptr inbounds nuw i8, ptr %tensor, i64 16
  %8 = load ptr, ptr %numpy, align 8
  %call47 = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %8) #19
  %add.ptr48 = getelementptr inbounds nuw i8, ptr %call27, i64 1
  %bcmp161 = call i32 @bcmp(ptr nonnull %add.ptr48, ptr nonnull %8, i64 %call47)
  %cmp51 = icmp eq i32 %bcmp161, 0
  br i1 %cmp51, label %land.rhs, label %if.then65

land.rhs:                                         ; preds = %if.end46
  %9 = getelementptr i8, ptr %call27, i64 %call47
  %arrayidx54 = getelementptr i8, ptr %9, i64 1
  %10 = load i8, ptr %arrayidx54, align 1
  %cmp56 = icmp eq i8 %10, 39
  br i1 %cmp56, label %lor.lhs.false59, label %if.then65

lor.lhs.false59:                                  ; preds = %land.rhs
  %tobool60.not = icmp eq i32 %open, 0
  br i1 %tobool60.not, label %cond.end, label %cond.true

cond.true:                                        ; preds = %lor.lhs.false59
  %shape61 = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %11 = load ptr, ptr %shape61, align 8
  br label %cond.end

cond.end:                                         ; preds = %lor.lhs.false59, %cond.true
  %cond62 = phi ptr [ %11, %cond.true ], [ null, %lor.lhs.false59 ]
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i) #18
  store ptr null, ptr %rest.i, align 8
  %12 = load i8, ptr %call29, align 1
  %cmp.not.i = icmp eq i8 %12, 40
  br i1 %cmp.not.i, label %if.end.i, label %nnc_shape_matches.exit.thread

if.end.i:                                         ; preds = %cond.end
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %call29, i64 1
  %rank.i = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %13 = load i64, ptr %rank.i, align 8
  %cmp2.not53.not.i = icmp eq i64 %13, 0
  br i1 %cmp2.not53.not.i, label %if.end.for.end_crit_edge.i, label %for.body.lr.ph.i

if.end.for.end_crit_edge.i:                       ; preds = %if.end.i
  %.pre.i = load i8, ptr %add.ptr.i, align 1
  br label %nnc_shape_matches.exit

for.body.lr.ph.i:                                 ; preds = %if.end.i
  %cond.i = icmp eq ptr %cond62, null
  %shape.i = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  br label %for.body.i163

for.body.i163:                                    ; preds = %for.inc.i, %for.body.lr.ph.i
  %i.055.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %for.inc.i ]
  %text.addr.054.i = phi ptr [ %add.ptr.i, %for.body.lr.ph.i ], [ %text.addr.1.i, %for.inc.i ]
  %call.i = call i64 @strtoll(ptr noundef nonnull %text.addr.054.i, ptr noundef nonnull %rest.i, i32 noundef 10) #20
  %14 = load ptr, ptr %rest.i, align 8
  %cmp4.i = icmp eq ptr %14, %text.addr.054.i
  %cmp6.i = icmp slt i64 %call.i, 0
  %or.cond.i = select i1 %cmp4.i, i1 true, i1 %cmp6.i
  br i1 %or.cond.i, label %nnc_shape_matches.exit.thread, label %lor.lhs.false8.i

lor.lhs.false8.i:                                 ; preds = %for.body.i163
  br i1 %cond.i, label %land.lhs.true.i, label %if.then17.i

land.lhs.true.i:                                  ; preds = %lor.lhs.false8.i
  %15 = load ptr, ptr %shape.i, align 8
  %arrayidx.i164 = getelementptr inbounds nuw i64, ptr %15, i64 %i.055.i
  %16 = load i64, ptr %arrayidx.i164, align 8
  %cmp11.not.i = icmp eq i64 %call.i, %16
  br i1 %cmp11.not.i, label %while.cond.i.preheader, label %nnc_shape_matches.exit.thread

if.then17.i:                                      ; preds = %lor.lhs.false8.i
  %arrayidx18.i = getelementptr inbounds nuw i64, ptr %cond62, i64 %i.055.i
  store i64 %call.i, ptr %arrayidx18.i, align 8
  br label %while.cond.i.preheader

while.cond.i.preheader:                           ; preds = %if.then17.i, %land.lhs.true.i
  br label %while.cond.i

while.cond.i:                                     ; preds = %while.cond.i.preheader, %while.body.i
  %text.addr.1.i = phi ptr [ %add.ptr26.i, %while.body.i ], [ %14, %while.cond.i.preheader ]
  %17 = load i8, ptr %text.addr.1.i, align 1
  switch i8 %17, label %for.inc.i [
    i8 44, label %while.body.i
    i8 32, label %while.body.i
  ]

while.body.i:                                     ; preds = %while.cond.i, %while.cond.i
  %add.ptr26.i = getelementptr inbounds nuw i8, ptr %text.addr.1.i, i64 1
  br label %while.cond.i, !llvm.loop !34

for.inc.i:                                        ; preds = %while.cond.i
  %inc.i = add nuw i64 %i.055.i, 1
  %18 = load i64, ptr %rank.i, align 8
  %cmp2.not.i = icmp ult i64 %inc.i, %18
  br i1 %cmp2.not.i, label %for.body.i163, label %nnc_shape_matches.exit.loopexit, !llvm.loop !35

nnc_shape_matches.exit.thread:                    ; preds = %land.lhs.true.i, %for.body.i163, %cond.end
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #18
  br label %if.then65

nnc_shape_matches.exit.loopexit:                  ; preds = %for.inc.i
  %19 = icmp ult i64 %18, 2
  br label %nnc_shape_matches.exit

nnc_shape_matches.exit:                           ; preds = %nnc_shape_matches.exit.loopexit, %if.end.for.end_crit_edge.i
  %cmp76 = phi i1 [ true, %if.end.for.end_crit_edge.i ], [ %19, %nnc_shape_matches.exit.loopexit ]
  %20 = phi i8 [ %.pre.i, %if.end.for.end_crit_edge.i ], [ %17, %nnc_shape_matches.exit.loopexit ]
  %cmp30.i.not = icmp eq i8 %20, 41
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #18
  br i1 %cmp30.i.not, label %if.end71, label %if.then65

if.then65:                                        ; preds = %nnc_shape_matches.exit.thread, %if.end46, %nnc_shape_matches.exit, %land.rhs
  %21 = load ptr, ptr @stderr, align 8
  %22 = load ptr, ptr %tensor, align 8
  %call66 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %21, ptr noundef nonnull @.str.42, ptr noundef %path, ptr noundef %22) #21
  %dtype = getelementptr inbounds nuw i8, ptr %tensor, i64 8
  %23 = load ptr, ptr %dtype, align 8
  %rank = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %24 = load i64, ptr %rank, align 8
  %shape67 = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %25 = load ptr, ptr %shape67, align 8
  call fastcc void @nnc_print_type(ptr noundef %21, ptr noundef %23, i64 noundef %24, ptr noundef %25) #20
  %26 = load ptr, ptr %numpy, align 8
  %call70 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %21, ptr noundef nonnull @.str.43, ptr noundef %26, ptr noundef nonnull %header) #21
  br label %cleanup115

if.end71:                                         ; preds = %nnc_shape_matches.exit
  %27 = load i8, ptr %call31, align 1
  %cmp73 = icmp ne i8 %27, 84
  %brmerge = or i1 %cmp73, %cmp76
  br i1 %brmerge, label %if.end80, label %if.then78

if.then78:                                        ; preds = %if.end71
  %28 = load ptr, ptr @stderr, align 8
  %call79 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %28, ptr noundef nonnull @.str.44, ptr noundef %path) #21
  br label %cleanup115

if.end80:                                         ; preds = %if.end71
  br i1 %tobool60.not, label %lor.lhs.false85, label %land.lhs.true82

land.lhs.true82:                                  ; preds = %if.end80
  %call83 = call fastcc i32 @nnc_measure(ptr noundef %tensor) #20
  %tobool84.not = icmp eq i32 %call83, 0
  br i1 %tobool84.not, label %if.then90, label %lor.lhs.false85

lor.lhs.false85:                                  ; preds = %land.lhs.true82, %if.end80
  %sub = sub i64 %bytes.coerce.fca.1.extract, %add
  %bytes87 = getelementptr inbounds nuw i8, ptr %tensor, i64 40
  %29 = load i64, ptr %bytes87, align 8
  %cmp88 = icmp ult i64 %sub, %29
  br i1 %cmp88, label %if.then90, label %if.end92

if.then90:                                        ; preds = %lor.lhs.false85, %land.lhs.true82
  %30 = load ptr, ptr @stderr, align 8
  %call91 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %30, ptr noundef nonnull @.str.45, ptr noundef %path) #21
  br label %cleanup115

if.end92:                                         ; preds = %lor.lhs.false85
  %add.ptr94 = getelementptr inbounds nuw i8, ptr %0, i64 %add
  store ptr %add.ptr94, ptr %numbers, align 8
  %31 = ptrtoint ptr %add.ptr94 to i64
  %rem = and i64 %31, 15
  %cmp95.not = icmp eq i64 %rem, 0
  br i1 %cmp95.not, label %cleanup115, label %if.then97

if.then97:                                        ; preds = %if.end92
  %32 = load i64, ptr %bytes87, align 8
  %add99 = add i64 %32, 1
  %call100 = call ptr @malloc(i64 noundef %add99) #22
  %cmp101.not = icmp eq ptr %call100, null
  br i1 %cmp101.not, label %cleanup115, label %if.end104

if.end104:                                        ; preds = %if.then97
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %call100, ptr nonnull align 1 %add.ptr94, i64 %32, i1 false)
  store ptr %call100, ptr %numbers, align 8
  br label %cleanup115

cleanup115:                                       ; preds = %if.end92, %if.end104, %if.then18, %if.then65, %if.then78, %if.then90, %if.then97, %if.then44, %if.then
  %retval.4 = phi i32 [ 5, %if.then ], [ 5, %if.then18 ], [ 5, %if.then44 ], [ 2, %if.then78 ], [ 5, %if.then90 ], [ 2, %if.then65 ], [ 5, %if.then97 ], [ 0, %if.end104 ], [ 0, %if.end92 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %header) #18
  ret i32 %retval.4
}

; Function Attrs: nofree nounwind optsize
declare noalias noundef ptr @fopen(ptr noundef readonly captures(none), ptr noundef readonly captures(none)) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fseeko(ptr noundef captures(none), i64 noundef, i32 noundef) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i64 @ftello(ptr noundef captures(none)) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i64 @fread(ptr noundef writeonly captures(none), i64 noundef, i64 noundef, ptr noundef captures(none)) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fclose(ptr noundef captures(none)) local_unnamed_addr #4

; Function Attrs: nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_entry(ptr noundef nonnull readonly %header, ptr noundef readonly captures(none) %key) unnamed_addr #11 {
entry:
  %call = tail call ptr @strstr(ptr noundef nonnull dereferenceable(1) %header, ptr noundef nonnull dereferenceable(1) %key) #19
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %call1 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %key) #19
  %add.ptr = getelementptr inbounds nuw i8, ptr %call, i64 %call1
  br label %while.cond

while.cond:                                       ; preds = %while.cond, %if.end
  %at.0 = phi ptr [ %add.ptr, %if.end ], [ %add.ptr4, %while.cond ]
  %0 = load i8, ptr %at.0, align 1
  %cmp2 = icmp eq i8 %0, 32
  %add.ptr4 = getelementptr inbounds nuw i8, ptr %at.0, i64 1
  br i1 %cmp2, label %while.cond, label %cleanup, !llvm.loop !36

cleanup:                                          ; preds = %while.cond, %entry
  %retval.0 = phi ptr [ null, %entry ], [ %at.0, %while.cond ]
  ret ptr %retval.0
}

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare ptr @strstr(ptr noundef, ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare i64 @strtoll(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #5

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.umul.with.overflow.i64(i64, i64) #12

; Function Attrs: mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #13

; Function Attrs: optsize
declare i32 @clock_gettime(i32 noundef, ptr noundef) local_unnamed_addr #14

; Function Attrs: nofree nounwind optsize
declare noundef i32 @snprintf(ptr noalias noundef writeonly captures(none), i64 noundef, ptr noundef readonly captures(none), ...) local_unnamed_addr #4

; Function Attrs: optsize
declare i32 @getpid() local_unnamed_addr #14

; Function Attrs: nofree nounwind optsize
declare noundef i32 @rename(ptr noundef readonly captures(none), ptr noundef readonly captures(none)) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i32 @remove(ptr noundef readonly captures(none)) local_unnamed_addr #4

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc void @nnc_entry_fields(ptr noundef nonnull writeonly captures(none) initializes((0, 10)) %at, ptr noundef nonnull readonly captures(none) %record, i64 noundef %named) unnamed_addr #15 {
entry:
  store <4 x i8> <i8 20, i8 0, i8 0, i8 8>, ptr %at, align 1
  %add.ptr1 = getelementptr inbounds nuw i8, ptr %at, i64 4
  store i16 0, ptr %add.ptr1, align 1
  %add.ptr2 = getelementptr inbounds nuw i8, ptr %at, i64 6
  store i16 0, ptr %add.ptr2, align 1
  %add.ptr3 = getelementptr inbounds nuw i8, ptr %at, i64 8
  store i8 33, ptr %add.ptr3, align 1
  %arrayidx.i53.1 = getelementptr inbounds nuw i8, ptr %at, i64 9
  store i8 0, ptr %arrayidx.i53.1, align 1
  %add.ptr4 = getelementptr inbounds nuw i8, ptr %at, i64 10
  %0 = load i32, ptr %record, align 4
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %0, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %1 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %2 = trunc <4 x i32> %1 to <4 x i8>
  store <4 x i8> %2, ptr %add.ptr4, align 1
  %add.ptr5 = getelementptr inbounds nuw i8, ptr %at, i64 14
  %size = getelementptr inbounds nuw i8, ptr %record, i64 4
  %3 = load i32, ptr %size, align 4
  %broadcast.splatinsert103 = insertelement <4 x i32> poison, i32 %3, i64 0
  %broadcast.splat104 = shufflevector <4 x i32> %broadcast.splatinsert103, <4 x i32> poison, <4 x i32> zeroinitializer
  %4 = lshr <4 x i32> %broadcast.splat104, <i32 0, i32 8, i32 16, i32 24>
  %5 = trunc <4 x i32> %4 to <4 x i8>
  store <4 x i8> %5, ptr %add.ptr5, align 1
  %add.ptr6 = getelementptr inbounds nuw i8, ptr %at, i64 18
  %6 = load i32, ptr %size, align 4
  %broadcast.splatinsert112 = insertelement <4 x i32> poison, i32 %6, i64 0
  %broadcast.splat113 = shufflevector <4 x i32> %broadcast.splatinsert112, <4 x i32> poison, <4 x i32> zeroinitializer
  %7 = lshr <4 x i32> %broadcast.splat113, <i32 0, i32 8, i32 16, i32 24>
  %8 = trunc <4 x i32> %7 to <4 x i8>
  store <4 x i8> %8, ptr %add.ptr6, align 1
  %add.ptr8 = getelementptr inbounds nuw i8, ptr %at, i64 22
  %conv = trunc i64 %named to i32
  %add = add i32 %conv, 4
  %conv.i88 = trunc i32 %add to i8
  store i8 %conv.i88, ptr %add.ptr8, align 1
  %shr.i87.1 = lshr i32 %add, 8
  %conv.i88.1 = trunc i32 %shr.i87.1 to i8
  %arrayidx.i89.1 = getelementptr inbounds nuw i8, ptr %at, i64 23
  store i8 %conv.i88.1, ptr %arrayidx.i89.1, align 1
  %add.ptr9 = getelementptr inbounds nuw i8, ptr %at, i64 24
  store i16 0, ptr %add.ptr9, align 1
  ret void
}

; Function Attrs: nofree nounwind optsize
declare noundef i64 @fwrite(ptr noundef readonly captures(none), i64 noundef, i64 noundef, ptr noundef captures(none)) local_unnamed_addr #4

; Function Attrs: nofree nounwind
declare noundef i32 @puts(ptr noundef readonly captures(none)) local_unnamed_addr #16

; Function Attrs: nofree nounwind
declare noundef i32 @putchar(i32 noundef) local_unnamed_addr #16

; Function Attrs: nofree nounwind
declare noundef i32 @fputc(i32 noundef, ptr noundef captures(none)) local_unnamed_addr #16

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: read)
declare i32 @bcmp(ptr captures(none), ptr captures(none), i64) local_unnamed_addr #17

attributes #0 = { nounwind optsize "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read) "no-trapping-math"="true" }
attributes #4 = { nofree nounwind optsize "no-trapping-math"="true" }
attributes #5 = { mustprogress nocallback nofree nounwind optsize willreturn "no-trapping-math"="true" }
attributes #6 = { mustprogress nofree nounwind optsize willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #7 = { nofree nounwind optsize memory(readwrite, target_mem0: none, target_mem1: none) "no-trapping-math"="true" }
attributes #8 = { cold nounwind optsize "no-trapping-math"="true" }
attributes #9 = { nofree norecurse nounwind optsize "no-trapping-math"="true" }
attributes #10 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #11 = { nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "no-trapping-math"="true" }
attributes #12 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #13 = { mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #14 = { optsize "no-trapping-math"="true" }
attributes #15 = { nofree norecurse nosync nounwind optsize memory(argmem: readwrite) "no-trapping-math"="true" }
attributes #16 = { nofree nounwind }
attributes #17 = { nocallback nofree nounwind willreturn memory(argmem: read) }
attributes #18 = { nounwind }
attributes #19 = { nounwind optsize }
attributes #20 = { optsize }
attributes #21 = { cold nounwind optsize }
attributes #22 = { optsize allocsize(0) }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!3 = distinct !{!3, !4}
!4 = !{!"llvm.loop.mustprogress"}
!5 = distinct !{!5, !4}
!6 = distinct !{!6, !4}
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
