; program.c for aarch64 windows, written by abi/prebuild.py; change the source instead.

%struct.nnc_api = type { i32, i32, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.nnc_options = type { i32, i32, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64 }
%struct.nnc_arguments = type { [256 x ptr], i32, ptr, ptr, i32, i32, double }
%struct.nnc_tensor = type { ptr, ptr, ptr, i64, ptr, i64, i64 }
%struct.timespec = type { i64, i32 }
%struct.nnc_entry_record = type { i32, i32, i32 }

@.str = private unnamed_addr constant [7 x i8] c"--help\00", align 1
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
@.str.20 = private unnamed_addr constant [5 x i8] c"%lld\00", align 1
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
@.str.56 = private unnamed_addr constant [23 x i8] c"runs %lld  threads %d\0A\00", align 1
@.str.57 = private unnamed_addr constant [55 x i8] c"min %.3f us  median %.3f us  p90 %.3f us  p99 %.3f us\0A\00", align 1
@.str.58 = private unnamed_addr constant [61 x i8] c"%s: the name of an output is longer than an archive can say\0A\00", align 1
@.str.59 = private unnamed_addr constant [48 x i8] c"%s: archives of 4 GiB and more are not written\0A\00", align 1
@.str.60 = private unnamed_addr constant [10 x i8] c"%s.%d.tmp\00", align 1
@.str.61 = private unnamed_addr constant [3 x i8] c"wb\00", align 1
@.str.62 = private unnamed_addr constant [23 x i8] c"%s: cannot be written\0A\00", align 1
@.str.63 = private unnamed_addr constant [20 x i8] c"%s: writing failed\0A\00", align 1
@.str.64 = private unnamed_addr constant [51 x i8] c"{'descr': '%s', 'fortran_order': False, 'shape': (\00", align 1
@.str.65 = private unnamed_addr constant [7 x i8] c", %lld\00", align 1
@.str.66 = private unnamed_addr constant [6 x i8] c"%lld,\00", align 1
@.str.67 = private unnamed_addr constant [5 x i8] c"), }\00", align 1

; Function Attrs: nounwind optsize
define dso_local range(i32 0, 6) i32 @main(i32 noundef %count, ptr noundef readonly captures(none) %words) local_unnamed_addr #0 {
entry:
  %table.i.i.i.i = alloca [256 x i32], align 4
  %options.i = alloca %struct.nnc_options, align 8
  %model.i = alloca ptr, align 8
  %context.i = alloca ptr, align 8
  %rest.i = alloca ptr, align 8
  %arguments = alloca %struct.nnc_arguments, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %arguments) #17
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i) #17
  store ptr null, ptr %rest.i, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(2088) %arguments, i8 0, i64 2080, i1 false)
  %seconds.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2080
  store double 2.000000e+00, ptr %seconds.i, align 8
  %cmp.not195.i = icmp sgt i32 %count, 1
  br i1 %cmp.not195.i, label %for.body.lr.ph.i, label %cond.false

for.body.lr.ph.i:                                 ; preds = %entry
  %file_count.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2048
  %threads.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2072
  %weights.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2064
  %output.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2056
  %bench.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  br label %for.body.i

for.body.i:                                       ; preds = %for.inc.i, %for.body.lr.ph.i
  %0 = phi i32 [ 0, %for.body.lr.ph.i ], [ %45, %for.inc.i ]
  %i.0196.i = phi i32 [ 1, %for.body.lr.ph.i ], [ %inc.i, %for.inc.i ]
  %idxprom.i = sext i32 %i.0196.i to i64
  %arrayidx.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom.i
  %1 = load ptr, ptr %arrayidx.i, align 8
  %add.i = add nsw i32 %i.0196.i, 1
  %cmp1.i = icmp slt i32 %add.i, %count
  %call.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(7) @.str) #18
  %cmp2.i = icmp eq i32 %call.i, 0
  br i1 %cmp2.i, label %if.then.i, label %sub_0.i

sub_0.i:                                          ; preds = %for.body.i
  %2 = load i8, ptr %1, align 1
  %.not.i = icmp eq i8 %2, 45
  br i1 %.not.i, label %sub_1.i, label %if.else.i

sub_1.i:                                          ; preds = %sub_0.i
  %3 = getelementptr inbounds nuw i8, ptr %1, i64 1
  %4 = load i8, ptr %3, align 1
  %.not197.i = icmp eq i8 %4, 104
  br i1 %.not197.i, label %lor.lhs.false.tail.i, label %if.else.i

lor.lhs.false.tail.i:                             ; preds = %sub_1.i
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 2
  %6 = load i8, ptr %5, align 1
  %7 = icmp eq i8 %6, 0
  br i1 %7, label %if.then.i, label %if.else.i

if.then.i:                                        ; preds = %lor.lhs.false.tail.i, %for.body.i
  %call7.i = tail call ptr @__acrt_iob_func(i32 noundef 1) #18
  %8 = load ptr, ptr %words, align 8
  %9 = load ptr, ptr @nnc_main_program, align 8
  %call.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call7.i, ptr noundef nonnull @.str.12, ptr noundef %8) #18
  %input_count.i.i = getelementptr inbounds nuw i8, ptr %9, i64 24
  %output_count.i.i = getelementptr inbounds nuw i8, ptr %9, i64 40
  %10 = load i64, ptr %input_count.i.i, align 8
  %11 = load i64, ptr %output_count.i.i, align 8
  %add25.i.i = sub i64 0, %10
  %cmp26.not.i.i = icmp eq i64 %11, %add25.i.i
  br i1 %cmp26.not.i.i, label %nnc_parse_arguments.exit.thread, label %for.body.lr.ph.i.i

for.body.lr.ph.i.i:                               ; preds = %if.then.i
  %outputs.i.i = getelementptr inbounds nuw i8, ptr %9, i64 32
  %inputs.i.i = getelementptr inbounds nuw i8, ptr %9, i64 16
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %cond.end.i.i, %for.body.lr.ph.i.i
  %12 = phi i64 [ %10, %for.body.lr.ph.i.i ], [ %19, %cond.end.i.i ]
  %i.027.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i.i, %cond.end.i.i ]
  %cmp2.i.i = icmp ult i64 %i.027.i.i, %12
  br i1 %cmp2.i.i, label %cond.true.i.i, label %cond.false.i.i

cond.true.i.i:                                    ; preds = %for.body.i.i
  %13 = load ptr, ptr %inputs.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %13, i64 %i.027.i.i
  br label %cond.end.i.i

cond.false.i.i:                                   ; preds = %for.body.i.i
  %14 = load ptr, ptr %outputs.i.i, align 8
  %sub.i.i = sub nuw i64 %i.027.i.i, %12
  %arrayidx4.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %14, i64 %sub.i.i
  br label %cond.end.i.i

cond.end.i.i:                                     ; preds = %cond.false.i.i, %cond.true.i.i
  %cond6.i.i = phi ptr [ @.str.14, %cond.true.i.i ], [ @.str.15, %cond.false.i.i ]
  %cond.i.i = phi ptr [ %arrayidx.i.i, %cond.true.i.i ], [ %arrayidx4.i.i, %cond.false.i.i ]
  %15 = load ptr, ptr %cond.i.i, align 8
  %call7.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call7.i, ptr noundef nonnull @.str.13, ptr noundef nonnull %cond6.i.i, ptr noundef %15) #18
  %dtype.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 8
  %16 = load ptr, ptr %dtype.i.i, align 8
  %rank.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 24
  %17 = load i64, ptr %rank.i.i, align 8
  %shape.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 32
  %18 = load ptr, ptr %shape.i.i, align 8
  tail call fastcc void @nnc_print_type(ptr noundef %call7.i, ptr noundef %16, i64 noundef %17, ptr noundef %18) #19
  %fputc.i.i = tail call i32 @fputc(i32 10, ptr %call7.i)
  %inc.i.i = add nuw i64 %i.027.i.i, 1
  %19 = load i64, ptr %input_count.i.i, align 8
  %20 = load i64, ptr %output_count.i.i, align 8
  %add.i.i = add i64 %20, %19
  %cmp.i.i = icmp ult i64 %inc.i.i, %add.i.i
  br i1 %cmp.i.i, label %for.body.i.i, label %nnc_parse_arguments.exit.thread, !llvm.loop !7

if.else.i:                                        ; preds = %lor.lhs.false.tail.i, %sub_1.i, %sub_0.i
  %call9.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(11) @.str.2) #18
  %cmp10.i = icmp eq i32 %call9.i, 0
  br i1 %cmp10.i, label %if.then12.i, label %if.else14.i

if.then12.i:                                      ; preds = %if.else.i
  %21 = load ptr, ptr @nnc_main_program, align 8
  %description.i = getelementptr inbounds nuw i8, ptr %21, i64 8
  %22 = load ptr, ptr %description.i, align 8
  %puts.i = tail call i32 @puts(ptr nonnull dereferenceable(1) %22)
  br label %nnc_parse_arguments.exit.thread

if.else14.i:                                      ; preds = %if.else.i
  %call15.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(8) @.str.4) #18
  %cmp16.i = icmp eq i32 %call15.i, 0
  br i1 %cmp16.i, label %if.then18.i, label %sub_0185.i

if.then18.i:                                      ; preds = %if.else14.i
  store i32 1, ptr %bench.i, align 4
  br i1 %cmp1.i, label %if.then19.i, label %for.inc.i

if.then19.i:                                      ; preds = %if.then18.i
  %idxprom22.i = sext i32 %add.i to i64
  %arrayidx23.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom22.i
  %23 = load ptr, ptr %arrayidx23.i, align 8
  %call24.i = call double @strtod(ptr noundef %23, ptr noundef nonnull %rest.i) #18
  %24 = load ptr, ptr %rest.i, align 8
  %25 = load i8, ptr %24, align 1
  %cmp26.i = icmp eq i8 %25, 0
  %cmp28.i = fcmp ogt double %call24.i, 0.000000e+00
  %or.cond.i = select i1 %cmp26.i, i1 %cmp28.i, i1 false
  br i1 %or.cond.i, label %if.then30.i, label %for.inc.i

if.then30.i:                                      ; preds = %if.then19.i
  store double %call24.i, ptr %seconds.i, align 8
  br label %for.inc.i

sub_0185.i:                                       ; preds = %if.else14.i
  br i1 %.not.i, label %sub_1186.i, label %lor.lhs.false38.i

sub_1186.i:                                       ; preds = %sub_0185.i
  %26 = getelementptr inbounds nuw i8, ptr %1, i64 1
  %27 = load i8, ptr %26, align 1
  %.not199.i = icmp eq i8 %27, 111
  br i1 %.not199.i, label %if.else34.tail.i, label %lor.lhs.false38.i

if.else34.tail.i:                                 ; preds = %sub_1186.i
  %28 = getelementptr inbounds nuw i8, ptr %1, i64 2
  %29 = load i8, ptr %28, align 1
  %30 = icmp eq i8 %29, 0
  br i1 %30, label %if.then46.i, label %lor.lhs.false38.i

lor.lhs.false38.i:                                ; preds = %if.else34.tail.i, %sub_1186.i, %sub_0185.i
  %call39.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(10) @.str.6) #18
  %cmp40.i = icmp eq i32 %call39.i, 0
  br i1 %cmp40.i, label %if.then46.i, label %lor.lhs.false42.i

lor.lhs.false42.i:                                ; preds = %lor.lhs.false38.i
  %call43.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(10) @.str.7) #18
  %cmp44.i = icmp eq i32 %call43.i, 0
  br i1 %cmp44.i, label %if.then46.i, label %if.else91.i

if.then46.i:                                      ; preds = %lor.lhs.false42.i, %lor.lhs.false38.i, %if.else34.tail.i
  br i1 %cmp1.i, label %if.end51.i, label %if.then48.i

if.then48.i:                                      ; preds = %if.then46.i
  %31 = load ptr, ptr %words, align 8
  %call.i173.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call1.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i173.i, ptr noundef nonnull @.str.22, ptr noundef %31, ptr noundef nonnull %1, ptr noundef nonnull @.str.8, ptr noundef %31) #18
  br label %nnc_parse_arguments.exit.thread

if.end51.i:                                       ; preds = %if.then46.i
  %arrayidx53.i = getelementptr inbounds nuw i8, ptr %1, i64 1
  %32 = load i8, ptr %arrayidx53.i, align 1
  %cmp55.i = icmp eq i8 %32, 111
  br i1 %cmp55.i, label %if.then57.i, label %if.else60.i

if.then57.i:                                      ; preds = %if.end51.i
  %idxprom58.i = sext i32 %add.i to i64
  %arrayidx59.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom58.i
  %33 = load ptr, ptr %arrayidx59.i, align 8
  store ptr %33, ptr %output.i, align 8
  br label %for.inc.i

if.else60.i:                                      ; preds = %if.end51.i
  %arrayidx61.i = getelementptr inbounds nuw i8, ptr %1, i64 2
  %34 = load i8, ptr %arrayidx61.i, align 1
  %cmp63.i = icmp eq i8 %34, 119
  %idxprom66.i = sext i32 %add.i to i64
  %arrayidx67.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom66.i
  %35 = load ptr, ptr %arrayidx67.i, align 8
  br i1 %cmp63.i, label %if.then65.i, label %if.else68.i

if.then65.i:                                      ; preds = %if.else60.i
  store ptr %35, ptr %weights.i, align 8
  br label %for.inc.i

if.else68.i:                                      ; preds = %if.else60.i
  %call71.i = call i32 @strtol(ptr noundef %35, ptr noundef nonnull %rest.i, i32 noundef 10) #19
  store i32 %call71.i, ptr %threads.i, align 8
  %36 = load ptr, ptr %rest.i, align 8
  %37 = load i8, ptr %36, align 1
  %cmp73.not.i = icmp ne i8 %37, 0
  %38 = add i32 %call71.i, -1025
  %39 = icmp ult i32 %38, -1024
  %or.cond172.i = select i1 %cmp73.not.i, i1 true, i1 %39
  br i1 %or.cond172.i, label %if.then83.i, label %for.inc.i

if.then83.i:                                      ; preds = %if.else68.i
  %arrayidx67.i.le = getelementptr inbounds ptr, ptr %words, i64 %idxprom66.i
  %40 = load ptr, ptr %words, align 8
  %41 = load ptr, ptr %arrayidx67.i.le, align 8
  %call.i174.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call1.i175.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i174.i, ptr noundef nonnull @.str.22, ptr noundef %40, ptr noundef %41, ptr noundef nonnull @.str.9, ptr noundef %40) #18
  br label %nnc_parse_arguments.exit.thread

if.else91.i:                                      ; preds = %lor.lhs.false42.i
  br i1 %.not.i, label %if.then96.i, label %if.else99.i

if.then96.i:                                      ; preds = %if.else91.i
  %42 = load ptr, ptr %words, align 8
  %call.i176.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call1.i177.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i176.i, ptr noundef nonnull @.str.22, ptr noundef %42, ptr noundef nonnull %1, ptr noundef nonnull @.str.10, ptr noundef %42) #18
  br label %nnc_parse_arguments.exit.thread

if.else99.i:                                      ; preds = %if.else91.i
  %cmp100.i = icmp eq i32 %0, 256
  br i1 %cmp100.i, label %if.then102.i, label %if.else105.i

if.then102.i:                                     ; preds = %if.else99.i
  %43 = load ptr, ptr %words, align 8
  %call.i178.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call1.i179.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i178.i, ptr noundef nonnull @.str.22, ptr noundef %43, ptr noundef nonnull %1, ptr noundef nonnull @.str.11, ptr noundef %43) #18
  br label %nnc_parse_arguments.exit.thread

if.else105.i:                                     ; preds = %if.else99.i
  %idxprom107.i = sext i32 %0 to i64
  %arrayidx108.i = getelementptr inbounds ptr, ptr %arguments, i64 %idxprom107.i
  store ptr %1, ptr %arrayidx108.i, align 8
  %44 = load i32, ptr %file_count.i, align 8
  %add110.i = add nsw i32 %44, 1
  store i32 %add110.i, ptr %file_count.i, align 8
  br label %for.inc.i

for.inc.i:                                        ; preds = %if.else105.i, %if.else68.i, %if.then65.i, %if.then57.i, %if.then30.i, %if.then19.i, %if.then18.i
  %45 = phi i32 [ %0, %if.then30.i ], [ %0, %if.else68.i ], [ %0, %if.then65.i ], [ %0, %if.then57.i ], [ %0, %if.then18.i ], [ %add110.i, %if.else105.i ], [ %0, %if.then19.i ]
  %i.3.ph.i = phi i32 [ %add.i, %if.then30.i ], [ %add.i, %if.else68.i ], [ %add.i, %if.then65.i ], [ %add.i, %if.then57.i ], [ %i.0196.i, %if.then18.i ], [ %i.0196.i, %if.else105.i ], [ %i.0196.i, %if.then19.i ]
  %inc.i = add nsw i32 %i.3.ph.i, 1
  %cmp.not.i = icmp slt i32 %inc.i, %count
  br i1 %cmp.not.i, label %for.body.i, label %cond.false, !llvm.loop !9

nnc_parse_arguments.exit.thread:                  ; preds = %cond.end.i.i, %if.then.i, %if.then12.i, %if.then102.i, %if.then83.i, %if.then48.i, %if.then96.i
  %spec.select.i.ph = phi i32 [ 0, %if.then.i ], [ 2, %if.then96.i ], [ 2, %if.then48.i ], [ 2, %if.then83.i ], [ 2, %if.then102.i ], [ 0, %if.then12.i ], [ 0, %cond.end.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #17
  br label %cond.end

cond.false:                                       ; preds = %for.inc.i, %entry
  %46 = phi i32 [ 0, %entry ], [ %45, %for.inc.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #17
  %47 = load ptr, ptr %words, align 8
  %48 = load ptr, ptr @nnc_main_program, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %options.i) #17
  call void @llvm.lifetime.start.p0(ptr nonnull %model.i) #17
  store ptr null, ptr %model.i, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %context.i) #17
  store ptr null, ptr %context.i, align 8
  %input_count.i = getelementptr inbounds nuw i8, ptr %48, i64 24
  %49 = load i64, ptr %input_count.i, align 8
  %add.i4 = shl i64 %49, 3
  %mul.i = add i64 %add.i4, 8
  %call.i5 = tail call ptr @malloc(i64 noundef %mul.i) #20
  %output_count.i = getelementptr inbounds nuw i8, ptr %48, i64 40
  %50 = load i64, ptr %output_count.i, align 8
  %add1.i = shl i64 %50, 3
  %mul2.i = add i64 %add1.i, 8
  %call3.i = tail call ptr @malloc(i64 noundef %mul2.i) #20
  %inputs4.i = getelementptr inbounds nuw i8, ptr %48, i64 16
  %51 = load ptr, ptr %inputs4.i, align 8
  %call6.i = tail call fastcc ptr @nnc_copy_tensors(ptr noundef %51, i64 noundef %49) #19
  %outputs7.i = getelementptr inbounds nuw i8, ptr %48, i64 32
  %52 = load ptr, ptr %outputs7.i, align 8
  %53 = load i64, ptr %output_count.i, align 8
  %call9.i6 = tail call fastcc ptr @nnc_copy_tensors(ptr noundef %52, i64 noundef %53) #19
  %54 = load i64, ptr %input_count.i, align 8
  %add11.i = shl i64 %54, 3
  %mul12.i = add i64 %add11.i, 8
  %call13.i = tail call ptr @malloc(i64 noundef %mul12.i) #20
  %cmp.i = icmp eq ptr %call.i5, null
  %cmp14.i = icmp eq ptr %call3.i, null
  %or.cond.i7 = or i1 %cmp.i, %cmp14.i
  %cmp16.i8 = icmp eq ptr %call6.i, null
  %or.cond230.i = or i1 %or.cond.i7, %cmp16.i8
  %cmp18.i = icmp eq ptr %call9.i6, null
  %or.cond231.i = or i1 %or.cond230.i, %cmp18.i
  %cmp20.i = icmp eq ptr %call13.i, null
  %or.cond232.i = or i1 %or.cond231.i, %cmp20.i
  br i1 %or.cond232.i, label %if.then.i28, label %if.end.i

if.then.i28:                                      ; preds = %cond.false
  %call.i.i29 = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %55 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call1.i.i30 = tail call ptr %55(i32 noundef 2) #18
  %call2.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i.i29, ptr noundef nonnull @.str.25, ptr noundef %47, ptr noundef %call1.i.i30, i32 noundef 2) #18
  br label %nnc_run_program.exit

if.end.i:                                         ; preds = %cond.false
  tail call void @llvm.memset.p0.i64(ptr nonnull align 8 %call.i5, i8 0, i64 %add11.i, i1 false)
  %cmp24.not440.i = icmp sgt i32 %46, 0
  br i1 %cmp24.not440.i, label %for.body.lr.ph.i20, label %for.cond32.preheader.i

for.body.lr.ph.i20:                               ; preds = %if.end.i
  %sizes.i.i = getelementptr inbounds nuw i8, ptr %48, i64 112
  %stages.i.i.i.i = getelementptr inbounds nuw i8, ptr %48, i64 256
  %56 = zext nneg i32 %46 to i64
  br label %for.body.i21

for.body.i21:                                     ; preds = %for.inc.i27, %for.body.lr.ph.i20
  %indvars.iv.i = phi i64 [ 0, %for.body.lr.ph.i20 ], [ %indvars.iv.next.i, %for.inc.i27 ]
  %arrayidx.i22 = getelementptr inbounds nuw ptr, ptr %arguments, i64 %indvars.iv.i
  %57 = load ptr, ptr %arrayidx.i22, align 8
  %58 = load i64, ptr %input_count.i, align 8
  %cmp105.not.i.i = icmp eq i64 %58, 0
  br i1 %cmp105.not.i.i, label %for.cond.cleanup.i.i, label %for.body.lr.ph.i.i23

for.body.lr.ph.i.i23:                             ; preds = %for.body.i21
  %59 = load ptr, ptr %inputs4.i, align 8
  %call3.i.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %57) #18
  br label %for.body.i.i24

for.cond.cleanup.i.i:                             ; preds = %if.end.i.i, %for.body.i21
  %index.0.lcssa.i.i = phi i64 [ 0, %for.body.i21 ], [ %index.1.i.i, %if.end.i.i ]
  %path.0.lcssa.i.i = phi ptr [ %57, %for.body.i21 ], [ %path.1.i.i, %if.end.i.i ]
  %call.i.i.i.i = tail call noalias noundef ptr @fopen(ptr noundef readonly %path.0.lcssa.i.i, ptr noundef nonnull @.str.29) #19
  %cmp.i.i.i = icmp eq ptr %call.i.i.i.i, null
  br i1 %cmp.i.i.i, label %if.then.i.i.i, label %if.end.i.i.i

if.then.i.i.i:                                    ; preds = %for.cond.cleanup.i.i
  %call1.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call2.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call1.i.i.i, ptr noundef nonnull @.str.27, ptr noundef %path.0.lcssa.i.i) #18
  br label %nnc_run_program.exit

if.end.i.i.i:                                     ; preds = %for.cond.cleanup.i.i
  %call3.i.i.i = tail call i32 @_fseeki64(ptr noundef nonnull %call.i.i.i.i, i64 noundef 0, i32 noundef 2) #18
  %cmp4.i.i.i = icmp eq i32 %call3.i.i.i, 0
  br i1 %cmp4.i.i.i, label %cond.end.i.i.i, label %if.then18.i.i.i

cond.end.i.i.i:                                   ; preds = %if.end.i.i.i
  %call5.i.i.i = tail call i64 @_ftelli64(ptr noundef nonnull %call.i.i.i.i) #18
  %cmp6.i.i.i = icmp slt i64 %call5.i.i.i, 0
  br i1 %cmp6.i.i.i, label %if.then18.i.i.i, label %lor.lhs.false.i.i.i

lor.lhs.false.i.i.i:                              ; preds = %cond.end.i.i.i
  %call7.i.i.i = tail call i32 @_fseeki64(ptr noundef nonnull %call.i.i.i.i, i64 noundef 0, i32 noundef 0) #18
  %cmp8.not.i.i.i = icmp eq i32 %call7.i.i.i, 0
  br i1 %cmp8.not.i.i.i, label %cond.end12.i.i.i, label %if.then18.i.i.i

cond.end12.i.i.i:                                 ; preds = %lor.lhs.false.i.i.i
  %add.i.i.i = add nuw i64 %call5.i.i.i, 1
  %call11.i.i.i = tail call ptr @malloc(i64 noundef %add.i.i.i) #20
  %cmp14.i.i.i = icmp eq ptr %call11.i.i.i, null
  br i1 %cmp14.i.i.i, label %if.then18.i.i.i, label %lor.lhs.false15.i.i.i

lor.lhs.false15.i.i.i:                            ; preds = %cond.end12.i.i.i
  %call16.i.i.i = tail call i64 @fread(ptr noundef nonnull %call11.i.i.i, i64 noundef 1, i64 noundef %call5.i.i.i, ptr noundef nonnull %call.i.i.i.i) #19
  %cmp17.not.i.i.i = icmp eq i64 %call16.i.i.i, %call5.i.i.i
  br i1 %cmp17.not.i.i.i, label %if.end19.i.i, label %if.then18.i.i.i

if.then18.i.i.i:                                  ; preds = %lor.lhs.false15.i.i.i, %cond.end12.i.i.i, %lor.lhs.false.i.i.i, %cond.end.i.i.i, %if.end.i.i.i
  %cond1350.i.i.i = phi ptr [ null, %cond.end12.i.i.i ], [ %call11.i.i.i, %lor.lhs.false15.i.i.i ], [ null, %lor.lhs.false.i.i.i ], [ null, %cond.end.i.i.i ], [ null, %if.end.i.i.i ]
  %call19.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call20.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call19.i.i.i, ptr noundef nonnull @.str.28, ptr noundef %path.0.lcssa.i.i) #18
  tail call void @free(ptr noundef %cond1350.i.i.i) #19
  %call21.i.i.i = tail call i32 @fclose(ptr noundef nonnull %call.i.i.i.i) #19
  br label %nnc_run_program.exit

for.body.i.i24:                                   ; preds = %if.end.i.i, %for.body.lr.ph.i.i23
  %path.0108.i.i = phi ptr [ %57, %for.body.lr.ph.i.i23 ], [ %path.1.i.i, %if.end.i.i ]
  %i.0107.i.i = phi i64 [ 0, %for.body.lr.ph.i.i23 ], [ %inc.i.i26, %if.end.i.i ]
  %index.0106.i.i = phi i64 [ %58, %for.body.lr.ph.i.i23 ], [ %index.1.i.i, %if.end.i.i ]
  %arrayidx.i.i25 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %59, i64 %i.0107.i.i
  %60 = load ptr, ptr %arrayidx.i.i25, align 8
  %call.i344.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %60) #18
  %cmp4.i.i = icmp ugt i64 %call3.i.i, %call.i344.i
  br i1 %cmp4.i.i, label %land.lhs.true.i.i, label %if.end.i.i

land.lhs.true.i.i:                                ; preds = %for.body.i.i24
  %call8.i.i = tail call i32 @memcmp(ptr noundef nonnull %57, ptr noundef nonnull %60, i64 noundef %call.i344.i) #19
  %cmp9.i.i = icmp eq i32 %call8.i.i, 0
  br i1 %cmp9.i.i, label %land.lhs.true10.i.i, label %if.end.i.i

land.lhs.true10.i.i:                              ; preds = %land.lhs.true.i.i
  %arrayidx11.i.i = getelementptr inbounds nuw i8, ptr %57, i64 %call.i344.i
  %61 = load i8, ptr %arrayidx11.i.i, align 1
  %cmp12.i.i = icmp eq i8 %61, 61
  %add.ptr14.i.i = getelementptr inbounds nuw i8, ptr %arrayidx11.i.i, i64 1
  %spec.select.i.i = select i1 %cmp12.i.i, i64 %i.0107.i.i, i64 %index.0106.i.i
  %spec.select80.i.i = select i1 %cmp12.i.i, ptr %add.ptr14.i.i, ptr %path.0108.i.i
  br label %if.end.i.i

if.end.i.i:                                       ; preds = %land.lhs.true10.i.i, %land.lhs.true.i.i, %for.body.i.i24
  %index.1.i.i = phi i64 [ %index.0106.i.i, %for.body.i.i24 ], [ %spec.select.i.i, %land.lhs.true10.i.i ], [ %index.0106.i.i, %land.lhs.true.i.i ]
  %path.1.i.i = phi ptr [ %path.0108.i.i, %for.body.i.i24 ], [ %spec.select80.i.i, %land.lhs.true10.i.i ], [ %path.0108.i.i, %land.lhs.true.i.i ]
  %inc.i.i26 = add nuw i64 %i.0107.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %inc.i.i26, %58
  br i1 %exitcond.not.i.i, label %for.cond.cleanup.i.i, label %for.body.i.i24, !llvm.loop !10

if.end19.i.i:                                     ; preds = %lor.lhs.false15.i.i.i
  %call23.i.i.i = tail call i32 @fclose(ptr noundef nonnull %call.i.i.i.i) #19
  %cmp20.i.i = icmp samesign ugt i64 %call5.i.i.i, 3
  br i1 %cmp20.i.i, label %for.body.i.i.i, label %if.end28.i.i

for.body.i.i.i:                                   ; preds = %if.end19.i.i, %for.body.i.i.i
  %indvars.iv.i.i.i = phi i64 [ %indvars.iv.next.i.i.i, %for.body.i.i.i ], [ 4, %if.end19.i.i ]
  %value.04.i.i.i = phi i32 [ %or.i.i.i, %for.body.i.i.i ], [ 0, %if.end19.i.i ]
  %indvars.iv.next.i.i.i = add nsw i64 %indvars.iv.i.i.i, -1
  %shl.i.i.i = shl i32 %value.04.i.i.i, 8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %call11.i.i.i, i64 %indvars.iv.next.i.i.i
  %62 = load i8, ptr %arrayidx.i.i.i, align 1
  %conv.i.i.i = zext i8 %62 to i32
  %or.i.i.i = or disjoint i32 %shl.i.i.i, %conv.i.i.i
  %cmp.i81.i.i = icmp samesign ugt i64 %indvars.iv.i.i.i, 1
  br i1 %cmp.i81.i.i, label %for.body.i.i.i, label %nnc_little.exit.i.i, !llvm.loop !11

nnc_little.exit.i.i:                              ; preds = %for.body.i.i.i
  %cmp24.i.i = icmp eq i32 %or.i.i.i, 67324752
  br i1 %cmp24.i.i, label %if.then26.i.i, label %if.end28.i.i

if.then26.i.i:                                    ; preds = %nnc_little.exit.i.i
  %63 = load i64, ptr %input_count.i, align 8
  %cmp.not80.not.i.i.i = icmp eq i64 %63, 0
  br i1 %cmp.not80.not.i.i.i, label %for.inc.i27, label %for.body.lr.ph.i.i.i

for.body.lr.ph.i.i.i:                             ; preds = %if.then26.i.i
  %cond.i.i.i.i = tail call i64 @llvm.usub.sat.i64(i64 %call5.i.i.i, i64 22)
  %cond7.i.i.i.i = tail call i64 @llvm.usub.sat.i64(i64 %call5.i.i.i, i64 65557)
  %cmp8398.i.i.i.i = icmp samesign ugt i64 %cond.i.i.i.i, %cond7.i.i.i.i
  br label %for.body.i82.i.i

for.body.i82.i.i:                                 ; preds = %for.inc.i.i.i, %for.body.lr.ph.i.i.i
  %64 = phi i64 [ %63, %for.body.lr.ph.i.i.i ], [ %101, %for.inc.i.i.i ]
  %i.081.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i.i ], [ %inc.i.i.i, %for.inc.i.i.i ]
  %65 = load ptr, ptr %inputs4.i, align 8
  %arrayidx.i83.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %65, i64 %i.081.i.i.i
  %66 = load ptr, ptr %arrayidx.i83.i.i, align 8
  br i1 %cmp8398.i.i.i.i, label %land.rhs.i.i.i.i, label %while.end.i.i.i.i

land.rhs.i.i.i.i:                                 ; preds = %for.body.i82.i.i, %while.body.i.i.i.i
  %end.0399.i.i.i.i = phi i64 [ %sub11.i.i.i.i, %while.body.i.i.i.i ], [ %cond.i.i.i.i, %for.body.i82.i.i ]
  %add.ptr.i.i.i.i = getelementptr inbounds nuw i8, ptr %call11.i.i.i, i64 %end.0399.i.i.i.i
  br label %for.body.i.i.i.i.i

for.body.i.i.i.i.i:                               ; preds = %for.body.i.i.i.i.i, %land.rhs.i.i.i.i
  %indvars.iv.i.i.i.i.i = phi i64 [ 4, %land.rhs.i.i.i.i ], [ %indvars.iv.next.i.i.i.i.i, %for.body.i.i.i.i.i ]
  %value.04.i.i.i.i.i = phi i32 [ 0, %land.rhs.i.i.i.i ], [ %or.i.i.i.i.i, %for.body.i.i.i.i.i ]
  %indvars.iv.next.i.i.i.i.i = add nsw i64 %indvars.iv.i.i.i.i.i, -1
  %shl.i.i.i.i.i = shl i32 %value.04.i.i.i.i.i, 8
  %arrayidx.i.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr.i.i.i.i, i64 %indvars.iv.next.i.i.i.i.i
  %67 = load i8, ptr %arrayidx.i.i.i.i.i, align 1
  %conv.i.i.i.i.i = zext i8 %67 to i32
  %or.i.i.i.i.i = or disjoint i32 %shl.i.i.i.i.i, %conv.i.i.i.i.i
  %cmp.i.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i.i.i.i.i, 1
  br i1 %cmp.i.i.i.i.i, label %for.body.i.i.i.i.i, label %nnc_little.exit.i.i.i.i, !llvm.loop !11

nnc_little.exit.i.i.i.i:                          ; preds = %for.body.i.i.i.i.i
  %cmp10.not.i.i.i.i = icmp eq i32 %or.i.i.i.i.i, 101010256
  br i1 %cmp10.not.i.i.i.i, label %lor.lhs.false.i.i.i.i, label %while.body.i.i.i.i

while.body.i.i.i.i:                               ; preds = %nnc_little.exit.i.i.i.i
  %sub11.i.i.i.i = add nsw i64 %end.0399.i.i.i.i, -1
  %cmp8.i.i.i.i = icmp ugt i64 %sub11.i.i.i.i, %cond7.i.i.i.i
  br i1 %cmp8.i.i.i.i, label %land.rhs.i.i.i.i, label %while.end.i.i.i.i, !llvm.loop !12

while.end.i.i.i.i:                                ; preds = %while.body.i.i.i.i, %for.body.i82.i.i
  %end.0.lcssa.i.i.i.i = phi i64 [ %cond.i.i.i.i, %for.body.i82.i.i ], [ %cond7.i.i.i.i, %while.body.i.i.i.i ]
  %cmp12.i.i.i.i = icmp eq i64 %end.0.lcssa.i.i.i.i, 0
  br i1 %cmp12.i.i.i.i, label %if.then.i.i.i.i, label %lor.lhs.false.i.i.i.i

lor.lhs.false.i.i.i.i:                            ; preds = %nnc_little.exit.i.i.i.i, %while.end.i.i.i.i
  %end.0397.i.i.i.i = phi i64 [ %end.0.lcssa.i.i.i.i, %while.end.i.i.i.i ], [ %end.0399.i.i.i.i, %nnc_little.exit.i.i.i.i ]
  %add.ptr14.i.i.i.i = getelementptr inbounds nuw i8, ptr %call11.i.i.i, i64 %end.0397.i.i.i.i
  br label %for.body.i232.i.i.i.i

for.body.i232.i.i.i.i:                            ; preds = %for.body.i232.i.i.i.i, %lor.lhs.false.i.i.i.i
  %indvars.iv.i233.i.i.i.i = phi i64 [ 4, %lor.lhs.false.i.i.i.i ], [ %indvars.iv.next.i235.i.i.i.i, %for.body.i232.i.i.i.i ]
  %value.04.i234.i.i.i.i = phi i32 [ 0, %lor.lhs.false.i.i.i.i ], [ %or.i239.i.i.i.i, %for.body.i232.i.i.i.i ]
  %indvars.iv.next.i235.i.i.i.i = add nsw i64 %indvars.iv.i233.i.i.i.i, -1
  %shl.i236.i.i.i.i = shl i32 %value.04.i234.i.i.i.i, 8
  %arrayidx.i237.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr14.i.i.i.i, i64 %indvars.iv.next.i235.i.i.i.i
  %68 = load i8, ptr %arrayidx.i237.i.i.i.i, align 1
  %conv.i238.i.i.i.i = zext i8 %68 to i32
  %or.i239.i.i.i.i = or disjoint i32 %shl.i236.i.i.i.i, %conv.i238.i.i.i.i
  %cmp.i240.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i233.i.i.i.i, 1
  br i1 %cmp.i240.i.i.i.i, label %for.body.i232.i.i.i.i, label %nnc_little.exit241.i.i.i.i, !llvm.loop !11

nnc_little.exit241.i.i.i.i:                       ; preds = %for.body.i232.i.i.i.i
  %cmp16.not.i.i.i.i = icmp eq i32 %or.i239.i.i.i.i, 101010256
  br i1 %cmp16.not.i.i.i.i, label %if.end.i.i.i.i, label %if.then.i.i.i.i

if.then.i.i.i.i:                                  ; preds = %nnc_little.exit241.i.i.i.i, %while.end.i.i.i.i
  %call17.i.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call18.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call17.i.i.i.i, ptr noundef nonnull @.str.30, ptr noundef %path.0.lcssa.i.i) #18
  br label %nnc_run_program.exit

if.end.i.i.i.i:                                   ; preds = %nnc_little.exit241.i.i.i.i
  %add.ptr21.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr14.i.i.i.i, i64 10
  %arrayidx.i247.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr14.i.i.i.i, i64 11
  %69 = load i8, ptr %arrayidx.i247.i.i.i.i, align 1
  %70 = load i8, ptr %add.ptr21.i.i.i.i, align 1
  %add.ptr25.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr14.i.i.i.i, i64 16
  br label %for.body.i252.i.i.i.i

for.body.i252.i.i.i.i:                            ; preds = %for.body.i252.i.i.i.i, %if.end.i.i.i.i
  %indvars.iv.i253.i.i.i.i = phi i64 [ 4, %if.end.i.i.i.i ], [ %indvars.iv.next.i255.i.i.i.i, %for.body.i252.i.i.i.i ]
  %value.04.i254.i.i.i.i = phi i32 [ 0, %if.end.i.i.i.i ], [ %or.i259.i.i.i.i, %for.body.i252.i.i.i.i ]
  %indvars.iv.next.i255.i.i.i.i = add nsw i64 %indvars.iv.i253.i.i.i.i, -1
  %shl.i256.i.i.i.i = shl i32 %value.04.i254.i.i.i.i, 8
  %arrayidx.i257.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr25.i.i.i.i, i64 %indvars.iv.next.i255.i.i.i.i
  %71 = load i8, ptr %arrayidx.i257.i.i.i.i, align 1
  %conv.i258.i.i.i.i = zext i8 %71 to i32
  %or.i259.i.i.i.i = or disjoint i32 %shl.i256.i.i.i.i, %conv.i258.i.i.i.i
  %cmp.i260.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i253.i.i.i.i, 1
  br i1 %cmp.i260.i.i.i.i, label %for.body.i252.i.i.i.i, label %nnc_little.exit261.i.i.i.i, !llvm.loop !11

nnc_little.exit261.i.i.i.i:                       ; preds = %for.body.i252.i.i.i.i
  %conv.i248.i.i.i.i = zext i8 %69 to i32
  %shl.i246.1.i.i.i.i = shl nuw nsw i32 %conv.i248.i.i.i.i, 8
  %conv.i248.1.i.i.i.i = zext i8 %70 to i32
  %or.i249.1.i.i.i.i = or disjoint i32 %shl.i246.1.i.i.i.i, %conv.i248.1.i.i.i.i
  %conv.i.i.i.i = zext nneg i32 %or.i249.1.i.i.i.i to i64
  %call28.i.i.i.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %66) #18
  %cmp29.not400.not.i.i.i.i = icmp eq i32 %or.i249.1.i.i.i.i, 0
  br i1 %cmp29.not400.not.i.i.i.i, label %for.inc.i.i.i, label %for.body.lr.ph.i.i.i.i

for.body.lr.ph.i.i.i.i:                           ; preds = %nnc_little.exit261.i.i.i.i
  %conv27.i.i.i.i = zext i32 %or.i259.i.i.i.i to i64
  %add55.i.i.i.i = add i64 %call28.i.i.i.i, 4
  br label %for.body.i.i.i.i

for.body.i.i.i.i:                                 ; preds = %if.end146.i.i.i.i, %for.body.lr.ph.i.i.i.i
  %at.0402.i.i.i.i = phi i64 [ %conv27.i.i.i.i, %for.body.lr.ph.i.i.i.i ], [ %add156.i.i.i.i, %if.end146.i.i.i.i ]
  %i.0401.i.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i.i.i ], [ %inc.i.i.i.i, %if.end146.i.i.i.i ]
  %add.ptr33.i.i.i.i = getelementptr inbounds nuw i8, ptr %call11.i.i.i, i64 %at.0402.i.i.i.i
  %add.i.i.i.i = add i64 %at.0402.i.i.i.i, 46
  %cmp34.i.i.i.i = icmp ugt i64 %add.i.i.i.i, %end.0397.i.i.i.i
  br i1 %cmp34.i.i.i.i, label %if.then40.i.i.i.i, label %for.body.i262.i.i.i.i

for.body.i262.i.i.i.i:                            ; preds = %for.body.i.i.i.i, %for.body.i262.i.i.i.i
  %indvars.iv.i263.i.i.i.i = phi i64 [ %indvars.iv.next.i265.i.i.i.i, %for.body.i262.i.i.i.i ], [ 4, %for.body.i.i.i.i ]
  %value.04.i264.i.i.i.i = phi i32 [ %or.i269.i.i.i.i, %for.body.i262.i.i.i.i ], [ 0, %for.body.i.i.i.i ]
  %indvars.iv.next.i265.i.i.i.i = add nsw i64 %indvars.iv.i263.i.i.i.i, -1
  %shl.i266.i.i.i.i = shl i32 %value.04.i264.i.i.i.i, 8
  %arrayidx.i267.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr33.i.i.i.i, i64 %indvars.iv.next.i265.i.i.i.i
  %72 = load i8, ptr %arrayidx.i267.i.i.i.i, align 1
  %conv.i268.i.i.i.i = zext i8 %72 to i32
  %or.i269.i.i.i.i = or disjoint i32 %shl.i266.i.i.i.i, %conv.i268.i.i.i.i
  %cmp.i270.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i263.i.i.i.i, 1
  br i1 %cmp.i270.i.i.i.i, label %for.body.i262.i.i.i.i, label %nnc_little.exit271.i.i.i.i, !llvm.loop !11

nnc_little.exit271.i.i.i.i:                       ; preds = %for.body.i262.i.i.i.i
  %cmp38.not.i.i.i.i = icmp eq i32 %or.i269.i.i.i.i, 33639248
  br i1 %cmp38.not.i.i.i.i, label %if.end43.i.i.i.i, label %if.then40.i.i.i.i

if.then40.i.i.i.i:                                ; preds = %nnc_little.exit271.i.i.i.i, %for.body.i.i.i.i
  %call41.i.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call42.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call41.i.i.i.i, ptr noundef nonnull @.str.31, ptr noundef %path.0.lcssa.i.i) #18
  br label %nnc_run_program.exit

if.end43.i.i.i.i:                                 ; preds = %nnc_little.exit271.i.i.i.i
  %add.ptr44.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr33.i.i.i.i, i64 28
  %arrayidx.i277.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr33.i.i.i.i, i64 29
  %73 = load i8, ptr %arrayidx.i277.i.i.i.i, align 1
  %conv.i278.i.i.i.i = zext i8 %73 to i64
  %shl.i276.1.i.i.i.i = shl nuw nsw i64 %conv.i278.i.i.i.i, 8
  %74 = load i8, ptr %add.ptr44.i.i.i.i, align 1
  %conv.i278.1.i.i.i.i = zext i8 %74 to i64
  %or.i279.1.i.i.i.i = or disjoint i64 %shl.i276.1.i.i.i.i, %conv.i278.1.i.i.i.i
  %add48.i.i.i.i = add nuw i64 %or.i279.1.i.i.i.i, %add.i.i.i.i
  %cmp49.i.i.i.i = icmp ugt i64 %add48.i.i.i.i, %end.0397.i.i.i.i
  br i1 %cmp49.i.i.i.i, label %if.then51.i.i.i.i, label %if.end54.i.i.i.i

if.then51.i.i.i.i:                                ; preds = %if.end43.i.i.i.i
  %call52.i.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call53.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call52.i.i.i.i, ptr noundef nonnull @.str.32, ptr noundef %path.0.lcssa.i.i) #18
  br label %nnc_run_program.exit

if.end54.i.i.i.i:                                 ; preds = %if.end43.i.i.i.i
  %cmp56.i.i.i.i = icmp eq i64 %add55.i.i.i.i, %or.i279.1.i.i.i.i
  br i1 %cmp56.i.i.i.i, label %land.lhs.true.i.i.i.i, label %if.end146.i.i.i.i

land.lhs.true.i.i.i.i:                            ; preds = %if.end54.i.i.i.i
  %add.ptr58.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr33.i.i.i.i, i64 46
  %call59.i.i.i.i = tail call i32 @memcmp(ptr noundef nonnull %add.ptr58.i.i.i.i, ptr noundef nonnull %66, i64 noundef %call28.i.i.i.i) #19
  %cmp60.i.i.i.i = icmp eq i32 %call59.i.i.i.i, 0
  br i1 %cmp60.i.i.i.i, label %land.lhs.true62.i.i.i.i, label %if.end146.i.i.i.i

land.lhs.true62.i.i.i.i:                          ; preds = %land.lhs.true.i.i.i.i
  %add.ptr64.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr58.i.i.i.i, i64 %call28.i.i.i.i
  %call65.i.i.i.i = tail call i32 @memcmp(ptr noundef nonnull dereferenceable(4) %add.ptr64.i.i.i.i, ptr noundef nonnull dereferenceable(4) @.str.33, i64 noundef 4) #19
  %cmp66.i.i.i.i = icmp eq i32 %call65.i.i.i.i, 0
  br i1 %cmp66.i.i.i.i, label %if.then68.i.i.i.i, label %if.end146.i.i.i.i

if.then68.i.i.i.i:                                ; preds = %land.lhs.true62.i.i.i.i
  %add.ptr69.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr33.i.i.i.i, i64 8
  %75 = load i8, ptr %add.ptr69.i.i.i.i, align 1
  %76 = and i8 %75, 1
  %cmp71.not.i.i.i.i = icmp eq i8 %76, 0
  br i1 %cmp71.not.i.i.i.i, label %if.end76.i.i.i.i, label %if.then73.i.i.i.i

if.then73.i.i.i.i:                                ; preds = %if.then68.i.i.i.i
  %call74.i.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call75.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call74.i.i.i.i, ptr noundef nonnull @.str.34, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %66) #18
  br label %nnc_run_program.exit

if.end76.i.i.i.i:                                 ; preds = %if.then68.i.i.i.i
  %add.ptr77.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr33.i.i.i.i, i64 10
  %arrayidx.i297.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr33.i.i.i.i, i64 11
  %77 = load i8, ptr %arrayidx.i297.i.i.i.i, align 1
  %78 = load i8, ptr %add.ptr77.i.i.i.i, align 1
  %79 = or i8 %78, %77
  %80 = icmp eq i8 %79, 0
  br i1 %80, label %if.end84.i.i.i.i, label %if.then81.i.i.i.i

if.then81.i.i.i.i:                                ; preds = %if.end76.i.i.i.i
  %call82.i.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call83.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call82.i.i.i.i, ptr noundef nonnull @.str.35, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %66) #18
  br label %nnc_run_program.exit

if.end84.i.i.i.i:                                 ; preds = %if.end76.i.i.i.i
  %add.ptr86.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr33.i.i.i.i, i64 24
  br label %for.body.i302.i.i.i.i

for.body.i302.i.i.i.i:                            ; preds = %for.body.i302.i.i.i.i, %if.end84.i.i.i.i
  %indvars.iv.i303.i.i.i.i = phi i64 [ 4, %if.end84.i.i.i.i ], [ %indvars.iv.next.i305.i.i.i.i, %for.body.i302.i.i.i.i ]
  %value.04.i304.i.i.i.i = phi i32 [ 0, %if.end84.i.i.i.i ], [ %or.i309.i.i.i.i, %for.body.i302.i.i.i.i ]
  %indvars.iv.next.i305.i.i.i.i = add nsw i64 %indvars.iv.i303.i.i.i.i, -1
  %shl.i306.i.i.i.i = shl i32 %value.04.i304.i.i.i.i, 8
  %arrayidx.i307.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr86.i.i.i.i, i64 %indvars.iv.next.i305.i.i.i.i
  %81 = load i8, ptr %arrayidx.i307.i.i.i.i, align 1
  %conv.i308.i.i.i.i = zext i8 %81 to i32
  %or.i309.i.i.i.i = or disjoint i32 %shl.i306.i.i.i.i, %conv.i308.i.i.i.i
  %cmp.i310.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i303.i.i.i.i, 1
  br i1 %cmp.i310.i.i.i.i, label %for.body.i302.i.i.i.i, label %nnc_little.exit311.i.i.i.i, !llvm.loop !11

nnc_little.exit311.i.i.i.i:                       ; preds = %for.body.i302.i.i.i.i
  %add.ptr89.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr33.i.i.i.i, i64 42
  br label %for.body.i312.i.i.i.i

for.body.i312.i.i.i.i:                            ; preds = %for.body.i312.i.i.i.i, %nnc_little.exit311.i.i.i.i
  %indvars.iv.i313.i.i.i.i = phi i64 [ 4, %nnc_little.exit311.i.i.i.i ], [ %indvars.iv.next.i315.i.i.i.i, %for.body.i312.i.i.i.i ]
  %value.04.i314.i.i.i.i = phi i32 [ 0, %nnc_little.exit311.i.i.i.i ], [ %or.i319.i.i.i.i, %for.body.i312.i.i.i.i ]
  %indvars.iv.next.i315.i.i.i.i = add nsw i64 %indvars.iv.i313.i.i.i.i, -1
  %shl.i316.i.i.i.i = shl i32 %value.04.i314.i.i.i.i, 8
  %arrayidx.i317.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr89.i.i.i.i, i64 %indvars.iv.next.i315.i.i.i.i
  %82 = load i8, ptr %arrayidx.i317.i.i.i.i, align 1
  %conv.i318.i.i.i.i = zext i8 %82 to i32
  %or.i319.i.i.i.i = or disjoint i32 %shl.i316.i.i.i.i, %conv.i318.i.i.i.i
  %cmp.i320.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i313.i.i.i.i, 1
  br i1 %cmp.i320.i.i.i.i, label %for.body.i312.i.i.i.i, label %nnc_little.exit321.i.i.i.i, !llvm.loop !11

nnc_little.exit321.i.i.i.i:                       ; preds = %for.body.i312.i.i.i.i
  %conv88.i.i.i.i = zext i32 %or.i309.i.i.i.i to i64
  %conv91.i.i.i.i = zext i32 %or.i319.i.i.i.i to i64
  %add92.i.i.i.i = add nuw nsw i64 %conv91.i.i.i.i, 30
  %cmp94.i.i.i.i = icmp ugt i64 %add92.i.i.i.i, %call5.i.i.i
  br i1 %cmp94.i.i.i.i, label %if.then102.i.i.i.i, label %lor.lhs.false96.i.i.i.i

lor.lhs.false96.i.i.i.i:                          ; preds = %nnc_little.exit321.i.i.i.i
  %add.ptr98.i.i.i.i = getelementptr inbounds nuw i8, ptr %call11.i.i.i, i64 %conv91.i.i.i.i
  br label %for.body.i322.i.i.i.i

for.body.i322.i.i.i.i:                            ; preds = %for.body.i322.i.i.i.i, %lor.lhs.false96.i.i.i.i
  %indvars.iv.i323.i.i.i.i = phi i64 [ 4, %lor.lhs.false96.i.i.i.i ], [ %indvars.iv.next.i325.i.i.i.i, %for.body.i322.i.i.i.i ]
  %value.04.i324.i.i.i.i = phi i32 [ 0, %lor.lhs.false96.i.i.i.i ], [ %or.i329.i.i.i.i, %for.body.i322.i.i.i.i ]
  %indvars.iv.next.i325.i.i.i.i = add nsw i64 %indvars.iv.i323.i.i.i.i, -1
  %shl.i326.i.i.i.i = shl i32 %value.04.i324.i.i.i.i, 8
  %arrayidx.i327.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr98.i.i.i.i, i64 %indvars.iv.next.i325.i.i.i.i
  %83 = load i8, ptr %arrayidx.i327.i.i.i.i, align 1
  %conv.i328.i.i.i.i = zext i8 %83 to i32
  %or.i329.i.i.i.i = or disjoint i32 %shl.i326.i.i.i.i, %conv.i328.i.i.i.i
  %cmp.i330.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i323.i.i.i.i, 1
  br i1 %cmp.i330.i.i.i.i, label %for.body.i322.i.i.i.i, label %nnc_little.exit331.i.i.i.i, !llvm.loop !11

nnc_little.exit331.i.i.i.i:                       ; preds = %for.body.i322.i.i.i.i
  %cmp100.not.i.i.i.i = icmp eq i32 %or.i329.i.i.i.i, 67324752
  br i1 %cmp100.not.i.i.i.i, label %if.end105.i.i.i.i, label %if.then102.i.i.i.i

if.then102.i.i.i.i:                               ; preds = %nnc_little.exit331.i.i.i.i, %nnc_little.exit321.i.i.i.i
  %call103.i.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call104.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call103.i.i.i.i, ptr noundef nonnull @.str.36, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %66) #18
  br label %nnc_run_program.exit

if.end105.i.i.i.i:                                ; preds = %nnc_little.exit331.i.i.i.i
  %add.ptr109.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr98.i.i.i.i, i64 26
  %arrayidx.i337.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr98.i.i.i.i, i64 27
  %84 = load i8, ptr %arrayidx.i337.i.i.i.i, align 1
  %85 = load i8, ptr %add.ptr109.i.i.i.i, align 1
  %add.ptr115.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr98.i.i.i.i, i64 28
  %arrayidx.i347.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr98.i.i.i.i, i64 29
  %86 = load i8, ptr %arrayidx.i347.i.i.i.i, align 1
  %conv.i348.i.i.i.i = zext i8 %86 to i64
  %shl.i346.1.i.i.i.i = shl nuw nsw i64 %conv.i348.i.i.i.i, 8
  %87 = load i8, ptr %add.ptr115.i.i.i.i, align 1
  %conv.i348.1.i.i.i.i = zext i8 %87 to i64
  %or.i349.1.i.i.i.i = or disjoint i64 %shl.i346.1.i.i.i.i, %conv.i348.1.i.i.i.i
  %conv.i338.i.i.i.i = zext i8 %84 to i64
  %shl.i336.1.i.i.i.i = shl nuw nsw i64 %conv.i338.i.i.i.i, 8
  %conv.i338.1.i.i.i.i = zext i8 %85 to i64
  %or.i339.1.i.i.i.i = or disjoint i64 %shl.i336.1.i.i.i.i, %conv.i338.1.i.i.i.i
  %add112.i.i.i.i = add nuw nsw i64 %or.i339.1.i.i.i.i, %add92.i.i.i.i
  %add118.i.i.i.i = add nuw nsw i64 %add112.i.i.i.i, %or.i349.1.i.i.i.i
  %add119.i.i.i.i = add nuw nsw i64 %add118.i.i.i.i, %conv88.i.i.i.i
  %cmp121.i.i.i.i = icmp ugt i64 %add119.i.i.i.i, %call5.i.i.i
  br i1 %cmp121.i.i.i.i, label %if.then123.i.i.i.i, label %if.end126.i.i.i.i

if.then123.i.i.i.i:                               ; preds = %if.end105.i.i.i.i
  %call124.i.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call125.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call124.i.i.i.i, ptr noundef nonnull @.str.37, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %66) #18
  br label %nnc_run_program.exit

if.end126.i.i.i.i:                                ; preds = %if.end105.i.i.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %table.i.i.i.i) #17
  br label %for.cond1.preheader.i.i.i.i.i

for.cond1.preheader.i.i.i.i.i:                    ; preds = %for.cond.cleanup3.i.i.i.i.i, %if.end126.i.i.i.i
  %indvars.iv.i352.i.i.i.i = phi i64 [ 0, %if.end126.i.i.i.i ], [ %indvars.iv.next.i354.i.i.i.i, %for.cond.cleanup3.i.i.i.i.i ]
  %88 = trunc nuw nsw i64 %indvars.iv.i352.i.i.i.i to i32
  br label %for.body4.i.i.i.i.i

for.cond.cleanup3.i.i.i.i.i:                      ; preds = %for.body4.i.i.i.i.i
  %arrayidx.i353.i.i.i.i = getelementptr inbounds nuw i32, ptr %table.i.i.i.i, i64 %indvars.iv.i352.i.i.i.i
  store i32 %cond.i.i.i.i.i, ptr %arrayidx.i353.i.i.i.i, align 4
  %indvars.iv.next.i354.i.i.i.i = add nuw nsw i64 %indvars.iv.i352.i.i.i.i, 1
  %exitcond21.not.i.i.i.i.i = icmp eq i64 %indvars.iv.next.i354.i.i.i.i, 256
  br i1 %exitcond21.not.i.i.i.i.i, label %nnc_crc_table.exit.i.i.i.i, label %for.cond1.preheader.i.i.i.i.i, !llvm.loop !13

for.body4.i.i.i.i.i:                              ; preds = %for.body4.i.i.i.i.i, %for.cond1.preheader.i.i.i.i.i
  %bit.018.i.i.i.i.i = phi i32 [ 0, %for.cond1.preheader.i.i.i.i.i ], [ %inc.i.i.i.i.i, %for.body4.i.i.i.i.i ]
  %value.017.i.i.i.i.i = phi i32 [ %88, %for.cond1.preheader.i.i.i.i.i ], [ %cond.i.i.i.i.i, %for.body4.i.i.i.i.i ]
  %and.i.i.i.i.i = and i32 %value.017.i.i.i.i.i, 1
  %cmp5.not.i.i.i.i.i = icmp eq i32 %and.i.i.i.i.i, 0
  %shr.i.i.i.i.i = lshr i32 %value.017.i.i.i.i.i, 1
  %xor.i.i.i.i.i = xor i32 %shr.i.i.i.i.i, -306674912
  %cond.i.i.i.i.i = select i1 %cmp5.not.i.i.i.i.i, i32 %shr.i.i.i.i.i, i32 %xor.i.i.i.i.i
  %inc.i.i.i.i.i = add nuw nsw i32 %bit.018.i.i.i.i.i, 1
  %exitcond.not.i.i.i.i.i = icmp eq i32 %inc.i.i.i.i.i, 8
  br i1 %exitcond.not.i.i.i.i.i, label %for.cond.cleanup3.i.i.i.i.i, label %for.body4.i.i.i.i.i, !llvm.loop !14

nnc_crc_table.exit.i.i.i.i:                       ; preds = %for.cond.cleanup3.i.i.i.i.i
  %add.ptr129.i.i.i.i = getelementptr inbounds nuw i8, ptr %call11.i.i.i, i64 %add118.i.i.i.i
  %cmp9.not.i.i.i.i.i = icmp eq i32 %or.i309.i.i.i.i, 0
  br i1 %cmp9.not.i.i.i.i.i, label %nnc_crc.exit.i.i.i.i, label %for.body.i355.i.i.i.i

for.cond.cleanup.loopexit.i.i.i.i.i:              ; preds = %for.body.i355.i.i.i.i
  %89 = xor i32 %xor2.i.i.i.i.i, -1
  br label %nnc_crc.exit.i.i.i.i

for.body.i355.i.i.i.i:                            ; preds = %nnc_crc_table.exit.i.i.i.i, %for.body.i355.i.i.i.i
  %i.011.i.i.i.i.i = phi i64 [ %inc.i358.i.i.i.i, %for.body.i355.i.i.i.i ], [ 0, %nnc_crc_table.exit.i.i.i.i ]
  %crc.addr.010.i.i.i.i.i = phi i32 [ %xor2.i.i.i.i.i, %for.body.i355.i.i.i.i ], [ -1, %nnc_crc_table.exit.i.i.i.i ]
  %arrayidx.i356.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr129.i.i.i.i, i64 %i.011.i.i.i.i.i
  %90 = load i8, ptr %arrayidx.i356.i.i.i.i, align 1
  %crc.addr.0.tr.i.i.i.i.i = trunc i32 %crc.addr.010.i.i.i.i.i to i8
  %xor.narrow.i.i.i.i.i = xor i8 %90, %crc.addr.0.tr.i.i.i.i.i
  %idxprom.i.i.i.i.i = zext i8 %xor.narrow.i.i.i.i.i to i64
  %arrayidx1.i.i.i.i.i = getelementptr inbounds nuw i32, ptr %table.i.i.i.i, i64 %idxprom.i.i.i.i.i
  %91 = load i32, ptr %arrayidx1.i.i.i.i.i, align 4
  %shr.i357.i.i.i.i = lshr i32 %crc.addr.010.i.i.i.i.i, 8
  %xor2.i.i.i.i.i = xor i32 %91, %shr.i357.i.i.i.i
  %inc.i358.i.i.i.i = add nuw nsw i64 %i.011.i.i.i.i.i, 1
  %exitcond.not.i359.i.i.i.i = icmp eq i64 %inc.i358.i.i.i.i, %conv88.i.i.i.i
  br i1 %exitcond.not.i359.i.i.i.i, label %for.cond.cleanup.loopexit.i.i.i.i.i, label %for.body.i355.i.i.i.i, !llvm.loop !15

nnc_crc.exit.i.i.i.i:                             ; preds = %for.cond.cleanup.loopexit.i.i.i.i.i, %nnc_crc_table.exit.i.i.i.i
  %crc.addr.0.lcssa.i.i.i.i.i = phi i32 [ 0, %nnc_crc_table.exit.i.i.i.i ], [ %89, %for.cond.cleanup.loopexit.i.i.i.i.i ]
  %add.ptr131.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr33.i.i.i.i, i64 16
  br label %for.body.i360.i.i.i.i

for.body.i360.i.i.i.i:                            ; preds = %for.body.i360.i.i.i.i, %nnc_crc.exit.i.i.i.i
  %indvars.iv.i361.i.i.i.i = phi i64 [ 4, %nnc_crc.exit.i.i.i.i ], [ %indvars.iv.next.i363.i.i.i.i, %for.body.i360.i.i.i.i ]
  %value.04.i362.i.i.i.i = phi i32 [ 0, %nnc_crc.exit.i.i.i.i ], [ %or.i367.i.i.i.i, %for.body.i360.i.i.i.i ]
  %indvars.iv.next.i363.i.i.i.i = add nsw i64 %indvars.iv.i361.i.i.i.i, -1
  %shl.i364.i.i.i.i = shl i32 %value.04.i362.i.i.i.i, 8
  %arrayidx.i365.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr131.i.i.i.i, i64 %indvars.iv.next.i363.i.i.i.i
  %92 = load i8, ptr %arrayidx.i365.i.i.i.i, align 1
  %conv.i366.i.i.i.i = zext i8 %92 to i32
  %or.i367.i.i.i.i = or disjoint i32 %shl.i364.i.i.i.i, %conv.i366.i.i.i.i
  %cmp.i368.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i361.i.i.i.i, 1
  br i1 %cmp.i368.i.i.i.i, label %for.body.i360.i.i.i.i, label %nnc_little.exit369.i.i.i.i, !llvm.loop !11

nnc_little.exit369.i.i.i.i:                       ; preds = %for.body.i360.i.i.i.i
  %cmp133.not.i.i.i.i = icmp eq i32 %crc.addr.0.lcssa.i.i.i.i.i, %or.i367.i.i.i.i
  br i1 %cmp133.not.i.i.i.i, label %nnc_find_entry.exit.i.i.i, label %if.end.thread53.i.i.i

if.end.thread53.i.i.i:                            ; preds = %nnc_little.exit369.i.i.i.i
  %call136.i.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call137.i.i.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call136.i.i.i.i, ptr noundef nonnull @.str.38, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %66) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i.i.i.i) #17
  br label %nnc_run_program.exit

if.end146.i.i.i.i:                                ; preds = %land.lhs.true62.i.i.i.i, %land.lhs.true.i.i.i.i, %if.end54.i.i.i.i
  %add.ptr148.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr33.i.i.i.i, i64 30
  %arrayidx.i375.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr33.i.i.i.i, i64 31
  %93 = load i8, ptr %arrayidx.i375.i.i.i.i, align 1
  %94 = load i8, ptr %add.ptr148.i.i.i.i, align 1
  %add.ptr152.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr33.i.i.i.i, i64 32
  %arrayidx.i385.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr33.i.i.i.i, i64 33
  %95 = load i8, ptr %arrayidx.i385.i.i.i.i, align 1
  %conv.i386.i.i.i.i = zext i8 %95 to i64
  %shl.i384.1.i.i.i.i = shl nuw nsw i64 %conv.i386.i.i.i.i, 8
  %96 = load i8, ptr %add.ptr152.i.i.i.i, align 1
  %conv.i386.1.i.i.i.i = zext i8 %96 to i64
  %or.i387.1.i.i.i.i = or disjoint i64 %shl.i384.1.i.i.i.i, %conv.i386.1.i.i.i.i
  %conv.i376.i.i.i.i = zext i8 %93 to i64
  %shl.i374.1.i.i.i.i = shl nuw nsw i64 %conv.i376.i.i.i.i, 8
  %conv.i376.1.i.i.i.i = zext i8 %94 to i64
  %or.i377.1.i.i.i.i = or disjoint i64 %shl.i374.1.i.i.i.i, %conv.i376.1.i.i.i.i
  %add155.i.i.i.i = add nuw i64 %or.i377.1.i.i.i.i, %add48.i.i.i.i
  %add156.i.i.i.i = add nuw i64 %add155.i.i.i.i, %or.i387.1.i.i.i.i
  %inc.i.i.i.i = add nuw nsw i64 %i.0401.i.i.i.i, 1
  %exitcond.not.i.i.i.i = icmp eq i64 %inc.i.i.i.i, %conv.i.i.i.i
  br i1 %exitcond.not.i.i.i.i, label %for.inc.i.i.i, label %for.body.i.i.i.i, !llvm.loop !16

nnc_find_entry.exit.i.i.i:                        ; preds = %nnc_little.exit369.i.i.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i.i.i.i) #17
  %arrayidx5.i.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i.081.i.i.i
  %97 = load ptr, ptr %sizes.i.i, align 8
  %cmp.not.i.i.i.i = icmp eq ptr %97, null
  br i1 %cmp.not.i.i.i.i, label %lor.rhs.i.i.i.i, label %if.end.i84.i.i

lor.rhs.i.i.i.i:                                  ; preds = %nnc_find_entry.exit.i.i.i
  %98 = load ptr, ptr %stages.i.i.i.i, align 8
  %cmp1.i.i.i.i = icmp ne ptr %98, null
  %99 = zext i1 %cmp1.i.i.i.i to i32
  br label %if.end.i84.i.i

if.end.i84.i.i:                                   ; preds = %lor.rhs.i.i.i.i, %nnc_find_entry.exit.i.i.i
  %lor.ext.i.i.i.i = phi i32 [ 1, %nnc_find_entry.exit.i.i.i ], [ %99, %lor.rhs.i.i.i.i ]
  %arrayidx7.i.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i.081.i.i.i
  %100 = ptrtoint ptr %add.ptr129.i.i.i.i to i64
  %.fca.0.insert.i.i.i = insertvalue [2 x i64] poison, i64 %100, 0
  %.fca.1.insert.i.i.i = insertvalue [2 x i64] %.fca.0.insert.i.i.i, i64 %conv88.i.i.i.i, 1
  %call8.i.i.i = tail call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, [2 x i64] %.fca.1.insert.i.i.i, ptr noundef %arrayidx5.i.i.i, i32 noundef %lor.ext.i.i.i.i, ptr noundef %arrayidx7.i.i.i) #19
  %cmp9.not.i.i.i = icmp eq i32 %call8.i.i.i, 0
  br i1 %cmp9.not.i.i.i, label %if.end.for.inc_crit_edge.i.i.i, label %nnc_run_program.exit

if.end.for.inc_crit_edge.i.i.i:                   ; preds = %if.end.i84.i.i
  %.pre.i.i.i = load i64, ptr %input_count.i, align 8
  br label %for.inc.i.i.i

for.inc.i.i.i:                                    ; preds = %if.end146.i.i.i.i, %if.end.for.inc_crit_edge.i.i.i, %nnc_little.exit261.i.i.i.i
  %101 = phi i64 [ %.pre.i.i.i, %if.end.for.inc_crit_edge.i.i.i ], [ %64, %nnc_little.exit261.i.i.i.i ], [ %64, %if.end146.i.i.i.i ]
  %inc.i.i.i = add nuw i64 %i.081.i.i.i, 1
  %cmp.not.i.i.i = icmp ult i64 %inc.i.i.i, %101
  br i1 %cmp.not.i.i.i, label %for.body.i82.i.i, label %for.inc.i27, !llvm.loop !17

if.end28.i.i:                                     ; preds = %nnc_little.exit.i.i, %if.end19.i.i
  %102 = load i64, ptr %input_count.i, align 8
  %cmp30.i.i = icmp eq i64 %index.0.lcssa.i.i, %102
  br i1 %cmp30.i.i, label %if.then32.i.i, label %nnc_take_file.exit.i

if.then32.i.i:                                    ; preds = %if.end28.i.i
  %cmp34.not.i.i = icmp eq i64 %index.0.lcssa.i.i, 1
  br i1 %cmp34.not.i.i, label %nnc_take_file.exit.i, label %if.then36.i.i

if.then36.i.i:                                    ; preds = %if.then32.i.i
  %call.i.i.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call1.i85.i.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i.i.i, ptr noundef nonnull @.str.22, ptr noundef %47, ptr noundef %57, ptr noundef nonnull @.str.26, ptr noundef %47) #18
  br label %nnc_run_program.exit

nnc_take_file.exit.i:                             ; preds = %if.then32.i.i, %if.end28.i.i
  %index.2.i.i = phi i64 [ %index.0.lcssa.i.i, %if.end28.i.i ], [ 0, %if.then32.i.i ]
  %arrayidx40.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %index.2.i.i
  %103 = load ptr, ptr %sizes.i.i, align 8
  %cmp41.i.i = icmp ne ptr %103, null
  %conv42.i.i = zext i1 %cmp41.i.i to i32
  %arrayidx43.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  %104 = ptrtoint ptr %call11.i.i.i to i64
  %.fca.0.insert63.i.i = insertvalue [2 x i64] poison, i64 %104, 0
  %.fca.1.insert66.i.i = insertvalue [2 x i64] %.fca.0.insert63.i.i, i64 %call5.i.i.i, 1
  %call44.i.i = tail call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, [2 x i64] %.fca.1.insert66.i.i, ptr noundef %arrayidx40.i.i, i32 noundef %conv42.i.i, ptr noundef %arrayidx43.i.i) #19
  %cmp26.not.i = icmp eq i32 %call44.i.i, 0
  br i1 %cmp26.not.i, label %for.inc.i27, label %nnc_run_program.exit

for.inc.i27:                                      ; preds = %for.inc.i.i.i, %nnc_take_file.exit.i, %if.then26.i.i
  %indvars.iv.next.i = add nuw nsw i64 %indvars.iv.i, 1
  %exitcond.not = icmp eq i64 %indvars.iv.next.i, %56
  br i1 %exitcond.not, label %for.cond32.preheader.i.loopexit, label %for.body.i21, !llvm.loop !18

for.cond32.preheader.i.loopexit:                  ; preds = %for.inc.i27
  %.pre = load i64, ptr %input_count.i, align 8
  br label %for.cond32.preheader.i

for.cond32.preheader.i:                           ; preds = %for.cond32.preheader.i.loopexit, %if.end.i
  %105 = phi i64 [ %.pre, %for.cond32.preheader.i.loopexit ], [ %54, %if.end.i ]
  %cmp34.not446.not.i = icmp eq i64 %105, 0
  br i1 %cmp34.not446.not.i, label %for.end55.i, label %for.body36.lr.ph.i

for.body36.lr.ph.i:                               ; preds = %for.cond32.preheader.i
  %bench.i10 = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %106 = load i32, ptr %bench.i10, align 4
  %tobool.not.i = icmp eq i32 %106, 0
  br label %for.body36.i

for.body36.i:                                     ; preds = %for.inc51.i, %for.body36.lr.ph.i
  %i31.0447.i = phi i64 [ 0, %for.body36.lr.ph.i ], [ %inc52.i, %for.inc51.i ]
  %arrayidx37.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i31.0447.i
  %107 = load ptr, ptr %arrayidx37.i, align 8
  %cmp38.i = icmp eq ptr %107, null
  br i1 %cmp38.i, label %land.lhs.true.i, label %for.inc51.i

land.lhs.true.i:                                  ; preds = %for.body36.i
  br i1 %tobool.not.i, label %cleanup53.i, label %if.then39.i

if.then39.i:                                      ; preds = %land.lhs.true.i
  %arrayidx40.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i31.0447.i
  %bytes.i.i = getelementptr inbounds nuw i8, ptr %arrayidx40.i, i64 40
  %108 = load i64, ptr %bytes.i.i, align 8
  %add.i.i16 = add i64 %108, 8
  %call.i345.i = tail call ptr @malloc(i64 noundef %add.i.i16) #20
  %cmp.i.i17 = icmp eq ptr %call.i345.i, null
  br i1 %cmp.i.i17, label %if.end43.i, label %if.end.i346.i

if.end.i346.i:                                    ; preds = %if.then39.i
  tail call void @llvm.memset.p0.i64(ptr nonnull align 1 %call.i345.i, i8 0, i64 %108, i1 false)
  %dtype.i.i18 = getelementptr inbounds nuw i8, ptr %arrayidx40.i, i64 8
  %109 = load ptr, ptr %dtype.i.i18, align 8
  %call2.i347.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %109, ptr noundef nonnull dereferenceable(4) @.str.51) #18
  %cmp3.i.i = icmp eq i32 %call2.i347.i, 0
  %call5.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %109, ptr noundef nonnull dereferenceable(4) @.str.52) #18
  %cmp6.i.i = icmp eq i32 %call5.i.i, 0
  %call9.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %109, ptr noundef nonnull dereferenceable(4) @.str.53) #18
  %cmp10.i.i = icmp eq i32 %call9.i.i, 0
  %call13.i.i = tail call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %109, ptr noundef nonnull dereferenceable(5) @.str.54) #18
  %cmp14.i.i = icmp ne i32 %call13.i.i, 0
  %cond.i.i19 = select i1 %cmp6.i.i, i64 8, i64 2
  %spec.select.i348.i = select i1 %cmp3.i.i, i1 true, i1 %cmp6.i.i
  %spec.select102.i.i = select i1 %cmp3.i.i, i64 4, i64 %cond.i.i19
  %or.cond70.i.i = select i1 %spec.select.i348.i, i1 true, i1 %cmp10.i.i
  %not.or.cond70.i.i = xor i1 %or.cond70.i.i, true
  %or.cond71.i.i = select i1 %not.or.cond70.i.i, i1 %cmp14.i.i, i1 false
  %cmp27105.not.i.i = icmp eq i64 %108, 0
  %or.cond.i.i = or i1 %cmp27105.not.i.i, %or.cond71.i.i
  br i1 %or.cond.i.i, label %if.end43.thread522.i, label %for.body.lr.ph.i349.i

for.body.lr.ph.i349.i:                            ; preds = %if.end.i346.i
  %invariant.gep.i.i = getelementptr i8, ptr %call.i345.i, i64 %spec.select102.i.i
  %idx.ext.neg.i.i = select i1 %spec.select.i348.i, i64 -4, i64 -2
  %idx.ext.i.i = select i1 %spec.select.i348.i, i64 4, i64 2
  %invariant.gep108.i.i = getelementptr i8, ptr %invariant.gep.i.i, i64 %idx.ext.neg.i.i
  %cond44.i.i = select i1 %cmp10.i.i, i32 14336, i32 16128
  %spec.select103.i.i = select i1 %cmp6.i.i, i32 1071644672, i32 %cond44.i.i
  %cond48.i.i = select i1 %cmp3.i.i, i32 1056964608, i32 %spec.select103.i.i
  %cond56.i.i = select i1 %cmp10.i.i, i32 22, i32 25
  %spec.select104.i.i = select i1 %cmp6.i.i, i32 12, i32 %cond56.i.i
  %cond60.i.i = select i1 %cmp3.i.i, i32 9, i32 %spec.select104.i.i
  br label %for.body.i350.i

for.body.i350.i:                                  ; preds = %nnc_put.exit.i.i, %for.body.lr.ph.i349.i
  %state.0107.i.i = phi i32 [ -1831433054, %for.body.lr.ph.i349.i ], [ %xor31.i.i, %nnc_put.exit.i.i ]
  %at.0106.i.i = phi i64 [ 0, %for.body.lr.ph.i349.i ], [ %add67.i.i, %nnc_put.exit.i.i ]
  %shl.i.i = shl i32 %state.0107.i.i, 13
  %xor.i.i = xor i32 %shl.i.i, %state.0107.i.i
  %shr.i.i = lshr i32 %xor.i.i, 17
  %xor29.i.i = xor i32 %shr.i.i, %xor.i.i
  %shl30.i.i = shl i32 %xor29.i.i, 5
  %xor31.i.i = xor i32 %shl30.i.i, %xor29.i.i
  %gep109.i.i = getelementptr i8, ptr %invariant.gep108.i.i, i64 %at.0106.i.i
  %shr61.i.i = lshr i32 %xor31.i.i, %cond60.i.i
  %or.i.i = or i32 %shr61.i.i, %cond48.i.i
  br label %for.body.i.i351.i

for.body.i.i351.i:                                ; preds = %for.body.i.i351.i, %for.body.i350.i
  %indvars.iv.i.i352.i = phi i64 [ 0, %for.body.i350.i ], [ %indvars.iv.next.i.i355.i, %for.body.i.i351.i ]
  %indvars.iv.tr.i.i.i = trunc i64 %indvars.iv.i.i352.i to i32
  %110 = shl i32 %indvars.iv.tr.i.i.i, 3
  %shr.i.i.i = lshr i32 %or.i.i, %110
  %conv.i.i353.i = trunc i32 %shr.i.i.i to i8
  %arrayidx.i.i354.i = getelementptr inbounds nuw i8, ptr %gep109.i.i, i64 %indvars.iv.i.i352.i
  store i8 %conv.i.i353.i, ptr %arrayidx.i.i354.i, align 1
  %indvars.iv.next.i.i355.i = add nuw nsw i64 %indvars.iv.i.i352.i, 1
  %exitcond.not.i.i.i = icmp eq i64 %indvars.iv.next.i.i355.i, %idx.ext.i.i
  br i1 %exitcond.not.i.i.i, label %nnc_put.exit.i.i, label %for.body.i.i351.i, !llvm.loop !19

nnc_put.exit.i.i:                                 ; preds = %for.body.i.i351.i
  %add67.i.i = add i64 %at.0106.i.i, %spec.select102.i.i
  %cmp27.i.i = icmp ult i64 %add67.i.i, %108
  br i1 %cmp27.i.i, label %for.body.i350.i, label %if.end43.thread522.i, !llvm.loop !20

if.end43.thread522.i:                             ; preds = %nnc_put.exit.i.i, %if.end.i346.i
  store ptr %call.i345.i, ptr %arrayidx37.i, align 8
  br label %for.inc51.i

if.end43.i:                                       ; preds = %if.then39.i
  store ptr null, ptr %arrayidx37.i, align 8
  br label %cleanup53.i

for.inc51.i:                                      ; preds = %if.end43.thread522.i, %for.body36.i
  %inc52.i = add nuw i64 %i31.0447.i, 1
  %exitcond168.not = icmp eq i64 %inc52.i, %105
  br i1 %exitcond168.not, label %for.end55.i, label %for.body36.i, !llvm.loop !21

cleanup53.i:                                      ; preds = %land.lhs.true.i, %if.end43.i
  %111 = load ptr, ptr %inputs4.i, align 8
  %arrayidx48.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %111, i64 %i31.0447.i
  %112 = load ptr, ptr %arrayidx48.i, align 8
  %call.i356.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call1.i357.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i356.i, ptr noundef nonnull @.str.22, ptr noundef %47, ptr noundef %112, ptr noundef nonnull @.str.23, ptr noundef %47) #18
  br label %nnc_run_program.exit

for.end55.i:                                      ; preds = %for.inc51.i, %for.cond32.preheader.i
  %113 = getelementptr inbounds nuw i8, ptr %options.i, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(80) %113, i8 0, i64 80, i1 false)
  store i32 88, ptr %options.i, align 8
  %threads.i11 = getelementptr inbounds nuw i8, ptr %arguments, i64 2072
  %114 = load i32, ptr %threads.i11, align 8
  %threads56.i = getelementptr inbounds nuw i8, ptr %options.i, i64 4
  store i32 %114, ptr %threads56.i, align 4
  %weights.i12 = getelementptr inbounds nuw i8, ptr %arguments, i64 2064
  %115 = load ptr, ptr %weights.i12, align 8
  %weights_path.i = getelementptr inbounds nuw i8, ptr %options.i, i64 24
  store ptr %115, ptr %weights_path.i, align 8
  %116 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 16), align 8
  %call57.i = call i32 %116(ptr noundef nonnull %options.i, ptr noundef nonnull %model.i) #18
  %cmp58.i = icmp eq i32 %call57.i, 0
  br i1 %cmp58.i, label %if.end61.i, label %if.then63.i

if.end61.i:                                       ; preds = %for.end55.i
  %117 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 32), align 8
  %118 = load ptr, ptr %model.i, align 8
  %call60.i = call i32 %117(ptr noundef %118, ptr noundef nonnull %context.i) #18
  %cmp62.not.i = icmp eq i32 %call60.i, 0
  br i1 %cmp62.not.i, label %for.cond67.preheader.i, label %if.then63.i

for.cond67.preheader.i:                           ; preds = %if.end61.i
  %119 = load i64, ptr %input_count.i, align 8
  %cmp69448.not.i = icmp eq i64 %119, 0
  br i1 %cmp69448.not.i, label %for.cond.cleanup70.i, label %for.body71.i

if.then63.i:                                      ; preds = %if.end61.i, %for.end55.i
  %status.0373.i = phi i32 [ %call60.i, %if.end61.i ], [ %call57.i, %for.end55.i ]
  %call64.i = call fastcc i32 @nnc_fail(ptr noundef %47, i32 noundef %status.0373.i) #19
  br label %nnc_run_program.exit

for.cond.cleanup70.i:                             ; preds = %for.body71.i, %for.cond67.preheader.i
  %sizes.i358.i = getelementptr inbounds nuw i8, ptr %48, i64 112
  %120 = load ptr, ptr %sizes.i358.i, align 8
  %cmp.not.i.i = icmp eq ptr %120, null
  br i1 %cmp.not.i.i, label %nnc_is_open.exit.i, label %if.end82.i

nnc_is_open.exit.i:                               ; preds = %for.cond.cleanup70.i
  %stages.i.i = getelementptr inbounds nuw i8, ptr %48, i64 256
  %121 = load ptr, ptr %stages.i.i, align 8
  %cmp1.i.not.i = icmp eq ptr %121, null
  br i1 %cmp1.i.not.i, label %if.end88.i, label %if.end82.i

for.body71.i:                                     ; preds = %for.cond67.preheader.i, %for.body71.i
  %i66.0449.i = phi i64 [ %inc75.i, %for.body71.i ], [ 0, %for.cond67.preheader.i ]
  %arrayidx72.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i66.0449.i
  %shape.i = getelementptr inbounds nuw i8, ptr %arrayidx72.i, i64 32
  %122 = load ptr, ptr %shape.i, align 8
  %arrayidx73.i = getelementptr inbounds nuw ptr, ptr %call13.i, i64 %i66.0449.i
  store ptr %122, ptr %arrayidx73.i, align 8
  %inc75.i = add nuw i64 %i66.0449.i, 1
  %exitcond169.not = icmp eq i64 %inc75.i, %119
  br i1 %exitcond169.not, label %for.cond.cleanup70.i, label %for.body71.i, !llvm.loop !22

if.end82.i:                                       ; preds = %nnc_is_open.exit.i, %for.cond.cleanup70.i
  %123 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 96), align 8
  %124 = load ptr, ptr %context.i, align 8
  %call81.i = call i32 %123(ptr noundef %124, ptr noundef %call13.i) #18
  switch i32 %call81.i, label %cond.end.i [
    i32 0, label %if.end82.if.end88_crit_edge.i
    i32 11, label %cond.true.i
  ]

if.end82.if.end88_crit_edge.i:                    ; preds = %if.end82.i
  %stages.phi.trans.insert.i = getelementptr inbounds nuw i8, ptr %48, i64 256
  %.pre.i = load ptr, ptr %stages.phi.trans.insert.i, align 8
  %125 = icmp eq ptr %.pre.i, null
  %126 = select i1 %125, ptr %call3.i, ptr null
  br label %if.end88.i

cond.true.i:                                      ; preds = %if.end82.i
  %127 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %128 = load ptr, ptr %context.i, align 8
  %call86.i = call ptr %127(ptr noundef %128) #18
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %if.end82.i
  %cond.i = phi ptr [ %call86.i, %cond.true.i ], [ %47, %if.end82.i ]
  %call87.i = call fastcc i32 @nnc_fail(ptr noundef %cond.i, i32 noundef %call81.i) #19
  br label %nnc_run_program.exit

if.end88.i:                                       ; preds = %if.end82.if.end88_crit_edge.i, %nnc_is_open.exit.i
  %cmp89.i = phi ptr [ %126, %if.end82.if.end88_crit_edge.i ], [ %call3.i, %nnc_is_open.exit.i ]
  %cmp98.i = icmp eq ptr %cmp89.i, null
  %129 = load i64, ptr %output_count.i, align 8
  %cmp97450.i = icmp eq i64 %129, 0
  %.not451.i = select i1 %cmp97450.i, i1 true, i1 %cmp98.i
  br i1 %.not451.i, label %for.end127.i, label %for.body100.lr.ph.i

for.body100.lr.ph.i:                              ; preds = %if.end88.i
  %130 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 104), align 8
  br label %for.body100.i

for.cond95.i:                                     ; preds = %if.end112.i
  %inc124.i = add nuw i64 %i94.0452.i, 1
  %131 = load i64, ptr %output_count.i, align 8
  %cmp97.not.i = icmp ult i64 %inc124.i, %131
  br i1 %cmp97.not.i, label %for.body100.i, label %for.end127.i, !llvm.loop !23

for.body100.i:                                    ; preds = %for.cond95.i, %for.body100.lr.ph.i
  %i94.0452.i = phi i64 [ 0, %for.body100.lr.ph.i ], [ %inc124.i, %for.cond95.i ]
  %132 = load ptr, ptr %sizes.i358.i, align 8
  %cmp101.not.i = icmp eq ptr %132, null
  br i1 %cmp101.not.i, label %if.end112.i, label %if.then102.i13

if.then102.i13:                                   ; preds = %for.body100.i
  %133 = load ptr, ptr %context.i, align 8
  %conv.i = trunc i64 %i94.0452.i to i32
  %call103.i = call ptr %130(ptr noundef %133, i32 noundef %conv.i) #18
  %arrayidx104.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i94.0452.i
  %shape105.i = getelementptr inbounds nuw i8, ptr %arrayidx104.i, i64 32
  store ptr %call103.i, ptr %shape105.i, align 8
  %call107.i = call fastcc i32 @nnc_measure(ptr noundef %arrayidx104.i) #19
  %tobool108.not.i = icmp eq i32 %call107.i, 0
  br i1 %tobool108.not.i, label %if.then109.i, label %if.end112.i

if.then109.i:                                     ; preds = %if.then102.i13
  %call110.i = call fastcc i32 @nnc_fail(ptr noundef %47, i32 noundef 2) #19
  br label %nnc_run_program.exit

if.end112.i:                                      ; preds = %if.then102.i13, %for.body100.i
  %arrayidx113.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i94.0452.i
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx113.i, i64 40
  %134 = load i64, ptr %bytes.i, align 8
  %add114.i = add i64 %134, 1
  %call115.i = call ptr @malloc(i64 noundef %add114.i) #20
  %arrayidx116.i = getelementptr inbounds nuw ptr, ptr %call3.i, i64 %i94.0452.i
  store ptr %call115.i, ptr %arrayidx116.i, align 8
  %cmp118.i = icmp eq ptr %call115.i, null
  br i1 %cmp118.i, label %if.then120.i, label %for.cond95.i

if.then120.i:                                     ; preds = %if.end112.i
  %call121.i = call fastcc i32 @nnc_fail(ptr noundef %47, i32 noundef 2) #19
  br label %nnc_run_program.exit

for.end127.i:                                     ; preds = %for.cond95.i, %if.end88.i
  %bench129.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %135 = load i32, ptr %bench129.i, align 4
  %tobool130.not.i.not = icmp eq i32 %135, 0
  br i1 %tobool130.not.i.not, label %if.end133.i, label %if.then131.i

if.then131.i:                                     ; preds = %for.end127.i
  %136 = load ptr, ptr %model.i, align 8
  %137 = load ptr, ptr %context.i, align 8
  %138 = load double, ptr %seconds.i, align 8
  %call132.i = call fastcc i32 @nnc_bench(ptr noundef %136, ptr noundef %137, ptr noundef %call.i5, ptr noundef %cmp89.i, double noundef %138) #19
  br label %if.end133.i

if.end133.i:                                      ; preds = %if.then131.i, %for.end127.i
  %code128.0.i = phi i32 [ %call132.i, %if.then131.i ], [ 0, %for.end127.i ]
  %139 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 128), align 8
  %140 = load ptr, ptr %context.i, align 8
  %call134.i = call i32 %139(ptr noundef %140) #18
  %141 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %142 = load ptr, ptr %context.i, align 8
  %call135.i = call i32 %141(ptr noundef %142, ptr noundef %call.i5, ptr noundef %cmp89.i) #18
  %cmp136.not.i = icmp eq i32 %call135.i, 0
  br i1 %cmp136.not.i, label %if.end140.i, label %if.then138.i

if.then138.i:                                     ; preds = %if.end133.i
  %143 = load ptr, ptr %context.i, align 8
  %call139.i = call fastcc i32 @nnc_fail_run(ptr noundef %143, i32 noundef %call135.i) #19
  br label %nnc_run_program.exit

if.end140.i:                                      ; preds = %if.end133.i
  %144 = load ptr, ptr %model.i, align 8
  %call141.i = call i32 @nnc_runtime_compared(ptr noundef %144) #18
  %cmp142.not.i = icmp eq i32 %call141.i, 0
  br i1 %cmp142.not.i, label %for.cond148.preheader.i, label %if.then144.i

for.cond148.preheader.i:                          ; preds = %if.end140.i
  %cmp153.i = icmp ne ptr %cmp89.i, null
  %145 = load i64, ptr %output_count.i, align 8
  %cmp150453.i = icmp eq i64 %145, 0
  %.not343454.i = select i1 %cmp150453.i, i1 true, i1 %cmp153.i
  br i1 %.not343454.i, label %for.end175.i, label %for.body157.lr.ph.i

for.body157.lr.ph.i:                              ; preds = %for.cond148.preheader.i
  %146 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 104), align 8
  %147 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 112), align 8
  br label %for.body157.i

if.then144.i:                                     ; preds = %if.end140.i
  %call145.i = call fastcc i32 @nnc_fail(ptr noundef %47, i32 noundef %call141.i) #19
  br label %nnc_run_program.exit

for.cond148.i:                                    ; preds = %for.body157.i
  %inc172.i = add nuw i64 %i147.0455.i, 1
  %148 = load i64, ptr %output_count.i, align 8
  %cmp150.not.i = icmp ult i64 %inc172.i, %148
  br i1 %cmp150.not.i, label %for.body157.i, label %for.end175.i, !llvm.loop !24

for.body157.i:                                    ; preds = %for.cond148.i, %for.body157.lr.ph.i
  %i147.0455.i = phi i64 [ 0, %for.body157.lr.ph.i ], [ %inc172.i, %for.cond148.i ]
  %149 = load ptr, ptr %context.i, align 8
  %conv158.i = trunc i64 %i147.0455.i to i32
  %call159.i = call ptr %146(ptr noundef %149, i32 noundef %conv158.i) #18
  %arrayidx160.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i147.0455.i
  %shape161.i = getelementptr inbounds nuw i8, ptr %arrayidx160.i, i64 32
  store ptr %call159.i, ptr %shape161.i, align 8
  %150 = load ptr, ptr %context.i, align 8
  %call163.i = call ptr %147(ptr noundef %150, i32 noundef %conv158.i) #18
  %arrayidx164.i = getelementptr inbounds nuw ptr, ptr %call3.i, i64 %i147.0455.i
  store ptr %call163.i, ptr %arrayidx164.i, align 8
  %call166.i = call fastcc i32 @nnc_measure(ptr noundef %arrayidx160.i) #19
  %tobool167.not.i = icmp eq i32 %call166.i, 0
  br i1 %tobool167.not.i, label %cleanup173.i, label %for.cond148.i

cleanup173.i:                                     ; preds = %for.body157.i
  %call169.i = call fastcc i32 @nnc_fail(ptr noundef %47, i32 noundef 2) #19
  br label %nnc_run_program.exit

for.end175.i:                                     ; preds = %for.cond148.i, %for.cond148.preheader.i
  %151 = phi i64 [ %145, %for.cond148.preheader.i ], [ %148, %for.cond148.i ]
  %cmp176.i = icmp eq i32 %code128.0.i, 0
  br i1 %cmp176.i, label %land.lhs.true178.i, label %for.cond.cleanup198.i

land.lhs.true178.i:                               ; preds = %for.end175.i
  %output.i15 = getelementptr inbounds nuw i8, ptr %arguments, i64 2056
  %152 = load ptr, ptr %output.i15, align 8
  %cmp179.not.i = icmp eq ptr %152, null
  br i1 %cmp179.not.i, label %if.end185.i, label %if.then181.i

if.then181.i:                                     ; preds = %land.lhs.true178.i
  %call184.i = call fastcc i32 @nnc_write_npz(ptr noundef %152, ptr noundef %call9.i6, i64 noundef %151, ptr noundef %call3.i) #19
  %.pre511.i = load i64, ptr %output_count.i, align 8
  br label %if.end185.i

if.end185.i:                                      ; preds = %if.then181.i, %land.lhs.true178.i
  %153 = phi i64 [ %.pre511.i, %if.then181.i ], [ %151, %land.lhs.true178.i ]
  %code128.1.i = phi i32 [ %call184.i, %if.then181.i ], [ 0, %land.lhs.true178.i ]
  %cmp189456.i = icmp eq i64 %153, 0
  %154 = or i32 %135, %code128.1.i
  %155 = icmp ne i32 %154, 0
  %brmerge = select i1 %cmp189456.i, i1 true, i1 %155
  br i1 %brmerge, label %for.cond.cleanup198.i, label %land.rhs194.i

land.rhs194.i:                                    ; preds = %if.end185.i, %land.rhs194.i
  %i186.0458.i = phi i64 [ %inc210.i, %land.rhs194.i ], [ 0, %if.end185.i ]
  %arrayidx200.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i186.0458.i
  %156 = load ptr, ptr %arrayidx200.i, align 8
  %call202.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.24, ptr noundef %156) #19
  %call203.i = call ptr @__acrt_iob_func(i32 noundef 1) #18
  %dtype.i = getelementptr inbounds nuw i8, ptr %arrayidx200.i, i64 8
  %157 = load ptr, ptr %dtype.i, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx200.i, i64 24
  %158 = load i64, ptr %rank.i, align 8
  %shape207.i = getelementptr inbounds nuw i8, ptr %arrayidx200.i, i64 32
  %159 = load ptr, ptr %shape207.i, align 8
  call fastcc void @nnc_print_type(ptr noundef %call203.i, ptr noundef %157, i64 noundef %158, ptr noundef %159) #19
  %putchar.i = call i32 @putchar(i32 10)
  %inc210.i = add nuw i64 %i186.0458.i, 1
  %160 = load i64, ptr %output_count.i, align 8
  %cmp189.i = icmp ult i64 %inc210.i, %160
  br i1 %cmp189.i, label %land.rhs194.i, label %for.cond.cleanup198.i, !llvm.loop !25

for.cond.cleanup198.i:                            ; preds = %land.rhs194.i, %if.end185.i, %for.end175.i
  %code128.1527.i = phi i32 [ %code128.0.i, %for.end175.i ], [ %code128.1.i, %if.end185.i ], [ %code128.1.i, %land.rhs194.i ]
  %161 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 40), align 8
  %162 = load ptr, ptr %context.i, align 8
  call void %161(ptr noundef %162) #18
  %163 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 24), align 8
  %164 = load ptr, ptr %model.i, align 8
  call void %163(ptr noundef %164) #18
  br label %nnc_run_program.exit

nnc_run_program.exit:                             ; preds = %nnc_take_file.exit.i, %if.end.i84.i.i, %if.then.i28, %if.then.i.i.i, %if.then18.i.i.i, %if.then.i.i.i.i, %if.then40.i.i.i.i, %if.then51.i.i.i.i, %if.then73.i.i.i.i, %if.then81.i.i.i.i, %if.then102.i.i.i.i, %if.then123.i.i.i.i, %if.end.thread53.i.i.i, %if.then36.i.i, %cleanup53.i, %if.then63.i, %cond.end.i, %if.then109.i, %if.then120.i, %if.then138.i, %if.then144.i, %cleanup173.i, %for.cond.cleanup198.i
  %retval.9.i = phi i32 [ 5, %if.then.i28 ], [ %call121.i, %if.then120.i ], [ 2, %cleanup53.i ], [ %call64.i, %if.then63.i ], [ %call87.i, %cond.end.i ], [ %call169.i, %cleanup173.i ], [ %call139.i, %if.then138.i ], [ %call145.i, %if.then144.i ], [ %code128.1527.i, %for.cond.cleanup198.i ], [ %call110.i, %if.then109.i ], [ %call8.i.i.i, %if.end.i84.i.i ], [ 2, %if.then73.i.i.i.i ], [ 5, %if.then51.i.i.i.i ], [ 5, %if.end.thread53.i.i.i ], [ 5, %if.then.i.i.i.i ], [ 5, %if.then40.i.i.i.i ], [ 5, %if.then123.i.i.i.i ], [ 5, %if.then102.i.i.i.i ], [ 2, %if.then81.i.i.i.i ], [ 2, %if.then.i.i.i ], [ 5, %if.then18.i.i.i ], [ 2, %if.then36.i.i ], [ %call44.i.i, %nnc_take_file.exit.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %context.i) #17
  call void @llvm.lifetime.end.p0(ptr nonnull %model.i) #17
  call void @llvm.lifetime.end.p0(ptr nonnull %options.i) #17
  br label %cond.end

cond.end:                                         ; preds = %nnc_parse_arguments.exit.thread, %nnc_run_program.exit
  %cond = phi i32 [ %retval.9.i, %nnc_run_program.exit ], [ %spec.select.i.ph, %nnc_parse_arguments.exit.thread ]
  call void @llvm.lifetime.end.p0(ptr nonnull %arguments) #17
  ret i32 %cond
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare dso_local i32 @strcmp(ptr noundef captures(none), ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: optsize
declare dllimport ptr @__acrt_iob_func(i32 noundef) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #5

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare dso_local double @strtod(ptr noundef readonly, ptr noundef captures(none)) local_unnamed_addr #6

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare dso_local i32 @strtol(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #6

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i32 @fprintf(ptr noundef captures(none), ptr noundef readonly captures(none), ...) local_unnamed_addr #5

; Function Attrs: nofree nounwind optsize
define internal fastcc void @nnc_print_type(ptr noundef captures(none) %file, ptr noundef %dtype, i64 noundef %rank, ptr noundef readonly captures(none) %shape) unnamed_addr #5 {
entry:
  %call = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull @.str.17, ptr noundef %dtype) #18
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
  %call7 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull @.str.20, i64 noundef %0) #18
  br label %for.inc

for.inc:                                          ; preds = %if.then4, %if.else
  %inc = add nuw i64 %i.022, 1
  %exitcond.not = icmp eq i64 %inc, %rank
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !26
}

; Function Attrs: mustprogress nofree nounwind optsize willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite)
declare dso_local noalias noundef ptr @malloc(i64 noundef) local_unnamed_addr #7

; Function Attrs: nofree nounwind optsize memory(readwrite, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_copy_tensors(ptr noundef readonly captures(none) %from, i64 noundef %count) unnamed_addr #8 {
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
  %call = tail call ptr @malloc(i64 noundef %add3) #20
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
  br i1 %exitcond.not, label %for.cond.cleanup.loopexit, label %for.body, !llvm.loop !27

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
  br i1 %exitcond70.not, label %cleanup, label %for.body10, !llvm.loop !28

for.body19:                                       ; preds = %for.body19.lr.ph, %for.body19
  %axis.064 = phi i64 [ 0, %for.body19.lr.ph ], [ %inc25, %for.body19 ]
  %arrayidx22 = getelementptr inbounds nuw i64, ptr %4, i64 %axis.064
  %5 = load i64, ptr %arrayidx22, align 8
  %arrayidx23 = getelementptr inbounds nuw i64, ptr %at.067, i64 %axis.064
  store i64 %5, ptr %arrayidx23, align 8
  %inc25 = add nuw i64 %axis.064, 1
  %exitcond69.not = icmp eq i64 %inc25, %3
  br i1 %exitcond69.not, label %for.cond.cleanup18, label %for.body19, !llvm.loop !29

cleanup:                                          ; preds = %for.cond.cleanup18, %for.cond.cleanup
  ret ptr %call
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 2, 6) i32 @nnc_fail(ptr noundef %what, i32 noundef range(i32 1, 0) %status) unnamed_addr #0 {
entry:
  %call = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %0 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call1 = tail call ptr %0(i32 noundef %status) #18
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call, ptr noundef nonnull @.str.25, ptr noundef %what, ptr noundef %call1, i32 noundef %status) #18
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
  %cond6 = phi i32 [ 4, %entry ], [ 5, %lor.rhs ], [ 2, %cond.end.fold.split ]
  ret i32 %cond6
}

; Function Attrs: nofree norecurse nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_measure(ptr noundef nonnull captures(none) %tensor) unnamed_addr #9 {
entry:
  %numpy.i = getelementptr inbounds nuw i8, ptr %tensor, i64 16
  %0 = load ptr, ptr %numpy.i, align 8
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %0, i64 2
  %call.i = tail call i32 @strtol(ptr noundef nonnull captures(none) %add.ptr.i, ptr noundef null, i32 noundef 10) #19
  %conv.i = sext i32 %call.i to i64
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
  br i1 %exitcond.not, label %for.end, label %for.body, !llvm.loop !30

for.body:                                         ; preds = %for.body.lr.ph, %for.cond
  %i.015 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.cond ]
  %bytes.014 = phi i64 [ %conv.i, %for.body.lr.ph ], [ %6, %for.cond ]
  %arrayidx = getelementptr inbounds nuw i64, ptr %2, i64 %i.015
  %3 = load i64, ptr %arrayidx, align 8
  %4 = tail call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %bytes.014, i64 %3)
  %5 = extractvalue { i64, i1 } %4, 1
  %6 = extractvalue { i64, i1 } %4, 0
  %cmp1.not = icmp ugt i64 %6, 140737488355327
  %or.cond.not = or i1 %5, %cmp1.not
  br i1 %or.cond.not, label %cleanup3, label %for.cond

for.end:                                          ; preds = %for.cond, %entry
  %bytes.0.lcssa = phi i64 [ %conv.i, %entry ], [ %6, %for.cond ]
  %bytes2 = getelementptr inbounds nuw i8, ptr %tensor, i64 40
  store i64 %bytes.0.lcssa, ptr %bytes2, align 8
  br label %cleanup3

cleanup3:                                         ; preds = %for.body, %for.end
  %retval.1 = phi i32 [ 1, %for.end ], [ 0, %for.body ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_bench(ptr noundef %model, ptr noundef %context, ptr noundef nonnull %inputs, ptr noundef %outputs, double noundef %seconds) unnamed_addr #0 {
entry:
  %time.i82 = alloca %struct.timespec, align 8
  %time.i76 = alloca %struct.timespec, align 8
  %time.i = alloca %struct.timespec, align 8
  %call = tail call dereferenceable_or_null(8000000) ptr @malloc(i64 noundef 8000000) #20
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %if.then, label %if.end

if.then:                                          ; preds = %entry
  %call.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %0 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call1.i = tail call ptr %0(i32 noundef 2) #18
  %call2.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call.i, ptr noundef nonnull @.str.25, ptr noundef nonnull @.str.55, ptr noundef %call1.i, i32 noundef 2) #18
  br label %cleanup52

if.end:                                           ; preds = %entry
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i) #17
  %call.i75 = call i32 @_timespec64_get(ptr noundef nonnull %time.i, i32 noundef 1) #18
  %1 = load i64, ptr %time.i, align 8
  %mul.i = mul i64 %1, 1000000000
  %tv_nsec.i = getelementptr inbounds nuw i8, ptr %time.i, i64 8
  %2 = load i32, ptr %tv_nsec.i, align 8
  %conv.i = sext i32 %2 to i64
  %add.i = add i64 %mul.i, %conv.i
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i) #17
  %mul = fmul double %seconds, 1.000000e+09
  %conv = fptoui double %mul to i64
  %3 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 128), align 8
  %tv_nsec.i79 = getelementptr inbounds nuw i8, ptr %time.i76, i64 8
  %4 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %tv_nsec.i85 = getelementptr inbounds nuw i8, ptr %time.i82, i64 8
  %div = udiv i64 %conv, 10
  br label %while.cond

while.cond:                                       ; preds = %if.end18, %if.end
  %warm.0 = phi i32 [ 0, %if.end ], [ %warm.1, %if.end18 ]
  %count.0 = phi i64 [ 0, %if.end ], [ %count.1, %if.end18 ]
  %cmp3 = icmp slt i64 %count.0, 1000000
  br i1 %cmp3, label %while.body, label %while.end

while.body:                                       ; preds = %while.cond
  %call5 = call i32 %3(ptr noundef %context) #18
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i76) #17
  %call.i77 = call i32 @_timespec64_get(ptr noundef nonnull %time.i76, i32 noundef 1) #18
  %5 = load i64, ptr %time.i76, align 8
  %6 = load i32, ptr %tv_nsec.i79, align 8
  %conv.i80 = sext i32 %6 to i64
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i76) #17
  %call7 = call i32 %4(ptr noundef %context, ptr noundef nonnull %inputs, ptr noundef %outputs) #18
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i82) #17
  %call.i83 = call i32 @_timespec64_get(ptr noundef nonnull %time.i82, i32 noundef 1) #18
  %7 = load i64, ptr %time.i82, align 8
  %mul.i84 = mul i64 %7, 1000000000
  %8 = load i32, ptr %tv_nsec.i85, align 8
  %conv.i86 = sext i32 %8 to i64
  %add.i87 = add i64 %mul.i84, %conv.i86
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i82) #17
  %cmp9.not = icmp eq i32 %call7, 0
  br i1 %cmp9.not, label %if.end13, label %cleanup.thread

cleanup.thread:                                   ; preds = %while.body
  %call12 = call fastcc i32 @nnc_fail_run(ptr noundef %context, i32 noundef %call7) #19
  br label %cleanup52

if.end13:                                         ; preds = %while.body
  %tobool.not = icmp eq i32 %warm.0, 0
  br i1 %tobool.not, label %if.else, label %if.then14

if.then14:                                        ; preds = %if.end13
  %mul.i78.neg = mul i64 %5, -1000000000
  %add.i81.neg = sub i64 %mul.i78.neg, %conv.i80
  %sub = add i64 %add.i81.neg, %add.i87
  %arrayidx = getelementptr inbounds i64, ptr %call, i64 %count.0
  store i64 %sub, ptr %arrayidx, align 8
  %add = add nsw i64 %count.0, 1
  %.pre = sub i64 %add.i87, %add.i
  br label %if.end18

if.else:                                          ; preds = %if.end13
  %sub15 = sub i64 %add.i87, %add.i
  %cmp16 = icmp uge i64 %sub15, %div
  %conv17 = zext i1 %cmp16 to i32
  br label %if.end18

if.end18:                                         ; preds = %if.else, %if.then14
  %sub21.pre-phi = phi i64 [ %sub15, %if.else ], [ %.pre, %if.then14 ]
  %warm.1 = phi i32 [ %conv17, %if.else ], [ 1, %if.then14 ]
  %count.1 = phi i64 [ %count.0, %if.else ], [ %add, %if.then14 ]
  %cmp19 = icmp slt i64 %count.1, 5
  %cmp22.not = icmp ult i64 %sub21.pre-phi, %conv
  %or.cond = select i1 %cmp19, i1 true, i1 %cmp22.not
  br i1 %or.cond, label %while.cond, label %while.end

while.end:                                        ; preds = %if.end18, %while.cond
  %count.3 = phi i64 [ %count.0, %while.cond ], [ %count.1, %if.end18 ]
  br label %while.body.i

while.body.i:                                     ; preds = %while.end, %while.body.i
  %gap.052.i = phi i64 [ %add.i89, %while.body.i ], [ 1, %while.end ]
  %mul.i88 = mul nsw i64 %gap.052.i, 9
  %div.i = sdiv i64 %mul.i88, 4
  %add.i89 = add nsw i64 %div.i, 1
  %cmp.i = icmp slt i64 %add.i89, %count.3
  br i1 %cmp.i, label %while.body.i, label %for.cond.preheader.i, !llvm.loop !31

for.cond.preheader.i:                             ; preds = %while.body.i, %cond.true.i
  %gap.160.i = phi i64 [ %cond25.i, %cond.true.i ], [ %add.i89, %while.body.i ]
  %cmp457.i = icmp slt i64 %gap.160.i, %count.3
  br i1 %cmp457.i, label %for.body.i, label %for.cond.cleanup.i

for.cond.cleanup.i:                               ; preds = %while.end14.i, %for.cond.preheader.i
  %cmp16.not.i = icmp eq i64 %gap.160.i, 1
  br i1 %cmp16.not.i, label %nnc_sort.exit, label %cond.true.i

for.body.i:                                       ; preds = %for.cond.preheader.i, %while.end14.i
  %i.058.i = phi i64 [ %inc.i, %while.end14.i ], [ %gap.160.i, %for.cond.preheader.i ]
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %call, i64 %i.058.i
  %9 = load i64, ptr %arrayidx.i, align 8
  %cmp6.not53.i = icmp samesign ult i64 %i.058.i, %gap.160.i
  br i1 %cmp6.not53.i, label %while.end14.i, label %land.rhs.i

land.rhs.i:                                       ; preds = %for.body.i, %while.body9.i
  %j.054.i = phi i64 [ %sub.i, %while.body9.i ], [ %i.058.i, %for.body.i ]
  %sub.i = sub nsw i64 %j.054.i, %gap.160.i
  %arrayidx7.i = getelementptr inbounds nuw i64, ptr %call, i64 %sub.i
  %10 = load i64, ptr %arrayidx7.i, align 8
  %cmp8.i = icmp ugt i64 %10, %9
  br i1 %cmp8.i, label %while.body9.i, label %while.end14.i

while.body9.i:                                    ; preds = %land.rhs.i
  %arrayidx12.i = getelementptr inbounds nuw i64, ptr %call, i64 %j.054.i
  store i64 %10, ptr %arrayidx12.i, align 8
  %cmp6.not.i = icmp slt i64 %sub.i, %gap.160.i
  br i1 %cmp6.not.i, label %while.end14.i, label %land.rhs.i, !llvm.loop !32

while.end14.i:                                    ; preds = %while.body9.i, %land.rhs.i, %for.body.i
  %j.0.lcssa.i = phi i64 [ %i.058.i, %for.body.i ], [ %j.054.i, %land.rhs.i ], [ %sub.i, %while.body9.i ]
  %arrayidx15.i = getelementptr inbounds i64, ptr %call, i64 %j.0.lcssa.i
  store i64 %9, ptr %arrayidx15.i, align 8
  %inc.i = add nuw nsw i64 %i.058.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %count.3
  br i1 %exitcond.not.i, label %for.cond.cleanup.i, label %for.body.i, !llvm.loop !33

cond.true.i:                                      ; preds = %for.cond.cleanup.i
  %mul17.i = shl nsw i64 %gap.160.i, 2
  %cmp19.not.i = icmp samesign ult i64 %mul17.i, 9
  %div18.i = udiv i64 %mul17.i, 9
  %cond25.i = select i1 %cmp19.not.i, i64 1, i64 %div18.i
  br label %for.cond.preheader.i, !llvm.loop !34

nnc_sort.exit:                                    ; preds = %for.cond.cleanup.i
  %11 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 72), align 8
  %call28 = call i32 %11(ptr noundef %model) #18
  %call29 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.56, i64 noundef %count.3, i32 noundef %call28) #19
  %12 = load i64, ptr %call, align 8
  %conv31 = uitofp i64 %12 to double
  %div32 = fdiv double %conv31, 1.000000e+03
  %div3399 = lshr i64 %count.3, 1
  %arrayidx34 = getelementptr inbounds nuw i64, ptr %call, i64 %div3399
  %13 = load i64, ptr %arrayidx34, align 8
  %conv35 = uitofp i64 %13 to double
  %div36 = fdiv double %conv35, 1.000000e+03
  %mul37 = mul nsw i64 %count.3, 9
  %div38 = udiv i64 %mul37, 10
  %arrayidx39 = getelementptr inbounds nuw i64, ptr %call, i64 %div38
  %14 = load i64, ptr %arrayidx39, align 8
  %conv40 = uitofp i64 %14 to double
  %div41 = fdiv double %conv40, 1.000000e+03
  %mul42 = mul nsw i64 %count.3, 99
  %div43 = udiv i64 %mul42, 100
  %arrayidx44 = getelementptr inbounds nuw i64, ptr %call, i64 %div43
  %15 = load i64, ptr %arrayidx44, align 8
  %conv45 = uitofp i64 %15 to double
  %div46 = fdiv double %conv45, 1.000000e+03
  %call47 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.57, double noundef %div32, double noundef %div36, double noundef %div41, double noundef %div46) #19
  call void @free(ptr noundef %call) #19
  br label %cleanup52

cleanup52:                                        ; preds = %cleanup.thread, %nnc_sort.exit, %if.then
  %retval.3 = phi i32 [ 5, %if.then ], [ %call12, %cleanup.thread ], [ 0, %nnc_sort.exit ]
  ret i32 %retval.3
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 2, 6) i32 @nnc_fail_run(ptr noundef %context, i32 noundef range(i32 1, 0) %status) unnamed_addr #0 {
entry:
  %0 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 120), align 8
  %call = tail call ptr %0(ptr noundef %context) #18
  %1 = load i8, ptr %call, align 1
  %cmp.not = icmp eq i8 %1, 0
  br i1 %cmp.not, label %if.end, label %if.then

if.then:                                          ; preds = %entry
  %call2 = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call3 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call2, ptr noundef nonnull @.str.3, ptr noundef nonnull %call) #18
  br label %if.end

if.end:                                           ; preds = %if.then, %entry
  %2 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %call4 = tail call ptr %2(ptr noundef %context) #18
  %call5 = tail call fastcc i32 @nnc_fail(ptr noundef %call4, i32 noundef %status) #19
  ret i32 %call5
}

; Function Attrs: optsize
declare dso_local i32 @nnc_runtime_compared(ptr noundef) local_unnamed_addr #4

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_write_npz(ptr noundef nonnull %path, ptr noundef nonnull readonly captures(none) %tensors, i64 noundef %count, ptr noundef nonnull readonly captures(none) %arrays) unnamed_addr #0 {
entry:
  %table.i = alloca [256 x i32], align 4
  %head.i = alloca [46 x i8], align 4
  %cmp108.not = icmp eq i64 %count, 0
  br i1 %cmp108.not, label %for.end, label %for.body

for.body:                                         ; preds = %entry, %cleanup
  %total.0110 = phi i64 [ %add10, %cleanup ], [ 0, %entry ]
  %i.0109 = phi i64 [ %inc, %cleanup ], [ 0, %entry ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i.0109
  %0 = load ptr, ptr %arrayidx, align 8
  %call = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %0) #18
  %1 = add i64 %call, -65532
  %cmp1 = icmp ult i64 %1, -65536
  br i1 %cmp1, label %cleanup16.thread104, label %cleanup

cleanup16.thread104:                              ; preds = %for.body
  %call2 = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call3 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call2, ptr noundef nonnull @.str.58, ptr noundef nonnull %path) #18
  br label %cleanup60

cleanup:                                          ; preds = %for.body
  %bytes = getelementptr inbounds nuw i8, ptr %arrayidx, i64 40
  %2 = load i64, ptr %bytes, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  %3 = load i64, ptr %rank.i, align 8
  %mul.i = mul i64 %3, 24
  %mul = shl nsw i64 %call, 1
  %add7 = add i64 %total.0110, 356
  %add8 = add i64 %add7, %mul
  %add9 = add i64 %add8, %2
  %add10 = add i64 %add9, %mul.i
  %cmp13 = icmp ugt i64 %2, 4294967294
  %inc = add nuw i64 %i.0109, 1
  %exitcond.not = icmp eq i64 %inc, %count
  %or.cond117 = select i1 %cmp13, i1 true, i1 %exitcond.not
  br i1 %or.cond117, label %for.end.loopexit, label %for.body, !llvm.loop !35

for.end.loopexit:                                 ; preds = %cleanup
  %4 = icmp ugt i64 %add10, 4294967294
  br label %for.end

for.end:                                          ; preds = %for.end.loopexit, %entry
  %total.2103 = phi i1 [ false, %entry ], [ %4, %for.end.loopexit ]
  %cmp19 = icmp ugt i64 %count, 65534
  %or.cond = or i1 %cmp19, %total.2103
  br i1 %or.cond, label %if.then20, label %if.end23

if.then20:                                        ; preds = %for.end
  %call21 = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call22 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call21, ptr noundef nonnull @.str.59, ptr noundef nonnull %path) #18
  br label %cleanup60

if.end23:                                         ; preds = %for.end
  %call24 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %path) #18
  %add25 = add i64 %call24, 32
  %call26 = tail call ptr @malloc(i64 noundef %add25) #20
  %5 = mul nuw nsw i64 %count, 12
  %mul28 = add nuw nsw i64 %5, 12
  %call29 = tail call ptr @malloc(i64 noundef %mul28) #20
  %cmp30 = icmp eq ptr %call26, null
  %cmp32 = icmp eq ptr %call29, null
  %or.cond62 = or i1 %cmp30, %cmp32
  br i1 %or.cond62, label %cleanup60, label %if.end34

if.end34:                                         ; preds = %if.end23
  %call35 = tail call i32 @_getpid() #18
  %call36 = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %call26, i64 noundef %add25, ptr noundef nonnull @.str.60, ptr noundef nonnull %path, i32 noundef %call35) #18
  %call37 = tail call ptr @fopen(ptr noundef nonnull %call26, ptr noundef nonnull @.str.61) #19
  %cmp38 = icmp eq ptr %call37, null
  br i1 %cmp38, label %if.then39, label %if.end42

if.then39:                                        ; preds = %if.end34
  %call40 = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call41 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call40, ptr noundef nonnull @.str.62, ptr noundef nonnull %path) #18
  br label %cleanup60

if.end42:                                         ; preds = %if.end34
  call void @llvm.lifetime.start.p0(ptr nonnull %table.i) #17
  call void @llvm.lifetime.start.p0(ptr nonnull %head.i) #17
  br label %for.cond1.preheader.i.i

for.cond1.preheader.i.i:                          ; preds = %for.cond.cleanup3.i.i, %if.end42
  %indvars.iv.i.i = phi i64 [ 0, %if.end42 ], [ %indvars.iv.next.i.i, %for.cond.cleanup3.i.i ]
  %6 = trunc nuw nsw i64 %indvars.iv.i.i to i32
  br label %for.body4.i.i

for.cond.cleanup3.i.i:                            ; preds = %for.body4.i.i
  %arrayidx.i.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %indvars.iv.i.i
  store i32 %cond.i.i, ptr %arrayidx.i.i, align 4
  %indvars.iv.next.i.i = add nuw nsw i64 %indvars.iv.i.i, 1
  %exitcond21.not.i.i = icmp eq i64 %indvars.iv.next.i.i, 256
  br i1 %exitcond21.not.i.i, label %for.cond.preheader.i, label %for.cond1.preheader.i.i, !llvm.loop !13

for.cond.preheader.i:                             ; preds = %for.cond.cleanup3.i.i
  br i1 %cmp108.not, label %for.cond.cleanup42.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %for.cond.preheader.i
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %head.i, i64 4
  br label %for.body.i

for.body4.i.i:                                    ; preds = %for.body4.i.i, %for.cond1.preheader.i.i
  %bit.018.i.i = phi i32 [ 0, %for.cond1.preheader.i.i ], [ %inc.i.i, %for.body4.i.i ]
  %value.017.i.i = phi i32 [ %6, %for.cond1.preheader.i.i ], [ %cond.i.i, %for.body4.i.i ]
  %and.i.i = and i32 %value.017.i.i, 1
  %cmp5.not.i.i = icmp eq i32 %and.i.i, 0
  %shr.i.i = lshr i32 %value.017.i.i, 1
  %xor.i.i = xor i32 %shr.i.i, -306674912
  %cond.i.i = select i1 %cmp5.not.i.i, i32 %shr.i.i, i32 %xor.i.i
  %inc.i.i = add nuw nsw i32 %bit.018.i.i, 1
  %exitcond.not.i.i = icmp eq i32 %inc.i.i, 8
  br i1 %exitcond.not.i.i, label %for.cond.cleanup3.i.i, label %for.body4.i.i, !llvm.loop !14

for.body43.lr.ph.i:                               ; preds = %nnc_crc.exit184.i
  %add.ptr53.i = getelementptr inbounds nuw i8, ptr %head.i, i64 6
  %add.ptr56.i = getelementptr inbounds nuw i8, ptr %head.i, i64 42
  %7 = getelementptr inbounds nuw i8, ptr %head.i, i64 16
  %arrayidx.i258.1.i = getelementptr inbounds nuw i8, ptr %head.i, i64 5
  br label %for.body43.i

for.body.i:                                       ; preds = %nnc_crc.exit184.i, %for.body.lr.ph.i
  %at.0280.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %add33.i, %nnc_crc.exit184.i ]
  %written.0279.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %add28.i, %nnc_crc.exit184.i ]
  %i.0278.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %nnc_crc.exit184.i ]
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i.0278.i
  %rank.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 24
  %8 = load i64, ptr %rank.i.i, align 8
  %mul.i.i = mul i64 %8, 24
  %add.i.i = add i64 %mul.i.i, 256
  %call2.i = tail call ptr @malloc(i64 noundef %add.i.i) #20
  %cmp3.not.i = icmp eq ptr %call2.i, null
  br i1 %cmp3.not.i, label %nnc_write_archive.exit.thread, label %if.end.i

nnc_write_archive.exit.thread:                    ; preds = %for.body.i
  call void @llvm.lifetime.end.p0(ptr nonnull %head.i) #17
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i) #17
  %call44114 = tail call i32 @fclose(ptr noundef nonnull %call37) #19
  br label %if.then50

if.end.i:                                         ; preds = %for.body.i
  %arrayidx1.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call29, i64 %i.0278.i
  %cmp.i.i = icmp ult i64 %add.i.i, 65536
  %conv.i.i = select i1 %cmp.i.i, i64 10, i64 12
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %conv.i.i
  %sub.i.i = sub i64 %add.i.i, %conv.i.i
  %numpy.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 16
  %9 = load ptr, ptr %numpy.i.i, align 8
  %call1.i.i = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull dereferenceable(1) %add.ptr.i.i, i64 noundef %sub.i.i, ptr noundef nonnull @.str.64, ptr noundef %9) #18
  %conv2.i.i = sext i32 %call1.i.i to i64
  %add.i158.i = add nsw i64 %conv.i.i, %conv2.i.i
  %10 = load i64, ptr %rank.i.i, align 8
  %cmp371.not.i.i = icmp eq i64 %10, 0
  br i1 %cmp371.not.i.i, label %for.cond.cleanup.i.i, label %for.body.lr.ph.i.i

for.body.lr.ph.i.i:                               ; preds = %if.end.i
  %shape.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 32
  %.not.i.i = icmp eq i64 %10, 1
  %11 = select i1 %.not.i.i, ptr @.str.66, ptr @.str.20
  br label %for.body.i.i

for.cond.cleanup.i.i:                             ; preds = %for.body.i.i, %if.end.i
  %at.0.lcssa.i.i = phi i64 [ %add.i158.i, %if.end.i ], [ %add16.i.i, %for.body.i.i ]
  %add.ptr17.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %at.0.lcssa.i.i
  %sub18.i.i = sub i64 %add.i.i, %at.0.lcssa.i.i
  %call19.i.i = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %add.ptr17.i.i, i64 noundef %sub18.i.i, ptr noundef nonnull @.str.67) #18
  %conv20.i.i = sext i32 %call19.i.i to i64
  %add21.i.i = add i64 %at.0.lcssa.i.i, %conv20.i.i
  %12 = and i64 %add21.i.i, -64
  %div70.i.i = add i64 %12, 64
  %add.ptr24.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %add21.i.i
  %sub25.i.i = sub i64 %div70.i.i, %add21.i.i
  tail call void @llvm.memset.p0.i64(ptr nonnull align 1 %add.ptr24.i.i, i8 32, i64 %sub25.i.i, i1 false)
  %13 = select i1 %cmp.i.i, i64 379676406402707, i64 661151383113363
  store i64 %13, ptr %call2.i, align 1
  %add.ptr29.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 8
  %sub30.i.i = sub i64 %div70.i.i, %conv.i.i
  %conv31.i.i = trunc i64 %sub30.i.i to i32
  %wide.trip.count.i.i.i = select i1 %cmp.i.i, i64 2, i64 4
  br label %for.body.i.i.i

for.body.i.i.i:                                   ; preds = %for.body.i.i.i, %for.cond.cleanup.i.i
  %indvars.iv.i.i.i = phi i64 [ 0, %for.cond.cleanup.i.i ], [ %indvars.iv.next.i.i.i, %for.body.i.i.i ]
  %indvars.iv.tr.i.i.i = trunc i64 %indvars.iv.i.i.i to i32
  %14 = shl i32 %indvars.iv.tr.i.i.i, 3
  %shr.i.i.i = lshr i32 %conv31.i.i, %14
  %conv.i.i.i = trunc i32 %shr.i.i.i to i8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr29.i.i, i64 %indvars.iv.i.i.i
  store i8 %conv.i.i.i, ptr %arrayidx.i.i.i, align 1
  %indvars.iv.next.i.i.i = add nuw nsw i64 %indvars.iv.i.i.i, 1
  %exitcond.not.i.i.i = icmp eq i64 %indvars.iv.next.i.i.i, %wide.trip.count.i.i.i
  br i1 %exitcond.not.i.i.i, label %nnc_npy_header.exit.i, label %for.body.i.i.i, !llvm.loop !19

for.body.i.i:                                     ; preds = %for.body.i.i, %for.body.lr.ph.i.i
  %cmp10.i.i = phi ptr [ %11, %for.body.lr.ph.i.i ], [ @.str.20, %for.body.i.i ]
  %at.073.i.i = phi i64 [ %add.i158.i, %for.body.lr.ph.i.i ], [ %add16.i.i, %for.body.i.i ]
  %i.072.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i160.i, %for.body.i.i ]
  %add.ptr5.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %at.073.i.i
  %sub6.i.i = sub i64 %add.i.i, %at.073.i.i
  %cmp7.not.i.i = icmp eq i64 %i.072.i.i, 0
  %cond13.i.i = select i1 %cmp7.not.i.i, ptr %cmp10.i.i, ptr @.str.65
  %15 = load ptr, ptr %shape.i.i, align 8
  %arrayidx.i159.i = getelementptr inbounds nuw i64, ptr %15, i64 %i.072.i.i
  %16 = load i64, ptr %arrayidx.i159.i, align 8
  %call14.i.i = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %add.ptr5.i.i, i64 noundef %sub6.i.i, ptr noundef nonnull %cond13.i.i, i64 noundef %16) #18
  %conv15.i.i = sext i32 %call14.i.i to i64
  %add16.i.i = add i64 %at.073.i.i, %conv15.i.i
  %inc.i160.i = add nuw i64 %i.072.i.i, 1
  %17 = load i64, ptr %rank.i.i, align 8
  %cmp3.i.i = icmp ult i64 %inc.i160.i, %17
  br i1 %cmp3.i.i, label %for.body.i.i, label %for.cond.cleanup.i.i, !llvm.loop !36

nnc_npy_header.exit.i:                            ; preds = %for.body.i.i.i
  %sub35.i.i = or i64 %add21.i.i, 63
  %arrayidx36.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %sub35.i.i
  store i8 10, ptr %arrayidx36.i.i, align 1
  %18 = load ptr, ptr %arrayidx.i, align 8
  %call5.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %18) #18
  %cmp9.not.i.i = icmp eq i64 %div70.i.i, 0
  br i1 %cmp9.not.i.i, label %nnc_crc.exit.i, label %for.body.i161.i

for.cond.cleanup.loopexit.i.i:                    ; preds = %for.body.i161.i
  %19 = xor i32 %xor2.i.i, -1
  br label %nnc_crc.exit.i

for.body.i161.i:                                  ; preds = %nnc_npy_header.exit.i, %for.body.i161.i
  %i.011.i.i = phi i64 [ %inc.i164.i, %for.body.i161.i ], [ 0, %nnc_npy_header.exit.i ]
  %crc.addr.010.i.i = phi i32 [ %xor2.i.i, %for.body.i161.i ], [ -1, %nnc_npy_header.exit.i ]
  %arrayidx.i162.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %i.011.i.i
  %20 = load i8, ptr %arrayidx.i162.i, align 1
  %crc.addr.0.tr.i.i = trunc i32 %crc.addr.010.i.i to i8
  %xor.narrow.i.i = xor i8 %20, %crc.addr.0.tr.i.i
  %idxprom.i.i = zext i8 %xor.narrow.i.i to i64
  %arrayidx1.i.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %idxprom.i.i
  %21 = load i32, ptr %arrayidx1.i.i, align 4
  %shr.i163.i = lshr i32 %crc.addr.010.i.i, 8
  %xor2.i.i = xor i32 %21, %shr.i163.i
  %inc.i164.i = add nuw i64 %i.011.i.i, 1
  %exitcond.not.i165.i = icmp eq i64 %inc.i164.i, %div70.i.i
  br i1 %exitcond.not.i165.i, label %for.cond.cleanup.loopexit.i.i, label %for.body.i161.i, !llvm.loop !15

nnc_crc.exit.i:                                   ; preds = %for.cond.cleanup.loopexit.i.i, %nnc_npy_header.exit.i
  %crc.addr.0.lcssa.i.i = phi i32 [ 0, %nnc_npy_header.exit.i ], [ %19, %for.cond.cleanup.loopexit.i.i ]
  %arrayidx9.i = getelementptr inbounds nuw ptr, ptr %arrays, i64 %i.0278.i
  %22 = load ptr, ptr %arrayidx9.i, align 8
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 40
  %23 = load i64, ptr %bytes.i, align 8
  %cmp9.not.i167.i = icmp eq i64 %23, 0
  br i1 %cmp9.not.i167.i, label %nnc_crc.exit184.i, label %for.body.preheader.i168.i

for.body.preheader.i168.i:                        ; preds = %nnc_crc.exit.i
  %not.i.i = xor i32 %crc.addr.0.lcssa.i.i, -1
  br label %for.body.i169.i

for.cond.cleanup.loopexit.i181.i:                 ; preds = %for.body.i169.i
  %24 = xor i32 %xor2.i178.i, -1
  br label %nnc_crc.exit184.i

for.body.i169.i:                                  ; preds = %for.body.i169.i, %for.body.preheader.i168.i
  %i.011.i170.i = phi i64 [ %inc.i179.i, %for.body.i169.i ], [ 0, %for.body.preheader.i168.i ]
  %crc.addr.010.i171.i = phi i32 [ %xor2.i178.i, %for.body.i169.i ], [ %not.i.i, %for.body.preheader.i168.i ]
  %arrayidx.i172.i = getelementptr inbounds nuw i8, ptr %22, i64 %i.011.i170.i
  %25 = load i8, ptr %arrayidx.i172.i, align 1
  %crc.addr.0.tr.i173.i = trunc i32 %crc.addr.010.i171.i to i8
  %xor.narrow.i174.i = xor i8 %25, %crc.addr.0.tr.i173.i
  %idxprom.i175.i = zext i8 %xor.narrow.i174.i to i64
  %arrayidx1.i176.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %idxprom.i175.i
  %26 = load i32, ptr %arrayidx1.i176.i, align 4
  %shr.i177.i = lshr i32 %crc.addr.010.i171.i, 8
  %xor2.i178.i = xor i32 %26, %shr.i177.i
  %inc.i179.i = add nuw i64 %i.011.i170.i, 1
  %exitcond.not.i180.i = icmp eq i64 %inc.i179.i, %23
  br i1 %exitcond.not.i180.i, label %for.cond.cleanup.loopexit.i181.i, label %for.body.i169.i, !llvm.loop !15

nnc_crc.exit184.i:                                ; preds = %for.cond.cleanup.loopexit.i181.i, %nnc_crc.exit.i
  %crc.addr.0.lcssa.i183.i = phi i32 [ %crc.addr.0.lcssa.i.i, %nnc_crc.exit.i ], [ %24, %for.cond.cleanup.loopexit.i181.i ]
  store i32 %crc.addr.0.lcssa.i183.i, ptr %arrayidx1.i, align 4
  %add.i96 = add i64 %23, %div70.i.i
  %conv.i = trunc i64 %add.i96 to i32
  %size.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 4
  store i32 %conv.i, ptr %size.i, align 4
  %conv12.i = trunc i64 %at.0280.i to i32
  %offset.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 8
  store i32 %conv12.i, ptr %offset.i, align 4
  store <4 x i8> <i8 80, i8 75, i8 3, i8 4>, ptr %head.i, align 4
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr.i, ptr noundef %arrayidx1.i, i64 noundef %call5.i) #19
  %call16.i = call i64 @fwrite(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 30, ptr noundef nonnull %call37) #19
  %27 = load ptr, ptr %arrayidx.i, align 8
  %call18.i = tail call i64 @fwrite(ptr noundef %27, i64 noundef 1, i64 noundef %call5.i, ptr noundef nonnull %call37) #19
  %call20.i = tail call i64 @fwrite(ptr noundef nonnull @.str.33, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call37) #19
  %call23.i = tail call i64 @fwrite(ptr noundef nonnull %call2.i, i64 noundef 1, i64 noundef %div70.i.i, ptr noundef nonnull %call37) #19
  %28 = load ptr, ptr %arrayidx9.i, align 8
  %29 = load i64, ptr %bytes.i, align 8
  %call26.i = tail call i64 @fwrite(ptr noundef %28, i64 noundef 1, i64 noundef %29, ptr noundef nonnull %call37) #19
  %add27.i = add i64 %call16.i, %written.0279.i
  %add19.i = add i64 %add27.i, %call18.i
  %add21.i = add i64 %add19.i, %call20.i
  %add22.i = add i64 %add21.i, %call23.i
  %add28.i = add i64 %add22.i, %call26.i
  tail call void @free(ptr noundef nonnull %call2.i) #19
  %30 = load i64, ptr %bytes.i, align 8
  %add29.i = add i64 %at.0280.i, 34
  %add30.i = add i64 %add29.i, %div70.i.i
  %add32.i = add i64 %add30.i, %call5.i
  %add33.i = add i64 %add32.i, %30
  %inc.i = add nuw nsw i64 %i.0278.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %count
  br i1 %exitcond.not.i, label %for.body43.lr.ph.i, label %for.body.i, !llvm.loop !37

for.cond.cleanup42.i:                             ; preds = %for.body43.i, %for.cond.preheader.i
  %at.0.lcssa293.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add33.i, %for.body43.i ]
  %written.3.lcssa.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add67.i, %for.body43.i ]
  %at.3.lcssa.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add69.i, %for.body43.i ]
  %31 = getelementptr inbounds nuw i8, ptr %head.i, i64 4
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 4 dereferenceable(42) %31, i8 0, i64 42, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 5, i8 6>, ptr %head.i, align 4
  %add.ptr77.i = getelementptr inbounds nuw i8, ptr %head.i, i64 8
  %conv.i207.i = trunc i64 %count to i8
  store i8 %conv.i207.i, ptr %add.ptr77.i, align 4
  %shr.i206.1290.i = lshr i64 %count, 8
  %conv.i207.1.i = trunc nuw i64 %shr.i206.1290.i to i8
  %arrayidx.i208.1.i = getelementptr inbounds nuw i8, ptr %head.i, i64 9
  store i8 %conv.i207.1.i, ptr %arrayidx.i208.1.i, align 1
  %add.ptr80.i = getelementptr inbounds nuw i8, ptr %head.i, i64 10
  store i8 %conv.i207.i, ptr %add.ptr80.i, align 2
  %arrayidx.i218.1.i = getelementptr inbounds nuw i8, ptr %head.i, i64 11
  store i8 %conv.i207.1.i, ptr %arrayidx.i218.1.i, align 1
  %add.ptr83.i = getelementptr inbounds nuw i8, ptr %head.i, i64 12
  %sub.i = sub i64 %at.3.lcssa.i, %at.0.lcssa293.i
  %conv84.i = trunc i64 %sub.i to i32
  %broadcast.splatinsert119 = insertelement <4 x i32> poison, i32 %conv84.i, i64 0
  %broadcast.splat120 = shufflevector <4 x i32> %broadcast.splatinsert119, <4 x i32> poison, <4 x i32> zeroinitializer
  %32 = lshr <4 x i32> %broadcast.splat120, <i32 0, i32 8, i32 16, i32 24>
  %33 = trunc <4 x i32> %32 to <4 x i8>
  store <4 x i8> %33, ptr %add.ptr83.i, align 4
  %add.ptr86.i = getelementptr inbounds nuw i8, ptr %head.i, i64 16
  %conv87.i = trunc i64 %at.0.lcssa293.i to i32
  %broadcast.splatinsert128 = insertelement <4 x i32> poison, i32 %conv87.i, i64 0
  %broadcast.splat129 = shufflevector <4 x i32> %broadcast.splatinsert128, <4 x i32> poison, <4 x i32> zeroinitializer
  %34 = lshr <4 x i32> %broadcast.splat129, <i32 0, i32 8, i32 16, i32 24>
  %35 = trunc <4 x i32> %34 to <4 x i8>
  store <4 x i8> %35, ptr %add.ptr86.i, align 4
  %call89.i = call i64 @fwrite(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 22, ptr noundef nonnull %call37) #19
  %add90.i = add i64 %call89.i, %written.3.lcssa.i
  %add91.i = add i64 %at.3.lcssa.i, 22
  %cmp92.i = icmp eq i64 %add90.i, %add91.i
  call void @llvm.lifetime.end.p0(ptr nonnull %head.i) #17
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i) #17
  %call44 = tail call i32 @fclose(ptr noundef nonnull %call37) #19
  %cmp45 = icmp eq i32 %call44, 0
  %or.cond63 = select i1 %cmp45, i1 %cmp92.i, i1 false
  br i1 %or.cond63, label %lor.lhs.false47, label %if.then50

for.body43.i:                                     ; preds = %for.body43.i, %for.body43.lr.ph.i
  %i38.0285.i = phi i64 [ 0, %for.body43.lr.ph.i ], [ %inc71.i, %for.body43.i ]
  %at.3284.i = phi i64 [ %add33.i, %for.body43.lr.ph.i ], [ %add69.i, %for.body43.i ]
  %written.3283.i = phi i64 [ %add28.i, %for.body43.lr.ph.i ], [ %add67.i, %for.body43.i ]
  %arrayidx45.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i38.0285.i
  %36 = load ptr, ptr %arrayidx45.i, align 8
  %call47.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %36) #18
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 4 dereferenceable(30) %7, i8 0, i64 30, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 1, i8 2>, ptr %head.i, align 4
  store i8 20, ptr %add.ptr.i, align 4
  store i8 0, ptr %arrayidx.i258.1.i, align 1
  %arrayidx54.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call29, i64 %i38.0285.i
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr53.i, ptr noundef %arrayidx54.i, i64 noundef %call47.i) #19
  %offset58.i = getelementptr inbounds nuw i8, ptr %arrayidx54.i, i64 8
  %37 = load i32, ptr %offset58.i, align 4
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %37, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %38 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %39 = trunc <4 x i32> %38 to <4 x i8>
  store <4 x i8> %39, ptr %add.ptr56.i, align 2
  %call60.i = call i64 @fwrite(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 46, ptr noundef nonnull %call37) #19
  %40 = load ptr, ptr %arrayidx45.i, align 8
  %call63.i = tail call i64 @fwrite(ptr noundef %40, i64 noundef 1, i64 noundef %call47.i, ptr noundef nonnull %call37) #19
  %call65.i = tail call i64 @fwrite(ptr noundef nonnull @.str.33, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call37) #19
  %add64.i = add i64 %call60.i, %written.3283.i
  %add66.i = add i64 %add64.i, %call63.i
  %add67.i = add i64 %add66.i, %call65.i
  %add68.i = add i64 %at.3284.i, 50
  %add69.i = add i64 %add68.i, %call47.i
  %inc71.i = add nuw nsw i64 %i38.0285.i, 1
  %exitcond288.not.i = icmp eq i64 %inc71.i, %count
  br i1 %exitcond288.not.i, label %for.cond.cleanup42.i, label %for.body43.i, !llvm.loop !38

lor.lhs.false47:                                  ; preds = %for.cond.cleanup42.i
  %call48 = tail call i32 @rename(ptr noundef nonnull %call26, ptr noundef nonnull %path) #19
  %cmp49.not = icmp eq i32 %call48, 0
  br i1 %cmp49.not, label %if.end54, label %if.then50

if.then50:                                        ; preds = %nnc_write_archive.exit.thread, %lor.lhs.false47, %for.cond.cleanup42.i
  %call51 = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call52 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call51, ptr noundef nonnull @.str.63, ptr noundef nonnull %path) #18
  %call53 = tail call i32 @remove(ptr noundef nonnull %call26) #19
  br label %cleanup60

if.end54:                                         ; preds = %lor.lhs.false47
  tail call void @free(ptr noundef %call29) #19
  tail call void @free(ptr noundef nonnull %call26) #19
  br label %cleanup60

cleanup60:                                        ; preds = %cleanup16.thread104, %if.end23, %if.then50, %if.end54, %if.then39, %if.then20
  %retval.6 = phi i32 [ 5, %if.then20 ], [ 5, %cleanup16.thread104 ], [ 5, %if.end23 ], [ 2, %if.then39 ], [ 5, %if.then50 ], [ 0, %if.end54 ]
  ret i32 %retval.6
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #10

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare dso_local i64 @strlen(ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare dso_local i32 @memcmp(ptr noundef captures(none), ptr noundef captures(none), i64 noundef) local_unnamed_addr #3

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
  %call = tail call i32 @memcmp(ptr noundef nonnull dereferenceable(6) %0, ptr noundef nonnull dereferenceable(6) @.str.39, i64 noundef 6) #19
  %cmp1.not = icmp eq i32 %call, 0
  br i1 %cmp1.not, label %if.end, label %if.then

if.then:                                          ; preds = %lor.lhs.false, %entry
  %call2 = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call3 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call2, ptr noundef nonnull @.str.40, ptr noundef %path) #18
  br label %return

if.end:                                           ; preds = %lor.lhs.false
  %arrayidx = getelementptr inbounds nuw i8, ptr %0, i64 6
  %1 = load i8, ptr %arrayidx, align 1
  %cmp5 = icmp ugt i8 %1, 1
  %add.ptr = getelementptr inbounds nuw i8, ptr %0, i64 8
  %2 = select i1 %cmp5, i64 4, i64 2
  br label %for.body.i

for.body.i:                                       ; preds = %for.body.i, %if.end
  %indvars.iv.i = phi i64 [ %2, %if.end ], [ %indvars.iv.next.i, %for.body.i ]
  %value.04.i = phi i32 [ 0, %if.end ], [ %or.i, %for.body.i ]
  %indvars.iv.next.i = add nsw i64 %indvars.iv.i, -1
  %shl.i = shl i32 %value.04.i, 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %indvars.iv.next.i
  %3 = load i8, ptr %arrayidx.i, align 1
  %conv.i = zext i8 %3 to i32
  %or.i = or disjoint i32 %shl.i, %conv.i
  %cmp.i = icmp samesign ugt i64 %indvars.iv.i, 1
  br i1 %cmp.i, label %for.body.i, label %nnc_little.exit, !llvm.loop !11

nnc_little.exit:                                  ; preds = %for.body.i
  %conv9 = zext i32 %or.i to i64
  %conv12 = select i1 %cmp5, i64 12, i64 10
  %add = add nuw nsw i64 %conv12, %conv9
  %cmp14 = icmp ugt i64 %add, %bytes.coerce.fca.1.extract
  br i1 %cmp14, label %if.then21, label %cond.end

cond.end:                                         ; preds = %nnc_little.exit
  %add16 = add nuw nsw i64 %conv9, 1
  %call17 = tail call ptr @malloc(i64 noundef %add16) #20
  %cmp19 = icmp eq ptr %call17, null
  br i1 %cmp19, label %if.then21, label %if.end24

if.then21:                                        ; preds = %nnc_little.exit, %cond.end
  %call22 = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call23 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call22, ptr noundef nonnull @.str.41, ptr noundef %path) #18
  br label %return

if.end24:                                         ; preds = %cond.end
  %add.ptr28 = getelementptr inbounds nuw i8, ptr %0, i64 %conv12
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %call17, ptr nonnull align 1 %add.ptr28, i64 %conv9, i1 false)
  %arrayidx29 = getelementptr inbounds nuw i8, ptr %call17, i64 %conv9
  store i8 0, ptr %arrayidx29, align 1
  %call.i = tail call fastcc ptr @nnc_entry(ptr noundef nonnull %call17, ptr noundef nonnull @.str.44) #19
  %call1.i = tail call fastcc ptr @nnc_entry(ptr noundef nonnull %call17, ptr noundef nonnull @.str.45) #19
  %call2.i = tail call fastcc ptr @nnc_entry(ptr noundef nonnull %call17, ptr noundef nonnull @.str.46) #19
  %cmp.i101 = icmp eq ptr %call.i, null
  %cmp3.i = icmp eq ptr %call1.i, null
  %or.cond.i = or i1 %cmp.i101, %cmp3.i
  %cmp5.i = icmp eq ptr %call2.i, null
  %or.cond47.i = or i1 %or.cond.i, %cmp5.i
  br i1 %or.cond47.i, label %if.then.i, label %lor.lhs.false6.i

lor.lhs.false6.i:                                 ; preds = %if.end24
  %4 = load i8, ptr %call.i, align 1
  %cmp7.not.i = icmp eq i8 %4, 39
  br i1 %cmp7.not.i, label %if.end.i, label %if.then.i

if.then.i:                                        ; preds = %lor.lhs.false6.i, %if.end24
  %call9.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call10.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call9.i, ptr noundef nonnull @.str.47, ptr noundef %path) #18
  br label %nnc_check_header.exit.thread

if.end.i:                                         ; preds = %lor.lhs.false6.i
  %numpy.i = getelementptr inbounds nuw i8, ptr %tensor, i64 16
  %5 = load ptr, ptr %numpy.i, align 8
  %call11.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %5) #18
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %call.i, i64 1
  %call13.i = tail call i32 @strncmp(ptr noundef nonnull %add.ptr.i, ptr noundef nonnull %5, i64 noundef %call11.i) #18
  %cmp14.i = icmp eq i32 %call13.i, 0
  br i1 %cmp14.i, label %land.rhs.i, label %if.then24.i

land.rhs.i:                                       ; preds = %if.end.i
  %6 = getelementptr i8, ptr %call.i, i64 %call11.i
  %arrayidx.i102 = getelementptr i8, ptr %6, i64 1
  %7 = load i8, ptr %arrayidx.i102, align 1
  %cmp17.i = icmp eq i8 %7, 39
  br i1 %cmp17.i, label %lor.lhs.false19.i, label %if.then24.i

lor.lhs.false19.i:                                ; preds = %land.rhs.i
  %tobool20.not.i = icmp eq i32 %open, 0
  br i1 %tobool20.not.i, label %cond.end.i, label %cond.true.i

cond.true.i:                                      ; preds = %lor.lhs.false19.i
  %shape21.i = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %8 = load ptr, ptr %shape21.i, align 8
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %lor.lhs.false19.i
  %cond.i = phi ptr [ %8, %cond.true.i ], [ null, %lor.lhs.false19.i ]
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i.i) #17
  store ptr null, ptr %rest.i.i, align 8
  %9 = load i8, ptr %call1.i, align 1
  %cmp.not.i.i = icmp eq i8 %9, 40
  br i1 %cmp.not.i.i, label %if.end.i.i, label %nnc_shape_matches.exit.thread.i

if.end.i.i:                                       ; preds = %cond.end.i
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %call1.i, i64 1
  %rank.i.i = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %10 = load i64, ptr %rank.i.i, align 8
  %cmp2.not53.not.i.i = icmp eq i64 %10, 0
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
  %call.i.i = call i64 @strtoll(ptr noundef nonnull %text.addr.054.i.i, ptr noundef nonnull %rest.i.i, i32 noundef 10) #19
  %11 = load ptr, ptr %rest.i.i, align 8
  %cmp4.i.i = icmp eq ptr %11, %text.addr.054.i.i
  %cmp6.i.i = icmp slt i64 %call.i.i, 0
  %or.cond.i.i = select i1 %cmp4.i.i, i1 true, i1 %cmp6.i.i
  br i1 %or.cond.i.i, label %nnc_shape_matches.exit.thread.i, label %lor.lhs.false8.i.i

lor.lhs.false8.i.i:                               ; preds = %for.body.i.i
  br i1 %cond.i.i, label %land.lhs.true.i.i, label %if.then17.i.i

land.lhs.true.i.i:                                ; preds = %lor.lhs.false8.i.i
  %12 = load ptr, ptr %shape.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i64, ptr %12, i64 %i.055.i.i
  %13 = load i64, ptr %arrayidx.i.i, align 8
  %cmp11.not.i.i = icmp eq i64 %call.i.i, %13
  br i1 %cmp11.not.i.i, label %while.cond.i.i.preheader, label %nnc_shape_matches.exit.thread.i

if.then17.i.i:                                    ; preds = %lor.lhs.false8.i.i
  %arrayidx18.i.i = getelementptr inbounds nuw i64, ptr %cond.i, i64 %i.055.i.i
  store i64 %call.i.i, ptr %arrayidx18.i.i, align 8
  br label %while.cond.i.i.preheader

while.cond.i.i.preheader:                         ; preds = %if.then17.i.i, %land.lhs.true.i.i
  br label %while.cond.i.i

while.cond.i.i:                                   ; preds = %while.cond.i.i.preheader, %while.body.i.i
  %text.addr.1.i.i = phi ptr [ %add.ptr26.i.i, %while.body.i.i ], [ %11, %while.cond.i.i.preheader ]
  %14 = load i8, ptr %text.addr.1.i.i, align 1
  switch i8 %14, label %for.inc.i.i [
    i8 44, label %while.body.i.i
    i8 32, label %while.body.i.i
  ]

while.body.i.i:                                   ; preds = %while.cond.i.i, %while.cond.i.i
  %add.ptr26.i.i = getelementptr inbounds nuw i8, ptr %text.addr.1.i.i, i64 1
  br label %while.cond.i.i, !llvm.loop !39

for.inc.i.i:                                      ; preds = %while.cond.i.i
  %inc.i.i = add nuw i64 %i.055.i.i, 1
  %15 = load i64, ptr %rank.i.i, align 8
  %cmp2.not.i.i = icmp ult i64 %inc.i.i, %15
  br i1 %cmp2.not.i.i, label %for.body.i.i, label %nnc_shape_matches.exit.loopexit.i, !llvm.loop !40

nnc_shape_matches.exit.thread.i:                  ; preds = %land.lhs.true.i.i, %for.body.i.i, %cond.end.i
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i.i) #17
  br label %if.then24.i

nnc_shape_matches.exit.loopexit.i:                ; preds = %for.inc.i.i
  %16 = icmp ult i64 %15, 2
  br label %nnc_shape_matches.exit.i

nnc_shape_matches.exit.i:                         ; preds = %nnc_shape_matches.exit.loopexit.i, %if.end.for.end_crit_edge.i.i
  %cmp37.i = phi i1 [ true, %if.end.for.end_crit_edge.i.i ], [ %16, %nnc_shape_matches.exit.loopexit.i ]
  %17 = phi i8 [ %.pre.i.i, %if.end.for.end_crit_edge.i.i ], [ %14, %nnc_shape_matches.exit.loopexit.i ]
  %cmp30.i.not.i = icmp eq i8 %17, 41
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i.i) #17
  br i1 %cmp30.i.not.i, label %if.end32.i, label %if.then24.i

if.then24.i:                                      ; preds = %nnc_shape_matches.exit.i, %nnc_shape_matches.exit.thread.i, %land.rhs.i, %if.end.i
  %call25.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %18 = load ptr, ptr %tensor, align 8
  %call26.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call25.i, ptr noundef nonnull @.str.48, ptr noundef %path, ptr noundef %18) #18
  %call27.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %dtype.i = getelementptr inbounds nuw i8, ptr %tensor, i64 8
  %19 = load ptr, ptr %dtype.i, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %20 = load i64, ptr %rank.i, align 8
  %shape28.i = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %21 = load ptr, ptr %shape28.i, align 8
  tail call fastcc void @nnc_print_type(ptr noundef %call27.i, ptr noundef %19, i64 noundef %20, ptr noundef %21) #19
  %call29.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %22 = load ptr, ptr %numpy.i, align 8
  %call31.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call29.i, ptr noundef nonnull @.str.49, ptr noundef %22, ptr noundef nonnull %call17) #18
  br label %nnc_check_header.exit.thread

if.end32.i:                                       ; preds = %nnc_shape_matches.exit.i
  %23 = load i8, ptr %call2.i, align 1
  %cmp34.i = icmp ne i8 %23, 84
  %brmerge.i = or i1 %cmp37.i, %cmp34.i
  br i1 %brmerge.i, label %if.end34, label %if.then39.i

if.then39.i:                                      ; preds = %if.end32.i
  %call40.i = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call41.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call40.i, ptr noundef nonnull @.str.50, ptr noundef %path) #18
  br label %nnc_check_header.exit.thread

nnc_check_header.exit.thread:                     ; preds = %if.then.i, %if.then39.i, %if.then24.i
  %retval.1.i.ph = phi i32 [ 2, %if.then24.i ], [ 2, %if.then39.i ], [ 5, %if.then.i ]
  tail call void @free(ptr noundef %call17) #19
  br label %return

if.end34:                                         ; preds = %if.end32.i
  tail call void @free(ptr noundef %call17) #19
  br i1 %tobool20.not.i, label %lor.lhs.false38, label %land.lhs.true

land.lhs.true:                                    ; preds = %if.end34
  %call36 = tail call fastcc i32 @nnc_measure(ptr noundef %tensor) #19
  %tobool37.not = icmp eq i32 %call36, 0
  br i1 %tobool37.not, label %if.then43, label %lor.lhs.false38

lor.lhs.false38:                                  ; preds = %land.lhs.true, %if.end34
  %sub = sub i64 %bytes.coerce.fca.1.extract, %add
  %bytes40 = getelementptr inbounds nuw i8, ptr %tensor, i64 40
  %24 = load i64, ptr %bytes40, align 8
  %cmp41 = icmp ult i64 %sub, %24
  br i1 %cmp41, label %if.then43, label %if.end46

if.then43:                                        ; preds = %lor.lhs.false38, %land.lhs.true
  %call44 = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call45 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call44, ptr noundef nonnull @.str.42, ptr noundef %path) #18
  br label %return

if.end46:                                         ; preds = %lor.lhs.false38
  %add.ptr48 = getelementptr inbounds nuw i8, ptr %0, i64 %add
  store ptr %add.ptr48, ptr %numbers, align 8
  %25 = ptrtoint ptr %add.ptr48 to i64
  %rem = and i64 %25, 15
  %cmp49.not = icmp eq i64 %rem, 0
  br i1 %cmp49.not, label %return, label %if.then51

if.then51:                                        ; preds = %if.end46
  %26 = load i64, ptr %bytes40, align 8
  %add53 = add i64 %26, 1
  %call54 = tail call ptr @malloc(i64 noundef %add53) #20
  %cmp55.not = icmp eq ptr %call54, null
  br i1 %cmp55.not, label %cleanup.thread, label %cleanup

cleanup.thread:                                   ; preds = %if.then51
  %call58 = tail call ptr @__acrt_iob_func(i32 noundef 2) #18
  %call59 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %call58, ptr noundef nonnull @.str.43, ptr noundef %path) #18
  br label %return

cleanup:                                          ; preds = %if.then51
  tail call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 1 %call54, ptr nonnull align 1 %add.ptr48, i64 %26, i1 false)
  store ptr %call54, ptr %numbers, align 8
  br label %return

return:                                           ; preds = %if.end46, %cleanup, %cleanup.thread, %nnc_check_header.exit.thread, %if.then21, %if.then43, %if.then
  %retval.3 = phi i32 [ 5, %if.then ], [ 5, %if.then21 ], [ 5, %cleanup.thread ], [ 5, %if.then43 ], [ %retval.1.i.ph, %nnc_check_header.exit.thread ], [ 0, %cleanup ], [ 0, %if.end46 ]
  ret i32 %retval.3
}

; Function Attrs: optsize
declare dllimport i32 @_fseeki64(ptr noundef, i64 noundef, i32 noundef) local_unnamed_addr #4

; Function Attrs: optsize
declare dllimport i64 @_ftelli64(ptr noundef) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i64 @fread(ptr noundef writeonly captures(none), i64 noundef, i64 noundef, ptr noundef captures(none)) local_unnamed_addr #5

; Function Attrs: mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare dso_local void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #11

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i32 @fclose(ptr noundef captures(none)) local_unnamed_addr #5

; Function Attrs: nofree nounwind optsize
declare dso_local noalias noundef ptr @fopen(ptr noundef readonly captures(none), ptr noundef readonly captures(none)) local_unnamed_addr #5

; Function Attrs: nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_entry(ptr noundef nonnull readonly %header, ptr noundef readonly captures(none) %key) unnamed_addr #12 {
entry:
  %call = tail call ptr @strstr(ptr noundef nonnull dereferenceable(1) %header, ptr noundef nonnull dereferenceable(1) %key) #18
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %call1 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %key) #18
  %add.ptr = getelementptr inbounds nuw i8, ptr %call, i64 %call1
  br label %while.cond

while.cond:                                       ; preds = %while.cond, %if.end
  %at.0 = phi ptr [ %add.ptr, %if.end ], [ %add.ptr4, %while.cond ]
  %0 = load i8, ptr %at.0, align 1
  %cmp2 = icmp eq i8 %0, 32
  %add.ptr4 = getelementptr inbounds nuw i8, ptr %at.0, i64 1
  br i1 %cmp2, label %while.cond, label %cleanup, !llvm.loop !41

cleanup:                                          ; preds = %while.cond, %entry
  %retval.0 = phi ptr [ null, %entry ], [ %at.0, %while.cond ]
  ret ptr %retval.0
}

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare dso_local i32 @strncmp(ptr noundef captures(none), ptr noundef captures(none), i64 noundef) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare dso_local ptr @strstr(ptr noundef, ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare dso_local i64 @strtoll(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #6

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.umul.with.overflow.i64(i64, i64) #13

; Function Attrs: optsize
declare dso_local i32 @_timespec64_get(ptr noundef, i32 noundef) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i32 @snprintf(ptr noalias noundef writeonly captures(none), i64 noundef, ptr noundef readonly captures(none), ...) local_unnamed_addr #5

; Function Attrs: optsize
declare dllimport i32 @_getpid() local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i32 @rename(ptr noundef readonly captures(none), ptr noundef readonly captures(none)) local_unnamed_addr #5

; Function Attrs: nofree nounwind optsize
declare dso_local noundef i32 @remove(ptr noundef readonly captures(none)) local_unnamed_addr #5

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc void @nnc_entry_fields(ptr noundef nonnull writeonly captures(none) initializes((0, 10)) %at, ptr noundef nonnull readonly captures(none) %record, i64 noundef %named) unnamed_addr #14 {
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
declare dso_local noundef i64 @fwrite(ptr noundef readonly captures(none), i64 noundef, i64 noundef, ptr noundef captures(none)) local_unnamed_addr #5

; Function Attrs: nofree nounwind
declare noundef i32 @puts(ptr noundef readonly captures(none)) local_unnamed_addr #15

; Function Attrs: nofree nounwind
declare noundef i32 @putchar(i32 noundef) local_unnamed_addr #15

; Function Attrs: nofree nounwind
declare noundef i32 @fputc(i32 noundef, ptr noundef captures(none)) local_unnamed_addr #15

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #16

attributes #0 = { nounwind optsize "frame-pointer"="reserved" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read) "frame-pointer"="reserved" "no-trapping-math"="true" }
attributes #4 = { optsize "frame-pointer"="reserved" "no-trapping-math"="true" }
attributes #5 = { nofree nounwind optsize "frame-pointer"="reserved" "no-trapping-math"="true" }
attributes #6 = { mustprogress nocallback nofree nounwind optsize willreturn "frame-pointer"="reserved" "no-trapping-math"="true" }
attributes #7 = { mustprogress nofree nounwind optsize willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "frame-pointer"="reserved" "no-trapping-math"="true" }
attributes #8 = { nofree nounwind optsize memory(readwrite, target_mem0: none, target_mem1: none) "frame-pointer"="reserved" "no-trapping-math"="true" }
attributes #9 = { nofree norecurse nounwind optsize "frame-pointer"="reserved" "no-trapping-math"="true" }
attributes #10 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #11 = { mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "frame-pointer"="reserved" "no-trapping-math"="true" }
attributes #12 = { nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "frame-pointer"="reserved" "no-trapping-math"="true" }
attributes #13 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #14 = { nofree norecurse nosync nounwind optsize memory(argmem: readwrite) "frame-pointer"="reserved" "no-trapping-math"="true" }
attributes #15 = { nofree nounwind }
attributes #16 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #17 = { nounwind }
attributes #18 = { nounwind optsize }
attributes #19 = { optsize }
attributes #20 = { optsize allocsize(0) }

!llvm.module.flags = !{!2, !3, !4, !5}

!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{i32 1, !"wchar_size", i32 2}
!4 = !{i32 8, !"PIC Level", i32 2}
!5 = !{i32 7, !"frame-pointer", i32 3}
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
