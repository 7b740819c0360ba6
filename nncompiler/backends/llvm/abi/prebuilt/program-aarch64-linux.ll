; program.c for aarch64 linux, written by abi/prebuild.py; change the source instead.

%struct.nnc_api = type { i32, i32, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.timespec = type { i64, i64 }
%struct.nnc_options = type { i32, i32, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64 }
%struct.nnc_arguments = type { [256 x ptr], i32, ptr, ptr, i32, i32, double }
%struct.nnc_tensor = type { ptr, ptr, ptr, i64, ptr, i64, i64 }
%struct.nnc_entry_record = type { i32, i32, i32 }

@.str = private unnamed_addr constant [7 x i8] c"--help\00", align 1
@stdout = external local_unnamed_addr constant ptr, align 8
@.str.2 = private unnamed_addr constant [11 x i8] c"--describe\00", align 1
@.str.3 = private unnamed_addr constant [4 x i8] c"%s\0A\00", align 1
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
@.str.20 = private unnamed_addr constant [4 x i8] c"%ld\00", align 1
@stderr = external local_unnamed_addr constant ptr, align 8
@.str.22 = private unnamed_addr constant [29 x i8] c"%s: %s: %s\0A  try: %s --help\0A\00", align 1
@.str.23 = private unnamed_addr constant [22 x i8] c"this input is missing\00", align 1
@nnc_model_v1 = external local_unnamed_addr constant %struct.nnc_api, align 8
@.str.24 = private unnamed_addr constant [5 x i8] c"%s: \00", align 1
@.str.25 = private unnamed_addr constant [20 x i8] c"%s: %s (status %d)\0A\00", align 1
@.str.26 = private unnamed_addr constant [39 x i8] c"write NAME=FILE, with the input's name\00", align 1
@.str.27 = private unnamed_addr constant [22 x i8] c"%s: cannot be opened\0A\00", align 1
@.str.28 = private unnamed_addr constant [20 x i8] c"%s: cannot be read\0A\00", align 1
@.str.29 = private unnamed_addr constant [3 x i8] c"rb\00", align 1
@.str.30 = private unnamed_addr constant [35 x i8] c"%s: not a .npz file, or cut short\0A\00", align 1
@.str.31 = private unnamed_addr constant [82 x i8] c"%s: the archive's directory is damaged (archives of 4 GiB and more are not read)\0A\00", align 1
@.str.32 = private unnamed_addr constant [40 x i8] c"%s: the archive's directory is damaged\0A\00", align 1
@.str.33 = private unnamed_addr constant [5 x i8] c".npy\00", align 1
@.str.34 = private unnamed_addr constant [27 x i8] c"%s: entry %s is encrypted\0A\00", align 1
@.str.35 = private unnamed_addr constant [54 x i8] c"%s: entry %s is compressed; save it with numpy.savez\0A\00", align 1
@.str.36 = private unnamed_addr constant [25 x i8] c"%s: entry %s is damaged\0A\00", align 1
@.str.37 = private unnamed_addr constant [27 x i8] c"%s: entry %s is cut short\0A\00", align 1
@.str.38 = private unnamed_addr constant [48 x i8] c"%s: entry %s is damaged: its checksum is wrong\0A\00", align 1
@.str.39 = private unnamed_addr constant [7 x i8] c"\93NUMPY\00", align 1
@.str.40 = private unnamed_addr constant [21 x i8] c"%s: not a .npy file\0A\00", align 1
@.str.41 = private unnamed_addr constant [29 x i8] c"%s: the header is cut short\0A\00", align 1
@.str.42 = private unnamed_addr constant [15 x i8] c"%s: cut short\0A\00", align 1
@.str.43 = private unnamed_addr constant [39 x i8] c"%s: there is too little memory for it\0A\00", align 1
@.str.44 = private unnamed_addr constant [9 x i8] c"'descr':\00", align 1
@.str.45 = private unnamed_addr constant [9 x i8] c"'shape':\00", align 1
@.str.46 = private unnamed_addr constant [17 x i8] c"'fortran_order':\00", align 1
@.str.47 = private unnamed_addr constant [29 x i8] c"%s: the header is malformed\0A\00", align 1
@.str.48 = private unnamed_addr constant [22 x i8] c"%s: input %s must be \00", align 1
@.str.49 = private unnamed_addr constant [25 x i8] c" (%s), the file says %s\0A\00", align 1
@.str.50 = private unnamed_addr constant [74 x i8] c"%s: Fortran order is not read; save numpy.ascontiguousarray of the array\0A\00", align 1
@.str.51 = private unnamed_addr constant [4 x i8] c"f32\00", align 1
@.str.52 = private unnamed_addr constant [4 x i8] c"f64\00", align 1
@.str.53 = private unnamed_addr constant [4 x i8] c"f16\00", align 1
@.str.54 = private unnamed_addr constant [5 x i8] c"bf16\00", align 1
@.str.55 = private unnamed_addr constant [6 x i8] c"bench\00", align 1
@.str.56 = private unnamed_addr constant [22 x i8] c"runs %ld  threads %d\0A\00", align 1
@.str.57 = private unnamed_addr constant [55 x i8] c"min %.3f us  median %.3f us  p90 %.3f us  p99 %.3f us\0A\00", align 1
@.str.58 = private unnamed_addr constant [61 x i8] c"%s: the name of an output is longer than an archive can say\0A\00", align 1
@.str.59 = private unnamed_addr constant [48 x i8] c"%s: archives of 4 GiB and more are not written\0A\00", align 1
@.str.60 = private unnamed_addr constant [10 x i8] c"%s.%d.tmp\00", align 1
@.str.61 = private unnamed_addr constant [3 x i8] c"wb\00", align 1
@.str.62 = private unnamed_addr constant [23 x i8] c"%s: cannot be written\0A\00", align 1
@.str.63 = private unnamed_addr constant [20 x i8] c"%s: writing failed\0A\00", align 1
@.str.64 = private unnamed_addr constant [51 x i8] c"{'descr': '%s', 'fortran_order': False, 'shape': (\00", align 1
@.str.65 = private unnamed_addr constant [6 x i8] c", %ld\00", align 1
@.str.66 = private unnamed_addr constant [5 x i8] c"%ld,\00", align 1
@.str.67 = private unnamed_addr constant [5 x i8] c"), }\00", align 1

; Function Attrs: nounwind optsize
define range(i32 0, 6) i32 @main(i32 noundef %count, ptr noundef readonly captures(none) %words) local_unnamed_addr #0 {
entry:
  %table.i.i = alloca [256 x i32], align 4
  %head.i.i = alloca [46 x i8], align 4
  %time.i81.i.i = alloca %struct.timespec, align 8
  %time.i76.i.i = alloca %struct.timespec, align 8
  %time.i.i.i = alloca %struct.timespec, align 8
  %table.i.i.i.i = alloca [256 x i32], align 4
  %options.i = alloca %struct.nnc_options, align 8
  %model.i = alloca ptr, align 8
  %context.i = alloca ptr, align 8
  %rest.i = alloca ptr, align 8
  %arguments = alloca %struct.nnc_arguments, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %arguments) #20
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i) #20
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
  %call.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(7) @.str) #21
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
  %call.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.12, ptr noundef %9) #21
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
  %call7.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.13, ptr noundef nonnull %cond6.i.i, ptr noundef %16) #21
  %dtype.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 8
  %17 = load ptr, ptr %dtype.i.i, align 8
  %rank.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 24
  %18 = load i64, ptr %rank.i.i, align 8
  %shape.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 32
  %19 = load ptr, ptr %shape.i.i, align 8
  tail call fastcc void @nnc_print_type(ptr noundef %8, ptr noundef %17, i64 noundef %18, ptr noundef %19) #22
  %fputc.i.i = tail call i32 @fputc(i32 10, ptr %8)
  %inc.i.i = add nuw i64 %i.027.i.i, 1
  %20 = load i64, ptr %input_count.i.i, align 8
  %21 = load i64, ptr %output_count.i.i, align 8
  %add.i.i = add i64 %21, %20
  %cmp.i.i = icmp ult i64 %inc.i.i, %add.i.i
  br i1 %cmp.i.i, label %for.body.i.i, label %nnc_parse_arguments.exit.thread, !llvm.loop !3

if.else.i:                                        ; preds = %lor.lhs.false.tail.i, %sub_1.i, %sub_0.i
  %call8.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(11) @.str.2) #21
  %cmp9.i = icmp eq i32 %call8.i, 0
  br i1 %cmp9.i, label %if.then11.i, label %if.else13.i

if.then11.i:                                      ; preds = %if.else.i
  %22 = load ptr, ptr @nnc_main_program, align 8
  %description.i = getelementptr inbounds nuw i8, ptr %22, i64 8
  %23 = load ptr, ptr %description.i, align 8
  %puts.i = tail call i32 @puts(ptr nonnull dereferenceable(1) %23)
  br label %nnc_parse_arguments.exit.thread

if.else13.i:                                      ; preds = %if.else.i
  %call14.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(8) @.str.4) #21
  %cmp15.i = icmp eq i32 %call14.i, 0
  br i1 %cmp15.i, label %if.then17.i, label %sub_0182.i

if.then17.i:                                      ; preds = %if.else13.i
  store i32 1, ptr %bench.i, align 4
  br i1 %cmp1.i, label %if.then18.i, label %for.inc.i

if.then18.i:                                      ; preds = %if.then17.i
  %idxprom21.i = sext i32 %add.i to i64
  %arrayidx22.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom21.i
  %24 = load ptr, ptr %arrayidx22.i, align 8
  %call23.i = call double @strtod(ptr noundef %24, ptr noundef nonnull %rest.i) #22
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
  %call38.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(10) @.str.6) #21
  %cmp39.i = icmp eq i32 %call38.i, 0
  br i1 %cmp39.i, label %if.then45.i, label %lor.lhs.false41.i

lor.lhs.false41.i:                                ; preds = %lor.lhs.false37.i
  %call42.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(10) @.str.7) #21
  %cmp43.i = icmp eq i32 %call42.i, 0
  br i1 %cmp43.i, label %if.then45.i, label %if.else91.i

if.then45.i:                                      ; preds = %lor.lhs.false41.i, %lor.lhs.false37.i, %if.else33.tail.i
  br i1 %cmp1.i, label %if.end50.i, label %if.then47.i

if.then47.i:                                      ; preds = %if.then45.i
  %32 = load ptr, ptr %words, align 8
  %33 = load ptr, ptr @stderr, align 8
  %call.i173.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %33, ptr noundef nonnull @.str.22, ptr noundef %32, ptr noundef nonnull %1, ptr noundef nonnull @.str.8, ptr noundef %32) #23
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
  %call70.i = call i64 @strtol(ptr noundef %37, ptr noundef nonnull %rest.i, i32 noundef 10) #22
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
  %call.i174.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %44, ptr noundef nonnull @.str.22, ptr noundef %42, ptr noundef %43, ptr noundef nonnull @.str.9, ptr noundef %42) #23
  br label %nnc_parse_arguments.exit.thread

if.else91.i:                                      ; preds = %lor.lhs.false41.i
  br i1 %.not.i, label %if.then96.i, label %if.else99.i

if.then96.i:                                      ; preds = %if.else91.i
  %45 = load ptr, ptr %words, align 8
  %46 = load ptr, ptr @stderr, align 8
  %call.i175.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %46, ptr noundef nonnull @.str.22, ptr noundef %45, ptr noundef nonnull %1, ptr noundef nonnull @.str.10, ptr noundef %45) #23
  br label %nnc_parse_arguments.exit.thread

if.else99.i:                                      ; preds = %if.else91.i
  %cmp100.i = icmp eq i32 %0, 256
  br i1 %cmp100.i, label %if.then102.i, label %if.else105.i

if.then102.i:                                     ; preds = %if.else99.i
  %47 = load ptr, ptr %words, align 8
  %48 = load ptr, ptr @stderr, align 8
  %call.i176.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %48, ptr noundef nonnull @.str.22, ptr noundef %47, ptr noundef nonnull %1, ptr noundef nonnull @.str.11, ptr noundef %47) #23
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
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #20
  br label %cond.end

cond.false:                                       ; preds = %for.inc.i, %entry
  %51 = phi i32 [ 0, %entry ], [ %50, %for.inc.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #20
  %52 = load ptr, ptr %words, align 8
  %53 = load ptr, ptr @nnc_main_program, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %options.i) #20
  call void @llvm.lifetime.start.p0(ptr nonnull %model.i) #20
  store ptr null, ptr %model.i, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %context.i) #20
  store ptr null, ptr %context.i, align 8
  %input_count.i = getelementptr inbounds nuw i8, ptr %53, i64 24
  %54 = load i64, ptr %input_count.i, align 8
  %add.i4 = shl i64 %54, 3
  %mul.i = add i64 %add.i4, 8
  %call.i5 = tail call ptr @malloc(i64 noundef %mul.i) #24
  %output_count.i = getelementptr inbounds nuw i8, ptr %53, i64 40
  %55 = load i64, ptr %output_count.i, align 8
  %add1.i = shl i64 %55, 3
  %mul2.i = add i64 %add1.i, 8
  %call3.i = tail call ptr @malloc(i64 noundef %mul2.i) #24
  %inputs4.i = getelementptr inbounds nuw i8, ptr %53, i64 16
  %56 = load ptr, ptr %inputs4.i, align 8
  %call6.i = tail call fastcc ptr @nnc_copy_tensors(ptr noundef %56, i64 noundef %54) #22
  %outputs7.i = getelementptr inbounds nuw i8, ptr %53, i64 32
  %57 = load ptr, ptr %outputs7.i, align 8
  %58 = load i64, ptr %output_count.i, align 8
  %call9.i = tail call fastcc ptr @nnc_copy_tensors(ptr noundef %57, i64 noundef %58) #22
  %59 = load i64, ptr %input_count.i, align 8
  %add11.i = shl i64 %59, 3
  %mul12.i = add i64 %add11.i, 8
  %call13.i = tail call ptr @malloc(i64 noundef %mul12.i) #24
  %cmp.i = icmp eq ptr %call.i5, null
  %cmp14.i = icmp eq ptr %call3.i, null
  %or.cond.i6 = or i1 %cmp.i, %cmp14.i
  %cmp16.i = icmp eq ptr %call6.i, null
  %or.cond229.i = or i1 %or.cond.i6, %cmp16.i
  %cmp18.i = icmp eq ptr %call9.i, null
  %or.cond230.i = or i1 %or.cond229.i, %cmp18.i
  %cmp20.i = icmp eq ptr %call13.i, null
  %or.cond231.i = or i1 %or.cond230.i, %cmp20.i
  br i1 %or.cond231.i, label %if.then.i28, label %if.end.i

if.then.i28:                                      ; preds = %cond.false
  %60 = load ptr, ptr @stderr, align 8
  %61 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i.i29 = tail call ptr %61(i32 noundef 2) #21
  %call1.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %60, ptr noundef nonnull @.str.25, ptr noundef %52, ptr noundef %call.i.i29, i32 noundef 2) #23
  br label %nnc_run_program.exit

if.end.i:                                         ; preds = %cond.false
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %call.i5, i8 0, i64 %add11.i, i1 false)
  %cmp24.not481.i = icmp sgt i32 %51, 0
  br i1 %cmp24.not481.i, label %for.body.lr.ph.i20, label %for.cond32.preheader.i

for.body.lr.ph.i20:                               ; preds = %if.end.i
  %sizes.i.i = getelementptr inbounds nuw i8, ptr %53, i64 112
  %stages.i.i.i.i = getelementptr inbounds nuw i8, ptr %53, i64 256
  %62 = zext nneg i32 %51 to i64
  br label %for.body.i21

for.body.i21:                                     ; preds = %for.inc.i27, %for.body.lr.ph.i20
  %indvars.iv.i = phi i64 [ 0, %for.body.lr.ph.i20 ], [ %indvars.iv.next.i, %for.inc.i27 ]
  %arrayidx.i22 = getelementptr inbounds nuw ptr, ptr %arguments, i64 %indvars.iv.i
  %63 = load ptr, ptr %arrayidx.i22, align 8
  %64 = load i64, ptr %input_count.i, align 8
  %cmp104.not.i.i = icmp eq i64 %64, 0
  br i1 %cmp104.not.i.i, label %for.cond.cleanup.i.i, label %for.body.lr.ph.i.i23

for.body.lr.ph.i.i23:                             ; preds = %for.body.i21
  %65 = load ptr, ptr %inputs4.i, align 8
  %call3.i.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %63) #21
  br label %for.body.i.i24

for.cond.cleanup.i.i:                             ; preds = %if.end.i.i, %for.body.i21
  %index.0.lcssa.i.i = phi i64 [ 0, %for.body.i21 ], [ %index.1.i.i, %if.end.i.i ]
  %path.0.lcssa.i.i = phi ptr [ %63, %for.body.i21 ], [ %path.1.i.i, %if.end.i.i ]
  %call.i.i.i.i = tail call i32 (ptr, i32, ...) @open(ptr noundef readonly %path.0.lcssa.i.i, i32 noundef 2048) #21
  %cmp.i.i.i.i = icmp slt i32 %call.i.i.i.i, 0
  br i1 %cmp.i.i.i.i, label %if.then.i.i.i, label %cond.end.i.i.i.i

cond.end.i.i.i.i:                                 ; preds = %for.cond.cleanup.i.i
  %call1.i.i.i.i = tail call ptr @fdopen(i32 noundef %call.i.i.i.i, ptr noundef nonnull @.str.29) #22
  %cmp3.i.i.i.i = icmp eq ptr %call1.i.i.i.i, null
  br i1 %cmp3.i.i.i.i, label %if.then.i.i.i.i, label %if.end.i.i.i

if.then.i.i.i.i:                                  ; preds = %cond.end.i.i.i.i
  %call4.i.i.i.i = tail call i32 @close(i32 noundef %call.i.i.i.i) #21
  br label %if.then.i.i.i

if.then.i.i.i:                                    ; preds = %for.cond.cleanup.i.i, %if.then.i.i.i.i
  %66 = load ptr, ptr @stderr, align 8
  %call1.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %66, ptr noundef nonnull @.str.27, ptr noundef %path.0.lcssa.i.i) #23
  br label %nnc_run_program.exit

if.end.i.i.i:                                     ; preds = %cond.end.i.i.i.i
  %call2.i.i.i = tail call i32 @fseeko(ptr noundef nonnull %call1.i.i.i.i, i64 noundef 0, i32 noundef 2) #22
  %cmp3.i.i.i = icmp eq i32 %call2.i.i.i, 0
  br i1 %cmp3.i.i.i, label %cond.end.i.i.i, label %if.then17.i.i.i

cond.end.i.i.i:                                   ; preds = %if.end.i.i.i
  %call4.i.i.i = tail call i64 @ftello(ptr noundef nonnull %call1.i.i.i.i) #22
  %cmp5.i.i.i = icmp slt i64 %call4.i.i.i, 0
  br i1 %cmp5.i.i.i, label %if.then17.i.i.i, label %lor.lhs.false.i.i.i

lor.lhs.false.i.i.i:                              ; preds = %cond.end.i.i.i
  %call6.i.i.i = tail call i32 @fseeko(ptr noundef nonnull %call1.i.i.i.i, i64 noundef 0, i32 noundef 0) #22
  %cmp7.not.i.i.i = icmp eq i32 %call6.i.i.i, 0
  br i1 %cmp7.not.i.i.i, label %cond.end11.i.i.i, label %if.then17.i.i.i

cond.end11.i.i.i:                                 ; preds = %lor.lhs.false.i.i.i
  %add.i.i.i = add nuw i64 %call4.i.i.i, 1
  %call10.i.i.i = tail call ptr @malloc(i64 noundef %add.i.i.i) #24
  %cmp13.i.i.i = icmp eq ptr %call10.i.i.i, null
  br i1 %cmp13.i.i.i, label %if.then17.i.i.i, label %lor.lhs.false14.i.i.i

lor.lhs.false14.i.i.i:                            ; preds = %cond.end11.i.i.i
  %call15.i.i.i = tail call i64 @fread(ptr noundef nonnull %call10.i.i.i, i64 noundef 1, i64 noundef %call4.i.i.i, ptr noundef nonnull %call1.i.i.i.i) #22
  %cmp16.not.i.i.i = icmp eq i64 %call15.i.i.i, %call4.i.i.i
  br i1 %cmp16.not.i.i.i, label %if.end19.i.i, label %if.then17.i.i.i

if.then17.i.i.i:                                  ; preds = %lor.lhs.false14.i.i.i, %cond.end11.i.i.i, %lor.lhs.false.i.i.i, %cond.end.i.i.i, %if.end.i.i.i
  %cond1250.i.i.i = phi ptr [ null, %cond.end11.i.i.i ], [ %call10.i.i.i, %lor.lhs.false14.i.i.i ], [ null, %lor.lhs.false.i.i.i ], [ null, %cond.end.i.i.i ], [ null, %if.end.i.i.i ]
  %67 = load ptr, ptr @stderr, align 8
  %call18.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %67, ptr noundef nonnull @.str.28, ptr noundef %path.0.lcssa.i.i) #23
  tail call void @free(ptr noundef %cond1250.i.i.i) #22
  %call19.i.i.i = tail call i32 @fclose(ptr noundef nonnull %call1.i.i.i.i) #22
  br label %nnc_run_program.exit

for.body.i.i24:                                   ; preds = %if.end.i.i, %for.body.lr.ph.i.i23
  %path.0107.i.i = phi ptr [ %63, %for.body.lr.ph.i.i23 ], [ %path.1.i.i, %if.end.i.i ]
  %i.0106.i.i = phi i64 [ 0, %for.body.lr.ph.i.i23 ], [ %inc.i.i26, %if.end.i.i ]
  %index.0105.i.i = phi i64 [ %64, %for.body.lr.ph.i.i23 ], [ %index.1.i.i, %if.end.i.i ]
  %arrayidx.i.i25 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %65, i64 %i.0106.i.i
  %68 = load ptr, ptr %arrayidx.i.i25, align 8
  %call.i343.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %68) #21
  %cmp4.i.i = icmp ugt i64 %call3.i.i, %call.i343.i
  br i1 %cmp4.i.i, label %land.lhs.true.i.i, label %if.end.i.i

land.lhs.true.i.i:                                ; preds = %for.body.i.i24
  %bcmp.i.i = tail call i32 @bcmp(ptr nonnull %63, ptr nonnull %68, i64 %call.i343.i)
  %cmp9.i.i = icmp eq i32 %bcmp.i.i, 0
  br i1 %cmp9.i.i, label %land.lhs.true10.i.i, label %if.end.i.i

land.lhs.true10.i.i:                              ; preds = %land.lhs.true.i.i
  %arrayidx11.i.i = getelementptr inbounds nuw i8, ptr %63, i64 %call.i343.i
  %69 = load i8, ptr %arrayidx11.i.i, align 1
  %cmp12.i.i = icmp eq i8 %69, 61
  %add.ptr14.i.i = getelementptr inbounds nuw i8, ptr %arrayidx11.i.i, i64 1
  %spec.select.i.i = select i1 %cmp12.i.i, i64 %i.0106.i.i, i64 %index.0105.i.i
  %spec.select80.i.i = select i1 %cmp12.i.i, ptr %add.ptr14.i.i, ptr %path.0107.i.i
  br label %if.end.i.i

if.end.i.i:                                       ; preds = %land.lhs.true10.i.i, %land.lhs.true.i.i, %for.body.i.i24
  %index.1.i.i = phi i64 [ %index.0105.i.i, %for.body.i.i24 ], [ %spec.select.i.i, %land.lhs.true10.i.i ], [ %index.0105.i.i, %land.lhs.true.i.i ]
  %path.1.i.i = phi ptr [ %path.0107.i.i, %for.body.i.i24 ], [ %spec.select80.i.i, %land.lhs.true10.i.i ], [ %path.0107.i.i, %land.lhs.true.i.i ]
  %inc.i.i26 = add nuw i64 %i.0106.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %inc.i.i26, %64
  br i1 %exitcond.not.i.i, label %for.cond.cleanup.i.i, label %for.body.i.i24, !llvm.loop !6

if.end19.i.i:                                     ; preds = %lor.lhs.false14.i.i.i
  %call21.i.i.i = tail call i32 @fclose(ptr noundef nonnull %call1.i.i.i.i) #22
  %cmp20.i.i = icmp samesign ugt i64 %call4.i.i.i, 3
  br i1 %cmp20.i.i, label %for.body.i.i.i, label %if.end28.i.i

for.body.i.i.i:                                   ; preds = %if.end19.i.i, %for.body.i.i.i
  %indvars.iv.i.i.i = phi i64 [ %indvars.iv.next.i.i.i, %for.body.i.i.i ], [ 4, %if.end19.i.i ]
  %value.04.i.i.i = phi i32 [ %or.i.i.i, %for.body.i.i.i ], [ 0, %if.end19.i.i ]
  %indvars.iv.next.i.i.i = add nsw i64 %indvars.iv.i.i.i, -1
  %shl.i.i.i = shl i32 %value.04.i.i.i, 8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %indvars.iv.next.i.i.i
  %70 = load i8, ptr %arrayidx.i.i.i, align 1
  %conv.i.i.i = zext i8 %70 to i32
  %or.i.i.i = or disjoint i32 %shl.i.i.i, %conv.i.i.i
  %cmp.i.i.i = icmp samesign ugt i64 %indvars.iv.i.i.i, 1
  br i1 %cmp.i.i.i, label %for.body.i.i.i, label %nnc_little.exit.i.i, !llvm.loop !7

nnc_little.exit.i.i:                              ; preds = %for.body.i.i.i
  %cmp24.i.i = icmp eq i32 %or.i.i.i, 67324752
  br i1 %cmp24.i.i, label %if.then26.i.i, label %if.end28.i.i

if.then26.i.i:                                    ; preds = %nnc_little.exit.i.i
  %71 = load i64, ptr %input_count.i, align 8
  %cmp.not80.not.i.i.i = icmp eq i64 %71, 0
  br i1 %cmp.not80.not.i.i.i, label %for.inc.i27, label %for.body.lr.ph.i.i.i

for.body.lr.ph.i.i.i:                             ; preds = %if.then26.i.i
  %cond.i.i.i.i = tail call i64 @llvm.usub.sat.i64(i64 %call4.i.i.i, i64 22)
  %cond7.i.i.i.i = tail call i64 @llvm.usub.sat.i64(i64 %call4.i.i.i, i64 65557)
  %cmp8391.i.i.i.i = icmp samesign ugt i64 %cond.i.i.i.i, %cond7.i.i.i.i
  br label %for.body.i81.i.i

for.body.i81.i.i:                                 ; preds = %for.inc.i.i.i, %for.body.lr.ph.i.i.i
  %72 = phi i64 [ %71, %for.body.lr.ph.i.i.i ], [ %117, %for.inc.i.i.i ]
  %i.081.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i.i ], [ %inc.i.i.i, %for.inc.i.i.i ]
  %73 = load ptr, ptr %inputs4.i, align 8
  %arrayidx.i82.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %73, i64 %i.081.i.i.i
  %74 = load ptr, ptr %arrayidx.i82.i.i, align 8
  br i1 %cmp8391.i.i.i.i, label %land.rhs.i.i.i.i, label %while.end.i.i.i.i

land.rhs.i.i.i.i:                                 ; preds = %for.body.i81.i.i, %while.body.i.i.i.i
  %end.0392.i.i.i.i = phi i64 [ %sub11.i.i.i.i, %while.body.i.i.i.i ], [ %cond.i.i.i.i, %for.body.i81.i.i ]
  %add.ptr.i.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %end.0392.i.i.i.i
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
  %cmp10.not.i.i.i.i = icmp eq i32 %or.i.i.i.i.i, 101010256
  br i1 %cmp10.not.i.i.i.i, label %lor.lhs.false.i.i.i.i, label %while.body.i.i.i.i

while.body.i.i.i.i:                               ; preds = %nnc_little.exit.i.i.i.i
  %sub11.i.i.i.i = add nsw i64 %end.0392.i.i.i.i, -1
  %cmp8.i.i.i.i = icmp ugt i64 %sub11.i.i.i.i, %cond7.i.i.i.i
  br i1 %cmp8.i.i.i.i, label %land.rhs.i.i.i.i, label %while.end.i.i.i.i, !llvm.loop !8

while.end.i.i.i.i:                                ; preds = %while.body.i.i.i.i, %for.body.i81.i.i
  %end.0.lcssa.i.i.i.i = phi i64 [ %cond.i.i.i.i, %for.body.i81.i.i ], [ %cond7.i.i.i.i, %while.body.i.i.i.i ]
  %cmp12.i.i.i.i = icmp eq i64 %end.0.lcssa.i.i.i.i, 0
  br i1 %cmp12.i.i.i.i, label %if.then.i.i83.i.i, label %lor.lhs.false.i.i.i.i

lor.lhs.false.i.i.i.i:                            ; preds = %nnc_little.exit.i.i.i.i, %while.end.i.i.i.i
  %end.0390.i.i.i.i = phi i64 [ %end.0.lcssa.i.i.i.i, %while.end.i.i.i.i ], [ %end.0392.i.i.i.i, %nnc_little.exit.i.i.i.i ]
  %add.ptr14.i.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %end.0390.i.i.i.i
  br label %for.body.i225.i.i.i.i

for.body.i225.i.i.i.i:                            ; preds = %for.body.i225.i.i.i.i, %lor.lhs.false.i.i.i.i
  %indvars.iv.i226.i.i.i.i = phi i64 [ 4, %lor.lhs.false.i.i.i.i ], [ %indvars.iv.next.i228.i.i.i.i, %for.body.i225.i.i.i.i ]
  %value.04.i227.i.i.i.i = phi i32 [ 0, %lor.lhs.false.i.i.i.i ], [ %or.i232.i.i.i.i, %for.body.i225.i.i.i.i ]
  %indvars.iv.next.i228.i.i.i.i = add nsw i64 %indvars.iv.i226.i.i.i.i, -1
  %shl.i229.i.i.i.i = shl i32 %value.04.i227.i.i.i.i, 8
  %arrayidx.i230.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr14.i.i.i.i, i64 %indvars.iv.next.i228.i.i.i.i
  %76 = load i8, ptr %arrayidx.i230.i.i.i.i, align 1
  %conv.i231.i.i.i.i = zext i8 %76 to i32
  %or.i232.i.i.i.i = or disjoint i32 %shl.i229.i.i.i.i, %conv.i231.i.i.i.i
  %cmp.i233.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i226.i.i.i.i, 1
  br i1 %cmp.i233.i.i.i.i, label %for.body.i225.i.i.i.i, label %nnc_little.exit234.i.i.i.i, !llvm.loop !7

nnc_little.exit234.i.i.i.i:                       ; preds = %for.body.i225.i.i.i.i
  %cmp16.not.i.i.i.i = icmp eq i32 %or.i232.i.i.i.i, 101010256
  br i1 %cmp16.not.i.i.i.i, label %if.end.i.i.i.i, label %if.then.i.i83.i.i

if.then.i.i83.i.i:                                ; preds = %nnc_little.exit234.i.i.i.i, %while.end.i.i.i.i
  %77 = load ptr, ptr @stderr, align 8
  %call17.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %77, ptr noundef nonnull @.str.30, ptr noundef %path.0.lcssa.i.i) #23
  br label %nnc_run_program.exit

if.end.i.i.i.i:                                   ; preds = %nnc_little.exit234.i.i.i.i
  %add.ptr20.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr14.i.i.i.i, i64 10
  %arrayidx.i240.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr14.i.i.i.i, i64 11
  %78 = load i8, ptr %arrayidx.i240.i.i.i.i, align 1
  %79 = load i8, ptr %add.ptr20.i.i.i.i, align 1
  %add.ptr24.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr14.i.i.i.i, i64 16
  br label %for.body.i245.i.i.i.i

for.body.i245.i.i.i.i:                            ; preds = %for.body.i245.i.i.i.i, %if.end.i.i.i.i
  %indvars.iv.i246.i.i.i.i = phi i64 [ 4, %if.end.i.i.i.i ], [ %indvars.iv.next.i248.i.i.i.i, %for.body.i245.i.i.i.i ]
  %value.04.i247.i.i.i.i = phi i32 [ 0, %if.end.i.i.i.i ], [ %or.i252.i.i.i.i, %for.body.i245.i.i.i.i ]
  %indvars.iv.next.i248.i.i.i.i = add nsw i64 %indvars.iv.i246.i.i.i.i, -1
  %shl.i249.i.i.i.i = shl i32 %value.04.i247.i.i.i.i, 8
  %arrayidx.i250.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr24.i.i.i.i, i64 %indvars.iv.next.i248.i.i.i.i
  %80 = load i8, ptr %arrayidx.i250.i.i.i.i, align 1
  %conv.i251.i.i.i.i = zext i8 %80 to i32
  %or.i252.i.i.i.i = or disjoint i32 %shl.i249.i.i.i.i, %conv.i251.i.i.i.i
  %cmp.i253.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i246.i.i.i.i, 1
  br i1 %cmp.i253.i.i.i.i, label %for.body.i245.i.i.i.i, label %nnc_little.exit254.i.i.i.i, !llvm.loop !7

nnc_little.exit254.i.i.i.i:                       ; preds = %for.body.i245.i.i.i.i
  %conv.i241.i.i.i.i = zext i8 %78 to i32
  %shl.i239.1.i.i.i.i = shl nuw nsw i32 %conv.i241.i.i.i.i, 8
  %conv.i241.1.i.i.i.i = zext i8 %79 to i32
  %or.i242.1.i.i.i.i = or disjoint i32 %shl.i239.1.i.i.i.i, %conv.i241.1.i.i.i.i
  %conv.i.i.i.i = zext nneg i32 %or.i242.1.i.i.i.i to i64
  %call27.i.i.i.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %74) #21
  %cmp28.not393.not.i.i.i.i = icmp eq i32 %or.i242.1.i.i.i.i, 0
  br i1 %cmp28.not393.not.i.i.i.i, label %for.inc.i.i.i, label %for.body.lr.ph.i.i.i.i

for.body.lr.ph.i.i.i.i:                           ; preds = %nnc_little.exit254.i.i.i.i
  %conv26.i.i.i.i = zext i32 %or.i252.i.i.i.i to i64
  %add52.i.i.i.i = add i64 %call27.i.i.i.i, 4
  br label %for.body.i.i.i.i

for.body.i.i.i.i:                                 ; preds = %if.end138.i.i.i.i, %for.body.lr.ph.i.i.i.i
  %at.0395.i.i.i.i = phi i64 [ %conv26.i.i.i.i, %for.body.lr.ph.i.i.i.i ], [ %add148.i.i.i.i, %if.end138.i.i.i.i ]
  %i.0394.i.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i.i.i ], [ %inc.i.i.i.i, %if.end138.i.i.i.i ]
  %add.ptr32.i.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %at.0395.i.i.i.i
  %add.i.i.i.i = add i64 %at.0395.i.i.i.i, 46
  %cmp33.i.i.i.i = icmp ugt i64 %add.i.i.i.i, %end.0390.i.i.i.i
  br i1 %cmp33.i.i.i.i, label %if.then39.i.i.i.i, label %for.body.i255.i.i.i.i

for.body.i255.i.i.i.i:                            ; preds = %for.body.i.i.i.i, %for.body.i255.i.i.i.i
  %indvars.iv.i256.i.i.i.i = phi i64 [ %indvars.iv.next.i258.i.i.i.i, %for.body.i255.i.i.i.i ], [ 4, %for.body.i.i.i.i ]
  %value.04.i257.i.i.i.i = phi i32 [ %or.i262.i.i.i.i, %for.body.i255.i.i.i.i ], [ 0, %for.body.i.i.i.i ]
  %indvars.iv.next.i258.i.i.i.i = add nsw i64 %indvars.iv.i256.i.i.i.i, -1
  %shl.i259.i.i.i.i = shl i32 %value.04.i257.i.i.i.i, 8
  %arrayidx.i260.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 %indvars.iv.next.i258.i.i.i.i
  %81 = load i8, ptr %arrayidx.i260.i.i.i.i, align 1
  %conv.i261.i.i.i.i = zext i8 %81 to i32
  %or.i262.i.i.i.i = or disjoint i32 %shl.i259.i.i.i.i, %conv.i261.i.i.i.i
  %cmp.i263.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i256.i.i.i.i, 1
  br i1 %cmp.i263.i.i.i.i, label %for.body.i255.i.i.i.i, label %nnc_little.exit264.i.i.i.i, !llvm.loop !7

nnc_little.exit264.i.i.i.i:                       ; preds = %for.body.i255.i.i.i.i
  %cmp37.not.i.i.i.i = icmp eq i32 %or.i262.i.i.i.i, 33639248
  br i1 %cmp37.not.i.i.i.i, label %if.end41.i.i.i.i, label %if.then39.i.i.i.i

if.then39.i.i.i.i:                                ; preds = %nnc_little.exit264.i.i.i.i, %for.body.i.i.i.i
  %82 = load ptr, ptr @stderr, align 8
  %call40.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %82, ptr noundef nonnull @.str.31, ptr noundef %path.0.lcssa.i.i) #23
  br label %nnc_run_program.exit

if.end41.i.i.i.i:                                 ; preds = %nnc_little.exit264.i.i.i.i
  %add.ptr42.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 28
  %arrayidx.i270.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 29
  %83 = load i8, ptr %arrayidx.i270.i.i.i.i, align 1
  %conv.i271.i.i.i.i = zext i8 %83 to i64
  %shl.i269.1.i.i.i.i = shl nuw nsw i64 %conv.i271.i.i.i.i, 8
  %84 = load i8, ptr %add.ptr42.i.i.i.i, align 1
  %conv.i271.1.i.i.i.i = zext i8 %84 to i64
  %or.i272.1.i.i.i.i = or disjoint i64 %shl.i269.1.i.i.i.i, %conv.i271.1.i.i.i.i
  %add46.i.i.i.i = add nuw i64 %or.i272.1.i.i.i.i, %add.i.i.i.i
  %cmp47.i.i.i.i = icmp ugt i64 %add46.i.i.i.i, %end.0390.i.i.i.i
  br i1 %cmp47.i.i.i.i, label %if.then49.i.i.i.i, label %if.end51.i.i.i.i

if.then49.i.i.i.i:                                ; preds = %if.end41.i.i.i.i
  %85 = load ptr, ptr @stderr, align 8
  %call50.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %85, ptr noundef nonnull @.str.32, ptr noundef %path.0.lcssa.i.i) #23
  br label %nnc_run_program.exit

if.end51.i.i.i.i:                                 ; preds = %if.end41.i.i.i.i
  %cmp53.i.i.i.i = icmp eq i64 %add52.i.i.i.i, %or.i272.1.i.i.i.i
  br i1 %cmp53.i.i.i.i, label %land.lhs.true.i.i.i.i, label %if.end138.i.i.i.i

land.lhs.true.i.i.i.i:                            ; preds = %if.end51.i.i.i.i
  %add.ptr55.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 46
  %bcmp.i.i.i.i = tail call i32 @bcmp(ptr nonnull %add.ptr55.i.i.i.i, ptr nonnull %74, i64 %call27.i.i.i.i)
  %cmp57.i.i.i.i = icmp eq i32 %bcmp.i.i.i.i, 0
  br i1 %cmp57.i.i.i.i, label %land.lhs.true59.i.i.i.i, label %if.end138.i.i.i.i

land.lhs.true59.i.i.i.i:                          ; preds = %land.lhs.true.i.i.i.i
  %add.ptr61.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr55.i.i.i.i, i64 %call27.i.i.i.i
  %bcmp224.i.i.i.i = tail call i32 @bcmp(ptr noundef nonnull dereferenceable(4) %add.ptr61.i.i.i.i, ptr noundef nonnull dereferenceable(4) @.str.33, i64 4)
  %cmp63.i.i.i.i = icmp eq i32 %bcmp224.i.i.i.i, 0
  br i1 %cmp63.i.i.i.i, label %if.then65.i.i.i.i, label %if.end138.i.i.i.i

if.then65.i.i.i.i:                                ; preds = %land.lhs.true59.i.i.i.i
  %add.ptr66.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 8
  %86 = load i8, ptr %add.ptr66.i.i.i.i, align 1
  %87 = and i8 %86, 1
  %cmp68.not.i.i.i.i = icmp eq i8 %87, 0
  br i1 %cmp68.not.i.i.i.i, label %if.end72.i.i.i.i, label %if.then70.i.i.i.i

if.then70.i.i.i.i:                                ; preds = %if.then65.i.i.i.i
  %88 = load ptr, ptr @stderr, align 8
  %call71.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %88, ptr noundef nonnull @.str.34, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %74) #23
  br label %nnc_run_program.exit

if.end72.i.i.i.i:                                 ; preds = %if.then65.i.i.i.i
  %add.ptr73.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 10
  %arrayidx.i290.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 11
  %89 = load i8, ptr %arrayidx.i290.i.i.i.i, align 1
  %90 = load i8, ptr %add.ptr73.i.i.i.i, align 1
  %91 = or i8 %90, %89
  %92 = icmp eq i8 %91, 0
  br i1 %92, label %if.end79.i.i.i.i, label %if.then77.i.i.i.i

if.then77.i.i.i.i:                                ; preds = %if.end72.i.i.i.i
  %93 = load ptr, ptr @stderr, align 8
  %call78.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %93, ptr noundef nonnull @.str.35, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %74) #23
  br label %nnc_run_program.exit

if.end79.i.i.i.i:                                 ; preds = %if.end72.i.i.i.i
  %add.ptr81.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 24
  br label %for.body.i295.i.i.i.i

for.body.i295.i.i.i.i:                            ; preds = %for.body.i295.i.i.i.i, %if.end79.i.i.i.i
  %indvars.iv.i296.i.i.i.i = phi i64 [ 4, %if.end79.i.i.i.i ], [ %indvars.iv.next.i298.i.i.i.i, %for.body.i295.i.i.i.i ]
  %value.04.i297.i.i.i.i = phi i32 [ 0, %if.end79.i.i.i.i ], [ %or.i302.i.i.i.i, %for.body.i295.i.i.i.i ]
  %indvars.iv.next.i298.i.i.i.i = add nsw i64 %indvars.iv.i296.i.i.i.i, -1
  %shl.i299.i.i.i.i = shl i32 %value.04.i297.i.i.i.i, 8
  %arrayidx.i300.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr81.i.i.i.i, i64 %indvars.iv.next.i298.i.i.i.i
  %94 = load i8, ptr %arrayidx.i300.i.i.i.i, align 1
  %conv.i301.i.i.i.i = zext i8 %94 to i32
  %or.i302.i.i.i.i = or disjoint i32 %shl.i299.i.i.i.i, %conv.i301.i.i.i.i
  %cmp.i303.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i296.i.i.i.i, 1
  br i1 %cmp.i303.i.i.i.i, label %for.body.i295.i.i.i.i, label %nnc_little.exit304.i.i.i.i, !llvm.loop !7

nnc_little.exit304.i.i.i.i:                       ; preds = %for.body.i295.i.i.i.i
  %add.ptr84.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 42
  br label %for.body.i305.i.i.i.i

for.body.i305.i.i.i.i:                            ; preds = %for.body.i305.i.i.i.i, %nnc_little.exit304.i.i.i.i
  %indvars.iv.i306.i.i.i.i = phi i64 [ 4, %nnc_little.exit304.i.i.i.i ], [ %indvars.iv.next.i308.i.i.i.i, %for.body.i305.i.i.i.i ]
  %value.04.i307.i.i.i.i = phi i32 [ 0, %nnc_little.exit304.i.i.i.i ], [ %or.i312.i.i.i.i, %for.body.i305.i.i.i.i ]
  %indvars.iv.next.i308.i.i.i.i = add nsw i64 %indvars.iv.i306.i.i.i.i, -1
  %shl.i309.i.i.i.i = shl i32 %value.04.i307.i.i.i.i, 8
  %arrayidx.i310.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr84.i.i.i.i, i64 %indvars.iv.next.i308.i.i.i.i
  %95 = load i8, ptr %arrayidx.i310.i.i.i.i, align 1
  %conv.i311.i.i.i.i = zext i8 %95 to i32
  %or.i312.i.i.i.i = or disjoint i32 %shl.i309.i.i.i.i, %conv.i311.i.i.i.i
  %cmp.i313.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i306.i.i.i.i, 1
  br i1 %cmp.i313.i.i.i.i, label %for.body.i305.i.i.i.i, label %nnc_little.exit314.i.i.i.i, !llvm.loop !7

nnc_little.exit314.i.i.i.i:                       ; preds = %for.body.i305.i.i.i.i
  %conv83.i.i.i.i = zext i32 %or.i302.i.i.i.i to i64
  %conv86.i.i.i.i = zext i32 %or.i312.i.i.i.i to i64
  %add87.i.i.i.i = add nuw nsw i64 %conv86.i.i.i.i, 30
  %cmp89.i.i.i.i = icmp ugt i64 %add87.i.i.i.i, %call4.i.i.i
  br i1 %cmp89.i.i.i.i, label %if.then97.i.i.i.i, label %lor.lhs.false91.i.i.i.i

lor.lhs.false91.i.i.i.i:                          ; preds = %nnc_little.exit314.i.i.i.i
  %add.ptr93.i.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %conv86.i.i.i.i
  br label %for.body.i315.i.i.i.i

for.body.i315.i.i.i.i:                            ; preds = %for.body.i315.i.i.i.i, %lor.lhs.false91.i.i.i.i
  %indvars.iv.i316.i.i.i.i = phi i64 [ 4, %lor.lhs.false91.i.i.i.i ], [ %indvars.iv.next.i318.i.i.i.i, %for.body.i315.i.i.i.i ]
  %value.04.i317.i.i.i.i = phi i32 [ 0, %lor.lhs.false91.i.i.i.i ], [ %or.i322.i.i.i.i, %for.body.i315.i.i.i.i ]
  %indvars.iv.next.i318.i.i.i.i = add nsw i64 %indvars.iv.i316.i.i.i.i, -1
  %shl.i319.i.i.i.i = shl i32 %value.04.i317.i.i.i.i, 8
  %arrayidx.i320.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr93.i.i.i.i, i64 %indvars.iv.next.i318.i.i.i.i
  %96 = load i8, ptr %arrayidx.i320.i.i.i.i, align 1
  %conv.i321.i.i.i.i = zext i8 %96 to i32
  %or.i322.i.i.i.i = or disjoint i32 %shl.i319.i.i.i.i, %conv.i321.i.i.i.i
  %cmp.i323.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i316.i.i.i.i, 1
  br i1 %cmp.i323.i.i.i.i, label %for.body.i315.i.i.i.i, label %nnc_little.exit324.i.i.i.i, !llvm.loop !7

nnc_little.exit324.i.i.i.i:                       ; preds = %for.body.i315.i.i.i.i
  %cmp95.not.i.i.i.i = icmp eq i32 %or.i322.i.i.i.i, 67324752
  br i1 %cmp95.not.i.i.i.i, label %if.end99.i.i.i.i, label %if.then97.i.i.i.i

if.then97.i.i.i.i:                                ; preds = %nnc_little.exit324.i.i.i.i, %nnc_little.exit314.i.i.i.i
  %97 = load ptr, ptr @stderr, align 8
  %call98.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %97, ptr noundef nonnull @.str.36, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %74) #23
  br label %nnc_run_program.exit

if.end99.i.i.i.i:                                 ; preds = %nnc_little.exit324.i.i.i.i
  %add.ptr103.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr93.i.i.i.i, i64 26
  %arrayidx.i330.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr93.i.i.i.i, i64 27
  %98 = load i8, ptr %arrayidx.i330.i.i.i.i, align 1
  %99 = load i8, ptr %add.ptr103.i.i.i.i, align 1
  %add.ptr109.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr93.i.i.i.i, i64 28
  %arrayidx.i340.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr93.i.i.i.i, i64 29
  %100 = load i8, ptr %arrayidx.i340.i.i.i.i, align 1
  %conv.i341.i.i.i.i = zext i8 %100 to i64
  %shl.i339.1.i.i.i.i = shl nuw nsw i64 %conv.i341.i.i.i.i, 8
  %101 = load i8, ptr %add.ptr109.i.i.i.i, align 1
  %conv.i341.1.i.i.i.i = zext i8 %101 to i64
  %or.i342.1.i.i.i.i = or disjoint i64 %shl.i339.1.i.i.i.i, %conv.i341.1.i.i.i.i
  %conv.i331.i.i.i.i = zext i8 %98 to i64
  %shl.i329.1.i.i.i.i = shl nuw nsw i64 %conv.i331.i.i.i.i, 8
  %conv.i331.1.i.i.i.i = zext i8 %99 to i64
  %or.i332.1.i.i.i.i = or disjoint i64 %shl.i329.1.i.i.i.i, %conv.i331.1.i.i.i.i
  %add106.i.i.i.i = add nuw nsw i64 %or.i332.1.i.i.i.i, %add87.i.i.i.i
  %add112.i.i.i.i = add nuw nsw i64 %add106.i.i.i.i, %or.i342.1.i.i.i.i
  %add113.i.i.i.i = add nuw nsw i64 %add112.i.i.i.i, %conv83.i.i.i.i
  %cmp115.i.i.i.i = icmp ugt i64 %add113.i.i.i.i, %call4.i.i.i
  br i1 %cmp115.i.i.i.i, label %if.then117.i.i.i.i, label %if.end119.i.i.i.i

if.then117.i.i.i.i:                               ; preds = %if.end99.i.i.i.i
  %102 = load ptr, ptr @stderr, align 8
  %call118.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %102, ptr noundef nonnull @.str.37, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %74) #23
  br label %nnc_run_program.exit

if.end119.i.i.i.i:                                ; preds = %if.end99.i.i.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %table.i.i.i.i) #20
  br label %for.cond1.preheader.i.i.i.i.i

for.cond1.preheader.i.i.i.i.i:                    ; preds = %for.cond.cleanup3.i.i.i.i.i, %if.end119.i.i.i.i
  %indvars.iv.i345.i.i.i.i = phi i64 [ 0, %if.end119.i.i.i.i ], [ %indvars.iv.next.i347.i.i.i.i, %for.cond.cleanup3.i.i.i.i.i ]
  %103 = trunc nuw nsw i64 %indvars.iv.i345.i.i.i.i to i32
  br label %for.body4.i.i.i.i.i

for.cond.cleanup3.i.i.i.i.i:                      ; preds = %for.body4.i.i.i.i.i
  %arrayidx.i346.i.i.i.i = getelementptr inbounds nuw i32, ptr %table.i.i.i.i, i64 %indvars.iv.i345.i.i.i.i
  store i32 %cond.i.i.i.i.i, ptr %arrayidx.i346.i.i.i.i, align 4
  %indvars.iv.next.i347.i.i.i.i = add nuw nsw i64 %indvars.iv.i345.i.i.i.i, 1
  %exitcond21.not.i.i.i.i.i = icmp eq i64 %indvars.iv.next.i347.i.i.i.i, 256
  br i1 %exitcond21.not.i.i.i.i.i, label %nnc_crc_table.exit.i.i.i.i, label %for.cond1.preheader.i.i.i.i.i, !llvm.loop !9

for.body4.i.i.i.i.i:                              ; preds = %for.body4.i.i.i.i.i, %for.cond1.preheader.i.i.i.i.i
  %bit.018.i.i.i.i.i = phi i32 [ 0, %for.cond1.preheader.i.i.i.i.i ], [ %inc.i.i.i.i.i, %for.body4.i.i.i.i.i ]
  %value.017.i.i.i.i.i = phi i32 [ %103, %for.cond1.preheader.i.i.i.i.i ], [ %cond.i.i.i.i.i, %for.body4.i.i.i.i.i ]
  %and.i.i.i.i.i = and i32 %value.017.i.i.i.i.i, 1
  %cmp5.not.i.i.i.i.i = icmp eq i32 %and.i.i.i.i.i, 0
  %shr.i.i.i.i.i = lshr i32 %value.017.i.i.i.i.i, 1
  %xor.i.i.i.i.i = xor i32 %shr.i.i.i.i.i, -306674912
  %cond.i.i.i.i.i = select i1 %cmp5.not.i.i.i.i.i, i32 %shr.i.i.i.i.i, i32 %xor.i.i.i.i.i
  %inc.i.i.i.i.i = add nuw nsw i32 %bit.018.i.i.i.i.i, 1
  %exitcond.not.i.i.i.i.i = icmp eq i32 %inc.i.i.i.i.i, 8
  br i1 %exitcond.not.i.i.i.i.i, label %for.cond.cleanup3.i.i.i.i.i, label %for.body4.i.i.i.i.i, !llvm.loop !10

nnc_crc_table.exit.i.i.i.i:                       ; preds = %for.cond.cleanup3.i.i.i.i.i
  %add.ptr122.i.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %add112.i.i.i.i
  %cmp9.not.i.i.i.i.i = icmp eq i32 %or.i302.i.i.i.i, 0
  br i1 %cmp9.not.i.i.i.i.i, label %nnc_crc.exit.i.i.i.i, label %for.body.i348.i.i.i.i

for.cond.cleanup.loopexit.i.i.i.i.i:              ; preds = %for.body.i348.i.i.i.i
  %104 = xor i32 %xor2.i.i.i.i.i, -1
  br label %nnc_crc.exit.i.i.i.i

for.body.i348.i.i.i.i:                            ; preds = %nnc_crc_table.exit.i.i.i.i, %for.body.i348.i.i.i.i
  %i.011.i.i.i.i.i = phi i64 [ %inc.i351.i.i.i.i, %for.body.i348.i.i.i.i ], [ 0, %nnc_crc_table.exit.i.i.i.i ]
  %crc.addr.010.i.i.i.i.i = phi i32 [ %xor2.i.i.i.i.i, %for.body.i348.i.i.i.i ], [ -1, %nnc_crc_table.exit.i.i.i.i ]
  %arrayidx.i349.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr122.i.i.i.i, i64 %i.011.i.i.i.i.i
  %105 = load i8, ptr %arrayidx.i349.i.i.i.i, align 1
  %crc.addr.0.tr.i.i.i.i.i = trunc i32 %crc.addr.010.i.i.i.i.i to i8
  %xor.narrow.i.i.i.i.i = xor i8 %105, %crc.addr.0.tr.i.i.i.i.i
  %idxprom.i.i.i.i.i = zext i8 %xor.narrow.i.i.i.i.i to i64
  %arrayidx1.i.i.i.i.i = getelementptr inbounds nuw i32, ptr %table.i.i.i.i, i64 %idxprom.i.i.i.i.i
  %106 = load i32, ptr %arrayidx1.i.i.i.i.i, align 4
  %shr.i350.i.i.i.i = lshr i32 %crc.addr.010.i.i.i.i.i, 8
  %xor2.i.i.i.i.i = xor i32 %106, %shr.i350.i.i.i.i
  %inc.i351.i.i.i.i = add nuw nsw i64 %i.011.i.i.i.i.i, 1
  %exitcond.not.i352.i.i.i.i = icmp eq i64 %inc.i351.i.i.i.i, %conv83.i.i.i.i
  br i1 %exitcond.not.i352.i.i.i.i, label %for.cond.cleanup.loopexit.i.i.i.i.i, label %for.body.i348.i.i.i.i, !llvm.loop !11

nnc_crc.exit.i.i.i.i:                             ; preds = %for.cond.cleanup.loopexit.i.i.i.i.i, %nnc_crc_table.exit.i.i.i.i
  %crc.addr.0.lcssa.i.i.i.i.i = phi i32 [ 0, %nnc_crc_table.exit.i.i.i.i ], [ %104, %for.cond.cleanup.loopexit.i.i.i.i.i ]
  %add.ptr124.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 16
  br label %for.body.i353.i.i.i.i

for.body.i353.i.i.i.i:                            ; preds = %for.body.i353.i.i.i.i, %nnc_crc.exit.i.i.i.i
  %indvars.iv.i354.i.i.i.i = phi i64 [ 4, %nnc_crc.exit.i.i.i.i ], [ %indvars.iv.next.i356.i.i.i.i, %for.body.i353.i.i.i.i ]
  %value.04.i355.i.i.i.i = phi i32 [ 0, %nnc_crc.exit.i.i.i.i ], [ %or.i360.i.i.i.i, %for.body.i353.i.i.i.i ]
  %indvars.iv.next.i356.i.i.i.i = add nsw i64 %indvars.iv.i354.i.i.i.i, -1
  %shl.i357.i.i.i.i = shl i32 %value.04.i355.i.i.i.i, 8
  %arrayidx.i358.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr124.i.i.i.i, i64 %indvars.iv.next.i356.i.i.i.i
  %107 = load i8, ptr %arrayidx.i358.i.i.i.i, align 1
  %conv.i359.i.i.i.i = zext i8 %107 to i32
  %or.i360.i.i.i.i = or disjoint i32 %shl.i357.i.i.i.i, %conv.i359.i.i.i.i
  %cmp.i361.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i354.i.i.i.i, 1
  br i1 %cmp.i361.i.i.i.i, label %for.body.i353.i.i.i.i, label %nnc_little.exit362.i.i.i.i, !llvm.loop !7

nnc_little.exit362.i.i.i.i:                       ; preds = %for.body.i353.i.i.i.i
  %cmp126.not.i.i.i.i = icmp eq i32 %crc.addr.0.lcssa.i.i.i.i.i, %or.i360.i.i.i.i
  br i1 %cmp126.not.i.i.i.i, label %nnc_find_entry.exit.i.i.i, label %if.end.thread53.i.i.i

if.end.thread53.i.i.i:                            ; preds = %nnc_little.exit362.i.i.i.i
  %108 = load ptr, ptr @stderr, align 8
  %call129.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %108, ptr noundef nonnull @.str.38, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %74) #23
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i.i.i.i) #20
  br label %nnc_run_program.exit

if.end138.i.i.i.i:                                ; preds = %land.lhs.true59.i.i.i.i, %land.lhs.true.i.i.i.i, %if.end51.i.i.i.i
  %add.ptr140.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 30
  %arrayidx.i368.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 31
  %109 = load i8, ptr %arrayidx.i368.i.i.i.i, align 1
  %110 = load i8, ptr %add.ptr140.i.i.i.i, align 1
  %add.ptr144.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 32
  %arrayidx.i378.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 33
  %111 = load i8, ptr %arrayidx.i378.i.i.i.i, align 1
  %conv.i379.i.i.i.i = zext i8 %111 to i64
  %shl.i377.1.i.i.i.i = shl nuw nsw i64 %conv.i379.i.i.i.i, 8
  %112 = load i8, ptr %add.ptr144.i.i.i.i, align 1
  %conv.i379.1.i.i.i.i = zext i8 %112 to i64
  %or.i380.1.i.i.i.i = or disjoint i64 %shl.i377.1.i.i.i.i, %conv.i379.1.i.i.i.i
  %conv.i369.i.i.i.i = zext i8 %109 to i64
  %shl.i367.1.i.i.i.i = shl nuw nsw i64 %conv.i369.i.i.i.i, 8
  %conv.i369.1.i.i.i.i = zext i8 %110 to i64
  %or.i370.1.i.i.i.i = or disjoint i64 %shl.i367.1.i.i.i.i, %conv.i369.1.i.i.i.i
  %add147.i.i.i.i = add nuw i64 %or.i370.1.i.i.i.i, %add46.i.i.i.i
  %add148.i.i.i.i = add nuw i64 %add147.i.i.i.i, %or.i380.1.i.i.i.i
  %inc.i.i.i.i = add nuw nsw i64 %i.0394.i.i.i.i, 1
  %exitcond.not.i.i.i.i = icmp eq i64 %inc.i.i.i.i, %conv.i.i.i.i
  br i1 %exitcond.not.i.i.i.i, label %for.inc.i.i.i, label %for.body.i.i.i.i, !llvm.loop !12

nnc_find_entry.exit.i.i.i:                        ; preds = %nnc_little.exit362.i.i.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i.i.i.i) #20
  %arrayidx5.i.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i.081.i.i.i
  %113 = load ptr, ptr %sizes.i.i, align 8
  %cmp.not.i.i.i.i = icmp eq ptr %113, null
  br i1 %cmp.not.i.i.i.i, label %lor.rhs.i.i.i.i, label %if.end.i84.i.i

lor.rhs.i.i.i.i:                                  ; preds = %nnc_find_entry.exit.i.i.i
  %114 = load ptr, ptr %stages.i.i.i.i, align 8
  %cmp1.i.i.i.i = icmp ne ptr %114, null
  %115 = zext i1 %cmp1.i.i.i.i to i32
  br label %if.end.i84.i.i

if.end.i84.i.i:                                   ; preds = %lor.rhs.i.i.i.i, %nnc_find_entry.exit.i.i.i
  %lor.ext.i.i.i.i = phi i32 [ 1, %nnc_find_entry.exit.i.i.i ], [ %115, %lor.rhs.i.i.i.i ]
  %arrayidx7.i.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i.081.i.i.i
  %116 = ptrtoint ptr %add.ptr122.i.i.i.i to i64
  %.fca.0.insert.i.i.i = insertvalue [2 x i64] poison, i64 %116, 0
  %.fca.1.insert.i.i.i = insertvalue [2 x i64] %.fca.0.insert.i.i.i, i64 %conv83.i.i.i.i, 1
  %call8.i.i.i = tail call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, [2 x i64] %.fca.1.insert.i.i.i, ptr noundef %arrayidx5.i.i.i, i32 noundef %lor.ext.i.i.i.i, ptr noundef %arrayidx7.i.i.i) #22
  %cmp9.not.i.i.i = icmp eq i32 %call8.i.i.i, 0
  br i1 %cmp9.not.i.i.i, label %if.end.for.inc_crit_edge.i.i.i, label %nnc_run_program.exit

if.end.for.inc_crit_edge.i.i.i:                   ; preds = %if.end.i84.i.i
  %.pre.i.i.i = load i64, ptr %input_count.i, align 8
  br label %for.inc.i.i.i

for.inc.i.i.i:                                    ; preds = %if.end138.i.i.i.i, %if.end.for.inc_crit_edge.i.i.i, %nnc_little.exit254.i.i.i.i
  %117 = phi i64 [ %.pre.i.i.i, %if.end.for.inc_crit_edge.i.i.i ], [ %72, %nnc_little.exit254.i.i.i.i ], [ %72, %if.end138.i.i.i.i ]
  %inc.i.i.i = add nuw i64 %i.081.i.i.i, 1
  %cmp.not.i.i.i = icmp ult i64 %inc.i.i.i, %117
  br i1 %cmp.not.i.i.i, label %for.body.i81.i.i, label %for.inc.i27, !llvm.loop !13

if.end28.i.i:                                     ; preds = %nnc_little.exit.i.i, %if.end19.i.i
  %118 = load i64, ptr %input_count.i, align 8
  %cmp30.i.i = icmp eq i64 %index.0.lcssa.i.i, %118
  br i1 %cmp30.i.i, label %if.then32.i.i, label %nnc_take_file.exit.i

if.then32.i.i:                                    ; preds = %if.end28.i.i
  %cmp34.not.i.i = icmp eq i64 %index.0.lcssa.i.i, 1
  br i1 %cmp34.not.i.i, label %nnc_take_file.exit.i, label %if.then36.i.i

if.then36.i.i:                                    ; preds = %if.then32.i.i
  %119 = load ptr, ptr @stderr, align 8
  %call.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %119, ptr noundef nonnull @.str.22, ptr noundef %52, ptr noundef %63, ptr noundef nonnull @.str.26, ptr noundef %52) #23
  br label %nnc_run_program.exit

nnc_take_file.exit.i:                             ; preds = %if.then32.i.i, %if.end28.i.i
  %index.2.i.i = phi i64 [ %index.0.lcssa.i.i, %if.end28.i.i ], [ 0, %if.then32.i.i ]
  %arrayidx40.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %index.2.i.i
  %120 = load ptr, ptr %sizes.i.i, align 8
  %cmp41.i.i = icmp ne ptr %120, null
  %conv42.i.i = zext i1 %cmp41.i.i to i32
  %arrayidx43.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  %121 = ptrtoint ptr %call10.i.i.i to i64
  %.fca.0.insert63.i.i = insertvalue [2 x i64] poison, i64 %121, 0
  %.fca.1.insert66.i.i = insertvalue [2 x i64] %.fca.0.insert63.i.i, i64 %call4.i.i.i, 1
  %call44.i.i = tail call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, [2 x i64] %.fca.1.insert66.i.i, ptr noundef %arrayidx40.i.i, i32 noundef %conv42.i.i, ptr noundef %arrayidx43.i.i) #22
  %cmp26.not.i = icmp eq i32 %call44.i.i, 0
  br i1 %cmp26.not.i, label %for.inc.i27, label %nnc_run_program.exit

for.inc.i27:                                      ; preds = %for.inc.i.i.i, %nnc_take_file.exit.i, %if.then26.i.i
  %indvars.iv.next.i = add nuw nsw i64 %indvars.iv.i, 1
  %exitcond.not = icmp eq i64 %indvars.iv.next.i, %62
  br i1 %exitcond.not, label %for.cond32.preheader.i, label %for.body.i21, !llvm.loop !14

for.cond32.preheader.i:                           ; preds = %for.inc.i27, %if.end.i
  %122 = load i64, ptr %input_count.i, align 8
  %cmp34.not487.not.i = icmp eq i64 %122, 0
  br i1 %cmp34.not487.not.i, label %for.end55.i, label %for.body36.lr.ph.i

for.body36.lr.ph.i:                               ; preds = %for.cond32.preheader.i
  %bench.i8 = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %123 = load i32, ptr %bench.i8, align 4
  %tobool.not.i = icmp eq i32 %123, 0
  br label %for.body36.i

for.body36.i:                                     ; preds = %for.inc51.i, %for.body36.lr.ph.i
  %i31.0488.i = phi i64 [ 0, %for.body36.lr.ph.i ], [ %inc52.i, %for.inc51.i ]
  %arrayidx37.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i31.0488.i
  %124 = load ptr, ptr %arrayidx37.i, align 8
  %cmp38.i = icmp eq ptr %124, null
  br i1 %cmp38.i, label %land.lhs.true.i, label %for.inc51.i

land.lhs.true.i:                                  ; preds = %for.body36.i
  br i1 %tobool.not.i, label %cleanup53.i, label %if.then39.i

if.then39.i:                                      ; preds = %land.lhs.true.i
  %arrayidx40.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i31.0488.i
  %bytes.i.i = getelementptr inbounds nuw i8, ptr %arrayidx40.i, i64 40
  %125 = load i64, ptr %bytes.i.i, align 8
  %add.i.i16 = add i64 %125, 8
  %call.i344.i = tail call ptr @malloc(i64 noundef %add.i.i16) #24
  %cmp.i.i17 = icmp eq ptr %call.i344.i, null
  br i1 %cmp.i.i17, label %if.end43.i, label %if.end.i345.i

if.end.i345.i:                                    ; preds = %if.then39.i
  tail call void @llvm.memset.p0.i64(ptr nonnull align 1 %call.i344.i, i8 0, i64 %125, i1 false)
  %dtype.i.i18 = getelementptr inbounds nuw i8, ptr %arrayidx40.i, i64 8
  %126 = load ptr, ptr %dtype.i.i18, align 8
  %call2.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %126, ptr noundef nonnull dereferenceable(4) @.str.51) #21
  %cmp3.i.i = icmp eq i32 %call2.i.i, 0
  %call5.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %126, ptr noundef nonnull dereferenceable(4) @.str.52) #21
  %cmp6.i.i = icmp eq i32 %call5.i.i, 0
  %call9.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %126, ptr noundef nonnull dereferenceable(4) @.str.53) #21
  %cmp10.i.i = icmp eq i32 %call9.i.i, 0
  %call13.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %126, ptr noundef nonnull dereferenceable(5) @.str.54) #21
  %cmp14.i.i = icmp ne i32 %call13.i.i, 0
  %cond.i.i19 = select i1 %cmp6.i.i, i64 8, i64 2
  %spec.select.i346.i = select i1 %cmp3.i.i, i1 true, i1 %cmp6.i.i
  %spec.select102.i.i = select i1 %cmp3.i.i, i64 4, i64 %cond.i.i19
  %or.cond70.i.i = select i1 %spec.select.i346.i, i1 true, i1 %cmp10.i.i
  %not.or.cond70.i.i = xor i1 %or.cond70.i.i, true
  %or.cond71.i.i = select i1 %not.or.cond70.i.i, i1 %cmp14.i.i, i1 false
  %cmp27105.not.i.i = icmp eq i64 %125, 0
  %or.cond.i.i = or i1 %cmp27105.not.i.i, %or.cond71.i.i
  br i1 %or.cond.i.i, label %if.end43.thread580.i, label %for.body.lr.ph.i347.i

for.body.lr.ph.i347.i:                            ; preds = %if.end.i345.i
  %invariant.gep.i.i = getelementptr i8, ptr %call.i344.i, i64 %spec.select102.i.i
  %idx.ext.neg.i.i = select i1 %spec.select.i346.i, i64 -4, i64 -2
  %idx.ext.i.i = select i1 %spec.select.i346.i, i64 4, i64 2
  %invariant.gep108.i.i = getelementptr i8, ptr %invariant.gep.i.i, i64 %idx.ext.neg.i.i
  %cond44.i.i = select i1 %cmp10.i.i, i32 14336, i32 16128
  %spec.select103.i.i = select i1 %cmp6.i.i, i32 1071644672, i32 %cond44.i.i
  %cond48.i.i = select i1 %cmp3.i.i, i32 1056964608, i32 %spec.select103.i.i
  %cond56.i.i = select i1 %cmp10.i.i, i32 22, i32 25
  %spec.select104.i.i = select i1 %cmp6.i.i, i32 12, i32 %cond56.i.i
  %cond60.i.i = select i1 %cmp3.i.i, i32 9, i32 %spec.select104.i.i
  br label %for.body.i348.i

for.body.i348.i:                                  ; preds = %nnc_put.exit.i.i, %for.body.lr.ph.i347.i
  %state.0107.i.i = phi i32 [ -1831433054, %for.body.lr.ph.i347.i ], [ %xor31.i.i, %nnc_put.exit.i.i ]
  %at.0106.i.i = phi i64 [ 0, %for.body.lr.ph.i347.i ], [ %add67.i.i, %nnc_put.exit.i.i ]
  %shl.i.i = shl i32 %state.0107.i.i, 13
  %xor.i.i = xor i32 %shl.i.i, %state.0107.i.i
  %shr.i.i = lshr i32 %xor.i.i, 17
  %xor29.i.i = xor i32 %shr.i.i, %xor.i.i
  %shl30.i.i = shl i32 %xor29.i.i, 5
  %xor31.i.i = xor i32 %shl30.i.i, %xor29.i.i
  %gep109.i.i = getelementptr i8, ptr %invariant.gep108.i.i, i64 %at.0106.i.i
  %shr61.i.i = lshr i32 %xor31.i.i, %cond60.i.i
  %or.i.i = or i32 %shr61.i.i, %cond48.i.i
  br label %for.body.i.i349.i

for.body.i.i349.i:                                ; preds = %for.body.i.i349.i, %for.body.i348.i
  %indvars.iv.i.i350.i = phi i64 [ 0, %for.body.i348.i ], [ %indvars.iv.next.i.i353.i, %for.body.i.i349.i ]
  %indvars.iv.tr.i.i.i = trunc i64 %indvars.iv.i.i350.i to i32
  %127 = shl i32 %indvars.iv.tr.i.i.i, 3
  %shr.i.i.i = lshr i32 %or.i.i, %127
  %conv.i.i351.i = trunc i32 %shr.i.i.i to i8
  %arrayidx.i.i352.i = getelementptr inbounds nuw i8, ptr %gep109.i.i, i64 %indvars.iv.i.i350.i
  store i8 %conv.i.i351.i, ptr %arrayidx.i.i352.i, align 1
  %indvars.iv.next.i.i353.i = add nuw nsw i64 %indvars.iv.i.i350.i, 1
  %exitcond.not.i.i.i = icmp eq i64 %indvars.iv.next.i.i353.i, %idx.ext.i.i
  br i1 %exitcond.not.i.i.i, label %nnc_put.exit.i.i, label %for.body.i.i349.i, !llvm.loop !15

nnc_put.exit.i.i:                                 ; preds = %for.body.i.i349.i
  %add67.i.i = add i64 %at.0106.i.i, %spec.select102.i.i
  %cmp27.i.i = icmp ult i64 %add67.i.i, %125
  br i1 %cmp27.i.i, label %for.body.i348.i, label %if.end43.thread580.i, !llvm.loop !16

if.end43.thread580.i:                             ; preds = %nnc_put.exit.i.i, %if.end.i345.i
  store ptr %call.i344.i, ptr %arrayidx37.i, align 8
  br label %for.inc51.i

if.end43.i:                                       ; preds = %if.then39.i
  store ptr null, ptr %arrayidx37.i, align 8
  br label %cleanup53.i

for.inc51.i:                                      ; preds = %if.end43.thread580.i, %for.body36.i
  %inc52.i = add nuw i64 %i31.0488.i, 1
  %exitcond249.not = icmp eq i64 %inc52.i, %122
  br i1 %exitcond249.not, label %for.end55.i, label %for.body36.i, !llvm.loop !17

cleanup53.i:                                      ; preds = %land.lhs.true.i, %if.end43.i
  %128 = load ptr, ptr %inputs4.i, align 8
  %arrayidx48.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %128, i64 %i31.0488.i
  %129 = load ptr, ptr %arrayidx48.i, align 8
  %130 = load ptr, ptr @stderr, align 8
  %call.i354.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %130, ptr noundef nonnull @.str.22, ptr noundef %52, ptr noundef %129, ptr noundef nonnull @.str.23, ptr noundef %52) #23
  br label %nnc_run_program.exit

for.end55.i:                                      ; preds = %for.inc51.i, %for.cond32.preheader.i
  %131 = getelementptr inbounds nuw i8, ptr %options.i, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(80) %131, i8 0, i64 80, i1 false)
  store i32 88, ptr %options.i, align 8
  %threads.i9 = getelementptr inbounds nuw i8, ptr %arguments, i64 2072
  %132 = load i32, ptr %threads.i9, align 8
  %threads56.i = getelementptr inbounds nuw i8, ptr %options.i, i64 4
  store i32 %132, ptr %threads56.i, align 4
  %weights.i10 = getelementptr inbounds nuw i8, ptr %arguments, i64 2064
  %133 = load ptr, ptr %weights.i10, align 8
  %weights_path.i = getelementptr inbounds nuw i8, ptr %options.i, i64 24
  store ptr %133, ptr %weights_path.i, align 8
  %134 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 16), align 8
  %call57.i = call i32 %134(ptr noundef nonnull %options.i, ptr noundef nonnull %model.i) #21
  %cmp58.i = icmp eq i32 %call57.i, 0
  br i1 %cmp58.i, label %if.end61.i, label %if.then63.i

if.end61.i:                                       ; preds = %for.end55.i
  %135 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 32), align 8
  %136 = load ptr, ptr %model.i, align 8
  %call60.i = call i32 %135(ptr noundef %136, ptr noundef nonnull %context.i) #21
  %cmp62.not.i = icmp eq i32 %call60.i, 0
  br i1 %cmp62.not.i, label %for.cond67.preheader.i, label %if.then63.i

for.cond67.preheader.i:                           ; preds = %if.end61.i
  %137 = load i64, ptr %input_count.i, align 8
  %cmp69489.not.i = icmp eq i64 %137, 0
  br i1 %cmp69489.not.i, label %for.cond.cleanup70.i, label %for.body71.i

if.then63.i:                                      ; preds = %if.end61.i, %for.end55.i
  %status.0397.i = phi i32 [ %call60.i, %if.end61.i ], [ %call57.i, %for.end55.i ]
  %call64.i = call fastcc i32 @nnc_fail(ptr noundef %52, i32 noundef %status.0397.i) #22
  br label %nnc_run_program.exit

for.cond.cleanup70.i:                             ; preds = %for.body71.i, %for.cond67.preheader.i
  %sizes.i355.i = getelementptr inbounds nuw i8, ptr %53, i64 112
  %138 = load ptr, ptr %sizes.i355.i, align 8
  %cmp.not.i.i = icmp eq ptr %138, null
  br i1 %cmp.not.i.i, label %nnc_is_open.exit.i, label %if.end82.i

nnc_is_open.exit.i:                               ; preds = %for.cond.cleanup70.i
  %stages.i.i = getelementptr inbounds nuw i8, ptr %53, i64 256
  %139 = load ptr, ptr %stages.i.i, align 8
  %cmp1.i.not.i = icmp eq ptr %139, null
  br i1 %cmp1.i.not.i, label %if.end88.i, label %if.end82.i

for.body71.i:                                     ; preds = %for.cond67.preheader.i, %for.body71.i
  %i66.0490.i = phi i64 [ %inc75.i, %for.body71.i ], [ 0, %for.cond67.preheader.i ]
  %arrayidx72.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i66.0490.i
  %shape.i = getelementptr inbounds nuw i8, ptr %arrayidx72.i, i64 32
  %140 = load ptr, ptr %shape.i, align 8
  %arrayidx73.i = getelementptr inbounds nuw ptr, ptr %call13.i, i64 %i66.0490.i
  store ptr %140, ptr %arrayidx73.i, align 8
  %inc75.i = add nuw i64 %i66.0490.i, 1
  %exitcond250.not = icmp eq i64 %inc75.i, %137
  br i1 %exitcond250.not, label %for.cond.cleanup70.i, label %for.body71.i, !llvm.loop !18

if.end82.i:                                       ; preds = %nnc_is_open.exit.i, %for.cond.cleanup70.i
  %141 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 96), align 8
  %142 = load ptr, ptr %context.i, align 8
  %call81.i = call i32 %141(ptr noundef %142, ptr noundef %call13.i) #21
  switch i32 %call81.i, label %cond.end.i [
    i32 0, label %if.end82.if.end88_crit_edge.i
    i32 11, label %cond.true.i
  ]

if.end82.if.end88_crit_edge.i:                    ; preds = %if.end82.i
  %stages.phi.trans.insert.i = getelementptr inbounds nuw i8, ptr %53, i64 256
  %.pre.i = load ptr, ptr %stages.phi.trans.insert.i, align 8
  %143 = icmp eq ptr %.pre.i, null
  %144 = select i1 %143, ptr %call3.i, ptr null
  br label %if.end88.i

cond.true.i:                                      ; preds = %if.end82.i
  %145 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %146 = load ptr, ptr %context.i, align 8
  %call86.i = call ptr %145(ptr noundef %146) #21
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %if.end82.i
  %cond.i = phi ptr [ %call86.i, %cond.true.i ], [ %52, %if.end82.i ]
  %call87.i = call fastcc i32 @nnc_fail(ptr noundef %cond.i, i32 noundef %call81.i) #22
  br label %nnc_run_program.exit

if.end88.i:                                       ; preds = %if.end82.if.end88_crit_edge.i, %nnc_is_open.exit.i
  %cmp89.i = phi ptr [ %144, %if.end82.if.end88_crit_edge.i ], [ %call3.i, %nnc_is_open.exit.i ]
  %cmp98.i = icmp eq ptr %cmp89.i, null
  %147 = load i64, ptr %output_count.i, align 8
  %cmp97491.i = icmp eq i64 %147, 0
  %.not492.i = select i1 %cmp97491.i, i1 true, i1 %cmp98.i
  br i1 %.not492.i, label %for.end127.i, label %for.body100.lr.ph.i

for.body100.lr.ph.i:                              ; preds = %if.end88.i
  %148 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 104), align 8
  br label %for.body100.i

for.cond95.i:                                     ; preds = %if.end112.i
  %inc124.i = add nuw i64 %i94.0493.i, 1
  %149 = load i64, ptr %output_count.i, align 8
  %cmp97.not.i = icmp ult i64 %inc124.i, %149
  br i1 %cmp97.not.i, label %for.body100.i, label %for.end127.i, !llvm.loop !19

for.body100.i:                                    ; preds = %for.cond95.i, %for.body100.lr.ph.i
  %i94.0493.i = phi i64 [ 0, %for.body100.lr.ph.i ], [ %inc124.i, %for.cond95.i ]
  %150 = load ptr, ptr %sizes.i355.i, align 8
  %cmp101.not.i = icmp eq ptr %150, null
  br i1 %cmp101.not.i, label %if.end112.i, label %if.then102.i11

if.then102.i11:                                   ; preds = %for.body100.i
  %151 = load ptr, ptr %context.i, align 8
  %conv.i = trunc i64 %i94.0493.i to i32
  %call103.i = call ptr %148(ptr noundef %151, i32 noundef %conv.i) #21
  %arrayidx104.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i94.0493.i
  %shape105.i = getelementptr inbounds nuw i8, ptr %arrayidx104.i, i64 32
  store ptr %call103.i, ptr %shape105.i, align 8
  %call107.i = call fastcc i32 @nnc_measure(ptr noundef %arrayidx104.i) #22
  %tobool108.not.i = icmp eq i32 %call107.i, 0
  br i1 %tobool108.not.i, label %if.then109.i, label %if.end112.i

if.then109.i:                                     ; preds = %if.then102.i11
  %152 = load ptr, ptr @stderr, align 8
  %153 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i356.i = call ptr %153(i32 noundef 2) #21
  %call1.i357.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %152, ptr noundef nonnull @.str.25, ptr noundef %52, ptr noundef %call.i356.i, i32 noundef 2) #23
  br label %nnc_run_program.exit

if.end112.i:                                      ; preds = %if.then102.i11, %for.body100.i
  %arrayidx113.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i94.0493.i
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx113.i, i64 40
  %154 = load i64, ptr %bytes.i, align 8
  %add114.i = add i64 %154, 1
  %call115.i = call ptr @malloc(i64 noundef %add114.i) #24
  %arrayidx116.i = getelementptr inbounds nuw ptr, ptr %call3.i, i64 %i94.0493.i
  store ptr %call115.i, ptr %arrayidx116.i, align 8
  %cmp118.i = icmp eq ptr %call115.i, null
  br i1 %cmp118.i, label %if.then120.i, label %for.cond95.i

if.then120.i:                                     ; preds = %if.end112.i
  %155 = load ptr, ptr @stderr, align 8
  %156 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i359.i = call ptr %156(i32 noundef 2) #21
  %call1.i360.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %155, ptr noundef nonnull @.str.25, ptr noundef %52, ptr noundef %call.i359.i, i32 noundef 2) #23
  br label %nnc_run_program.exit

for.end127.i:                                     ; preds = %for.cond95.i, %if.end88.i
  %bench129.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %157 = load i32, ptr %bench129.i, align 4
  %tobool130.not.i = icmp eq i32 %157, 0
  br i1 %tobool130.not.i, label %if.end133.i, label %if.then131.i

if.then131.i:                                     ; preds = %for.end127.i
  %158 = load ptr, ptr %model.i, align 8
  %159 = load ptr, ptr %context.i, align 8
  %160 = load double, ptr %seconds.i, align 8
  %call.i362.i = call dereferenceable_or_null(8000000) ptr @malloc(i64 noundef 8000000) #24
  %cmp.i363.i = icmp eq ptr %call.i362.i, null
  br i1 %cmp.i363.i, label %if.then.i.i, label %if.end.i364.i

if.then.i.i:                                      ; preds = %if.then131.i
  %161 = load ptr, ptr @stderr, align 8
  %162 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i.i378.i = call ptr %162(i32 noundef 2) #21
  %call1.i.i379.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %161, ptr noundef nonnull @.str.25, ptr noundef nonnull @.str.55, ptr noundef %call.i.i378.i, i32 noundef 2) #23
  br label %if.end133.i

if.end.i364.i:                                    ; preds = %if.then131.i
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i.i.i) #20
  %call.i75.i.i = call i32 @clock_gettime(i32 noundef 1, ptr noundef nonnull %time.i.i.i) #21
  %163 = load i64, ptr %time.i.i.i, align 8
  %mul.i.i.i = mul i64 %163, 1000000000
  %tv_nsec.i.i.i = getelementptr inbounds nuw i8, ptr %time.i.i.i, i64 8
  %164 = load i64, ptr %tv_nsec.i.i.i, align 8
  %add.i.i365.i = add i64 %mul.i.i.i, %164
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i.i.i) #20
  %mul.i.i = fmul double %160, 1.000000e+09
  %conv.i.i = fptoui double %mul.i.i to i64
  %165 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 128), align 8
  %tv_nsec.i79.i.i = getelementptr inbounds nuw i8, ptr %time.i76.i.i, i64 8
  %166 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %tv_nsec.i84.i.i = getelementptr inbounds nuw i8, ptr %time.i81.i.i, i64 8
  %div.i.i = udiv i64 %conv.i.i, 10
  br label %while.cond.i.i

while.cond.i.i:                                   ; preds = %if.end18.i.i, %if.end.i364.i
  %warm.0.i.i = phi i32 [ 0, %if.end.i364.i ], [ %warm.1.i.i, %if.end18.i.i ]
  %count.0.i.i = phi i64 [ 0, %if.end.i364.i ], [ %count.1.i.i, %if.end18.i.i ]
  %cmp3.i366.i = icmp slt i64 %count.0.i.i, 1000000
  br i1 %cmp3.i366.i, label %while.body.i.i, label %while.end.i.i

while.body.i.i:                                   ; preds = %while.cond.i.i
  %call5.i374.i = call i32 %165(ptr noundef %159) #21
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i76.i.i) #20
  %call.i77.i.i = call i32 @clock_gettime(i32 noundef 1, ptr noundef nonnull %time.i76.i.i) #21
  %167 = load i64, ptr %time.i76.i.i, align 8
  %168 = load i64, ptr %tv_nsec.i79.i.i, align 8
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i76.i.i) #20
  %call7.i.i14 = call i32 %166(ptr noundef %159, ptr noundef nonnull %call.i5, ptr noundef %cmp89.i) #21
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i81.i.i) #20
  %call.i82.i.i = call i32 @clock_gettime(i32 noundef 1, ptr noundef nonnull %time.i81.i.i) #21
  %169 = load i64, ptr %time.i81.i.i, align 8
  %mul.i83.i.i = mul i64 %169, 1000000000
  %170 = load i64, ptr %tv_nsec.i84.i.i, align 8
  %add.i85.i.i = add i64 %mul.i83.i.i, %170
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i81.i.i) #20
  %cmp9.not.i.i = icmp eq i32 %call7.i.i14, 0
  br i1 %cmp9.not.i.i, label %if.end13.i.i, label %cleanup.thread.i.i

cleanup.thread.i.i:                               ; preds = %while.body.i.i
  %call12.i.i = call fastcc i32 @nnc_fail_run(ptr noundef %159, i32 noundef %call7.i.i14) #22
  br label %if.end133.i

if.end13.i.i:                                     ; preds = %while.body.i.i
  %tobool.not.i.i = icmp eq i32 %warm.0.i.i, 0
  br i1 %tobool.not.i.i, label %if.else.i.i, label %if.then14.i.i

if.then14.i.i:                                    ; preds = %if.end13.i.i
  %mul.i78.neg.i.i = mul i64 %167, -1000000000
  %add.i80.neg.i.i = sub i64 %mul.i78.neg.i.i, %168
  %sub.i.i15 = add i64 %add.i80.neg.i.i, %add.i85.i.i
  %arrayidx.i375.i = getelementptr inbounds i64, ptr %call.i362.i, i64 %count.0.i.i
  store i64 %sub.i.i15, ptr %arrayidx.i375.i, align 8
  %add.i376.i = add nsw i64 %count.0.i.i, 1
  %.pre.i.i = sub i64 %add.i85.i.i, %add.i.i365.i
  br label %if.end18.i.i

if.else.i.i:                                      ; preds = %if.end13.i.i
  %sub15.i.i = sub i64 %add.i85.i.i, %add.i.i365.i
  %cmp16.i.i = icmp uge i64 %sub15.i.i, %div.i.i
  %conv17.i.i = zext i1 %cmp16.i.i to i32
  br label %if.end18.i.i

if.end18.i.i:                                     ; preds = %if.else.i.i, %if.then14.i.i
  %sub21.pre-phi.i.i = phi i64 [ %sub15.i.i, %if.else.i.i ], [ %.pre.i.i, %if.then14.i.i ]
  %warm.1.i.i = phi i32 [ %conv17.i.i, %if.else.i.i ], [ 1, %if.then14.i.i ]
  %count.1.i.i = phi i64 [ %count.0.i.i, %if.else.i.i ], [ %add.i376.i, %if.then14.i.i ]
  %cmp19.i.i = icmp slt i64 %count.1.i.i, 5
  %cmp22.not.i.i = icmp ult i64 %sub21.pre-phi.i.i, %conv.i.i
  %or.cond.i377.i = select i1 %cmp19.i.i, i1 true, i1 %cmp22.not.i.i
  br i1 %or.cond.i377.i, label %while.cond.i.i, label %while.end.i.i

while.end.i.i:                                    ; preds = %if.end18.i.i, %while.cond.i.i
  %count.3.i.i = phi i64 [ %count.0.i.i, %while.cond.i.i ], [ %count.1.i.i, %if.end18.i.i ]
  br label %while.body.i.i.i

while.body.i.i.i:                                 ; preds = %while.body.i.i.i, %while.end.i.i
  %gap.052.i.i.i = phi i64 [ %add.i87.i.i, %while.body.i.i.i ], [ 1, %while.end.i.i ]
  %mul.i86.i.i = mul nsw i64 %gap.052.i.i.i, 9
  %div.i.i.i = sdiv i64 %mul.i86.i.i, 4
  %add.i87.i.i = add nsw i64 %div.i.i.i, 1
  %cmp.i.i367.i = icmp slt i64 %add.i87.i.i, %count.3.i.i
  br i1 %cmp.i.i367.i, label %while.body.i.i.i, label %for.cond.preheader.i.i.i, !llvm.loop !20

for.cond.preheader.i.i.i:                         ; preds = %while.body.i.i.i, %cond.true.i.i.i
  %gap.160.i.i.i = phi i64 [ %cond25.i.i.i, %cond.true.i.i.i ], [ %add.i87.i.i, %while.body.i.i.i ]
  %cmp457.i.i.i = icmp slt i64 %gap.160.i.i.i, %count.3.i.i
  br i1 %cmp457.i.i.i, label %for.body.i.i369.i, label %for.cond.cleanup.i.i.i

for.cond.cleanup.i.i.i:                           ; preds = %while.end14.i.i.i, %for.cond.preheader.i.i.i
  %cmp16.not.i.i368.i = icmp eq i64 %gap.160.i.i.i, 1
  br i1 %cmp16.not.i.i368.i, label %nnc_sort.exit.i.i, label %cond.true.i.i.i

for.body.i.i369.i:                                ; preds = %for.cond.preheader.i.i.i, %while.end14.i.i.i
  %i.058.i.i.i = phi i64 [ %inc.i.i372.i, %while.end14.i.i.i ], [ %gap.160.i.i.i, %for.cond.preheader.i.i.i ]
  %arrayidx.i.i370.i = getelementptr inbounds nuw i64, ptr %call.i362.i, i64 %i.058.i.i.i
  %171 = load i64, ptr %arrayidx.i.i370.i, align 8
  %cmp6.not53.i.i.i = icmp samesign ult i64 %i.058.i.i.i, %gap.160.i.i.i
  br i1 %cmp6.not53.i.i.i, label %while.end14.i.i.i, label %land.rhs.i.i.i

land.rhs.i.i.i:                                   ; preds = %for.body.i.i369.i, %while.body9.i.i.i
  %j.054.i.i.i = phi i64 [ %sub.i.i.i, %while.body9.i.i.i ], [ %i.058.i.i.i, %for.body.i.i369.i ]
  %sub.i.i.i = sub nsw i64 %j.054.i.i.i, %gap.160.i.i.i
  %arrayidx7.i.i371.i = getelementptr inbounds nuw i64, ptr %call.i362.i, i64 %sub.i.i.i
  %172 = load i64, ptr %arrayidx7.i.i371.i, align 8
  %cmp8.i.i.i = icmp ugt i64 %172, %171
  br i1 %cmp8.i.i.i, label %while.body9.i.i.i, label %while.end14.i.i.i

while.body9.i.i.i:                                ; preds = %land.rhs.i.i.i
  %arrayidx12.i.i.i = getelementptr inbounds nuw i64, ptr %call.i362.i, i64 %j.054.i.i.i
  store i64 %172, ptr %arrayidx12.i.i.i, align 8
  %cmp6.not.i.i.i = icmp slt i64 %sub.i.i.i, %gap.160.i.i.i
  br i1 %cmp6.not.i.i.i, label %while.end14.i.i.i, label %land.rhs.i.i.i, !llvm.loop !21

while.end14.i.i.i:                                ; preds = %while.body9.i.i.i, %land.rhs.i.i.i, %for.body.i.i369.i
  %j.0.lcssa.i.i.i = phi i64 [ %i.058.i.i.i, %for.body.i.i369.i ], [ %j.054.i.i.i, %land.rhs.i.i.i ], [ %sub.i.i.i, %while.body9.i.i.i ]
  %arrayidx15.i.i.i = getelementptr inbounds i64, ptr %call.i362.i, i64 %j.0.lcssa.i.i.i
  store i64 %171, ptr %arrayidx15.i.i.i, align 8
  %inc.i.i372.i = add nuw nsw i64 %i.058.i.i.i, 1
  %exitcond.not.i.i373.i = icmp eq i64 %inc.i.i372.i, %count.3.i.i
  br i1 %exitcond.not.i.i373.i, label %for.cond.cleanup.i.i.i, label %for.body.i.i369.i, !llvm.loop !22

cond.true.i.i.i:                                  ; preds = %for.cond.cleanup.i.i.i
  %mul17.i.i.i = shl nsw i64 %gap.160.i.i.i, 2
  %cmp19.not.i.i.i = icmp samesign ult i64 %mul17.i.i.i, 9
  %div18.i.i.i = udiv i64 %mul17.i.i.i, 9
  %cond25.i.i.i = select i1 %cmp19.not.i.i.i, i64 1, i64 %div18.i.i.i
  br label %for.cond.preheader.i.i.i, !llvm.loop !23

nnc_sort.exit.i.i:                                ; preds = %for.cond.cleanup.i.i.i
  %173 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 72), align 8
  %call28.i.i = call i32 %173(ptr noundef %158) #21
  %call29.i.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.56, i64 noundef %count.3.i.i, i32 noundef %call28.i.i) #22
  %174 = load i64, ptr %call.i362.i, align 8
  %conv31.i.i = uitofp i64 %174 to double
  %div32.i.i = fdiv double %conv31.i.i, 1.000000e+03
  %div3397.i.i = lshr i64 %count.3.i.i, 1
  %arrayidx34.i.i = getelementptr inbounds nuw i64, ptr %call.i362.i, i64 %div3397.i.i
  %175 = load i64, ptr %arrayidx34.i.i, align 8
  %conv35.i.i = uitofp i64 %175 to double
  %div36.i.i = fdiv double %conv35.i.i, 1.000000e+03
  %mul37.i.i = mul nsw i64 %count.3.i.i, 9
  %div38.i.i = udiv i64 %mul37.i.i, 10
  %arrayidx39.i.i = getelementptr inbounds nuw i64, ptr %call.i362.i, i64 %div38.i.i
  %176 = load i64, ptr %arrayidx39.i.i, align 8
  %conv40.i.i = uitofp i64 %176 to double
  %div41.i.i = fdiv double %conv40.i.i, 1.000000e+03
  %mul42.i.i = mul nsw i64 %count.3.i.i, 99
  %div43.i.i = udiv i64 %mul42.i.i, 100
  %arrayidx44.i.i = getelementptr inbounds nuw i64, ptr %call.i362.i, i64 %div43.i.i
  %177 = load i64, ptr %arrayidx44.i.i, align 8
  %conv45.i.i = uitofp i64 %177 to double
  %div46.i.i = fdiv double %conv45.i.i, 1.000000e+03
  %call47.i.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.57, double noundef %div32.i.i, double noundef %div36.i.i, double noundef %div41.i.i, double noundef %div46.i.i) #22
  call void @free(ptr noundef %call.i362.i) #22
  br label %if.end133.i

if.end133.i:                                      ; preds = %nnc_sort.exit.i.i, %cleanup.thread.i.i, %if.then.i.i, %for.end127.i
  %code128.0.i = phi i32 [ 0, %for.end127.i ], [ 5, %if.then.i.i ], [ %call12.i.i, %cleanup.thread.i.i ], [ 0, %nnc_sort.exit.i.i ]
  %178 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 128), align 8
  %179 = load ptr, ptr %context.i, align 8
  %call134.i = call i32 %178(ptr noundef %179) #21
  %180 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %181 = load ptr, ptr %context.i, align 8
  %call135.i = call i32 %180(ptr noundef %181, ptr noundef %call.i5, ptr noundef %cmp89.i) #21
  %cmp136.not.i = icmp eq i32 %call135.i, 0
  br i1 %cmp136.not.i, label %if.end140.i, label %if.then138.i

if.then138.i:                                     ; preds = %if.end133.i
  %182 = load ptr, ptr %context.i, align 8
  %call139.i = call fastcc i32 @nnc_fail_run(ptr noundef %182, i32 noundef %call135.i) #22
  br label %nnc_run_program.exit

if.end140.i:                                      ; preds = %if.end133.i
  %183 = load ptr, ptr %model.i, align 8
  %call141.i = call i32 @nnc_runtime_compared(ptr noundef %183) #21
  %cmp142.not.i = icmp eq i32 %call141.i, 0
  br i1 %cmp142.not.i, label %for.cond148.preheader.i, label %if.then144.i

for.cond148.preheader.i:                          ; preds = %if.end140.i
  %cmp153.i = icmp ne ptr %cmp89.i, null
  %184 = load i64, ptr %output_count.i, align 8
  %cmp150494.i = icmp eq i64 %184, 0
  %.not342495.i = select i1 %cmp150494.i, i1 true, i1 %cmp153.i
  br i1 %.not342495.i, label %for.end175.i, label %for.body157.lr.ph.i

for.body157.lr.ph.i:                              ; preds = %for.cond148.preheader.i
  %185 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 104), align 8
  %186 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 112), align 8
  br label %for.body157.i

if.then144.i:                                     ; preds = %if.end140.i
  %call145.i = call fastcc i32 @nnc_fail(ptr noundef %52, i32 noundef %call141.i) #22
  br label %nnc_run_program.exit

for.cond148.i:                                    ; preds = %for.body157.i
  %inc172.i = add nuw i64 %i147.0496.i, 1
  %187 = load i64, ptr %output_count.i, align 8
  %cmp150.not.i = icmp ult i64 %inc172.i, %187
  br i1 %cmp150.not.i, label %for.body157.i, label %for.end175.i, !llvm.loop !24

for.body157.i:                                    ; preds = %for.cond148.i, %for.body157.lr.ph.i
  %i147.0496.i = phi i64 [ 0, %for.body157.lr.ph.i ], [ %inc172.i, %for.cond148.i ]
  %188 = load ptr, ptr %context.i, align 8
  %conv158.i = trunc i64 %i147.0496.i to i32
  %call159.i = call ptr %185(ptr noundef %188, i32 noundef %conv158.i) #21
  %arrayidx160.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i147.0496.i
  %shape161.i = getelementptr inbounds nuw i8, ptr %arrayidx160.i, i64 32
  store ptr %call159.i, ptr %shape161.i, align 8
  %189 = load ptr, ptr %context.i, align 8
  %call163.i = call ptr %186(ptr noundef %189, i32 noundef %conv158.i) #21
  %arrayidx164.i = getelementptr inbounds nuw ptr, ptr %call3.i, i64 %i147.0496.i
  store ptr %call163.i, ptr %arrayidx164.i, align 8
  %call166.i = call fastcc i32 @nnc_measure(ptr noundef %arrayidx160.i) #22
  %tobool167.not.i = icmp eq i32 %call166.i, 0
  br i1 %tobool167.not.i, label %cleanup173.i, label %for.cond148.i

cleanup173.i:                                     ; preds = %for.body157.i
  %190 = load ptr, ptr @stderr, align 8
  %191 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i380.i = call ptr %191(i32 noundef 2) #21
  %call1.i381.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %190, ptr noundef nonnull @.str.25, ptr noundef %52, ptr noundef %call.i380.i, i32 noundef 2) #23
  br label %nnc_run_program.exit

for.end175.i:                                     ; preds = %for.cond148.i, %for.cond148.preheader.i
  %192 = phi i64 [ %184, %for.cond148.preheader.i ], [ %187, %for.cond148.i ]
  %cmp176.i = icmp eq i32 %code128.0.i, 0
  br i1 %cmp176.i, label %land.lhs.true178.i, label %for.cond.cleanup198.i

land.lhs.true178.i:                               ; preds = %for.end175.i
  %output.i13 = getelementptr inbounds nuw i8, ptr %arguments, i64 2056
  %193 = load ptr, ptr %output.i13, align 8
  %cmp179.not.i = icmp eq ptr %193, null
  br i1 %cmp179.not.i, label %if.end185.i, label %if.then181.i

if.then181.i:                                     ; preds = %land.lhs.true178.i
  %cmp104.not.i = icmp eq i64 %192, 0
  br i1 %cmp104.not.i, label %for.end.i, label %for.body.i30

for.body.i30:                                     ; preds = %if.then181.i, %cleanup.i
  %total.0106.i = phi i64 [ %add9.i, %cleanup.i ], [ 0, %if.then181.i ]
  %i.0105.i = phi i64 [ %inc.i38, %cleanup.i ], [ 0, %if.then181.i ]
  %arrayidx.i31 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i.0105.i
  %194 = load ptr, ptr %arrayidx.i31, align 8
  %call.i32 = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %194) #21
  %195 = add i64 %call.i32, -65532
  %cmp1.i33 = icmp ult i64 %195, -65536
  br i1 %cmp1.i33, label %cleanup15.thread100.i, label %cleanup.i

cleanup15.thread100.i:                            ; preds = %for.body.i30
  %196 = load ptr, ptr @stderr, align 8
  %call2.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %196, ptr noundef nonnull @.str.58, ptr noundef nonnull %193) #23
  br label %nnc_write_npz.exit

cleanup.i:                                        ; preds = %for.body.i30
  %bytes.i34 = getelementptr inbounds nuw i8, ptr %arrayidx.i31, i64 40
  %197 = load i64, ptr %bytes.i34, align 8
  %rank.i.i35 = getelementptr inbounds nuw i8, ptr %arrayidx.i31, i64 24
  %198 = load i64, ptr %rank.i.i35, align 8
  %mul.i.i36 = mul i64 %198, 24
  %mul.i37 = shl nsw i64 %call.i32, 1
  %add6.i = add i64 %total.0106.i, 356
  %add7.i = add i64 %add6.i, %mul.i37
  %add8.i = add i64 %add7.i, %197
  %add9.i = add i64 %add8.i, %mul.i.i36
  %cmp12.i = icmp ugt i64 %197, 4294967294
  %inc.i38 = add nuw i64 %i.0105.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i38, %192
  %or.cond113.i = select i1 %cmp12.i, i1 true, i1 %exitcond.not.i
  br i1 %or.cond113.i, label %for.end.loopexit.i, label %for.body.i30, !llvm.loop !25

for.end.loopexit.i:                               ; preds = %cleanup.i
  %199 = icmp ugt i64 %add9.i, 4294967294
  br label %for.end.i

for.end.i:                                        ; preds = %for.end.loopexit.i, %if.then181.i
  %total.299.i = phi i1 [ false, %if.then181.i ], [ %199, %for.end.loopexit.i ]
  %cmp18.i39 = icmp ugt i64 %192, 65534
  %or.cond.i40 = or i1 %cmp18.i39, %total.299.i
  br i1 %or.cond.i40, label %if.then19.i, label %if.end21.i

if.then19.i:                                      ; preds = %for.end.i
  %200 = load ptr, ptr @stderr, align 8
  %call20.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %200, ptr noundef nonnull @.str.59, ptr noundef nonnull %193) #23
  br label %nnc_write_npz.exit

if.end21.i:                                       ; preds = %for.end.i
  %call22.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %193) #21
  %add23.i = add i64 %call22.i, 32
  %call24.i = call ptr @malloc(i64 noundef %add23.i) #24
  %201 = mul nuw nsw i64 %192, 12
  %mul26.i = add nuw nsw i64 %201, 12
  %call27.i = call ptr @malloc(i64 noundef %mul26.i) #24
  %cmp28.i = icmp eq ptr %call24.i, null
  %cmp30.i = icmp eq ptr %call27.i, null
  %or.cond58.i = or i1 %cmp28.i, %cmp30.i
  br i1 %or.cond58.i, label %nnc_write_npz.exit, label %if.end32.i

if.end32.i:                                       ; preds = %if.end21.i
  %call33.i = call i32 @getpid() #21
  %call34.i = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %call24.i, i64 noundef %add23.i, ptr noundef nonnull @.str.60, ptr noundef nonnull %193, i32 noundef %call33.i) #21
  %call35.i = call ptr @fopen(ptr noundef nonnull %call24.i, ptr noundef nonnull @.str.61) #22
  %cmp36.i = icmp eq ptr %call35.i, null
  br i1 %cmp36.i, label %if.then37.i, label %if.end39.i

if.then37.i:                                      ; preds = %if.end32.i
  %202 = load ptr, ptr @stderr, align 8
  %call38.i78 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %202, ptr noundef nonnull @.str.62, ptr noundef nonnull %193) #23
  br label %nnc_write_npz.exit

if.end39.i:                                       ; preds = %if.end32.i
  call void @llvm.lifetime.start.p0(ptr nonnull %table.i.i) #20
  call void @llvm.lifetime.start.p0(ptr nonnull %head.i.i) #20
  br label %for.cond1.preheader.i.i.i

for.cond1.preheader.i.i.i:                        ; preds = %for.cond.cleanup3.i.i.i, %if.end39.i
  %indvars.iv.i.i.i41 = phi i64 [ 0, %if.end39.i ], [ %indvars.iv.next.i.i.i46, %for.cond.cleanup3.i.i.i ]
  %203 = trunc nuw nsw i64 %indvars.iv.i.i.i41 to i32
  br label %for.body4.i.i.i

for.cond.cleanup3.i.i.i:                          ; preds = %for.body4.i.i.i
  %arrayidx.i.i.i45 = getelementptr inbounds nuw i32, ptr %table.i.i, i64 %indvars.iv.i.i.i41
  store i32 %cond.i.i.i, ptr %arrayidx.i.i.i45, align 4
  %indvars.iv.next.i.i.i46 = add nuw nsw i64 %indvars.iv.i.i.i41, 1
  %exitcond21.not.i.i.i = icmp eq i64 %indvars.iv.next.i.i.i46, 256
  br i1 %exitcond21.not.i.i.i, label %for.cond.preheader.i.i, label %for.cond1.preheader.i.i.i, !llvm.loop !9

for.cond.preheader.i.i:                           ; preds = %for.cond.cleanup3.i.i.i
  br i1 %cmp104.not.i, label %for.cond.cleanup42.i.i, label %for.body.lr.ph.i.i47

for.body.lr.ph.i.i47:                             ; preds = %for.cond.preheader.i.i
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 4
  br label %for.body.i.i48

for.body4.i.i.i:                                  ; preds = %for.body4.i.i.i, %for.cond1.preheader.i.i.i
  %bit.018.i.i.i = phi i32 [ 0, %for.cond1.preheader.i.i.i ], [ %inc.i.i.i43, %for.body4.i.i.i ]
  %value.017.i.i.i = phi i32 [ %203, %for.cond1.preheader.i.i.i ], [ %cond.i.i.i, %for.body4.i.i.i ]
  %and.i.i.i = and i32 %value.017.i.i.i, 1
  %cmp5.not.i.i.i = icmp eq i32 %and.i.i.i, 0
  %shr.i.i.i42 = lshr i32 %value.017.i.i.i, 1
  %xor.i.i.i = xor i32 %shr.i.i.i42, -306674912
  %cond.i.i.i = select i1 %cmp5.not.i.i.i, i32 %shr.i.i.i42, i32 %xor.i.i.i
  %inc.i.i.i43 = add nuw nsw i32 %bit.018.i.i.i, 1
  %exitcond.not.i.i.i44 = icmp eq i32 %inc.i.i.i43, 8
  br i1 %exitcond.not.i.i.i44, label %for.cond.cleanup3.i.i.i, label %for.body4.i.i.i, !llvm.loop !10

for.body43.lr.ph.i.i:                             ; preds = %nnc_crc.exit184.i.i
  %add.ptr53.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 6
  %add.ptr56.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 42
  %204 = getelementptr inbounds nuw i8, ptr %head.i.i, i64 16
  %arrayidx.i258.1.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 5
  br label %for.body43.i.i

for.body.i.i48:                                   ; preds = %nnc_crc.exit184.i.i, %for.body.lr.ph.i.i47
  %at.0280.i.i = phi i64 [ 0, %for.body.lr.ph.i.i47 ], [ %add33.i.i, %nnc_crc.exit184.i.i ]
  %written.0279.i.i = phi i64 [ 0, %for.body.lr.ph.i.i47 ], [ %add28.i.i, %nnc_crc.exit184.i.i ]
  %i.0278.i.i = phi i64 [ 0, %for.body.lr.ph.i.i47 ], [ %inc.i.i71, %nnc_crc.exit184.i.i ]
  %arrayidx.i.i49 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i.0278.i.i
  %rank.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i.i49, i64 24
  %205 = load i64, ptr %rank.i.i.i, align 8
  %mul.i.i.i50 = mul i64 %205, 24
  %add.i.i.i51 = add i64 %mul.i.i.i50, 256
  %call2.i.i52 = call ptr @malloc(i64 noundef %add.i.i.i51) #24
  %cmp3.not.i.i = icmp eq ptr %call2.i.i52, null
  br i1 %cmp3.not.i.i, label %nnc_write_archive.exit.thread.i, label %if.end.i.i53

nnc_write_archive.exit.thread.i:                  ; preds = %for.body.i.i48
  call void @llvm.lifetime.end.p0(ptr nonnull %head.i.i) #20
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i.i) #20
  %call41110.i = call i32 @fclose(ptr noundef nonnull %call35.i) #22
  br label %if.then47.i76

if.end.i.i53:                                     ; preds = %for.body.i.i48
  %arrayidx1.i.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call27.i, i64 %i.0278.i.i
  %cmp.i.i.i54 = icmp ult i64 %add.i.i.i51, 65536
  %conv.i.i.i55 = select i1 %cmp.i.i.i54, i64 10, i64 12
  %add.ptr.i.i.i = getelementptr inbounds nuw i8, ptr %call2.i.i52, i64 %conv.i.i.i55
  %sub.i.i.i56 = sub i64 %add.i.i.i51, %conv.i.i.i55
  %numpy.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i.i49, i64 16
  %206 = load ptr, ptr %numpy.i.i.i, align 8
  %call1.i.i.i57 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull dereferenceable(1) %add.ptr.i.i.i, i64 noundef %sub.i.i.i56, ptr noundef nonnull @.str.64, ptr noundef %206) #21
  %conv2.i.i.i = sext i32 %call1.i.i.i57 to i64
  %add.i158.i.i = add nsw i64 %conv.i.i.i55, %conv2.i.i.i
  %207 = load i64, ptr %rank.i.i.i, align 8
  %cmp371.not.i.i.i = icmp eq i64 %207, 0
  br i1 %cmp371.not.i.i.i, label %for.cond.cleanup.i.i.i62, label %for.body.lr.ph.i.i.i58

for.body.lr.ph.i.i.i58:                           ; preds = %if.end.i.i53
  %shape.i.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i.i49, i64 32
  %.not.i.i.i = icmp eq i64 %207, 1
  %208 = select i1 %.not.i.i.i, ptr @.str.66, ptr @.str.20
  br label %for.body.i.i.i59

for.cond.cleanup.i.i.i62:                         ; preds = %for.body.i.i.i59, %if.end.i.i53
  %at.0.lcssa.i.i.i = phi i64 [ %add.i158.i.i, %if.end.i.i53 ], [ %add16.i.i.i, %for.body.i.i.i59 ]
  %add.ptr17.i.i.i = getelementptr inbounds nuw i8, ptr %call2.i.i52, i64 %at.0.lcssa.i.i.i
  %sub18.i.i.i = sub i64 %add.i.i.i51, %at.0.lcssa.i.i.i
  %call19.i.i.i63 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %add.ptr17.i.i.i, i64 noundef %sub18.i.i.i, ptr noundef nonnull @.str.67) #21
  %conv20.i.i.i = sext i32 %call19.i.i.i63 to i64
  %add21.i.i.i = add i64 %at.0.lcssa.i.i.i, %conv20.i.i.i
  %209 = and i64 %add21.i.i.i, -64
  %div70.i.i.i = add i64 %209, 64
  %add.ptr24.i.i.i = getelementptr inbounds nuw i8, ptr %call2.i.i52, i64 %add21.i.i.i
  %sub25.i.i.i = sub i64 %div70.i.i.i, %add21.i.i.i
  call void @llvm.memset.p0.i64(ptr nonnull align 1 %add.ptr24.i.i.i, i8 32, i64 %sub25.i.i.i, i1 false)
  %210 = select i1 %cmp.i.i.i54, i64 379676406402707, i64 661151383113363
  store i64 %210, ptr %call2.i.i52, align 1
  %add.ptr29.i.i.i = getelementptr inbounds nuw i8, ptr %call2.i.i52, i64 8
  %sub30.i.i.i = sub i64 %div70.i.i.i, %conv.i.i.i55
  %conv31.i.i.i = trunc i64 %sub30.i.i.i to i32
  %wide.trip.count.i.i.i.i = select i1 %cmp.i.i.i54, i64 2, i64 4
  br label %for.body.i.i.i.i64

for.body.i.i.i.i64:                               ; preds = %for.body.i.i.i.i64, %for.cond.cleanup.i.i.i62
  %indvars.iv.i.i.i.i = phi i64 [ 0, %for.cond.cleanup.i.i.i62 ], [ %indvars.iv.next.i.i.i.i, %for.body.i.i.i.i64 ]
  %indvars.iv.tr.i.i.i.i = trunc i64 %indvars.iv.i.i.i.i to i32
  %211 = shl i32 %indvars.iv.tr.i.i.i.i, 3
  %shr.i.i.i.i = lshr i32 %conv31.i.i.i, %211
  %conv.i.i.i.i65 = trunc i32 %shr.i.i.i.i to i8
  %arrayidx.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr29.i.i.i, i64 %indvars.iv.i.i.i.i
  store i8 %conv.i.i.i.i65, ptr %arrayidx.i.i.i.i, align 1
  %indvars.iv.next.i.i.i.i = add nuw nsw i64 %indvars.iv.i.i.i.i, 1
  %exitcond.not.i.i.i.i66 = icmp eq i64 %indvars.iv.next.i.i.i.i, %wide.trip.count.i.i.i.i
  br i1 %exitcond.not.i.i.i.i66, label %nnc_npy_header.exit.i.i, label %for.body.i.i.i.i64, !llvm.loop !15

for.body.i.i.i59:                                 ; preds = %for.body.i.i.i59, %for.body.lr.ph.i.i.i58
  %cmp10.i.i.i = phi ptr [ %208, %for.body.lr.ph.i.i.i58 ], [ @.str.20, %for.body.i.i.i59 ]
  %at.073.i.i.i = phi i64 [ %add.i158.i.i, %for.body.lr.ph.i.i.i58 ], [ %add16.i.i.i, %for.body.i.i.i59 ]
  %i.072.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i.i58 ], [ %inc.i160.i.i, %for.body.i.i.i59 ]
  %add.ptr5.i.i.i = getelementptr inbounds nuw i8, ptr %call2.i.i52, i64 %at.073.i.i.i
  %sub6.i.i.i = sub i64 %add.i.i.i51, %at.073.i.i.i
  %cmp7.not.i.i.i60 = icmp eq i64 %i.072.i.i.i, 0
  %cond13.i.i.i = select i1 %cmp7.not.i.i.i60, ptr %cmp10.i.i.i, ptr @.str.65
  %212 = load ptr, ptr %shape.i.i.i, align 8
  %arrayidx.i159.i.i = getelementptr inbounds nuw i64, ptr %212, i64 %i.072.i.i.i
  %213 = load i64, ptr %arrayidx.i159.i.i, align 8
  %call14.i.i.i = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %add.ptr5.i.i.i, i64 noundef %sub6.i.i.i, ptr noundef nonnull %cond13.i.i.i, i64 noundef %213) #21
  %conv15.i.i.i = sext i32 %call14.i.i.i to i64
  %add16.i.i.i = add i64 %at.073.i.i.i, %conv15.i.i.i
  %inc.i160.i.i = add nuw i64 %i.072.i.i.i, 1
  %214 = load i64, ptr %rank.i.i.i, align 8
  %cmp3.i.i.i61 = icmp ult i64 %inc.i160.i.i, %214
  br i1 %cmp3.i.i.i61, label %for.body.i.i.i59, label %for.cond.cleanup.i.i.i62, !llvm.loop !26

nnc_npy_header.exit.i.i:                          ; preds = %for.body.i.i.i.i64
  %sub35.i.i.i = or i64 %add21.i.i.i, 63
  %arrayidx36.i.i.i = getelementptr inbounds nuw i8, ptr %call2.i.i52, i64 %sub35.i.i.i
  store i8 10, ptr %arrayidx36.i.i.i, align 1
  %215 = load ptr, ptr %arrayidx.i.i49, align 8
  %call5.i.i67 = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %215) #21
  %cmp9.not.i.i.i68 = icmp eq i64 %div70.i.i.i, 0
  br i1 %cmp9.not.i.i.i68, label %nnc_crc.exit.i.i, label %for.body.i161.i.i

for.cond.cleanup.loopexit.i.i.i:                  ; preds = %for.body.i161.i.i
  %216 = xor i32 %xor2.i.i.i, -1
  br label %nnc_crc.exit.i.i

for.body.i161.i.i:                                ; preds = %nnc_npy_header.exit.i.i, %for.body.i161.i.i
  %i.011.i.i.i = phi i64 [ %inc.i164.i.i, %for.body.i161.i.i ], [ 0, %nnc_npy_header.exit.i.i ]
  %crc.addr.010.i.i.i = phi i32 [ %xor2.i.i.i, %for.body.i161.i.i ], [ -1, %nnc_npy_header.exit.i.i ]
  %arrayidx.i162.i.i = getelementptr inbounds nuw i8, ptr %call2.i.i52, i64 %i.011.i.i.i
  %217 = load i8, ptr %arrayidx.i162.i.i, align 1
  %crc.addr.0.tr.i.i.i = trunc i32 %crc.addr.010.i.i.i to i8
  %xor.narrow.i.i.i = xor i8 %217, %crc.addr.0.tr.i.i.i
  %idxprom.i.i.i = zext i8 %xor.narrow.i.i.i to i64
  %arrayidx1.i.i.i = getelementptr inbounds nuw i32, ptr %table.i.i, i64 %idxprom.i.i.i
  %218 = load i32, ptr %arrayidx1.i.i.i, align 4
  %shr.i163.i.i = lshr i32 %crc.addr.010.i.i.i, 8
  %xor2.i.i.i = xor i32 %218, %shr.i163.i.i
  %inc.i164.i.i = add nuw i64 %i.011.i.i.i, 1
  %exitcond.not.i165.i.i = icmp eq i64 %inc.i164.i.i, %div70.i.i.i
  br i1 %exitcond.not.i165.i.i, label %for.cond.cleanup.loopexit.i.i.i, label %for.body.i161.i.i, !llvm.loop !11

nnc_crc.exit.i.i:                                 ; preds = %for.cond.cleanup.loopexit.i.i.i, %nnc_npy_header.exit.i.i
  %crc.addr.0.lcssa.i.i.i = phi i32 [ 0, %nnc_npy_header.exit.i.i ], [ %216, %for.cond.cleanup.loopexit.i.i.i ]
  %arrayidx9.i.i = getelementptr inbounds nuw ptr, ptr %call3.i, i64 %i.0278.i.i
  %219 = load ptr, ptr %arrayidx9.i.i, align 8
  %bytes.i.i69 = getelementptr inbounds nuw i8, ptr %arrayidx.i.i49, i64 40
  %220 = load i64, ptr %bytes.i.i69, align 8
  %cmp9.not.i167.i.i = icmp eq i64 %220, 0
  br i1 %cmp9.not.i167.i.i, label %nnc_crc.exit184.i.i, label %for.body.preheader.i168.i.i

for.body.preheader.i168.i.i:                      ; preds = %nnc_crc.exit.i.i
  %not.i.i.i = xor i32 %crc.addr.0.lcssa.i.i.i, -1
  br label %for.body.i169.i.i

for.cond.cleanup.loopexit.i181.i.i:               ; preds = %for.body.i169.i.i
  %221 = xor i32 %xor2.i178.i.i, -1
  br label %nnc_crc.exit184.i.i

for.body.i169.i.i:                                ; preds = %for.body.i169.i.i, %for.body.preheader.i168.i.i
  %i.011.i170.i.i = phi i64 [ %inc.i179.i.i, %for.body.i169.i.i ], [ 0, %for.body.preheader.i168.i.i ]
  %crc.addr.010.i171.i.i = phi i32 [ %xor2.i178.i.i, %for.body.i169.i.i ], [ %not.i.i.i, %for.body.preheader.i168.i.i ]
  %arrayidx.i172.i.i = getelementptr inbounds nuw i8, ptr %219, i64 %i.011.i170.i.i
  %222 = load i8, ptr %arrayidx.i172.i.i, align 1
  %crc.addr.0.tr.i173.i.i = trunc i32 %crc.addr.010.i171.i.i to i8
  %xor.narrow.i174.i.i = xor i8 %222, %crc.addr.0.tr.i173.i.i
  %idxprom.i175.i.i = zext i8 %xor.narrow.i174.i.i to i64
  %arrayidx1.i176.i.i = getelementptr inbounds nuw i32, ptr %table.i.i, i64 %idxprom.i175.i.i
  %223 = load i32, ptr %arrayidx1.i176.i.i, align 4
  %shr.i177.i.i = lshr i32 %crc.addr.010.i171.i.i, 8
  %xor2.i178.i.i = xor i32 %223, %shr.i177.i.i
  %inc.i179.i.i = add nuw i64 %i.011.i170.i.i, 1
  %exitcond.not.i180.i.i = icmp eq i64 %inc.i179.i.i, %220
  br i1 %exitcond.not.i180.i.i, label %for.cond.cleanup.loopexit.i181.i.i, label %for.body.i169.i.i, !llvm.loop !11

nnc_crc.exit184.i.i:                              ; preds = %for.cond.cleanup.loopexit.i181.i.i, %nnc_crc.exit.i.i
  %crc.addr.0.lcssa.i183.i.i = phi i32 [ %crc.addr.0.lcssa.i.i.i, %nnc_crc.exit.i.i ], [ %221, %for.cond.cleanup.loopexit.i181.i.i ]
  store i32 %crc.addr.0.lcssa.i183.i.i, ptr %arrayidx1.i.i, align 4
  %add.i92.i = add i64 %220, %div70.i.i.i
  %conv.i.i70 = trunc i64 %add.i92.i to i32
  %size.i.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i.i, i64 4
  store i32 %conv.i.i70, ptr %size.i.i, align 4
  %conv12.i.i = trunc i64 %at.0280.i.i to i32
  %offset.i.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i.i, i64 8
  store i32 %conv12.i.i, ptr %offset.i.i, align 4
  store <4 x i8> <i8 80, i8 75, i8 3, i8 4>, ptr %head.i.i, align 4
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr.i.i, ptr noundef %arrayidx1.i.i, i64 noundef %call5.i.i67) #22
  %call16.i.i = call i64 @fwrite(ptr noundef nonnull %head.i.i, i64 noundef 1, i64 noundef 30, ptr noundef nonnull %call35.i) #22
  %224 = load ptr, ptr %arrayidx.i.i49, align 8
  %call18.i.i = call i64 @fwrite(ptr noundef %224, i64 noundef 1, i64 noundef %call5.i.i67, ptr noundef nonnull %call35.i) #22
  %call20.i.i = call i64 @fwrite(ptr noundef nonnull @.str.33, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call35.i) #22
  %call23.i.i = call i64 @fwrite(ptr noundef nonnull %call2.i.i52, i64 noundef 1, i64 noundef %div70.i.i.i, ptr noundef nonnull %call35.i) #22
  %225 = load ptr, ptr %arrayidx9.i.i, align 8
  %226 = load i64, ptr %bytes.i.i69, align 8
  %call26.i.i = call i64 @fwrite(ptr noundef %225, i64 noundef 1, i64 noundef %226, ptr noundef nonnull %call35.i) #22
  %add27.i.i = add i64 %call16.i.i, %written.0279.i.i
  %add19.i.i = add i64 %add27.i.i, %call18.i.i
  %add21.i.i = add i64 %add19.i.i, %call20.i.i
  %add22.i.i = add i64 %add21.i.i, %call23.i.i
  %add28.i.i = add i64 %add22.i.i, %call26.i.i
  call void @free(ptr noundef nonnull %call2.i.i52) #22
  %227 = load i64, ptr %bytes.i.i69, align 8
  %add29.i.i = add i64 %at.0280.i.i, 34
  %add30.i.i = add i64 %add29.i.i, %div70.i.i.i
  %add32.i.i = add i64 %add30.i.i, %call5.i.i67
  %add33.i.i = add i64 %add32.i.i, %227
  %inc.i.i71 = add nuw nsw i64 %i.0278.i.i, 1
  %exitcond.not.i.i72 = icmp eq i64 %inc.i.i71, %192
  br i1 %exitcond.not.i.i72, label %for.body43.lr.ph.i.i, label %for.body.i.i48, !llvm.loop !27

for.cond.cleanup42.i.i:                           ; preds = %for.body43.i.i, %for.cond.preheader.i.i
  %at.0.lcssa293.i.i = phi i64 [ 0, %for.cond.preheader.i.i ], [ %add33.i.i, %for.body43.i.i ]
  %written.3.lcssa.i.i = phi i64 [ 0, %for.cond.preheader.i.i ], [ %add67.i.i74, %for.body43.i.i ]
  %at.3.lcssa.i.i = phi i64 [ 0, %for.cond.preheader.i.i ], [ %add69.i.i, %for.body43.i.i ]
  %228 = getelementptr inbounds nuw i8, ptr %head.i.i, i64 4
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 4 dereferenceable(42) %228, i8 0, i64 42, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 5, i8 6>, ptr %head.i.i, align 4
  %add.ptr77.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 8
  %conv.i207.i.i = trunc i64 %192 to i8
  store i8 %conv.i207.i.i, ptr %add.ptr77.i.i, align 4
  %shr.i206.1290.i.i = lshr i64 %192, 8
  %conv.i207.1.i.i = trunc nuw i64 %shr.i206.1290.i.i to i8
  %arrayidx.i208.1.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 9
  store i8 %conv.i207.1.i.i, ptr %arrayidx.i208.1.i.i, align 1
  %add.ptr80.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 10
  store i8 %conv.i207.i.i, ptr %add.ptr80.i.i, align 2
  %arrayidx.i218.1.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 11
  store i8 %conv.i207.1.i.i, ptr %arrayidx.i218.1.i.i, align 1
  %add.ptr83.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 12
  %sub.i.i75 = sub i64 %at.3.lcssa.i.i, %at.0.lcssa293.i.i
  %conv84.i.i = trunc i64 %sub.i.i75 to i32
  %broadcast.splatinsert436 = insertelement <4 x i32> poison, i32 %conv84.i.i, i64 0
  %broadcast.splat437 = shufflevector <4 x i32> %broadcast.splatinsert436, <4 x i32> poison, <4 x i32> zeroinitializer
  %229 = lshr <4 x i32> %broadcast.splat437, <i32 0, i32 8, i32 16, i32 24>
  %230 = trunc <4 x i32> %229 to <4 x i8>
  store <4 x i8> %230, ptr %add.ptr83.i.i, align 4
  %add.ptr86.i.i = getelementptr inbounds nuw i8, ptr %head.i.i, i64 16
  %conv87.i.i = trunc i64 %at.0.lcssa293.i.i to i32
  %broadcast.splatinsert445 = insertelement <4 x i32> poison, i32 %conv87.i.i, i64 0
  %broadcast.splat446 = shufflevector <4 x i32> %broadcast.splatinsert445, <4 x i32> poison, <4 x i32> zeroinitializer
  %231 = lshr <4 x i32> %broadcast.splat446, <i32 0, i32 8, i32 16, i32 24>
  %232 = trunc <4 x i32> %231 to <4 x i8>
  store <4 x i8> %232, ptr %add.ptr86.i.i, align 4
  %call89.i.i = call i64 @fwrite(ptr noundef nonnull %head.i.i, i64 noundef 1, i64 noundef 22, ptr noundef nonnull %call35.i) #22
  %add90.i.i = add i64 %call89.i.i, %written.3.lcssa.i.i
  %add91.i.i = add i64 %at.3.lcssa.i.i, 22
  %cmp92.i.i = icmp eq i64 %add90.i.i, %add91.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %head.i.i) #20
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i.i) #20
  %call41.i = call i32 @fclose(ptr noundef nonnull %call35.i) #22
  %cmp42.i = icmp eq i32 %call41.i, 0
  %or.cond59.i = select i1 %cmp42.i, i1 %cmp92.i.i, i1 false
  br i1 %or.cond59.i, label %lor.lhs.false44.i, label %if.then47.i76

for.body43.i.i:                                   ; preds = %for.body43.i.i, %for.body43.lr.ph.i.i
  %i38.0285.i.i = phi i64 [ 0, %for.body43.lr.ph.i.i ], [ %inc71.i.i, %for.body43.i.i ]
  %at.3284.i.i = phi i64 [ %add33.i.i, %for.body43.lr.ph.i.i ], [ %add69.i.i, %for.body43.i.i ]
  %written.3283.i.i = phi i64 [ %add28.i.i, %for.body43.lr.ph.i.i ], [ %add67.i.i74, %for.body43.i.i ]
  %arrayidx45.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i38.0285.i.i
  %233 = load ptr, ptr %arrayidx45.i.i, align 8
  %call47.i.i73 = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %233) #21
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 4 dereferenceable(30) %204, i8 0, i64 30, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 1, i8 2>, ptr %head.i.i, align 4
  store i8 20, ptr %add.ptr.i.i, align 4
  store i8 0, ptr %arrayidx.i258.1.i.i, align 1
  %arrayidx54.i.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call27.i, i64 %i38.0285.i.i
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr53.i.i, ptr noundef %arrayidx54.i.i, i64 noundef %call47.i.i73) #22
  %offset58.i.i = getelementptr inbounds nuw i8, ptr %arrayidx54.i.i, i64 8
  %234 = load i32, ptr %offset58.i.i, align 4
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %234, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %235 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %236 = trunc <4 x i32> %235 to <4 x i8>
  store <4 x i8> %236, ptr %add.ptr56.i.i, align 2
  %call60.i.i = call i64 @fwrite(ptr noundef nonnull %head.i.i, i64 noundef 1, i64 noundef 46, ptr noundef nonnull %call35.i) #22
  %237 = load ptr, ptr %arrayidx45.i.i, align 8
  %call63.i.i = call i64 @fwrite(ptr noundef %237, i64 noundef 1, i64 noundef %call47.i.i73, ptr noundef nonnull %call35.i) #22
  %call65.i.i = call i64 @fwrite(ptr noundef nonnull @.str.33, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call35.i) #22
  %add64.i.i = add i64 %call60.i.i, %written.3283.i.i
  %add66.i.i = add i64 %add64.i.i, %call63.i.i
  %add67.i.i74 = add i64 %add66.i.i, %call65.i.i
  %add68.i.i = add i64 %at.3284.i.i, 50
  %add69.i.i = add i64 %add68.i.i, %call47.i.i73
  %inc71.i.i = add nuw nsw i64 %i38.0285.i.i, 1
  %exitcond288.not.i.i = icmp eq i64 %inc71.i.i, %192
  br i1 %exitcond288.not.i.i, label %for.cond.cleanup42.i.i, label %for.body43.i.i, !llvm.loop !28

lor.lhs.false44.i:                                ; preds = %for.cond.cleanup42.i.i
  %call45.i = call i32 @rename(ptr noundef nonnull %call24.i, ptr noundef nonnull %193) #22
  %cmp46.not.i = icmp eq i32 %call45.i, 0
  br i1 %cmp46.not.i, label %if.end50.i77, label %if.then47.i76

if.then47.i76:                                    ; preds = %lor.lhs.false44.i, %for.cond.cleanup42.i.i, %nnc_write_archive.exit.thread.i
  %238 = load ptr, ptr @stderr, align 8
  %call48.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %238, ptr noundef nonnull @.str.63, ptr noundef nonnull %193) #23
  %call49.i = call i32 @remove(ptr noundef nonnull %call24.i) #22
  br label %nnc_write_npz.exit

if.end50.i77:                                     ; preds = %lor.lhs.false44.i
  call void @free(ptr noundef %call27.i) #22
  call void @free(ptr noundef nonnull %call24.i) #22
  br label %nnc_write_npz.exit

nnc_write_npz.exit:                               ; preds = %cleanup15.thread100.i, %if.then19.i, %if.end21.i, %if.then37.i, %if.then47.i76, %if.end50.i77
  %retval.6.i = phi i32 [ 5, %if.then19.i ], [ 5, %cleanup15.thread100.i ], [ 5, %if.end21.i ], [ 2, %if.then37.i ], [ 5, %if.then47.i76 ], [ 0, %if.end50.i77 ]
  %.pre568.i = load i64, ptr %output_count.i, align 8
  br label %if.end185.i

if.end185.i:                                      ; preds = %nnc_write_npz.exit, %land.lhs.true178.i
  %239 = phi i64 [ %.pre568.i, %nnc_write_npz.exit ], [ %192, %land.lhs.true178.i ]
  %code128.1.i = phi i32 [ %retval.6.i, %nnc_write_npz.exit ], [ 0, %land.lhs.true178.i ]
  %cmp192.i = icmp eq i32 %code128.1.i, 0
  %cmp189497.i = icmp ne i64 %239, 0
  %or.cond232498.i = and i1 %cmp189497.i, %cmp192.i
  br i1 %or.cond232498.i, label %land.rhs194.lr.ph.i, label %for.cond.cleanup198.i

land.rhs194.lr.ph.i:                              ; preds = %if.end185.i
  %240 = load ptr, ptr @stdout, align 8
  br i1 %tobool130.not.i, label %land.rhs194.i, label %for.cond.cleanup198.i

land.rhs194.i:                                    ; preds = %land.rhs194.lr.ph.i, %land.rhs194.i
  %i186.0499.i = phi i64 [ %inc209.i, %land.rhs194.i ], [ 0, %land.rhs194.lr.ph.i ]
  %arrayidx200.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i, i64 %i186.0499.i
  %241 = load ptr, ptr %arrayidx200.i, align 8
  %call202.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.24, ptr noundef %241) #22
  %dtype.i = getelementptr inbounds nuw i8, ptr %arrayidx200.i, i64 8
  %242 = load ptr, ptr %dtype.i, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx200.i, i64 24
  %243 = load i64, ptr %rank.i, align 8
  %shape206.i = getelementptr inbounds nuw i8, ptr %arrayidx200.i, i64 32
  %244 = load ptr, ptr %shape206.i, align 8
  call fastcc void @nnc_print_type(ptr noundef %240, ptr noundef %242, i64 noundef %243, ptr noundef %244) #22
  %putchar.i = call i32 @putchar(i32 10)
  %inc209.i = add nuw i64 %i186.0499.i, 1
  %245 = load i64, ptr %output_count.i, align 8
  %cmp189.i = icmp ult i64 %inc209.i, %245
  br i1 %cmp189.i, label %land.rhs194.i, label %for.cond.cleanup198.i, !llvm.loop !29

for.cond.cleanup198.i:                            ; preds = %land.rhs194.i, %land.rhs194.lr.ph.i, %if.end185.i, %for.end175.i
  %code128.1585.i = phi i32 [ %code128.0.i, %for.end175.i ], [ %code128.1.i, %if.end185.i ], [ 0, %land.rhs194.lr.ph.i ], [ 0, %land.rhs194.i ]
  %246 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 40), align 8
  %247 = load ptr, ptr %context.i, align 8
  call void %246(ptr noundef %247) #21
  %248 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 24), align 8
  %249 = load ptr, ptr %model.i, align 8
  call void %248(ptr noundef %249) #21
  br label %nnc_run_program.exit

nnc_run_program.exit:                             ; preds = %nnc_take_file.exit.i, %if.end.i84.i.i, %if.then.i28, %if.then.i.i.i, %if.then17.i.i.i, %if.then.i.i83.i.i, %if.then39.i.i.i.i, %if.then49.i.i.i.i, %if.then70.i.i.i.i, %if.then77.i.i.i.i, %if.then97.i.i.i.i, %if.then117.i.i.i.i, %if.end.thread53.i.i.i, %if.then36.i.i, %cleanup53.i, %if.then63.i, %cond.end.i, %if.then109.i, %if.then120.i, %if.then138.i, %if.then144.i, %cleanup173.i, %for.cond.cleanup198.i
  %retval.9.i = phi i32 [ 5, %if.then.i28 ], [ 5, %if.then109.i ], [ 2, %cleanup53.i ], [ %call64.i, %if.then63.i ], [ %call87.i, %cond.end.i ], [ 5, %cleanup173.i ], [ %call139.i, %if.then138.i ], [ %call145.i, %if.then144.i ], [ %code128.1585.i, %for.cond.cleanup198.i ], [ 5, %if.then120.i ], [ %call8.i.i.i, %if.end.i84.i.i ], [ 2, %if.then70.i.i.i.i ], [ 5, %if.then49.i.i.i.i ], [ 5, %if.end.thread53.i.i.i ], [ 5, %if.then.i.i83.i.i ], [ 5, %if.then39.i.i.i.i ], [ 5, %if.then117.i.i.i.i ], [ 5, %if.then97.i.i.i.i ], [ 2, %if.then77.i.i.i.i ], [ 2, %if.then.i.i.i ], [ 5, %if.then17.i.i.i ], [ 2, %if.then36.i.i ], [ %call44.i.i, %nnc_take_file.exit.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %context.i) #20
  call void @llvm.lifetime.end.p0(ptr nonnull %model.i) #20
  call void @llvm.lifetime.end.p0(ptr nonnull %options.i) #20
  br label %cond.end

cond.end:                                         ; preds = %nnc_parse_arguments.exit.thread, %nnc_run_program.exit
  %cond = phi i32 [ %retval.9.i, %nnc_run_program.exit ], [ %spec.select.i.ph, %nnc_parse_arguments.exit.thread ]
  call void @llvm.lifetime.end.p0(ptr nonnull %arguments) #20
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
  %call = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull @.str.17, ptr noundef %dtype) #21
  %cmp21.not = icmp eq i64 %rank, 0
  br i1 %cmp21.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup:                                 ; preds = %for.inc, %entry
  %fputc = tail call i32 @fputc(i32 93, ptr %file)
  ret void

for.body:                                         ; preds = %entry, %for.inc
  %i.022 = phi i64 [ %inc, %for.inc ], [ 0, %entry ]
  %cmp1.not = icmp eq i64 %i.022, 0
  br i1 %cmp1.not, label %if.end, label %if.then

if.then:                                          ; preds = %for.body
  %fputc19 = tail call i32 @fputc(i32 44, ptr %file)
  br label %if.end

if.end:                                           ; preds = %if.then, %for.body
  %arrayidx = getelementptr inbounds nuw i64, ptr %shape, i64 %i.022
  %0 = load i64, ptr %arrayidx, align 8
  %cmp3 = icmp slt i64 %0, 0
  br i1 %cmp3, label %if.then4, label %if.else

if.then4:                                         ; preds = %if.end
  %fputc20 = tail call i32 @fputc(i32 63, ptr %file)
  br label %for.inc

if.else:                                          ; preds = %if.end
  %call7 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull @.str.20, i64 noundef %0) #21
  br label %for.inc

for.inc:                                          ; preds = %if.then4, %if.else
  %inc = add nuw i64 %i.022, 1
  %exitcond.not = icmp eq i64 %inc, %rank
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !30
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
  %1 = mul i64 %count, 56
  %mul = add i64 %1, 56
  %add3 = add i64 %mul, %extents.0.lcssa
  %call = tail call ptr @malloc(i64 noundef %add3) #24
  %cmp4 = icmp ne ptr %call, null
  %cmp866 = icmp ne i64 %count, 0
  %or.cond = and i1 %cmp4, %cmp866
  br i1 %or.cond, label %for.body10.preheader, label %cleanup

for.body10.preheader:                             ; preds = %for.cond.cleanup
  %add.ptr = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call, i64 %count
  %add.ptr5 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 56
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
  br i1 %exitcond.not, label %for.cond.cleanup.loopexit, label %for.body, !llvm.loop !31

for.body10:                                       ; preds = %for.body10.preheader, %for.cond.cleanup18
  %i6.068 = phi i64 [ %inc31, %for.cond.cleanup18 ], [ 0, %for.body10.preheader ]
  %at.067 = phi ptr [ %add.ptr29, %for.cond.cleanup18 ], [ %add.ptr5, %for.body10.preheader ]
  %arrayidx11 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call, i64 %i6.068
  %arrayidx12 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %from, i64 %i6.068
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %arrayidx11, ptr noundef nonnull align 8 dereferenceable(56) %arrayidx12, i64 56, i1 false)
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
  br i1 %exitcond70.not, label %cleanup, label %for.body10, !llvm.loop !32

for.body19:                                       ; preds = %for.body19.lr.ph, %for.body19
  %axis.064 = phi i64 [ 0, %for.body19.lr.ph ], [ %inc25, %for.body19 ]
  %arrayidx22 = getelementptr inbounds nuw i64, ptr %4, i64 %axis.064
  %5 = load i64, ptr %arrayidx22, align 8
  %arrayidx23 = getelementptr inbounds nuw i64, ptr %at.067, i64 %axis.064
  store i64 %5, ptr %arrayidx23, align 8
  %inc25 = add nuw i64 %axis.064, 1
  %exitcond69.not = icmp eq i64 %inc25, %3
  br i1 %exitcond69.not, label %for.cond.cleanup18, label %for.body19, !llvm.loop !33

cleanup:                                          ; preds = %for.cond.cleanup18, %for.cond.cleanup
  ret ptr %call
}

; Function Attrs: cold nounwind optsize
define internal fastcc range(i32 2, 6) i32 @nnc_fail(ptr noundef %what, i32 noundef range(i32 1, 0) %status) unnamed_addr #8 {
entry:
  %0 = load ptr, ptr @stderr, align 8
  %1 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call = tail call ptr %1(i32 noundef %status) #21
  %call1 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.25, ptr noundef %what, ptr noundef %call, i32 noundef %status) #23
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
  %call.i = tail call i64 @strtol(ptr noundef nonnull captures(none) %add.ptr.i, ptr noundef null, i32 noundef 10) #22
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
  br i1 %exitcond.not, label %for.end, label %for.body, !llvm.loop !34

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

; Function Attrs: cold nounwind optsize
define internal fastcc range(i32 2, 6) i32 @nnc_fail_run(ptr noundef %context, i32 noundef range(i32 1, 0) %status) unnamed_addr #8 {
entry:
  %0 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 120), align 8
  %call = tail call ptr %0(ptr noundef %context) #21
  %1 = load i8, ptr %call, align 1
  %cmp.not = icmp eq i8 %1, 0
  br i1 %cmp.not, label %if.end, label %if.then

if.then:                                          ; preds = %entry
  %2 = load ptr, ptr @stderr, align 8
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %2, ptr noundef nonnull @.str.3, ptr noundef nonnull %call) #23
  br label %if.end

if.end:                                           ; preds = %if.then, %entry
  %3 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %call3 = tail call ptr %3(ptr noundef %context) #21
  %call4 = tail call fastcc i32 @nnc_fail(ptr noundef %call3, i32 noundef %status) #22
  ret i32 %call4
}

; Function Attrs: optsize
declare i32 @nnc_runtime_compared(ptr noundef) local_unnamed_addr #10

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #11

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i64 @strlen(ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_parse_npy(ptr noundef %path, [2 x i64] %bytes.coerce, ptr noundef nonnull captures(none) %tensor, i32 noundef range(i32 0, 2) %open, ptr noundef nonnull writeonly captures(none) %numbers) unnamed_addr #0 {
entry:
  %rest.i.i = alloca ptr, align 8
  %bytes.coerce.fca.0.extract = extractvalue [2 x i64] %bytes.coerce, 0
  %0 = inttoptr i64 %bytes.coerce.fca.0.extract to ptr
  %bytes.coerce.fca.1.extract = extractvalue [2 x i64] %bytes.coerce, 1
  %cmp = icmp ult i64 %bytes.coerce.fca.1.extract, 12
  br i1 %cmp, label %if.then, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %bcmp = tail call i32 @bcmp(ptr noundef nonnull dereferenceable(6) %0, ptr noundef nonnull dereferenceable(6) @.str.39, i64 6)
  %cmp1.not = icmp eq i32 %bcmp, 0
  br i1 %cmp1.not, label %if.end, label %if.then

if.then:                                          ; preds = %lor.lhs.false, %entry
  %1 = load ptr, ptr @stderr, align 8
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %1, ptr noundef nonnull @.str.40, ptr noundef %path) #23
  br label %return

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
  %cmp13 = icmp ugt i64 %add, %bytes.coerce.fca.1.extract
  br i1 %cmp13, label %if.then20, label %cond.end

cond.end:                                         ; preds = %nnc_little.exit
  %add15 = add nuw nsw i64 %conv8, 1
  %call16 = tail call ptr @malloc(i64 noundef %add15) #24
  %cmp18 = icmp eq ptr %call16, null
  br i1 %cmp18, label %if.then20, label %if.end22

if.then20:                                        ; preds = %nnc_little.exit, %cond.end
  %5 = load ptr, ptr @stderr, align 8
  %call21 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %5, ptr noundef nonnull @.str.41, ptr noundef %path) #23
  br label %return

if.end22:                                         ; preds = %cond.end
  %add.ptr26 = getelementptr inbounds nuw i8, ptr %0, i64 %conv11
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %call16, ptr nonnull align 1 %add.ptr26, i64 %conv8, i1 false)
  %arrayidx27 = getelementptr inbounds nuw i8, ptr %call16, i64 %conv8
  store i8 0, ptr %arrayidx27, align 1
  %call.i = tail call fastcc ptr @nnc_entry(ptr noundef nonnull %call16, ptr noundef nonnull @.str.44) #22
  %call1.i = tail call fastcc ptr @nnc_entry(ptr noundef nonnull %call16, ptr noundef nonnull @.str.45) #22
  %call2.i = tail call fastcc ptr @nnc_entry(ptr noundef nonnull %call16, ptr noundef nonnull @.str.46) #22
  %cmp.i97 = icmp eq ptr %call.i, null
  %cmp3.i = icmp eq ptr %call1.i, null
  %or.cond.i = or i1 %cmp.i97, %cmp3.i
  %cmp5.i = icmp eq ptr %call2.i, null
  %or.cond42.i = or i1 %or.cond.i, %cmp5.i
  br i1 %or.cond42.i, label %if.then.i, label %lor.lhs.false6.i

lor.lhs.false6.i:                                 ; preds = %if.end22
  %6 = load i8, ptr %call.i, align 1
  %cmp7.not.i = icmp eq i8 %6, 39
  br i1 %cmp7.not.i, label %if.end.i, label %if.then.i

if.then.i:                                        ; preds = %lor.lhs.false6.i, %if.end22
  %7 = load ptr, ptr @stderr, align 8
  %call9.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %7, ptr noundef nonnull @.str.47, ptr noundef %path) #23
  br label %nnc_check_header.exit.thread

if.end.i:                                         ; preds = %lor.lhs.false6.i
  %numpy.i = getelementptr inbounds nuw i8, ptr %tensor, i64 16
  %8 = load ptr, ptr %numpy.i, align 8
  %call10.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %8) #21
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %call.i, i64 1
  %call12.i = tail call i32 @strncmp(ptr noundef nonnull %add.ptr.i, ptr noundef nonnull %8, i64 noundef %call10.i) #21
  %cmp13.i = icmp eq i32 %call12.i, 0
  br i1 %cmp13.i, label %land.rhs.i, label %if.then23.i

land.rhs.i:                                       ; preds = %if.end.i
  %9 = getelementptr i8, ptr %call.i, i64 %call10.i
  %arrayidx.i98 = getelementptr i8, ptr %9, i64 1
  %10 = load i8, ptr %arrayidx.i98, align 1
  %cmp16.i = icmp eq i8 %10, 39
  br i1 %cmp16.i, label %lor.lhs.false18.i, label %if.then23.i

lor.lhs.false18.i:                                ; preds = %land.rhs.i
  %tobool19.not.i = icmp eq i32 %open, 0
  br i1 %tobool19.not.i, label %cond.end.i, label %cond.true.i

cond.true.i:                                      ; preds = %lor.lhs.false18.i
  %shape20.i = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %11 = load ptr, ptr %shape20.i, align 8
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %lor.lhs.false18.i
  %cond.i = phi ptr [ %11, %cond.true.i ], [ null, %lor.lhs.false18.i ]
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i.i) #20
  store ptr null, ptr %rest.i.i, align 8
  %12 = load i8, ptr %call1.i, align 1
  %cmp.not.i.i = icmp eq i8 %12, 40
  br i1 %cmp.not.i.i, label %if.end.i.i, label %nnc_shape_matches.exit.thread.i

if.end.i.i:                                       ; preds = %cond.end.i
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %call1.i, i64 1
  %rank.i.i = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %13 = load i64, ptr %rank.i.i, align 8
  %cmp2.not53.not.i.i = icmp eq i64 %13, 0
  br i1 %cmp2.not53.not.i.i, label %if.end.for.end_crit_edge.i.i, label %for.body.lr.ph.i.i

if.end.for.end_crit_edge.i.i:                     ; preds = %if.end.i.i
  %.pre.i.i = load i8, ptr %add.ptr.i.i, align 1
  br label %nnc_shape_matches.exit.i

for.body.lr.ph.i.i:                               ; preds = %if.end.i.i
  %cond.i.i = icmp eq ptr %cond.i, null
  %shape.i.i = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %for.inc.i.i, %for.body.lr.ph.i.i
  %i.055.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i.i, %for.inc.i.i ]
  %text.addr.054.i.i = phi ptr [ %add.ptr.i.i, %for.body.lr.ph.i.i ], [ %text.addr.1.i.i, %for.inc.i.i ]
  %call.i.i = call i64 @strtoll(ptr noundef nonnull %text.addr.054.i.i, ptr noundef nonnull %rest.i.i, i32 noundef 10) #22
  %14 = load ptr, ptr %rest.i.i, align 8
  %cmp4.i.i = icmp eq ptr %14, %text.addr.054.i.i
  %cmp6.i.i = icmp slt i64 %call.i.i, 0
  %or.cond.i.i = select i1 %cmp4.i.i, i1 true, i1 %cmp6.i.i
  br i1 %or.cond.i.i, label %nnc_shape_matches.exit.thread.i, label %lor.lhs.false8.i.i

lor.lhs.false8.i.i:                               ; preds = %for.body.i.i
  br i1 %cond.i.i, label %land.lhs.true.i.i, label %if.then17.i.i

land.lhs.true.i.i:                                ; preds = %lor.lhs.false8.i.i
  %15 = load ptr, ptr %shape.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i64, ptr %15, i64 %i.055.i.i
  %16 = load i64, ptr %arrayidx.i.i, align 8
  %cmp11.not.i.i = icmp eq i64 %call.i.i, %16
  br i1 %cmp11.not.i.i, label %while.cond.i.i.preheader, label %nnc_shape_matches.exit.thread.i

if.then17.i.i:                                    ; preds = %lor.lhs.false8.i.i
  %arrayidx18.i.i = getelementptr inbounds nuw i64, ptr %cond.i, i64 %i.055.i.i
  store i64 %call.i.i, ptr %arrayidx18.i.i, align 8
  br label %while.cond.i.i.preheader

while.cond.i.i.preheader:                         ; preds = %if.then17.i.i, %land.lhs.true.i.i
  br label %while.cond.i.i

while.cond.i.i:                                   ; preds = %while.cond.i.i.preheader, %while.body.i.i
  %text.addr.1.i.i = phi ptr [ %add.ptr26.i.i, %while.body.i.i ], [ %14, %while.cond.i.i.preheader ]
  %17 = load i8, ptr %text.addr.1.i.i, align 1
  switch i8 %17, label %for.inc.i.i [
    i8 44, label %while.body.i.i
    i8 32, label %while.body.i.i
  ]

while.body.i.i:                                   ; preds = %while.cond.i.i, %while.cond.i.i
  %add.ptr26.i.i = getelementptr inbounds nuw i8, ptr %text.addr.1.i.i, i64 1
  br label %while.cond.i.i, !llvm.loop !35

for.inc.i.i:                                      ; preds = %while.cond.i.i
  %inc.i.i = add nuw i64 %i.055.i.i, 1
  %18 = load i64, ptr %rank.i.i, align 8
  %cmp2.not.i.i = icmp ult i64 %inc.i.i, %18
  br i1 %cmp2.not.i.i, label %for.body.i.i, label %nnc_shape_matches.exit.loopexit.i, !llvm.loop !36

nnc_shape_matches.exit.thread.i:                  ; preds = %land.lhs.true.i.i, %for.body.i.i, %cond.end.i
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i.i) #20
  br label %if.then23.i

nnc_shape_matches.exit.loopexit.i:                ; preds = %for.inc.i.i
  %19 = icmp ult i64 %18, 2
  br label %nnc_shape_matches.exit.i

nnc_shape_matches.exit.i:                         ; preds = %nnc_shape_matches.exit.loopexit.i, %if.end.for.end_crit_edge.i.i
  %cmp33.i = phi i1 [ true, %if.end.for.end_crit_edge.i.i ], [ %19, %nnc_shape_matches.exit.loopexit.i ]
  %20 = phi i8 [ %.pre.i.i, %if.end.for.end_crit_edge.i.i ], [ %17, %nnc_shape_matches.exit.loopexit.i ]
  %cmp30.i.not.i = icmp eq i8 %20, 41
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i.i) #20
  br i1 %cmp30.i.not.i, label %if.end28.i, label %if.then23.i

if.then23.i:                                      ; preds = %nnc_shape_matches.exit.i, %nnc_shape_matches.exit.thread.i, %land.rhs.i, %if.end.i
  %21 = load ptr, ptr @stderr, align 8
  %22 = load ptr, ptr %tensor, align 8
  %call24.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %21, ptr noundef nonnull @.str.48, ptr noundef %path, ptr noundef %22) #23
  %dtype.i = getelementptr inbounds nuw i8, ptr %tensor, i64 8
  %23 = load ptr, ptr %dtype.i, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %24 = load i64, ptr %rank.i, align 8
  %shape25.i = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %25 = load ptr, ptr %shape25.i, align 8
  tail call fastcc void @nnc_print_type(ptr noundef %21, ptr noundef %23, i64 noundef %24, ptr noundef %25) #22
  %26 = load ptr, ptr %numpy.i, align 8
  %call27.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %21, ptr noundef nonnull @.str.49, ptr noundef %26, ptr noundef nonnull %call16) #23
  br label %nnc_check_header.exit.thread

if.end28.i:                                       ; preds = %nnc_shape_matches.exit.i
  %27 = load i8, ptr %call2.i, align 1
  %cmp30.i = icmp ne i8 %27, 84
  %brmerge.i = or i1 %cmp33.i, %cmp30.i
  br i1 %brmerge.i, label %if.end32, label %if.then35.i

if.then35.i:                                      ; preds = %if.end28.i
  %28 = load ptr, ptr @stderr, align 8
  %call36.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %28, ptr noundef nonnull @.str.50, ptr noundef %path) #23
  br label %nnc_check_header.exit.thread

nnc_check_header.exit.thread:                     ; preds = %if.then.i, %if.then35.i, %if.then23.i
  %retval.1.i.ph = phi i32 [ 2, %if.then23.i ], [ 2, %if.then35.i ], [ 5, %if.then.i ]
  tail call void @free(ptr noundef %call16) #22
  br label %return

if.end32:                                         ; preds = %if.end28.i
  tail call void @free(ptr noundef %call16) #22
  br i1 %tobool19.not.i, label %lor.lhs.false36, label %land.lhs.true

land.lhs.true:                                    ; preds = %if.end32
  %call34 = tail call fastcc i32 @nnc_measure(ptr noundef %tensor) #22
  %tobool35.not = icmp eq i32 %call34, 0
  br i1 %tobool35.not, label %if.then41, label %lor.lhs.false36

lor.lhs.false36:                                  ; preds = %land.lhs.true, %if.end32
  %sub = sub i64 %bytes.coerce.fca.1.extract, %add
  %bytes38 = getelementptr inbounds nuw i8, ptr %tensor, i64 40
  %29 = load i64, ptr %bytes38, align 8
  %cmp39 = icmp ult i64 %sub, %29
  br i1 %cmp39, label %if.then41, label %if.end43

if.then41:                                        ; preds = %lor.lhs.false36, %land.lhs.true
  %30 = load ptr, ptr @stderr, align 8
  %call42 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %30, ptr noundef nonnull @.str.42, ptr noundef %path) #23
  br label %return

if.end43:                                         ; preds = %lor.lhs.false36
  %add.ptr45 = getelementptr inbounds nuw i8, ptr %0, i64 %add
  store ptr %add.ptr45, ptr %numbers, align 8
  %31 = ptrtoint ptr %add.ptr45 to i64
  %rem = and i64 %31, 15
  %cmp46.not = icmp eq i64 %rem, 0
  br i1 %cmp46.not, label %return, label %if.then48

if.then48:                                        ; preds = %if.end43
  %32 = load i64, ptr %bytes38, align 8
  %add50 = add i64 %32, 1
  %call51 = tail call ptr @malloc(i64 noundef %add50) #24
  %cmp52.not = icmp eq ptr %call51, null
  br i1 %cmp52.not, label %cleanup.thread, label %cleanup

cleanup.thread:                                   ; preds = %if.then48
  %33 = load ptr, ptr @stderr, align 8
  %call55 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %33, ptr noundef nonnull @.str.43, ptr noundef %path) #23
  br label %return

cleanup:                                          ; preds = %if.then48
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %call51, ptr nonnull align 1 %add.ptr45, i64 %32, i1 false)
  store ptr %call51, ptr %numbers, align 8
  br label %return

return:                                           ; preds = %if.end43, %cleanup, %cleanup.thread, %nnc_check_header.exit.thread, %if.then20, %if.then41, %if.then
  %retval.3 = phi i32 [ 5, %if.then ], [ 5, %if.then20 ], [ 5, %cleanup.thread ], [ 5, %if.then41 ], [ %retval.1.i.ph, %nnc_check_header.exit.thread ], [ 0, %cleanup ], [ 0, %if.end43 ]
  ret i32 %retval.3
}

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fseeko(ptr noundef captures(none), i64 noundef, i32 noundef) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i64 @ftello(ptr noundef captures(none)) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i64 @fread(ptr noundef writeonly captures(none), i64 noundef, i64 noundef, ptr noundef captures(none)) local_unnamed_addr #4

; Function Attrs: mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #12

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fclose(ptr noundef captures(none)) local_unnamed_addr #4

; Function Attrs: nofree optsize
declare noundef i32 @open(ptr noundef readonly captures(none), i32 noundef, ...) local_unnamed_addr #13

; Function Attrs: nofree nounwind optsize
declare noalias noundef ptr @fdopen(i32 noundef, ptr noundef readonly captures(none)) local_unnamed_addr #4

; Function Attrs: optsize
declare i32 @close(i32 noundef) local_unnamed_addr #10

; Function Attrs: nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_entry(ptr noundef nonnull readonly %header, ptr noundef readonly captures(none) %key) unnamed_addr #14 {
entry:
  %call = tail call ptr @strstr(ptr noundef nonnull dereferenceable(1) %header, ptr noundef nonnull dereferenceable(1) %key) #21
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %call1 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %key) #21
  %add.ptr = getelementptr inbounds nuw i8, ptr %call, i64 %call1
  br label %while.cond

while.cond:                                       ; preds = %while.cond, %if.end
  %at.0 = phi ptr [ %add.ptr, %if.end ], [ %add.ptr4, %while.cond ]
  %0 = load i8, ptr %at.0, align 1
  %cmp2 = icmp eq i8 %0, 32
  %add.ptr4 = getelementptr inbounds nuw i8, ptr %at.0, i64 1
  br i1 %cmp2, label %while.cond, label %cleanup, !llvm.loop !37

cleanup:                                          ; preds = %while.cond, %entry
  %retval.0 = phi ptr [ null, %entry ], [ %at.0, %while.cond ]
  ret ptr %retval.0
}

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i32 @strncmp(ptr noundef captures(none), ptr noundef captures(none), i64 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare ptr @strstr(ptr noundef, ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare i64 @strtoll(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #5

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.umul.with.overflow.i64(i64, i64) #15

; Function Attrs: optsize
declare i32 @clock_gettime(i32 noundef, ptr noundef) local_unnamed_addr #10

; Function Attrs: nofree nounwind optsize
declare noundef i32 @snprintf(ptr noalias noundef writeonly captures(none), i64 noundef, ptr noundef readonly captures(none), ...) local_unnamed_addr #4

; Function Attrs: optsize
declare i32 @getpid() local_unnamed_addr #10

; Function Attrs: nofree nounwind optsize
declare noalias noundef ptr @fopen(ptr noundef readonly captures(none), ptr noundef readonly captures(none)) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i32 @rename(ptr noundef readonly captures(none), ptr noundef readonly captures(none)) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i32 @remove(ptr noundef readonly captures(none)) local_unnamed_addr #4

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc void @nnc_entry_fields(ptr noundef nonnull writeonly captures(none) initializes((0, 10)) %at, ptr noundef nonnull readonly captures(none) %record, i64 noundef %named) unnamed_addr #16 {
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
declare noundef i32 @puts(ptr noundef readonly captures(none)) local_unnamed_addr #17

; Function Attrs: nofree nounwind
declare noundef i32 @putchar(i32 noundef) local_unnamed_addr #17

; Function Attrs: nofree nounwind
declare noundef i32 @fputc(i32 noundef, ptr noundef captures(none)) local_unnamed_addr #17

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: read)
declare i32 @bcmp(ptr captures(none), ptr captures(none), i64) local_unnamed_addr #18

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #19

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
attributes #10 = { optsize "no-trapping-math"="true" }
attributes #11 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #12 = { mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #13 = { nofree optsize "no-trapping-math"="true" }
attributes #14 = { nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "no-trapping-math"="true" }
attributes #15 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #16 = { nofree norecurse nosync nounwind optsize memory(argmem: readwrite) "no-trapping-math"="true" }
attributes #17 = { nofree nounwind }
attributes #18 = { nocallback nofree nounwind willreturn memory(argmem: read) }
attributes #19 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #20 = { nounwind }
attributes #21 = { nounwind optsize }
attributes #22 = { optsize }
attributes #23 = { cold nounwind optsize }
attributes #24 = { optsize allocsize(0) }

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
!37 = distinct !{!37, !4}
